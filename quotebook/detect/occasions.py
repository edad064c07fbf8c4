"""On which day something was said: the days an article names, weighed for each statement by learnt trees.

A day stands beside a statement, or belongs to the occasion at which its speaker, or others, go on speaking; where none
of it is likely there is none. Weeks, months and years count only where they stand beside the statement or were just
given.
"""

from collections import Counter
from collections.abc import Sequence

from quotebook.detect.calendar import (
    NEAR_CUE,
    Calendar,
    Place,
    Statement,
    in_aside,
    is_aside,
    is_beside,
    is_finite,
    signs,
)
from quotebook.detect.dates import Found
from quotebook.detect.document import Token
from quotebook.detect.mentions import PERSON
from quotebook.detect.quotations import Spoken
from quotebook.detect.resolve import Resolved
from quotebook.detect.trees import Trees
from quotebook.detect.unnamed import DEFINITE
from quotebook.model import Kind, Precision, SaidOn

LIKELY = -1.0
"""Log-odds from which a day is given; where F1 was best on held-out articles."""
BESIDE = 6.0
OTHERS = -1.5
"""What is added to the chance of the day of a debate or hearing on which only others are told to speak."""
LONG_AGO = 45
"""Days before publication from which a day on which somebody did something is no day of later statements."""
STATED, CARRIED, SHARED = "stated", "carried over", "carried over from others"
"""Why a statement has its date: its own sentences tell it, its speaker's occasion goes on, or others' does."""
VAGUE = 0.0
"""The log-odds told for weeks, months and years, which are not weighed."""
SAME_OCCASION = 4
"""Paragraphs over which a week or month is carried on for the same speaker; a year only within its own."""
NEXT = 1
"""Paragraphs over which "the agency" may go on for the one that spoke before."""
FAR = 40
MOST_TOLD = 60
AUXILIARY = 5
"""Tokens before "said" among which the "has" of "has said" stands."""
TAIL = 18
"""Tokens behind a cue within which its sentence may end with a week: "said in a talk with the agency last week"."""
SORTS = ("weekday", "yesterday", "today", "month_day", "day_month", "iso")
BOUNDS = ("by", "until", "since", "before")
"""Before a day, these tell of what was said, not when: "denied that he had known of it before 2 March"."""
LIMITS = ("by", "until", "since", "before", "after", "from", "for")
OPENINGS = {"on": 1, "last": 2, "late": 3, "early": 3, "earlier": 3}


