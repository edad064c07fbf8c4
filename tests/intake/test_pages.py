# ruff: noqa: E501 (pages are written as they come)
"""Web pages: the article whole and nothing else, hidden text never, metadata with its basis, any nesting in linear time."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotebook.intake import from_html
from quotebook.intake.page.nesting import is_costly
from quotebook.model import Field

PARAGRAPHS = [
    "The night train to the coast will run again from April, the railway said on Monday, four years after it was cut.",
    "“We sold the sleeping cars too early,” said Ines Barreto, the railway’s director. “That was a mistake, and it was mine.”",
    "Short and true.",
    "Tickets go on sale in February. The first train leaves Arvenna at 21.40 and reaches Port Salis the next morning at seven.",
    "“I have slept worse in better beds,” said Jonas Thiel, 71, who took the last one in 2020.",
]
BODY = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
TEXT = "\n\n".join(PARAGRAPHS)

NEWS = f"""<!doctype html>
<html lang="en-GB"><head>
<title>Night train to the coast returns | The Arvenna Post</title>
<meta property="og:site_name" content="The Arvenna Post">
<link rel="canonical" href="/2024/01/08/night-train">
<meta property="og:url" content="https://post.example/2024/01/08/night-train?utm=1">
<script type="application/ld+json">{
    json.dumps(
        {
            "@context": "https://schema.org",
            "@graph": [
                {"@type": "Organization", "name": "Post Media"},
                {
                    "@type": ["NewsArticle"],
                    "headline": "Night train to the coast returns",
                    "datePublished": "2024-01-08T18:05:00+01:00",
                    "author": [{"@type": "Person", "name": "Carla Mende"}, {"name": "Tom Ayre"}],
                    "publisher": {"name": "Post Media"},
                },
            ],
        }
    )
}</script>
<style>.x{{color:red}}</style></head>
<body class="nav-closed sidebar-right">
<div class="page-wrapper with-newsletter">
<div class="cookie-consent-banner"><p>We value your privacy. We and our partners use cookies to give you the best experience of our site, and more.</p><button>Accept all</button></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/politics">Politics</a></li></ul></nav></header>
<main><article class="story">
<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/travel">Travel</a></li></ol>
<h1>Night train to the coast returns</h1>
<div class="byline">By Carla Mende</div>
<div class="share-tools"><a href="#">Share on A</a><a href="#">Share on B</a></div>
<figure><img src="http://127.0.0.1:9/x.jpg"><figcaption>A sleeping car in Arvenna “in better days”, 2019. Photo: A. Person</figcaption></figure>
<div class="body">
<p>{PARAGRAPHS[0]}</p>
<p>{PARAGRAPHS[1]}</p>
<aside class="related"><h3>Related</h3><ul><li><a href="/a">‘No money for trains’, says minister</a></li><li><a href="/b">Where the sleepers went</a></li></ul></aside>
<p>{PARAGRAPHS[2]}</p>
<p>Read more: <a href="/c">The last night on the 21.40</a></p>
<div class="newsletter-signup"><p>Sign up for our morning newsletter and never miss a story from Arvenna and the coast.</p><form><input type="email"><button>Sign up</button></form></div>
<script>document.write("“EVIL quotation,” said nobody.")</script>
<p>{PARAGRAPHS[3]}</p>
<!-- “EVIL comment,” said nobody. -->
<template><p>“EVIL template,” said nobody.</p></template>
<noscript><p>“EVIL noscript,” said nobody.</p></noscript>
<p style="display: none">“EVIL hidden,” said nobody.</p>
<p>{PARAGRAPHS[4]}</p>
</div></article></main>
<section class="recommended"><article><h2><a href="/d">“I never said that,” says mayor</a></h2></article><article><h2><a href="/e">Other news of the day from the region</a></h2></article></section>
<div id="comments"><p>“EVIL comment thread,” wrote somebody who had a great deal to say about trains and the people in them.</p></div>
<footer><p>© The Arvenna Post. All rights reserved, and a long line of legal text that nobody has ever read to its end.</p></footer>
</div></body></html>"""


def test_a_news_page_gives_its_article_and_nothing_else() -> None:
    draft = from_html(NEWS)
    assert draft.text == f"Night train to the coast returns\n\n{TEXT}"
    assert any("left out" in notice for notice in draft.notices)
    assert any("does not show" in notice for notice in draft.notices)


def test_a_news_page_tells_its_fields_and_where_they_are_from() -> None:
    draft = from_html(NEWS)
    own = "from the page's own metadata"
    assert draft.title == Field("Night train to the coast returns", own)
    assert draft.outlet == Field("The Arvenna Post", own)
    assert draft.author == Field("Carla Mende, Tom Ayre", own)
    assert draft.published == Field("2024-01-08", own)
    assert draft.url == Field("https://post.example/2024/01/08/night-train", "from the page's own address")


@pytest.mark.parametrize(
    "frame",
    [
        "<html><body><div itemprop='articleBody'>{}</div><div class='footer'><a href=x>About us and more</a></div></body></html>",
        "<html><title>x</title><body><div id=top><a href=x>Home</a> <a href=y>News</a></div><div><div>{}</div></div></body></html>",
        "<html><body><main><div>{}</div></main><aside>Most read</aside></body></html>",
        "<html><body aria-hidden=true><article>{}</article></body></html>",
        "<html><body class='cookie-open'><form action=x><article>{}</article></form></body></html>",
        "<html><body><div class='social newsletter ad related'><nav><a href=x>Home</a></nav><article>{}</article></div></body></html>",
        "<html><head><title>t</title></head><body><section role=main>{}</section></body></html>",
    ],
)
def test_no_frame_loses_a_paragraph(frame: str) -> None:
    text = from_html(frame.format(BODY)).text
    for words in PARAGRAPHS:
        assert words in text
    assert "Home" not in text
    assert "Most read" not in text


def test_an_article_in_two_halves_is_whole() -> None:
    halves = "".join(f"<div itemprop=articleBody>{''.join(f'<p>{words}</p>' for words in half)}</div><div>Advert</div>"
                     for half in (PARAGRAPHS[:2], PARAGRAPHS[2:]))  # fmt: skip
    text = from_html(f"<html><body><div>{halves}</div></body></html>").text
    for words in PARAGRAPHS:
        assert words in text


def test_paragraphs_parted_by_line_breaks_are_an_article() -> None:
    page = f"<html><title>t</title><body><table><tr><td><a href=x>Home</a></td><td>{'<br><br>'.join(PARAGRAPHS)}</td></tr></table>"
    assert TEXT in from_html(page).text


def test_all_of_a_pasted_piece_is_kept() -> None:
    piece = "<nav>Menu</nav><p>One <b>bo</b>ld.</p><footer>Foot</footer><figcaption>Caption</figcaption>"
    assert from_html(piece).text == "Menu\n\nOne bold.\n\nFoot\n\nCaption"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("a<br>b<br/><br>c", "a\nb\n\nc"),
        ("<p>one\n two\t three</p>", "one two three"),
        ("<p>a\u00a0b &amp; &ldquo;c&rdquo;</p>", "a\u00a0b & “c”"),
        ("“spl<b>it</b> <i>a</i>cross <a href=x>tags</a>”", "“split across tags”"),
        ("<ul><li>one<li>two</ul>", "one\ntwo"),
        ("<table><tr><td>a<td>b<tr><th>c<th>d</table>", "a\tb\nc\td"),
        ("<table><tr><td><p>a</p><p>b</p></table>", "a\n\nb"),
        ("<pre>x\n  y</pre>", "x\n  y"),
        ("He said <q>no</q>.", "He said “no”."),
        ("He said <q>she said <q>no</q></q>.", "He said “she said ‘no’”."),
        ("He said <q>“no”</q>.", "He said “no”."),
        ("a<script>b</script><style>c</style><!--d--><template>e</template><noscript>f</noscript>g", "ag"),
        ("<!--[if gte mso 9]><xml>“junk”</xml><![endif]--><p class=MsoNormal>Word</p>", "Word"),
        ("<p hidden>a</p><p style='visibility:hidden'>b</p><span aria-hidden=true>c</span><p>visible words</p>", "visible words"),
        ("<span class=sr-only>Opens elsewhere</span><p>Words</p>", "Words"),
        ("<p><span class=sr-only>The</span><span aria-hidden=true>T</span><span aria-hidden=true>he</span> ferry sails.", "The ferry sails."),
        ('Hello <img alt="😀" src=x><img alt="A man" src=y>', "Hello 😀"),
        ("<p>x &#x110000; &#0; &#xD800; y", "x \ufffd \ufffd \ufffd y"),
        ("<frameset><frame src=x></frameset>", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_visible_text(html: str, text: str) -> None:
    assert from_html(html).text == text


LONG = "<p>The minister spoke for an hour, and what she said at the end of it was this, word for word:</p>"


@pytest.mark.parametrize(
    ("block", "text"),
    [
        ("<blockquote>We go home.</blockquote>", "“We go home.”"),
        ("<blockquote><p>We go home.</p><footer>Ana Ruiz</footer></blockquote>", "“We go home.”\n\nAna Ruiz"),
        ("<blockquote><p>“We go home.”</p></blockquote>", "“We go home.”"),
        ("<blockquote><p>One.</p><p>Two.</p></blockquote>", "One.\n\nTwo."),
    ],
)
def test_block_quotations_get_marks_only_where_it_is_plain_what_is_quoted(block: str, text: str) -> None:
    draft = from_html(LONG + block)
    assert draft.text.split("\n\n", 1)[1] == text
    assert any("quotation marks" in notice for notice in draft.notices) == (block.count("“") < text.count("“"))


def test_a_text_that_is_all_block_quotation_gets_no_marks() -> None:
    assert from_html("<blockquote>All of it was indented by the mail program.</blockquote>").text.startswith("All")


@pytest.mark.parametrize(
    ("head", "name", "field"),
    [
        ('<meta name="author" content="By Jane Doe">', "author", "Jane Doe"),
        ('<meta name="byl" content="By Jane Doe and John Roe">', "author", "Jane Doe and John Roe"),
        ('<meta name="parsely-author" content="A"><meta name="parsely-author" content="B">', "author", "A, B"),
        ('<meta property="article:author" content="https://x.example/jane">', "author", None),
        ('<meta name="DC.date.issued" content="2023-09-12">', "published", "2023-09-12"),
        ('<meta itemprop="datePublished" content="20230912">', "published", "2023-09-12"),
        ('<meta name="date" content="12 September 2023">', "published", "2023-09-12"),
        ('<meta name="date" content="03/04/2023">', "published", None),
        ('<meta property="og:title" content="T - S"><meta property="og:site_name" content="S">', "title", "T"),
        (
            '<meta name="date" content="1970-01-01T00:00:00Z"><meta name="pubdate" content="2023-09-12">',
            "published",
            "2023-09-12",
        ),
        (
            '<script type="application/ld+json">{"@type":"Article","headline":"A &amp; B&#8217;s"}</script>',
            "title",
            "A & B’s",
        ),
        (
            '<script type="application/ld+json">[{"@type":"WebPage","datePublished":"2015-01-01"},'
            '{"@type":"NewsArticle","headline":"T","datePublished":"2023-09-12"}]</script>',
            "published",
            "2023-09-12",
        ),
        ('<link rel=canonical href="javascript:alert(1)">', "url", None),
        ('<script type="application/ld+json">{"@type":"NewsArticle","headline":</script>', "title", None),
        ('<script type="application/ld+json">' + "[" * 50_000 + "</script>", "title", None),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":["x"],"author":7}</script>',
            "author",
            None,
        ),
    ],
)
def test_metadata(head: str, name: str, field: str | None) -> None:
    draft = from_html(f"<html><head>{head}</head><body><p>Words</p></body></html>")
    found = getattr(draft, name)
    assert (found.value if found else None) == field


def test_an_unclear_date_is_left_empty_and_said() -> None:
    draft = from_html('<html><head><meta name="date" content="03/04/2023"></head><p>Words</p>')
    assert draft.published is None
    assert any("03/04/2023" in notice for notice in draft.notices)


@pytest.mark.parametrize(("language", "day"), [("en-GB", "2023-04-03"), ("en-US", "2023-03-04"), ("fr", "2023-04-03")])
def test_the_language_settles_the_order_of_a_date(language: str, day: str) -> None:
    draft = from_html(f'<html lang="{language}"><head><meta name="date" content="03/04/2023"></head><p>Words</p>')
    assert draft.published == Field(day, "from the page's own metadata")


def test_the_first_date_marked_on_the_page_counts_and_no_update() -> None:
    page = "<html><title>t</title><time itemprop=dateModified datetime=2024-02-02>x</time><time datetime=2024-01-01>y</time>"
    assert from_html(page).published == Field("2024-01-01", "from a date marked on the page")


@pytest.mark.parametrize(
    "article",
    [
        "<article><time datetime=2023-09-12>x</time>{}</article>",
        "<main><header><time datetime=2023-09-12>x</time></header><article>{}</article></main>",
    ],
)
def test_the_date_marked_nearest_the_article_counts(article: str) -> None:
    prose = "<p>The council voted on Thursday night to keep the library open on Sundays, ending a quarrel.</p>" * 3
    page = f"<html><title>t</title><body><aside><time datetime=2020-01-01>x</time> teaser</aside>{article.format(prose)}</body></html>"
    assert from_html(page).published == Field("2023-09-12", "from a date marked on the page")


def test_a_link_tells_outlet_and_date() -> None:
    draft = from_html("<p>Words</p>", url="https://www.reuters.com/world/2023/09/12/story/")
    assert draft.url == Field("https://www.reuters.com/world/2023/09/12/story/", "from the link in the clipboard")
    assert draft.outlet == Field("Reuters", "from the link")
    assert draft.published == Field("2023-09-12", "from the link")


def test_the_clipboards_plain_text_is_taken_where_the_html_holds_less() -> None:
    draft = from_html("<p>One</p>", plain="One two three four")
    assert draft.text == "One two three four"
    assert any("plain text was taken" in notice for notice in draft.notices)
    assert from_html("<p>One two</p>", plain="One  two").text == "One two"


NESTED = {
    "div": "<div>" * 100_000,
    "mixed": "<section><div><span>" * 30_000,
    "lists": "<ul><li>" * 30_000,
    "foreign": "<svg>" + "<td>" * 30_000 + "</zz>" * 30_000,
    "unknown": "<x>" * 30_000 + "</y>" * 30_000,
    "spans": "<span>" * 30_000 + "<div></div>" * 30_000,
    "links": "<a href=x>" * 30_000,
    "formatting": "<p>" + "".join(f"<b i={at}>" for at in range(400)) + "</p>" + "<p>x" * 50_000,
    "quotations": "<q>" * 30_000,
    "blocks": "<blockquote>" * 20_000,
    "tables": "<table><tr><td>" * 20_000,
    "hidden": "<div hidden>x</div>" * 100_000,
    "less": "<" * 500_000,
    "comments": "<!--" * 100_000 + "-->",
    "ampersands": "&" * 500_000,
    "attribute": f'<p title="{"a" * 1_000_000}">',
    "hints": '<div class="related share">' * 10_000,
    "storm": "</" * 200_000 + ">",
    "cdata": "<![CDATA[" * 100_000 + "]]>",
}


@pytest.mark.parametrize("name", NESTED)
@pytest.mark.parametrize("frame", ["{}", "<html><title>t</title><body>{}"])
def test_no_nesting_loses_the_text_or_exhausts_the_machine(name: str, frame: str) -> None:
    # Each of these takes under a second; where time or memory grew with the square, this would not come to an end.
    draft = from_html(frame.format(NESTED[name] + "<p>“Kept,” she said.</p>"))
    assert "“Kept,” she said." in draft.text


@pytest.mark.parametrize("name", ["div", "mixed", "unknown", "spans", "formatting"])
def test_what_would_cost_the_parser_too_much_is_flattened_and_said(name: str) -> None:
    assert is_costly(NESTED[name])
    draft = from_html(NESTED[name] + "<p>Kept</p>")
    assert any("nested too deeply" in notice for notice in draft.notices)


@pytest.mark.parametrize(
    "html",
    [
        NEWS,
        "<p>x" * 300_000,
        "<ul>" + "<li><a href=x>y</a>" * 20_000,
        "<table>" + "<tr><td>x" * 50_000,
        "<div><p><b>x</b></p></div>" * 20_000,
        "<br>" * 100_000,
    ],
)
def test_long_pages_are_parsed_as_they_are(html: str) -> None:
    assert not is_costly(html)


@given(st.text())
def test_any_string_gives_a_draft(html: str) -> None:
    from_html(html)


@given(st.lists(st.sampled_from(["<p>", "</p>", "<q>", "</q>", "<div>", "</div>", "<b>", "</b>", "<br>", "<td>", "<tr>", "<table>", "<blockquote>", "<!--", "-->", "<script>", "</script>", "hidden>", "<article>", "“a”", "text", "<a>", "<li>", "<ul>", "<pre>", "</pre>"]), max_size=40))  # fmt: skip
def test_any_tag_soup_gives_a_draft(soup: list[str]) -> None:
    from_html(" ".join(soup))
    from_html("<html><title>t</title>" + "".join(soup))


@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8), min_size=1, max_size=30))
def test_no_word_of_a_piece_is_lost(words: list[str]) -> None:
    tags = ["p", "div", "b", "span", "td", "li", "q", "h2", "blockquote", "nav"]
    html = "".join(f"<{tags[at % 10]}>{word}</{tags[at % 10]}> " for at, word in enumerate(words))
    text = from_html(html).text
    assert [word.strip("“”‘’") for word in text.split()] == words
