"""Persons and bodies that an article describes and never names: "a source close to him", then "the source"."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from quotebook.detect.document import Document
from quotebook.detect.mentions import NOUN, PRONOUN, SOME, Mention
from quotebook.detect.names import is_human

DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "its", "their"))

LOOKED_BACK = 40
"""Introductions before a source among which the one it goes back to is looked for."""
MOST = 5
AGAIN = 12
"""Sentences over which "the organizer" may be the one introduced as "an organizer"."""


class Unnamed:
    """The descriptions by which an article introduces somebody without a name, in text order."""

    def __init__(self, document: Document, mentions: Sequence[Mention], phrase: Callable[[Mention], str]) -> None:
        self.document = document
        self.phrase = phrase
        self.definite = DEFINITE | document.lexicon.definite
        self.introductions = [mention for mention in mentions if self.introduces(mention)]
        self.starts = [mention.start for mention in self.introductions]

    def introduces(self, mention: Mention) -> bool:
        """Tell whether a mention introduces somebody: people or a body, with no name, not pointed back to by "the"."""
        document = self.document
        head = document.tokens[mention.head]
        if mention.kind not in (NOUN, SOME) or mention.possessive or mention.quoted >= 0:
            return False
        if mention.name[1] > mention.name[0] or document.tokens[mention.first].lower in self.definite:
            return False
        return is_human(head, document.lexicon) or self.is_body(mention)

    def is_body(self, mention: Mention) -> bool:
        """Tell whether a description's noun is one for a body, and none for something written."""
        lower = self.document.tokens[mention.head].lower
        return lower in self.document.lexicon.bodies and lower not in self.document.lexicon.authored

    def meant_by(self, mention: Mention) -> list[Mention]:
        """Return the introductions that a pronoun or description may go back to, the latest first, each once."""
        found: dict[str, Mention] = {}
        for other in self.before(mention):
            if len(found) >= MOST:
                break
            if self.fits(mention, other):
                found.setdefault(self.phrase(other).lower(), other)
        return list(found.values())

    def again(self, mention: Mention) -> Mention | None:
        """Return the latest introduction near a description that has its very noun."""
        tokens = self.document.tokens
        for other in self.before(mention):
            if mention.sentence - other.sentence > AGAIN:
                break
            if tokens[other.head].lower == tokens[mention.head].lower and self.fits(mention, other):
                return other
        return None

    def before(self, mention: Mention) -> Iterator[Mention]:
        """Yield the introductions before a mention, the latest first."""
        low = bisect_left(self.starts, mention.start)
        yield from reversed(self.introductions[max(0, low - LOOKED_BACK) : low])

    def fits(self, mention: Mention, other: Mention) -> bool:
        """Tell whether a mention can go back to an introduction by number, sort and gender."""
        tokens, lexicon = self.document.tokens, self.document.lexicon
        head, noun = tokens[mention.head], tokens[other.head]
        human, several = is_human(noun, lexicon), noun.tag == "NNS"
        gender = lexicon.roles.get(noun.lower, "n")
        if mention.kind == PRONOUN:
            sort = lexicon.pronouns.get(head.lower, "")
            if sort in ("m", "f"):
                return human and not several and gender in (sort, "n")
            return several if sort == "p" else sort == "n" and not human
        if mention.kind != NOUN or tokens[mention.first].lower not in self.definite:
            return False
        if several != (head.tag == "NNS") or human != is_human(head, lexicon):
            return False
        own = lexicon.roles.get(head.lower, "n")
        return head.lower == noun.lower or gender == own or "n" in (gender, own)
