"""What a write changed, and what it is called."""

from dataclasses import dataclass
from enum import StrEnum


class Verb(StrEnum):
    """What a write was; a front words it ("Undo merge of 3 quotations")."""

    ADD_ARTICLE = "add article"
    ADD_QUOTATIONS = "add quotations"
    EDIT_ARTICLE = "edit article"
    DELETE_ARTICLE = "delete article"
    EDIT_QUOTATION = "edit quotation"
    DELETE_QUOTATIONS = "delete quotations"
    MERGE_QUOTATIONS = "merge quotations"
    RULE = "rule on quotations"
    TAG = "tag quotations"
    EDIT_SPEAKER = "edit speaker"
    MERGE_SPEAKERS = "merge speakers"
    SPLIT_SPEAKER = "split speaker"
    RULE_SPEAKERS = "rule on speakers"
    IMPORT = "import"
    REPAIR = "repair"
    SAVE_FILTER = "save filter"
    DELETE_FILTER = "delete filter"


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable change: verb, what it was about, how many things it touched, when (ISO date and time)."""

    id: int
    verb: Verb
    subject: str
    count: int
    at: str


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened to a quotation. verb: the change, None where an appearance of it was kept.

    at: ISO date and time; subject: what the change was about; fields: those it changed ("speaker", "words" …);
    by_person: a person decided; detector: what found it, "" where a person marked it.
    """

    at: str
    verb: Verb | None
    subject: str
    fields: tuple[str, ...]
    by_person: bool = True
    detector: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a write changed, by ids; views refresh by it. step is None for undo and redo of nothing."""

    step: Step
    articles: frozenset[int] = frozenset()
    quotations: frozenset[int] = frozenset()
    speakers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import: how many quotations were added, how many were there already.

    differing: the lines whose key is stored with other words; they were left out.
    """

    changes: Changes
    added: int
    known: int
    differing: tuple[int, ...]
