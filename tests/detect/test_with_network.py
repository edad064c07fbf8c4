"""The network beside the rules: both find what is plain, each says which it was."""

import pytest

from quotebook.app.detecting import lexicons, trained, why_rules_alone
from quotebook.detect.pipeline import detect

ARTICLE = """The mayor of Hull, Ann Lee, said on Monday that the bridge would close.

“We are not going to wait for another winter,” Lee told reporters. “It is too old.”

“I have never crossed it,” said Tom Fox, a baker.
"""
SPEAKERS = ["Ann Lee", "Ann Lee", "Ann Lee", "Tom Fox"]


@pytest.fixture(params=["network", "rules"])
def detector(request):
    if request.param == "network" and trained() is None:
        pytest.skip(why_rules_alone())
    return trained() if request.param == "network" else None


def found(text, detector):
    return detect(text, lexicons=lexicons(), trained=detector, published="2024-05-15")


def test_both_find_the_speakers_and_say_which_they_are(detector):
    detection = found(ARTICLE, detector)
    speakers = [quotation.speaker for quotation in detection.quotations for _ in quotation.content]
    assert speakers == SPEAKERS
    assert detection.detector.startswith("network" if detector else "rules")


def test_an_office_passes_on_what_its_owner_promised(detector):
    text = "The minister promised “a full and open inquiry” by summer, her office said."
    assert [
        quotation.speaker for quotation in found(text, detector).quotations if quotation.text.startswith("a f")
    ] == ["minister"]


def test_a_network_never_speaks_of_another_language():
    detection = found("„Wir warten nicht noch einen Winter“, sagte die Bürgermeisterin Anna Lehmann.", trained())
    assert detection.detector.startswith("rules")
