"""Who is quoted by others: "X was quoted as saying", "the agency quoted Y as saying": X and Y, whoever told of it."""

from quotebook.detect.attribute import LONGEST_OPENING, NEAR, Choice, joins
from quotebook.detect.cues import Scene
from quotebook.detect.mentions import BODY, PERSON, PRONOUN

QUOTING = frozenset(("quoted", "quotes", "cited", "cites"))
QUOTED_AS = frozenset(("saying", "telling", "writing"))


def x_was_quoted(scene: Scene, number: int) -> Choice | None:
    """Find `"…," X was quoted as saying`: X, whoever told of it."""
    tokens = scene.document.tokens
    at = scene.after(number)
    mention = scene.beginning.get(at) if at >= 0 else None
    if mention is None or mention.kind not in (PERSON, PRONOUN, BODY) or not joins(scene, number, at):
        return None
    behind = [token.lower for token in tokens[mention.last : mention.last + 3]]
    quoted = len(behind) == 3 and behind[0] in ("was", "is", "were") and behind[1] in ("quoted", "cited")
    return Choice(mention, "X said", (mention.last + 1, mention.last + 2)) if quoted and behind[2] == "as" else None


def x_quotes_y(scene: Scene, number: int) -> Choice | None:
    """Find `the agency quoted Y as saying … "…"`: Y, whoever told of it."""
    document = scene.document
    tokens, at = document.tokens, scene.before(number)
    first = document.sentence_of(document.extents[number][0]).first
    for place in range(at - 1, max(first, at - NEAR), -1):
        if tokens[place].lower != "as" or tokens[place + 1].lower not in QUOTED_AS:
            continue
        told = [m for m in scene.around(tokens[place].paragraph, place, place, 2, 0) if m.last == place]
        quoting = any(t.lower in QUOTING for t in tokens[max(first, place - LONGEST_OPENING) : place])
        return Choice(told[-1], "X said …", (place + 1, place + 2)) if told and quoting else None
    return None
