"""The words of a card: what it shows, what it says to those who cannot see it, what each part does, why it is so."""

from quotebook.app import citing
from quotebook.model import Earlier, Kind, Match, QuotationRow, Reason
from quotebook.ui import wording
from quotebook.ui.basis_words import basis_words, difference_words
from quotebook.ui.direction import runs_right_to_left
from quotebook.ui.review import Card, is_conflict
from quotebook.ui.wording import tr

LONGEST_WORDS = 3_000
"""Characters of one quotation that a card lays out; a longer one is read in the article."""


def shown_words(card: Card) -> str:
    """Return a card's words as shown: in marks where they are somebody's very words."""
    words = one_line(card.words[:LONGEST_WORDS])
    if card.quotation.kind is not Kind.DIRECT:
        return words
    return f"«{words}»" if runs_right_to_left(words) else citing.in_marks(words)


def said_on_words(card: Card) -> str:
    """Return "16 Oct 2024 · on Wednesday"."""
    value = card.quotation.said_on
    if value is None:
        return tr("no date")
    basis = basis_words(value.basis)
    return f"{wording.said_on(value)} · {basis}" if basis else wording.said_on(value)


def match_words(card: Card, match: Match) -> str:
    """Return "said already: Reuters, 12 Sep 2023 · 97 %"."""
    where = source_words(match)
    if is_conflict(match):
        return ": ".join(part for part in (tr("conflict"), difference_words(match.why)) if part) + (
            f" · {where}" if where else ""
        )
    words = tr("said already") if card.repeats else tr("much like")
    alike = f"{round(match.score)}\u00a0%" if match.score else ""
    return wording.facts(f"{words}: {where or one_line(match.words)[:80]}", alike)


def source_words(match: Match) -> str:
    """Return where a stored quotation stands: "Reuters, 12 Sep 2023"."""
    name = match.outlet or match.title or ""
    apart = f"\u2068{name}\u2069" if runs_right_to_left(name) else name  # else what follows it would stand before it
    return ", ".join(part for part in (apart, wording.date(match.published)) if part)


def described(card: Card) -> str:
    """Return all that a card shows as a sentence, for screen readers."""
    parts = [state_words(card), card.quotation.speaker or tr("speaker unknown"), card.quotation.role or "", card.words]
    parts += [said_on_words(card), wording.kind(card.quotation.kind), wording.confidence(card.quotation.confidence)[1]]
    if card.match is not None:
        parts.append(match_words(card, card.match))
    return ". ".join(part.removesuffix(".") for part in parts if part)


def state_words(card: Card) -> str:
    """Return what was decided about a card."""
    return tr("accepted") if card.is_accepted else tr("rejected") if card.is_rejected else tr("open")


def changed_words(before: Card, card: Card) -> str:
    """Return what a card says now that it did not say before, for screen readers."""
    parts = (
        state_words(card) if state_words(card) != state_words(before) else "",
        card.words if card.words != before.words else "",
        wording.kind(card.quotation.kind) if card.quotation.kind is not before.quotation.kind else "",
        tr("not the same") if before.match is not None and card.match != before.match else "",
    )
    return ". ".join(part for part in parts if part)


def one_line(text: str) -> str:
    """Return a text with its line ends as spaces."""
    return " ".join(text.split())


def hint_of(card: Card, part: str) -> str:
    """Return what a part of a card is for, with its key, and on what it rests."""
    doing = {
        "check": tr("Accept, or take it back (Space)"),
        "reject": tr("Reject, or take it back (X)"),
        "words": tr("Edit the words: double click or E"),
        "speaker": tr("Change the speaker (S)"),
        "role": tr("Change the role (R)"),
        "said_on": tr("Change when it was said (D)"),
        "kind": tr("Change how it was given (T)"),
        "sure": tr("Why? (W)"),
        "match": tr("What it repeats … (M); not the same (N)"),
        "earlier 0": tr("Open this statement (O)"),
    }.get("earlier 0" if part.startswith("earlier") else part, "")
    about = {"speaker": ("speaker", "source"), "role": ("role",), "said_on": ("said_on",)}.get(part, ())
    return "\n".join((doing, *reasons_of(card, about))) if about else doing


def reasons_of(card: Card, about: tuple[str, ...] = (), *, text: str = "") -> list[str]:
    """Return why a card is as it is, a sentence for each field; about: only of these fields; text: the article's."""
    quotation = card.quotation
    lines = [
        _reason(reason, _where(card, reason, text))
        for reason in quotation.reasons
        if not about or reason.about in about
    ]
    reasoned = any(reason.about == "said_on" for reason in quotation.reasons)
    if quotation.said_on and quotation.said_on.basis and not reasoned and (not about or "said_on" in about):
        lines.append(tr("Said on: “%1”").replace("%1", quotation.said_on.basis))
    if card.reviewed.edited and not about:
        names = ", ".join(_FIELDS[name]() for name in card.reviewed.edited if name in _FIELDS)
        lines.append(tr("Set by you: %1").replace("%1", names))
    return [line for line in lines if line]


