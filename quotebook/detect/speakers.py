"""Speakers: the persons and bodies of an article, each once, and which of them a mention means."""

from quotebook.detect.document import Document
from quotebook.detect.mentions import BODY, PERSON, Mention, name_words


class Speaker:
    """A person or body of an article: its canonical name and all its mentions."""

    __slots__ = ("gender", "kind", "mentions", "name", "role", "titles", "words")

    def __init__(self, words: list[str], kind: str) -> None:
        self.words = words
        self.name = " ".join(words)
        self.kind = kind
        self.gender = ""
        self.mentions: list[Mention] = []
        self.role: str | None = None
        self.titles: set[str] = set()


def find_speakers(document: Document, mentions: list[Mention]) -> list[Speaker]:
    """Group the named mentions of a document into speakers."""
    speakers: list[Speaker] = []
    by_word: dict[str, Speaker] = {}
    for mention in mentions:
        words = name_words(document, mention)
        if not words:
            continue
        speaker = by_word.get(" ".join(words).lower()) or by_word.get(words[-1].lower() if len(words) == 1 else "")
        if speaker is None:
            speaker = Speaker(words, mention.kind)
            speakers.append(speaker)
            by_word[speaker.name.lower()] = speaker
            if mention.kind == PERSON:
                for word in words:
                    by_word.setdefault(word.lower(), speaker)
        speaker.mentions.append(mention)
        mention.entity = speaker
    return speakers


__all__ = ["BODY", "Speaker", "find_speakers"]
