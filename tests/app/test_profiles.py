"""Export profiles are kept, and whatever is in their file never stops an export."""

import pytest

from quotebook.app.profiles import Profile, load_profiles, save_profiles, with_profile, without_profile

SHORT = Profile("Short", "csv", ("words", "speaker"))


def test_profiles_come_back_as_they_were_by_name(tmp_path):
    path = tmp_path / "config" / "profiles.toml"
    assert load_profiles(path) == ()
    whole = Profile("all")
    save_profiles(path, with_profile(with_profile((), SHORT), whole))
    assert load_profiles(path) == (whole, SHORT)
    assert with_profile((SHORT,), Profile("SHORT")) == (Profile("SHORT"),)
    assert without_profile((SHORT, whole), "short") == (whole,)


@pytest.mark.parametrize(
    "text",
    (
        "not toml at all [",
        "profile = 3",
        'profile = ["x"]',
        '[[profile]]\nname = 3\nformat = "csv"\ncolumns = ["words"]',
        '[[profile]]\nname = "x"\nformat = "exe"\ncolumns = ["words"]',
        '[[profile]]\nname = "x"\nformat = "csv"\ncolumns = ["nonsense"]',
    ),
)
def test_what_is_unknown_is_left_out(tmp_path, text):
    path = tmp_path / "profiles.toml"
    path.write_text(text, encoding="utf-8")
    assert load_profiles(path) == ()
