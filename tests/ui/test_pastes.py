"""What browsers and word processors put on the clipboard, pasted into a real window: words, title and source."""

# ruff: noqa: E501 - the pages stand as they came

import pytest
from PySide6.QtCore import QMimeData

SAID = "We will not close the harbour"
PLAIN = f"Harbour stays open\n\n\u201c{SAID},\u201d said Ana\u00a0Torres, mayor of Lisbon, on Friday.\n"
PAGE = "https://www.courier.example/2024/05/03/harbour"

CHROME = (
    "<meta charset='utf-8'><h1 style=\"box-sizing: border-box; color: rgb(0, 0, 0); font-size: 32px;\">Harbour stays open"
    '</h1><p style="color: rgb(51, 51, 51);"><span style="display: inline !important; float: none;">\u201cWe will not '
    "close the <b>harbour</b>,\u201d said Ana&nbsp;Torres</span><span>, mayor of Lisbon, on Friday.</span></p>"
)
WORD = (
    '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">\r\n<head>\r\n'
    '<meta http-equiv=Content-Type content="text/html; charset=utf-8">\r\n<meta name=Generator content="Microsoft Word 15">'
    "\r\n<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->\r\n"
    "<style>\r\n<!--\r\n p.MsoNormal {margin:0cm; font-family:Calibri;}\r\n-->\r\n</style>\r\n</head>\r\n"
    "<body lang=EN-GB style='tab-interval:36.0pt'>\r\n<!--StartFragment-->\r\n\r\n<p class=MsoNormal><b>Harbour stays "
    "open<o:p></o:p></b></p>\r\n\r\n<p class=MsoNormal>\u201cWe will not\r\nclose the <span class=SpellE>harbour</span>,"
    "\u201d said Ana&nbsp;Torres, mayor of Lisbon,\r\non Friday.<o:p></o:p></p>\r\n\r\n<!--EndFragment-->\r\n</body>\r\n</html>"
)
OFFICE = (
    '<!DOCTYPE html>\n<html>\n<head>\n\t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>\n\t<title>'
    '</title>\n\t<meta name="generator" content="LibreOffice 24.2 (Linux)"/>\n\t<style type="text/css">\n\t\t@page { size: '
    '21cm 29.7cm }\n\t\tp { line-height: 115% }\n\t</style>\n</head>\n<body lang="en-GB" link="#000080" dir="ltr"><p '
    'style="line-height: 100%"><font face="Liberation Serif, serif"><b>Harbour stays open</b></font></p>\n<p>\u201cWe will '
    "not close the harbour,\u201d said Ana&nbsp;Torres, mayor of\nLisbon, on Friday.</p>\n</body>\n</html>"
)


def of_html(html):
    data = QMimeData()
    data.setText(PLAIN)
    data.setData("text/html", html.encode())
    return data


def of_chrome():
    data = of_html(CHROME)
    data.setData("chromium/x-source-url", PAGE.encode())
    return data


def of_firefox():
    """Firefox gives UTF-16, without a mark of the byte order for the address."""
    data = QMimeData()
    data.setText(PLAIN)
    data.setData("text/html", b"\xff\xfe" + CHROME.replace("<meta charset='utf-8'>", "").encode("utf-16-le"))
    data.setData("text/x-moz-url-priv", PAGE.encode("utf-16-le"))
    data.setData("text/_moz_htmlcontext", "<html><body></body></html>".encode("utf-16-le"))
    data.setData("text/_moz_htmlinfo", "0,0".encode("utf-16-le"))
    return data


def of_chrome_on_windows():
    """Windows puts a header of byte offsets before the page."""
    before, after = "<html>\r\n<body>\r\n<!--StartFragment-->", "<!--EndFragment-->\r\n</body>\r\n</html>"
    fragment = CHROME.replace("<meta charset='utf-8'>", "")
    form = (
        "Version:0.9\r\nStartHTML:{:010}\r\nEndHTML:{:010}\r\nStartFragment:{:010}\r\nEndFragment:{:010}\r\n"
        f"SourceURL:{PAGE}\r\n"
    )
    start = len(form.format(0, 0, 0, 0).encode())
    begins = start + len(before)
    ends = begins + len(fragment.encode())
    header = form.format(start, ends + len(after), begins, ends)
    data = of_html(fragment)
    data.setData(
        'application/x-qt-windows-mime;value="HTML Format"', (header + before + fragment + after).encode() + b"\0"
    )
    return data


@pytest.mark.parametrize(
    ("data", "url"),
    [
        (of_chrome(), PAGE),
        (of_firefox(), PAGE),
        (of_chrome_on_windows(), PAGE),
        (of_html(WORD), None),
        (of_html(OFFICE), None),
    ],
    ids=["chrome", "firefox", "chrome-windows", "word", "libreoffice"],
)
def test_a_paste_brings_words_title_and_source(qtbot, window, data, url):
    place = window.find_place("add")
    assert window._offer(data)
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    session = place.session
    assert [line for line in session.text.splitlines() if line] == [
        "Harbour stays open",
        "\u201cWe will not close the harbour,\u201d said Ana\u00a0Torres, mayor of Lisbon, on Friday.",
    ]
    assert [(card.quotation.text, card.quotation.speaker.replace("\u00a0", " ")) for card in session.cards] == [
        (SAID, "Ana Torres")
    ]
    assert session.draft.title.value == "Harbour stays open"
    assert (session.draft.url.value if session.draft.url else None) == url