def earlier_words(card: Card, earlier: Earlier) -> str:
    """Return "Daniel Osei before · 14 quotations"."""
    count = wording.plural(earlier.count, "%Ln quotation", "%Ln quotations")
    return f"{tr('%1 before').replace('%1', card.quotation.speaker or '')} · {count}"


def earlier_line(row: QuotationRow) -> str:
    """Return an earlier statement in a line: when and where, then its words."""
    when = wording.said_on(row.said_on) or wording.date(row.published)
    return f"{wording.facts(when, row.outlet)}  {one_line(row.words)[:300]}".strip()


def _where(card: Card, reason: Reason, text: str) -> str:
    """Return in which paragraph stands what a reason rests on, "" where that is not known."""
    at = -1
    if reason.about == "source" and card.quotation.source:
        at = card.quotation.source[0][0]
    elif reason.words and text:
        at = text.find(reason.words)
    if at < 0 or not text:
        return ""
    paragraph = sum(1 for line in text[: at + 1].split("\n") if line.strip())
    return tr("paragraph %1").replace("%1", wording.number(max(1, paragraph)))


def _reason(reason: Reason, where: str) -> str:
    if reason.rule == "nobody":
        return tr("Speaker: nobody is named near it")
    about = {
        "source": tr("Named as its source"),
        "speaker": tr("Speaker"),
        "role": tr("Role"),
        "content": tr("Words"),
        "said_on": tr("Said on"),
    }.get(reason.about, reason.about)
    how = _RULES[reason.rule]() if reason.rule in _RULES else reason.rule
    words = one_line(reason.words)
    sure = ", ".join(part for part in (where, f"{round(reason.score * 100)}\u00a0%") if part)
    return f"{about}: “{words}”, {how} ({sure})" if words else f"{about}: {how} ({sure})"


_FIELDS = {
    "words": lambda: tr("words"),
    "content": lambda: tr("where it begins and ends"),
    "speaker": lambda: tr("speaker"),
    "role": lambda: tr("role"),
    "said_on": lambda: tr("date"),
    "kind": lambda: tr("kind"),
}

_RULES = {
    "name": lambda: tr("named so in the article"),
    "apposition": lambda: tr("the name beside the description"),
    "description": lambda: tr("described so elsewhere in the article"),
    "description, alone": lambda: tr("the one person named before in the paragraph"),
    "description as it stands": lambda: tr("the article gives no name"),
    "body": lambda: tr("a body, not a person"),
    "author of a work": lambda: tr("author of what is quoted"),
    "two speakers": lambda: tr("both named together"),
    "pronoun": lambda: tr("the likeliest person meant by the pronoun"),
    "pronoun, last speaker": lambda: tr("a pronoun: whoever spoke last"),
    "pronoun, far": lambda: tr("a pronoun, named far before"),
    "label, unknown": lambda: tr("a label, and the article does not say whom it means"),
    "pronoun, unknown": lambda: tr("a pronoun, unclear whom it means"),
    "it": lambda: tr("a pronoun: the body named before"),
    "who": lambda: tr("“who”, the person before it"),
    "who, unknown": lambda: tr("“who”, unclear whom it means"),
    "said X": lambda: tr("stands after the verb"),
    "X said": lambda: tr("stands before the verb"),
    "X said …": lambda: tr("stands before the verb and the words"),
    "…, X said": lambda: tr("named after the words, before the verb"),
    "…, said X": lambda: tr("named after the words and the verb"),
    "said X: …": lambda: tr("stands after the verb, before the words"),
    "according to X": lambda: tr("after “according to”"),
    "according to X, …": lambda: tr("after “according to”, before the words"),
    "called … by X": lambda: tr("after “by”"),
    "— X": lambda: tr("signed with this name"),
    "X said, next sentence": lambda: tr("in the next sentence"),
    "X said:¶": lambda: tr("introduced by a colon, a paragraph before"),
    "introduced by colon": lambda: tr("introduced by a colon"),
    "subject before": lambda: tr("subject of the sentence"),
    "sentence before": lambda: tr("named in the sentence before"),
    "runs on": lambda: tr("goes on from the words before"),
    "same paragraph": lambda: tr("spoke before in this paragraph"),
    "paragraph before": lambda: tr("spoke in the paragraph before"),
    "label": lambda: tr("the name at the head of the line"),
    "nearest likely": lambda: tr("the likeliest person near it"),
    "stated at a mention": lambda: tr("stated beside the name"),
    "weighed": lambda: tr("the likeliest of what the article calls the speaker"),
    "stated": lambda: tr("told with the statement"),
    "carried over": lambda: tr("from an earlier statement on the same occasion"),
    "carried over from others": lambda: tr("from what others said, perhaps on the same occasion"),
}
