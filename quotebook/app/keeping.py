"""Keeping many articles at once, each quotation decided as proposed; the same for window and command line."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from quotebook.app.catalogue import Catalogue
from quotebook.app.job import Job
from quotebook.app.reviewing import Keep, is_at_odds, propose
from quotebook.dedup import COMMON, Statement, choose, rank, shingles, statement
from quotebook.errors import NothingToDo
from quotebook.model import CONFIDENT, Changes, Decision, Detection, Draft, Match, Reviewed, Unfinished, Verdict
from quotebook.store.articles import fingerprint

LABEL = "Comparing with the catalogue"


@dataclass(frozen=True, slots=True)
class KeptAll:
    """What came of it: one step; how many articles and quotations were added; titles that were there already.

    repeated: how many of the quotations are further appearances of others among them; at_odds: how many sure ones were
    left out, since the catalogue holds nearly the same words.
    """

    changes: Changes
    articles: int
    quotations: int
    already: tuple[str, ...]
    repeated: int = 0
    at_odds: int = 0


def keep_all(
    catalogue: Catalogue, reviews: Sequence[Unfinished], *, keep: Keep = Keep.CONFIDENT, job: Job | None = None
) -> KeptAll:
    """Add the articles of reviews that were searched already, as one step of undo, and end those reviews.

    What a person decided stands; the rest is decided by keep. An article that is there already, or twice among them,
    is not added again. NothingToDo where none is left.
    """
    job = job or Job()
    added: list[tuple[Draft, Detection, tuple[Reviewed, ...]]] = []
    already: list[str] = []
    seen: set[str] = set()
    at_odds = 0
    for number, review in enumerate(reviews):
        job.step(number, len(reviews), LABEL)
        known = fingerprint(review.draft.text)
        if known in seen or catalogue.same_article(review.draft.text) is not None:
            already.append(review.draft.title.value if review.draft.title else review.origin)
            continue
        seen.add(known)
        detection = review.detection or Detection("", ())
        matches = catalogue.matches(detection.quotations)
        added.append((review.draft, detection, decided(review, matches, keep)))
        at_odds += left_out_at_odds(review, matches, keep)
    if not added:
        raise NothingToDo("All these articles are in the catalogue already.", "Discard them, or look at each one.")
    accepted = [
        (number, one)
        for number, (_, _, reviewed) in enumerate(added)
        for one in reviewed
        if one.decision is Decision.ACCEPTED
    ]
    repeats = repeats_among(accepted, job)
    changes = catalogue.add_articles(added, finished=[review.key for review in reviews], repeats=repeats)
    return KeptAll(changes, len(added), len(accepted) - len(repeats), tuple(already), len(repeats), at_odds)


def left_out_at_odds(review: Unfinished, matches: Sequence[Sequence[Match]], keep: Keep) -> int:
    """Return how many quotations of a review are left out only because they are at odds with what is stored."""
    if keep is Keep.ALL or review.detection is None:
        return 0
    by_person = {number for number, _ in review.decided}
    asked = enumerate(zip(review.detection.quotations, matches, strict=True))
    return sum(
        is_at_odds(found) and quotation.confidence >= CONFIDENT and number not in by_person
        for number, (quotation, found) in asked
    )


def repeats_among(accepted: Sequence[tuple[int, Reviewed]], job: Job) -> dict[int, int]:
    """Return which quotation repeats which earlier one of another article. accepted: each after its article's number.

    As against the catalogue: only what is the same in meaning repeats, and what a person ruled on is left to them.
    """
    postings: defaultdict[int, list[int]] = defaultdict(list)
    known: list[Statement] = []
    repeats: dict[int, int] = {}
    for at, (article, one) in enumerate(accepted):
        job.step(at, len(accepted), LABEL)
        asked = statement(one.quotation.text, speaker=one.quotation.speaker)
        found = shingles(one.quotation.text)
        if one.appearance_of is None and not one.by_person:
            near = [
                other for other in choose(postings.get(each, ()) for each in found) if accepted[other][0] != article
            ]
            ranked = rank(asked, [(other, known[other]) for other in near])
            same = next((other for other, comparison in ranked if comparison.verdict is Verdict.SAME), None)
            if same is not None:
                repeats[at] = same
        known.append(asked)
        for each in found:
            if len(postings[each]) <= COMMON:
                postings[each].append(at)
    return repeats


def decided(review: Unfinished, matches: Sequence[Sequence[Match]], keep: Keep) -> tuple[Reviewed, ...]:
    """Return what is decided about each quotation of a review, by a person or else as proposed, in text order.

    What nobody accepted or rejected is left out.
    """
    quotations = review.detection.quotations if review.detection else ()
    whole = dict(enumerate(propose(quotations, matches, keep=keep))) | dict(review.decided)
    wanted = (one for one in whole.values() if one.decision is Decision.ACCEPTED or one.by_person)
    return tuple(sorted(wanted, key=lambda one: one.quotation.content[0][0] if one.quotation.content else 0))
