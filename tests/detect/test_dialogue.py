"""Dialogue set with dashes, as French and Spanish print it."""

from quotebook.app.detecting import detect_article

FRENCH = """Au marché, la cliente Anna Morel regarde le poissonnier Luc Petit, qui ne pèse plus rien depuis des années.

— Combien pour celle-là ? demande Anna Morel.

— Six cents grammes, répond Luc Petit.

— Vous trichez !
"""
SPANISH = """El relojero, Hilario Paz, abre a una clienta, Ana Prat, que trae un despertador en una toalla.

—No suena —dijo Ana Prat—. Y cuando suena, no para.

—Entonces suena —contestó Hilario Paz—, pero no cuando usted quiere.
"""


def said(text, **options):
    return [(q.speaker, q.text) for q in detect_article(text, **options).quotations]


def test_the_narrator_s_clause_ends_a_french_turn_and_a_bare_one_goes_to_the_other():
    assert said(FRENCH) == [
        ("Anna Morel", "Combien pour celle-là ?"),
        ("Luc Petit", "Six cents grammes"),
        ("Anna Morel", "Vous trichez !"),
    ]


def test_a_spanish_turn_goes_on_behind_the_narrator_s_clause():
    assert said(SPANISH) == [
        ("Ana Prat", "No suena … Y cuando suena, no para."),
        ("Hilario Paz", "Entonces suena … pero no cuando usted quiere."),
    ]


def test_a_list_with_dashes_in_english_is_no_dialogue():
    assert said("The plan has three parts:\n\n— new trams for the valley\n\n— cheaper tickets for the old\n") == []
