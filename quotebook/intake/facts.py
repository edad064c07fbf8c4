"""What was found out about an article while reading it in, before it becomes a draft."""

from collections.abc import Iterable
from dataclasses import dataclass

from quotebook.model import Draft, Field


@dataclass(frozen=True, slots=True)
class Facts:
    """Fields with their bases; notices: sentences on what could not be told."""

    title: Field | None = None
    outlet: Field | None = None
    author: Field | None = None
    published: Field | None = None
    url: Field | None = None
    notices: tuple[str, ...] = ()

    def or_else(self, other: "Facts") -> "Facts":
        """Return these facts, with the gaps filled from other; a notice on a date goes once there is one."""
        published = self.published or other.published
        return Facts(
            title=self.title or other.title,
            outlet=self.outlet or other.outlet,
            author=self.author or other.author,
            published=published,
            url=self.url or other.url,
            notices=() if published else tuple(dict.fromkeys((*self.notices, *other.notices))),
        )


def make_draft(text: str, facts: Facts, notices: Iterable[str] = ()) -> Draft:
    """Return the draft of text with facts; notices: what else a person should know of."""
    return Draft(
        text=text,
        title=facts.title,
        outlet=facts.outlet,
        author=facts.author,
        published=facts.published,
        url=facts.url,
        notices=(*notices, *facts.notices),
    )


def ambiguous_date(words: str) -> str:
    """Return the notice on a date whose day and month cannot be told apart."""
    return f"The date {words} can be read in two ways, so the date of publication was left empty."


def replaced_characters(count: int) -> tuple[str, ...]:
    """Return the notice on characters that cannot be stored, if there are any."""
    if not count:
        return ()
    many = "1 character that cannot be stored was" if count == 1 else f"{count:,} characters that cannot be stored were"
    return (f"{many} replaced by \ufffd.",)
