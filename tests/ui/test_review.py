"""What keys do to a card, as plain data."""

from quotebook.model import Decision, Detection, Draft, Kind, Match, Precision, Quotation, SaidOn, Verdict, words_at
from quotebook.text.ends import moved_end
from quotebook.ui import offsets, review, review_matches

TEXT = "The mayor spoke. “We will build it,” Ada Quill said, “and it will hold.” She said it twice."
BUILD = (TEXT.index("We will"), TEXT.index(",” Ada"))
HOLD = (TEXT.index("and it"), TEXT.index(".” She"))


def quotation(*spans, confidence=0.95, **values):
    return Quotation(Kind.DIRECT, spans, words_at(TEXT, spans), confidence=confidence, **values)


def card(*spans, **values):
    return review.first_cards([quotation(*spans, **values)])[0]


def match(number, verdict=Verdict.SAME):
    return Match(number, verdict, 96.0, "", "We will build it", "Ada Quill", None, "The Echo", "Bridge", "2024-05-02")


def test_doubtful_ones_come_first_and_confident_ones_are_accepted():
    cards = review.first_cards([quotation(BUILD), quotation(HOLD, confidence=0.4)])
    assert [found.quotation.content for found in cards] == [(HOLD,), (BUILD,)]
    assert [found.is_accepted for found in cards] == [False, True]
    assert cards[0].is_open


def test_accepting_and_rejecting_are_taken_back_by_the_same_key():
    start = card(BUILD, confidence=0.4)
    accepted = review.toggled(start)
    assert accepted.is_accepted and accepted.reviewed.by_person
    assert review.toggled(accepted).is_open
    rejected = review.rejected(accepted)
    assert rejected.is_rejected
    assert review.rejected(rejected).is_open


def test_who_corrects_a_field_means_to_keep_it():
    corrected = review.with_speaker(card(BUILD, confidence=0.4), " Ada Quill ")
    assert corrected.is_accepted
    assert corrected.quotation.speaker == "Ada Quill"
    assert corrected.reviewed.edited == ("speaker",)
    rejected = review.with_role(review.rejected(corrected), "mayor")
    assert rejected.is_rejected
    assert rejected.reviewed.edited == ("speaker", "role")


def test_a_correction_stands_beside_the_words_of_the_article():
    corrected = review.with_words(card(BUILD), "We will build the bridge")
    assert corrected.words == "We will build the bridge"
    assert corrected.quotation.text == "We will build it"
    assert review.with_words(corrected, "We will build it").reviewed.words is None


def test_ends_move_by_a_word():
    start = card(BUILD, HOLD)
    span = moved_end(TEXT, review.whole_span(start.quotation), "{")
    moved = review.with_content(start, TEXT, span)
    assert moved.quotation.text == "will build it … and it will hold"
    shorter = review.with_content(start, TEXT, moved_end(TEXT, review.whole_span(start.quotation), "}"))
    assert shorter.quotation.text == "We will build it … and it will"


def test_a_selection_becomes_a_quotation_without_its_marks():
    made = review.made_by_hand(TEXT, (BUILD[0] - 1, BUILD[1] + 2), 9)
    assert made is not None
    assert made.quotation.content == ((BUILD[0], BUILD[1] + 1),)
    assert made.quotation.kind is Kind.DIRECT
    assert made.is_accepted and made.reviewed.edited == ("content",)
    indirect = review.made_by_hand(TEXT, (0, TEXT.index(".")), 9)
    assert indirect is not None and indirect.quotation.kind is Kind.INDIRECT
    assert review.made_by_hand(TEXT, (BUILD[1] + 1, BUILD[1] + 3), 9) is None


def test_what_the_catalogue_holds_is_proposed_as_a_further_appearance():
    matched = review_matches.with_matches([card(BUILD)], {0: (match(5),)})[0]
    assert matched.repeats and matched.match == match(5)
    apart = review_matches.not_the_same(matched)
    assert not apart.repeats and apart.reviewed.not_same == (5,) and apart.match is None
    again = review.same_as(apart, match(5))
    assert again.repeats and again.reviewed.not_same == ()


def test_a_conflict_is_shown_but_stays_a_quotation_of_its_own():
    matched = review_matches.with_matches([card(BUILD)], {0: (match(5, Verdict.CONFLICT),)})[0]
    assert not matched.repeats
    assert matched.match is not None and review.is_conflict(matched.match)
    assert matched.at_odds and matched.is_open and matched.is_doubtful


