"""Texts stand at the side where their readers begin."""

import pytest

from quotebook.ui.direction import runs_right_to_left


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("We have waited nineteen years.", False),
        ("لقد انتظرنا تسعة عشر عاما", True),
        ("חיכינו תשע עשרה שנים, said the mayor", True),
        ("He said “شكرا” and left the room without another word.", False),
        ("我们等了十九年。", False),
        ("", False),
        ("1984 …", False),
    ],
)
def test_the_letters_decide(text, right):
    assert runs_right_to_left(text) is right
