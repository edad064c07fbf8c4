"""What one speaker said, in order, whoever else has such a name."""

from array import array

from sqlalchemy import Connection

from quotebook.store.compiling import compile_query, filtered
from quotebook.store.schema import Quotation
from quotebook.text.query import Query


def of_speaker(connection: Connection, speaker_id: int, query: Query, *, descending: bool) -> "array[int]":
    """Return the ids of a speaker's quotations that a query finds, by date; those of unknown date come last."""
    said_on = Quotation.said_on.desc() if descending else Quotation.said_on.asc()
    wanted = filtered(compile_query(connection, query), Quotation.id).where(Quotation.speaker_id == speaker_id)
    return array("q", connection.scalars(wanted.order_by(said_on.nulls_last(), Quotation.id)))
