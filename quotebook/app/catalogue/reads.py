"""What a person can ask a catalogue."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from quotebook.app.catalogue import earlier, matching
from quotebook.app.job import Job
from quotebook.dedup import commoner, suggest
from quotebook.model import (
    ArticleDetail,
    ArticleRow,
    Counts,
    Detection,
    Earlier,
    Facet,
    Happening,
    Listing,
    Match,
    Order,
    Quotation,
    QuotationDetail,
    QuotationRow,
    SavedFilter,
    SpeakerDetail,
    SpeakerRow,
    Step,
    Unseen,
)
from quotebook.store import (
    articles,
    filters,
    history,
    looking_again,
    quotations,
    reading,
    search,
    speakers,
    statements,
    undo,
)
from quotebook.store.database import Database, Reading
from quotebook.store.ids import Found, Ids
from quotebook.store.looking_again import Standing
from quotebook.store.rows import Ahead, read_rows
from quotebook.store.stopping import stoppable
from quotebook.store.vocabulary import Vocabulary
from quotebook.text.clean import clean
from quotebook.text.query import Completion, Query, completions, parse, place_at

_PORTION = 500
_MAY_BE_MISTYPED = 500
_FAR_COMMONER, _LETTERS, _COMMONER = 100, 4, 3
"""A known word may be mistyped too where it has so many letters and one near to it stands in so many times as many
quotations; of these so many are told."""
"""Hits of what begins as a word does, below which that word may as well be mistyped: what is near is offered too."""


class Reads:
    """The questions; each sees one state of the catalogue, and may be asked from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._vocabulary = Vocabulary()
        self._listed: tuple[str, Query, Ahead | None] = "", parse(""), None
        """What was listed last, as typed and as meant, and the rows read to rank it: these are asked for next."""

    @property
    def path(self) -> Path:
        """Where the catalogue lies."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self._database.read_only

    def counts(self) -> Counts:
        """Return how much the catalogue holds."""
        with self._database.reading() as connection:
            return reading.counts(connection)

    def listing(self, query: str = "", *, order: Order = Order.SAID_ON, descending: bool = True) -> Listing:
        """Return the ids of the quotations a query finds, in order; any string is a query.

        Where its last word stands nowhere, words that begin so are found: a person may still be typing it.
        """
        parsed, found, suggestions = self._found(parse(query), order, descending=descending)
        self._listed = query, parsed, found.ahead
        notes = parsed.notes
        if found.ranked:
            notes = (*notes, f"The newest {found.ranked:,} hits are ranked, the others follow, newest first.")
        return Listing(query, order, descending, Ids(found, self._database.reading), notes, suggestions)

    def prepare_suggestions(self) -> None:
        """Read every word there is, so that whoever mistypes one is answered at once; of a million rows, a second."""
        with self._database.reading() as connection:
            self._vocabulary.words(connection)

    def meant(self, listing: Listing) -> tuple[str, ...]:
        """Return the words that may have been meant instead of those a listing was asked for, likeliest first.

        Beside what its rows are found by, also what is far commoner than a word that stands in few quotations. Takes
        0.1 s at a million quotations, so that rows are shown first.
        """
        if listing.suggestions:
            return listing.suggestions
        found: dict[str, None] = {}
        with self._database.reading() as connection:
            held = reading.counts(connection).quotations
            for word in search.asked_words(parse(listing.query)):
                least = self._vocabulary.count(connection, word) * _FAR_COMMONER
                if len(word) >= _LETTERS and 0 < least <= held:
                    known, counts = next(iter(self._vocabulary.portions(connection, (word,))))
                    found |= dict.fromkeys(commoner(word, known, counts, least=least))
            return self._vocabulary.still_there(connection, found)[:_COMMONER]

    def said_by(self, speaker_id: int, query: str = "", *, descending: bool = False) -> Listing:
        """Return the ids of what one speaker said that a query finds, by date, whoever else has such a name."""
        with self._database.reading() as connection:
            parsed = search.as_meant(connection, parse(query))
            ids = statements.of_speaker(connection, speaker_id, parsed, descending=descending)
        return Listing(query, Order.SAID_ON, descending, ids, parsed.notes)

    def newest(self, count: int, *, descending: bool = True) -> Sequence[int]:
        """Return the first ids of a listing of everything by date, without reading the others."""
        with self._database.reading() as connection:
            return search.find(connection, parse(""), Order.SAID_ON, descending=descending).head[:count]

    def rows(self, ids: Sequence[int], *, query: str = "") -> tuple[QuotationRow, ...]:
        """Return the rows of ids, in their order, with what the query matched; ids that are gone are left out."""
        typed, meant, ahead = self._listed
        if typed != query:
            meant, ahead = self._as_meant(query), None
        with self._database.looking_up() as raw:
            rows = ahead.rows(raw, ids) if ahead is not None else None
            return tuple(read_rows(raw, ids, meant.marker() if query else None) if rows is None else rows)

    def quotation(self, quotation_id: int) -> QuotationDetail:
        """Return a quotation with all its appearances; CatalogueError where it is gone."""
        with self._database.reading() as connection:
            return reading.detail(connection, quotation_id)

    def quotation_history(self, quotation_id: int) -> tuple[Happening, ...]:
        """Return what happened to a quotation, newest first: its changes that can be undone, then how it was kept."""
        with self._database.reading() as connection:
            return history.of_quotation(connection, quotation_id)

    def quotations(self, ids: Sequence[int]) -> Iterator[QuotationDetail]:
        """Give quotations with their appearances in the order of ids, from one state of the catalogue."""
        with self._database.reading() as connection:
            yield from reading.details(connection, ids)

    def facets(self, query: str = "", *, job: Job | None = None) -> tuple[Facet, ...]:
        """Return how the quotations of a query spread over speakers, outlets, kinds, tags, states, years and months.

        Each field ("speaker", "outlet", "kind", "tag", "is", "year", "month") is counted as if the query did not
        choose values of it; dates are one field. Cancelled where job is, also while the file is being read.
        """
        from quotebook.store.facets import facets  # imported late: it needs numpy, which opening must not wait for

        asked = job or Job()
        with self._database.reading() as connection, stoppable(connection, lambda: asked.is_cancelled):
            return facets(connection, search.as_meant(connection, parse(query)))

    def completions(self, text: str, cursor: int) -> tuple[Completion, ...]:
        """Return what can stand at the cursor of a query that is being typed: fields, or values of the one it is in."""
        place = place_at(text, cursor)
        if place is None or place.field is None:
            return completions(text, cursor)
        from quotebook.store import known_values  # imported late: it needs numpy, which opening must not wait for

        with self._database.reading() as connection:
            return completions(text, cursor, known_values.values(connection, place.field, place.stem))

    def tags(self) -> tuple[str, ...]:
        """Return the names of all tags, in order."""
        with self._database.reading() as connection:
            return quotations.tag_names(connection)

    def filters(self) -> tuple[SavedFilter, ...]:
        """Return the saved filters by name."""
        with self._database.reading() as connection:
            return filters.saved(connection)

    def speakers(self, search: str = "") -> tuple[SpeakerRow, ...]:
        """Return the speakers whose names hold the words of search, most quoted first."""
        with self._database.reading() as connection:
            return speakers.rows(connection, search)

    def speaker(self, speaker_id: int) -> SpeakerDetail:
        """Return a speaker with roles over time and statements a month; CatalogueError where it is gone."""
        with self._database.reading() as connection:
            return speakers.detail(connection, speaker_id)

    def articles(self, search: str = "") -> tuple[ArticleRow, ...]:
        """Return the articles whose title, outlet or author hold the words of search, newest first."""
        with self._database.reading() as connection:
            return articles.rows(connection, search)

    def article(self, article_id: int) -> ArticleDetail:
        """Return an article with its text and what was kept of it; CatalogueError where it is gone."""
        with self._database.reading() as connection:
            row = articles.row(connection, article_id)
            text, basis = articles.text_and_basis(connection, article_id)
            return ArticleDetail(row, text, basis, reading.of_article(connection, article_id))

    def unseen(self, article_id: int, detection: Detection) -> Unseen:
        """Return what a detection finds in a stored article that is neither kept nor decided on by a person.

        The detection is that of the article's own text. CatalogueError where the article is gone.
        """
        with self._database.reading() as connection:
            articles.row(connection, article_id)
            standing = looking_again.standing(connection, article_id, [one.content for one in detection.quotations])
        found = tuple(zip(detection.quotations, standing, strict=True))
        return Unseen(
            tuple(quotation for quotation, one in found if one is Standing.NEW),
            tuple(quotation for quotation, one in found if one is Standing.LEFT_OUT),
        )

    def same_article(self, text: str) -> ArticleRow | None:
        """Return the stored article with this text, if there is one, whatever its white space, case and accents."""
        cleaned = clean(text).text
        with self._database.reading() as connection:
            return articles.same(connection, cleaned)

    def matches(self, quotations: Sequence[Quotation]) -> tuple[tuple[Match, ...], ...]:
        """Return for each quotation the stored ones it repeats or contradicts, best first."""
        with self._database.looking_up() as connection:
            return tuple(matching.matches(connection, quotation) for quotation in quotations)

    def said_before(self, quotation: Quotation) -> Earlier:
        """Return what the speaker of a quotation has said before, the nearest statements first."""
        return earlier.said_before(self, quotation)

    def history(self, limit: int = 50) -> tuple[Step, ...]:
        """Return the changes that can be undone, newest first."""
        with self._database.reading() as connection:
            return undo.history(connection, limit)

    def undone(self, limit: int = 50) -> tuple[Step, ...]:
        """Return the changes that can be redone, the next one first."""
        with self._database.reading() as connection:
            return undo.undone(connection, limit)

    def undoable(self) -> Step | None:
        """Return the change that undo would take back."""
        with self._database.reading() as connection:
            return undo.undoable(connection)

    def redoable(self) -> Step | None:
        """Return the change that redo would do again."""
        with self._database.reading() as connection:
            return undo.redoable(connection)

    def _as_meant(self, query: str) -> Query:
        parsed = parse(query)
        if parsed.begun() is None:
            return parsed
        with self._database.reading() as connection:
            return search.as_meant(connection, parsed)

    def _found(self, typed: Query, order: Order, *, descending: bool) -> tuple[Query, Found, tuple[str, ...]]:
        """Return what was meant, what it finds, and the words nearest to what is not there."""
        with self._database.looking_up() as raw:
            found = search.find_words(raw, typed, order)
        if found is not None:
            return typed, found, ()
        with self._database.reading() as connection:
            meant, found = search.find_as_meant(connection, typed, order, descending=descending)
            is_sure = found.head and meant is not typed and len(found.head) >= _MAY_BE_MISTYPED
            return meant, found, () if is_sure else self._suggestions(connection, typed)

    def _suggestions(self, connection: Reading, query: Query) -> tuple[str, ...]:
        unknown = search.unknown_words(connection, query)
        if not unknown:
            return ()
        for known, counts in self._vocabulary.portions(connection, unknown):
            near = dict.fromkeys(near for word in unknown for near in suggest(word, known, counts))
            there = self._vocabulary.still_there(connection, near)
            if there:
                return there
        return ()
