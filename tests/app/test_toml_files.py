"""The files of preferences and profiles: what is damaged is kept beside, whoever writes next."""

import pytest

from quotebook.app.profiles import Profile, load_profiles, save_profiles
from quotebook.app.settings import Settings, last_catalogue, load_settings, save_settings
from quotebook.app.toml_files import put_damaged_aside, write_toml

DAMAGED = b'theme = "dark"\ntheme = "light"\n'


@pytest.mark.parametrize("damaged", [DAMAGED, b"caf\xe9 = 1"])
def test_a_damaged_file_is_kept_under_another_name_and_said(tmp_path, damaged):
    path = tmp_path / "settings.toml"
    path.write_bytes(damaged)
    trouble = put_damaged_aside(path)
    assert trouble is not None and "settings.toml.damaged" in str(trouble)
    assert (tmp_path / "settings.toml.damaged").read_bytes() == damaged
    assert not path.exists()
    assert put_damaged_aside(path) is None


def test_saving_overwrites_no_damaged_file(tmp_path):
    for name, save in (
        ("s.toml", lambda to: save_settings(Settings(), to)),
        ("p.toml", lambda to: save_profiles(to, [])),
    ):
        for _ in range(2):
            (tmp_path / name).write_bytes(DAMAGED)
            save(tmp_path / name)
        assert (tmp_path / f"{name}.damaged").read_bytes() == DAMAGED
        assert (tmp_path / f"{name}.damaged-2").read_bytes() == DAMAGED
    assert load_settings(tmp_path / "s.toml") == Settings()


def test_a_sound_file_stays(tmp_path):
    path = tmp_path / "p.toml"
    save_profiles(path, [Profile("a")])
    assert put_damaged_aside(path) is None
    assert load_profiles(path) == (Profile("a"),)


def test_what_could_not_be_written_leaves_nothing_behind(tmp_path):
    with pytest.raises(TypeError):
        write_toml(tmp_path / "s.toml", {"theme": object()})
    assert list(tmp_path.iterdir()) == []


def test_a_recent_catalogue_that_cannot_be_asked_for_is_passed_over(tmp_path):
    there = tmp_path / "there.quotebook"
    there.touch()
    assert last_catalogue(Settings(recent=("x" * 5_000, "\0", str(there)))) == there
