"""Which quotations a query finds, as marks in a column: quick for any number of them, and with any field left out."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, select

from quotebook.model import CONFIDENT
from quotebook.store import columns
from quotebook.store.compiling import condition, expression, parted, tags
from quotebook.store.schema import Quotation
from quotebook.text.query import And, DateTerm, FieldName, FieldTerm, Node, Not, Or, Query

Marks = NDArray[np.bool_]


class Selection:
    """The columns of one state of a catalogue, each read once, and which of its quotations hold to a query."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._raw: Any = connection.connection.driver_connection
        self._columns: dict[str, columns.Column] = {}
        self._marks: dict[Node, Marks] = {}

    def column(self, name: str) -> columns.Column:
        """Return a column of store.columns."""
        if name not in self._columns:
            self._columns[name] = columns.read(self._connection, name)
        return self._columns[name]

    def present(self) -> Marks:
        """Mark every quotation there is."""
        return self.flagged(columns.PRESENT)

    def flagged(self, bit: int) -> Marks:
        """Mark the quotations that have a bit in their flags."""
        return (self.column("flags") & bit) != 0

    def of(self, query: Query) -> Marks:
        """Mark the quotations a query finds."""
        return self.present() if query.tree is None else self._of(query.tree) & self.present()

    def hits(self, match: str) -> NDArray[np.int64]:
        """Return the ids that an FTS5 expression finds, ascending."""
        return self._listed("SELECT group_concat(rowid) FROM quotation_search WHERE quotation_search MATCH ?", match)

    def tagged(self, tag_id: int) -> NDArray[np.int64]:
        """Return the ids of the quotations that have a tag."""
        return self._listed("SELECT group_concat(quotation_id) FROM quotation_tag WHERE tag_id = ?", tag_id)

    def _listed(self, wanted: str, value: object) -> NDArray[np.int64]:
        # One long text is read four times as fast as its numbers one by one.
        (text,) = self._raw.execute(wanted, (value,)).fetchone()
        ids = np.fromstring(text or "", dtype=np.int64, sep=",")
        return ids[ids < len(self.column("flags"))]

    def _marked(self, ids: NDArray[np.int64]) -> Marks:
        marks = np.zeros(len(self.column("flags")), dtype=np.bool_)
        marks[ids] = True
        return marks

    def _of(self, node: Node) -> Marks:
        if node not in self._marks:
            self._marks[node] = self._found(node)
        return self._marks[node]

    def _found(self, node: Node) -> Marks:
        match node:
            case Not(item):
                return self.present() & ~self._of(item)
            case And():
                return self._all(node)
            case Or(items) if expression(node) is None:
                return np.logical_or.reduce([self._of(item) for item in items])
            case DateTerm():
                return self._dated(node)
            case FieldTerm() if expression(node) is None:
                return self._field(node)
            case _:
                match = expression(node)
                if match is not None:
                    return self._marked(self.hits(match))
                ids = self._connection.scalars(select(Quotation.id).where(condition(self._connection, node)))
                return self._marked(np.fromiter(ids, dtype=np.int64))

    def _all(self, node: And) -> Marks:
        match, rest = parted(node)
        found = self.present() if match is None else self._marked(self.hits(match))
        for item in rest:
            found &= self._of(item)
        return found

    def _dated(self, term: DateTerm) -> Marks:
        dated = self.column("dated")
        found = dated > 0
        if term.field is FieldName.SAID:
            found &= self.flagged(columns.SAID)
        if term.since is not None:
            found &= dated >= columns.date_number(term.since)
        if term.until is not None:
            found &= dated < columns.date_number(term.until)
        return found

    def _field(self, term: FieldTerm) -> Marks:
        match term.field, term.value:
            case FieldName.TAG, _:
                ids = [self.tagged(tag_id) for tag_id in tags(self._connection, term)]
                return self._marked(np.concatenate(ids) if ids else np.zeros(0, dtype=np.int64))
            case FieldName.KIND, value:
                kinds = [kind.value for kind in columns.KINDS]
                return self.column("flags") >> columns.KIND_SHIFT == kinds.index(value)
            case FieldName.IS, state:
                return self.in_state(state)
            case FieldName.HAS, "note":
                return self.flagged(columns.NOTE)
            case FieldName.HAS, "date":
                return self.flagged(columns.SAID)
            case _:
                return self.flagged(columns.SOURCE)

    def in_state(self, state: str) -> Marks:
        """Mark the quotations for which is:state holds."""
        match state:
            case "accepted":
                return self.flagged(columns.BY_PERSON)
            case "doubtful":
                return self._doubtful()
            case "confident":
                return self.present() & ~self.flagged(columns.BY_PERSON) & ~self._doubtful()
            case _:
                return self.flagged(columns.REPEATED)

    def _doubtful(self) -> Marks:
        """Mark what nobody decided on or corrected, and was not found with confidence."""
        unsure = self.column("confidence") < round(CONFIDENT * columns.CERTAIN)
        return self.present() & ~self.flagged(columns.BY_PERSON | columns.EDITED) & unsure