def test_what_is_at_odds_comes_first_until_it_is_so_no_longer():
    found = review.first_cards([quotation(BUILD, confidence=0.4), quotation(HOLD)])
    odd = review_matches.with_matches(found, {1: (match(5, Verdict.CONFLICT),)})
    assert [card.number for card in odd] == [1, 0] and odd[0].is_open
    again = review_matches.with_matches(odd, {1: ()})
    assert [card.number for card in again] == [0, 1] and again[1].is_accepted and not again[1].is_doubtful
    assert review_matches.with_known(odd, again) == again, "a step back knows it too"
    accepted = (review.toggled(odd[0]), odd[1])
    assert review_matches.with_matches(accepted, {1: (match(5, Verdict.CONFLICT),)}) == accepted


def test_a_review_taken_up_later_is_at_odds_again_but_for_what_a_person_said():
    found = review.found(Detection("1", (quotation(BUILD), quotation(HOLD))))
    session = review.Session(Draft(TEXT), TEXT, offsets.shown(TEXT))
    session.take(found)
    odd = {0: (match(5, Verdict.CONFLICT),), 1: (match(6, Verdict.CONFLICT),)}
    session.cards = review_matches.with_matches(session.cards, odd)
    assert not session.is_touched and all(card.is_open for card in session.cards)
    session.cards = (session.cards[0], review_matches.not_the_same(session.cards[1]))
    later = review.resumed(session.unfinished(), offsets.shown(TEXT))
    later.cards = review_matches.with_matches(later.cards, odd)
    by_number = {card.number: card for card in later.cards}
    assert by_number[0].is_open and by_number[0].at_odds
    assert by_number[1].is_accepted and by_number[1].reviewed.not_same == (6,)


def test_a_quotation_that_is_also_held_in_the_same_words_is_at_odds_with_nothing():
    both = (match(4), match(5, Verdict.CONFLICT))
    matched = review_matches.with_matches([card(BUILD)], {0: both})[0]
    assert matched.repeats and matched.is_accepted and not matched.at_odds
    alone = review_matches.not_the_same(matched)
    assert review_matches.with_matches([alone], {0: both})[0].at_odds, "but for what a person said of it"


def test_a_second_detection_leaves_every_decision_alone():
    first = review.first_cards([quotation(BUILD), quotation(HOLD)])
    edited = (review.with_speaker(first[0], "Ada Quill"), review.rejected(first[1]))
    dated = SaidOn("2024-05-01", Precision.DAY, "on Wednesday")
    second = review.carry_over(edited, review.first_cards([quotation(BUILD, said_on=dated), quotation(HOLD)]))
    assert second[0].quotation.speaker == "Ada Quill"
    assert second[0].quotation.said_on == dated
    assert second[1].is_rejected


def test_a_decided_quotation_survives_when_it_is_not_found_again():
    kept = review.with_speaker(card(BUILD), "Ada Quill")
    second = review.carry_over([kept], review.first_cards([quotation(HOLD)]))
    assert [found.quotation.content for found in second] == [(BUILD,), (HOLD,)]
    assert len({found.number for found in second}) == 2


def test_moved_ends_take_the_place_of_what_is_found_anew():
    first = review.first_cards([quotation(BUILD), quotation(HOLD)])
    moved = review.with_content(first[0], TEXT, (BUILD[0] + 3, BUILD[1]))
    dated = SaidOn("2024-05-01", Precision.DAY, "on Wednesday")
    second = review.carry_over(
        [moved, first[1]], review.first_cards([quotation(BUILD, said_on=dated), quotation(HOLD)])
    )
    assert [found.quotation.text for found in second] == ["will build it", "and it will hold"]
    assert second[0].quotation.said_on == dated
    assert second[0].number == first[0].number


def test_a_wider_selection_and_what_was_rejected_in_it_both_stay():
    found = review.rejected(card(BUILD))
    wider = review.made_by_hand(TEXT, (0, BUILD[1]), 7)
    second = review.carry_over([wider, found], review.first_cards([quotation(BUILD)]))
    assert [one.is_rejected for one in second] == [False, True]
    assert second[0].quotation.content == wider.quotation.content


def test_only_what_was_decided_is_stored_in_the_order_of_the_text():
    cards = (
        *review.first_cards([quotation(HOLD), quotation((0, 9), confidence=0.2)]),
        review.rejected(review.made_by_hand(TEXT, BUILD, 7)),
    )
    stored = review.kept(cards)
    assert [found.quotation.content[0] for found in stored] == [BUILD, HOLD]
    assert [found.decision for found in stored] == [Decision.REJECTED, Decision.ACCEPTED]
