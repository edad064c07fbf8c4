"""Interviews: whom the short labels of a transcript mean, "Q:" and "A:", "P." and "R.", or initials."""

from collections.abc import Iterable, Sequence

from quotebook.detect.document import Document
from quotebook.detect.layout import Turn
from quotebook.detect.mentions import PERSON, Mention
from quotebook.detect.speakers import Speaker

PAIRS = {"q": "a", "p": "r", "f": "a"}
"""Question and answer: English, Spanish (as in French "Q" and "R"), German."""
FARTHEST_EXAMINED = 200
"""Tokens between the words that tell who examined whom and the first question."""
WRITTEN_OUT = {
    "question": "q", "answer": "a", "frage": "f", "antwort": "a", "pregunta": "p", "respuesta": "r", "réponse": "r",
}  # fmt: skip


def name_labels(document: Document, turns: Sequence[Turn], speakers: Iterable[Speaker]) -> None:
    """Let the short labels of turns mean the persons named in full elsewhere in the article."""
    if not turns:
        return
    labels = [turn.label.mention for turn in turns]
    known = {letters(document, label) for label in labels}
    persons = [s for s in speakers if len(s.words) > 1 and s.mentions]
    pair = next(((q, a) for q, a in (*PAIRS.items(), ("q", "r")) if q in known and a in known), None)
    first = next((label.start for label in labels if letters(document, label) in (pair or ())), 0)
    asking, answering = (
        (examined(document, persons, first) or parts(document, persons, first)) if pair else (None, None)
    )
    for label in labels:
        short = letters(document, label)
        meant = next((s for s in persons if len(short) > 1 and short == initials(s.words)), None)
        if pair and short in pair:
            meant = asking if short == pair[0] else answering
        if meant and meant is not label.entity:
            join(label, meant)
        elif not meant and (short in (pair or ()) or (not pair and short in PAIRS)):
            leave_open(label)


def letters(document: Document, label: Mention) -> str:
    """Return the letters of a label that is nothing but initials, in small letters, or ""."""
    words = [token.lower.strip(".") for token in document.tokens[label.first : label.last]]
    words = [WRITTEN_OUT.get(word, word) for word in words]
    words = [part for word in words for part in word.replace(".", "-").split("-") if part]
    return "".join(words) if all(len(word) == 1 for word in words) else ""


def initials(words: Iterable[str]) -> str:
    """Return the first letters of a name, in small letters: "Philomène Adjovi-Garnier" is "pag"."""
    return "".join(part[0].lower() for word in words for part in word.split("-") if part)


def parts(document: Document, persons: Sequence[Speaker], start: int) -> tuple[Speaker | None, Speaker | None]:
    """Return who asks and who answers, by the persons whom the article names before its first turn.

    Who answers is named first; who asks behind a word of interviewing, or is the only other one.
    """
    named = [s for s in persons if s.mentions[0].start < start]
    named.sort(key=lambda s: (s.kind != PERSON, s.mentions[0].start))
    asking = next((s for s in named if asks(document, s.mentions[0])), None)
    others = [s for s in named if s is not asking]
    if asking is None and len(others) == 2:
        asking = others.pop()
    return asking, others[0] if others else None


def examined(document: Document, persons: Sequence[Speaker], start: int) -> tuple[Speaker, Speaker] | None:
    """Return who asks and who answers, by the last sentence before the first turn that tells who examined whom:
    "Ms Lee cross-examined the engineer, Tom Hall", "Hall was cross-examined by Ms Lee".
    """
    tokens = document.tokens
    opening = document.at(start)
    for cue in range(opening - 1, max(-1, opening - FARTHEST_EXAMINED), -1):
        if tokens[cue].lower not in document.lexicon.examines:
            continue
        sentence = document.sentences[tokens[cue].sentence]
        named = [(m, s) for s in persons for m in s.mentions if sentence.first <= m.first < sentence.last]
        before = max(((m.last, s) for m, s in named if m.last <= cue), default=None, key=lambda found: found[0])
        behind = min(((m.first, s) for m, s in named if m.first > cue), default=None, key=lambda found: found[0])
        if before and behind and before[1] is not behind[1]:
            passive = any(token.lower == "by" for token in tokens[cue : behind[0]])
            return (behind[1], before[1]) if passive else (before[1], behind[1])
    return None


def asks(document: Document, mention: Mention) -> bool:
    """Tell whether a word of interviewing stands before a name in its sentence, and no other name between."""
    first = document.sentences[mention.sentence].first
    before = document.tokens[max(first, mention.first - 8) : mention.name[0]]
    return any(token.lower in document.lexicon.interviews for token in before)


def leave_open(label: Mention) -> None:
    """Let a label mean nobody: the article does not name who asks."""
    if isinstance(label.entity, Speaker):
        label.entity.mentions.remove(label)
    label.entity = None


def join(label: Mention, speaker: Speaker) -> None:
    """Let a label mean a speaker."""
    if isinstance(label.entity, Speaker):
        label.entity.mentions.remove(label)
    label.entity = speaker
    label.kind = PERSON
    speaker.mentions.append(label)
    speaker.mentions.sort(key=lambda mention: mention.start)
    speaker.sentences |= {label.sentence}