class Dating:
    """Date an article's quotations in order, remembering what was given; why: of the latest date, and its log-odds."""

    def __init__(self, calendar: Calendar, trees: Trees | None) -> None:
        self.calendar = calendar
        self.trees = trees
        self.given: dict[object, tuple[SaidOn | None, int]] = {}
        self.last: tuple[object, str, int] = (None, "", -1)
        self.why = (STATED, VAGUE)
        self.spoke: Counter[object] = Counter()
        self.heard: dict[object, int] = {}
        self.told: list[tuple[int, object]] = []

    def said_on(self, spoken: Spoken, resolved: Resolved) -> SaidOn | None:
        """Return when a quotation was said, where the article tells."""
        if not self.calendar.document.tokens:
            return None
        statement = self.calendar.statement(spoken, resolved)
        found = self.choose(statement)
        self.remember(statement, found)
        return found

    def choose(self, statement: Statement) -> SaidOn | None:
        """Return the likeliest day, else a vaguer date that stands beside the statement or holds on."""
        day, chance, shared = self.likeliest(statement)
        if day is not None and day.sentence in statement.frame:
            self.why = (STATED, chance)
            return day.found.said_on
        vague = self.vague_beside(statement)
        if vague is not None:
            self.why = (STATED, VAGUE)
            return vague.said_on
        if statement.frame & self.calendar.occasions:
            return None
        if day is not None:
            self.why = (SHARED if shared else CARRIED, chance)
            return day.found.said_on
        known, where = self.given.get(statement.key, (None, -1))
        self.why = (CARRIED, VAGUE)
        if known is None or known.precision is Precision.DAY:
            return None
        reach = 0 if known.precision is Precision.YEAR else SAME_OCCASION
        return known if statement.paragraph - where <= reach else None

    def vague_beside(self, statement: Statement) -> Found | None:
        """Return the week, month or year told with a statement: beside its cue, or where its sentence begins."""
        document = self.calendar.document
        for number in sorted(statement.frame) if statement.spoken.mention else ():
            first = document.sentences[number].first
            for found in self.calendar.vague.get(number, ()):
                at = document.at(found.span[0])
                if any(a <= found.span[0] < b for a, b in statement.spoken.content):
                    continue
                near = -NEAR_CUE <= at - statement.anchor <= NEAR_CUE + 1
                if at <= first + 1 or near or self.ends(statement, at):
                    return found
        return None

    def ends(self, statement: Statement, at: int) -> bool:
        """Tell whether a token stands behind a statement's cue, with neither a verb nor quoted words between."""
        tokens, anchor = self.calendar.document.tokens, statement.anchor
        if not anchor < at <= anchor + TAIL or tokens[at].sentence != tokens[anchor].sentence:
            return False
        return not any(token.region >= 0 or is_finite(token) for token in tokens[anchor + 1 : at])

    def likeliest(self, statement: Statement) -> tuple[Place | None, float, bool]:
        """Return the likeliest day's place nearest to the statement, its log-odds, and whether only others tie it."""
        by_value: dict[str, list[Place]] = {}
        tokens = self.calendar.document.tokens
        for place in statement.near:
            if place.token and tokens[place.token - 1].lower in BOUNDS:
                continue
            if not any(a <= place.found.span[0] < b for a, b in statement.spoken.content):
                by_value.setdefault(place.found.said_on.value, []).append(place)
        best, score, shared = None, LIKELY, False
        newest = self.newest(statement) if by_value else ""
        for places in by_value.values():
            tie = self.tie(statement, places, newest)
            if tie is None:
                continue
            chance = tie + (self.trees.score(self.features(statement, places)) if self.trees else LIKELY - 1)
            if chance > score:
                best, score, shared = places, chance, tie == OTHERS
        if best is None:
            return None, score, False
        nearest = min(best, key=lambda p: (p.sentence not in statement.frame, abs(p.token - statement.anchor)))
        return nearest, score, shared

    def tie(self, statement: Statement, places: list[Place], newest: str) -> float | None:
        """Return what is added to a day's chance: much where it stands beside the cue; None where nothing ties it.

        Ties: its speaker was given that day or is named on it, it stands in the narrator's words of the statement's
        sentences, or a description that names nobody goes on after the statement of that day. Another's day is carried
        over only where an occasion is named with it at which several speak; and never that of an event that somebody
        only told of. Nothing ties a day to come ("will meet on Friday"), any but the newest on which the speaker acts
        just before, nor a day that stands elsewhere what somebody "has said".
        """
        if any(is_beside(place, statement) for place in places):
            return BESIDE
        value = places[0].found.said_on.value
        here = any(place.sentence in statement.frame for place in places)
        if all(place.ahead for place in places) or newest not in ("", value):
            return None
        if not here and self.has_said(statement):
            return None
        given = self.given.get(statement.key, (None, 0))[0]
        if given and given.value == value:
            return 0.0
        if not here and places[0].found.age > LONG_AGO:
            return None
        document = self.calendar.document
        own = [place for place in places if not (place.told or is_aside(document, place, statement))]
        if any(place.sentence in statement.frame for place in own):
            return 0.0
        named = [place for place in own if statement.key in place.named]
        if named:
            return self.named_on(statement, named)
        if own and self.goes_on(statement, value):
            return 0.0
        return OTHERS if any(place.events for place in places) else None

    def named_on(self, statement: Statement, places: list[Place]) -> float | None:
        """Return what is added to a day beside which the speaker is named.

        Nothing ties it where that is only in a clause on somebody, "who died on Monday", or where somebody else tells
        of the speaker.
        """
        if all(in_aside(self.calendar.document, place) for place in places):
            return None
        doing = any(place.clause.subject == statement.key or not place.clause.reports for place in places)
        return 0.0 if doing else None

    def newest(self, statement: Statement) -> str:
        """Return the day on which the speaker does something just before a statement, since it spoke last, or ""."""
        since = self.heard.get(statement.key, -1)
        for place in reversed(statement.near):
            just_before = since < place.token <= statement.anchor and statement.paragraph - place.paragraph <= NEXT
            narrated = not (place.told or place.ahead or place.found.owned or place.clause.begins >= 0)
            if just_before and narrated and place.clause.subject == statement.key:
                return place.found.said_on.value
        return ""

    def has_said(self, statement: Statement) -> bool:
        """Tell whether a statement is one that its speaker "has made", on whatever day."""
        tokens = self.calendar.document.tokens
        first, end = statement.spoken.cue
        before = [token for token in tokens[max(0, first - AUXILIARY) : first] if token.region < 0]
        return bool(end) and tokens[first].tag == "VBN" and any(token.lower in ("has", "have") for token in before)

    def goes_on(self, statement: Statement, value: str) -> bool:
        """Tell whether a source such as "the agency" may be the one that spoke last, on that day."""
        mention = statement.spoken.mention
        if mention is None or statement.speaker is not None or self.last[1] != value:
            return False
        first = self.calendar.document.tokens[mention.first].lower
        return first in DEFINITE and statement.paragraph - self.last[2] <= NEXT

    def remember(self, statement: Statement, found: SaidOn | None) -> None:
        """Remember the date given to a statement; what somebody "has said" on no known day ends no occasion."""
        if found or not self.has_said(statement):
            self.given[statement.key] = (found, statement.paragraph)
        day = found.value if found and found.precision is Precision.DAY else ""
        self.last = (statement.key, day, statement.paragraph)
        self.spoke[statement.key] += 1
        self.heard[statement.key] = statement.anchor
        self.told.append((statement.spoken.first, statement.key))
        del self.told[:-MOST_TOLD]

    def features(self, statement: Statement, places: list[Place]) -> list[float]:
        """Return what speaks for and against a day, named at places near a statement; all numbers for the trees."""
        here = [place for place in places if place.sentence in statement.frame]
        nearest = min(here or places, key=lambda place: abs(place.token - statement.anchor))
        return [
            *self.distances(statement, places, here, nearest),
            *self.share(nearest.found.said_on.value),
            *self.doers(statement, places, nearest.found.said_on.value),
            *self.form(nearest),
            *self.history(statement, places, nearest.found.said_on.value),
            *self.saying(statement, places),
            *self.doing(statement, places, nearest),
        ]

    def distances(self, statement: Statement, places: list[Place], here: list[Place], nearest: Place) -> list[float]:
        """Say how far the day stands before and behind the statement, and which other days are nearer."""
        before = [place for place in places if place.token <= statement.anchor]
        behind = [place for place in places if place.token > statement.anchor]
        last = before[-1] if before else None
        value = nearest.found.said_on.value
        between = {p.found.said_on.value for p in statement.near if last and last.token < p.token <= statement.anchor}
        return [
            float(bool(here)),
            min(abs(nearest.token - statement.anchor), FAR) if here else FAR,
            min(statement.sentence - last.sentence, FAR) if last else FAR + 1,
            min(statement.paragraph - last.paragraph, 20) if last else 21,
            min(behind[0].sentence - statement.sentence, FAR) if behind else FAR + 1,
            len(between - {value}) if last else -1,
            sum(place.sentence in statement.frame for place in statement.near) - len(here),
        ]

    def share(self, value: str) -> list[float]:
        """Say how much of the article's dating is this day."""
        calendar = self.calendar
        first, count = calendar.first[value], calendar.counts[value]
        return [
            min(first.paragraph, 20),
            min(first.number, 20),
            min(count, 20),
            count / len(calendar.places),
            min(len(calendar.counts), 20),
        ]

    def doers(self, statement: Statement, places: list[Place], value: str) -> list[float]:
        """Say whether the speaker does something on this day, or on another."""
        acting = self.calendar.acting.get(statement.key, {})
        nearest = min((abs(number - statement.sentence) for number in acting.get(value, ())[-40:]), default=FAR)
        return [
            float(value in acting),
            float(any(statement.key in place.named for place in places)),
            min(nearest, FAR),
            float(len(acting) > (value in acting)),
            float((statement.key, value) in self.calendar.reporting),
        ]

    def form(self, place: Place) -> list[float]:
        """Say how the day is worded where it stands."""
        tokens = self.calendar.document.tokens
        end = self.calendar.document.at(place.found.span[1])
        noun = end < len(tokens) and tokens[end].tag[:2] == "NN" and not place.found.owned
        prior = tokens[place.token - 1].lower if place.token else ""
        return [
            float(place.reports),
            float(place.ahead),
            float(place.found.owned),
            float(noun),
            OPENINGS.get(place.found.said_on.basis.split()[0].lower(), 0),
            LIMITS.index(prior) if prior in LIMITS else -1,
            SORTS.index(place.found.sort) if place.found.sort in SORTS else 9,
            min(place.found.age, 12),
        ]

    def history(self, statement: Statement, places: list[Place], value: str) -> list[float]:
        """Say what was given before: to this speaker, to the statement before, to others since the day was named."""
        given = self.given.get(statement.key, (None, 0))[0]
        known = given.value if given and given.precision is Precision.DAY else ""
        before = [place.token for place in places if place.token <= statement.anchor]
        between = {key for at, key in self.told if before and before[-1] <= at < statement.spoken.first}
        return [
            (1 if known == value else -1) if known else 0,
            (1 if self.last[1] == value else -1) if self.last[1] else 0,
            float(self.last[0] == statement.key),
            min(statement.paragraph - self.last[2], FAR) if self.last[2] >= 0 else FAR,
            min(len(between), 6) if before else -1,
            float(statement.key in between),
            min(self.spoke[statement.key], FAR),
        ]

    def saying(self, statement: Statement, places: list[Place]) -> list[float]:
        """Say how the statement is told: tense, words of earlier times, an occasion named at both places."""
        tokens = self.calendar.document.tokens
        first, end = statement.spoken.cue
        cue = tokens[first] if end else None
        perfect = cue is not None and (cue.tag == "VBN" or has_auxiliary(tokens[max(0, first - 3) : first]))
        events = {token.lower for token in statement.words} & signs(self.calendar.document, "events")
        speaker = statement.speaker
        return [
            float(perfect),
            float(any(token.lower in signs(self.calendar.document, "past") for token in statement.words)),
            float(any(number in self.calendar.vague for number in statement.frame)),
            float(speaker is None),
            float(speaker is not None and speaker.kind == PERSON),
            min(len(speaker.mentions), 20) if speaker else 0,
            float(any(events & place.events for place in places)),
            float(bool(events)),
            float(any(place.events for place in places)),
            float(statement.spoken.kind is Kind.DIRECT),
            min(statement.paragraph, 30),
            float(cue is not None and cue.lower in signs(self.calendar.document, "plain")),
            float(cue is not None and cue.tag in ("VBZ", "VBP")),
            float(all(place.told for place in places)),
        ]

    def doing(self, statement: Statement, places: list[Place], nearest: Place) -> list[float]:
        """Say who does what on this day in its own clause: the speaker or somebody else; whether "who" begins it."""
        here = nearest.clause
        return [
            (1.0 if here.subject == statement.key else -1.0) if here.subject else 0.0,
            float(any(p.clause.subject == statement.key and p.clause.begins < 0 for p in places)),
            float(all(p.clause.begins >= 0 for p in places)),
            float(here.begins >= 0),
            float(here.reports),
            float(not here.has_verb),
        ]


def has_auxiliary(tokens: Sequence[Token]) -> bool:
    """Tell whether a form of "have" stands among tokens."""
    return any(token.lower in ("has", "have", "had") for token in tokens)
