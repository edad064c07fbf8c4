"""What a person said about pairs of quotations; it wins over every score, for ever."""

from collections.abc import Collection, Iterable, Sequence
from itertools import combinations

from sqlalchemy import Connection, bindparam, delete, insert, or_, select, update

from quotebook.errors import CatalogueError
from quotebook.model import Ruling
from quotebook.store.portions import portions
from quotebook.store.schema import PairRuling, Quotation

Pair = tuple[int, int]

MOST_APART = 300
"""How many quotations can be ruled apart from one another at once: each pair of them is a ruling."""

_TOGETHER = frozenset(ruling.value for ruling in Ruling if ruling.together)


def rule(connection: Connection, one: int, other: int, ruling: Ruling, now: str) -> None:
    """Keep what a person said about two quotations, in place of what was said before."""
    if one == other:
        raise ValueError("a quotation cannot be ruled on against itself")
    keep(connection, [(one, other)], ruling, now)


def rule_together(connection: Connection, ids: Sequence[int], ruling: Ruling, now: str) -> None:
    """Keep one ruling for all of a group.

    Where they are one statement, every one is ruled against the first, and rulings that stood between others of them
    are replaced; where they are not, each pair is.
    """
    chosen = list(dict.fromkeys(ids))
    if ruling.together:
        pairs = {_ordered(chosen[0], other) for other in chosen[1:]} | _between(connection, chosen)
    elif len(chosen) > MOST_APART:
        raise CatalogueError(f"At most {MOST_APART} quotations can be ruled apart at once.", "Choose fewer of them.")
    else:
        pairs = {_ordered(*pair) for pair in combinations(chosen, 2)}
    keep(connection, pairs, ruling, now)


def leave_out(connection: Connection, one: int, others: Sequence[int], now: str) -> int:
    """Rule one quotation apart from each of the others; return from how many."""
    pairs = {_ordered(one, other) for other in others if other != one}
    keep(connection, pairs, Ruling.NOT_SAME, now)
    return len(pairs)


def keep(connection: Connection, pairs: Iterable[Pair], ruling: Ruling, now: str) -> None:
    """Keep one ruling for each of the pairs; CatalogueError where a quotation of them is gone."""
    wanted = sorted({_ordered(*pair) for pair in pairs})
    ids = sorted({one for pair in wanted for one in pair})
    _check_there(connection, ids)
    known = {(low, high): (key, said) for key, low, high, said in _about(connection, ids)}
    values = {"ruling": ruling.value, "decided_at": now}
    new = [{"low_id": low, "high_id": high, **values} for low, high in wanted if (low, high) not in known]
    changed = [known[pair][0] for pair in wanted if pair in known and known[pair][1] != ruling.value]
    if new:
        connection.execute(insert(PairRuling), new)
    if changed:
        connection.execute(
            update(PairRuling).where(PairRuling.id == bindparam("key")).values(values),
            [{"key": one} for one in changed],
        )


def move(connection: Connection, gone: Collection[int], target: int, now: str) -> None:
    """Give the rulings of quotations that are to be merged into target to it; what was ruled apart stays apart."""
    moved: dict[int, Ruling] = {}
    for _, low, high, said in _about(connection, sorted({*gone, target})):
        other = high if low in gone or low == target else low
        if other in gone or other == target:
            continue
        if moved.get(other) is not Ruling.NOT_SAME:
            moved[other] = Ruling(said) if said in set(Ruling) else Ruling.NOT_SAME
    for ruling in set(moved.values()):
        keep(connection, [(target, other) for other, said in moved.items() if said is ruling], ruling, now)


def among(connection: Connection, ids: Collection[int]) -> dict[Pair, Ruling]:
    """Return what was ruled on pairs both of which are of ids."""
    return {
        (low, high): Ruling(said)
        for _, low, high, said in _about(connection, sorted(ids))
        if low in ids and high in ids and said in set(Ruling)
    }


def everything(connection: Connection) -> tuple[set[Pair], set[Pair]]:
    """Return the pairs a person ruled to be one statement, and those ruled apart."""
    together: set[Pair] = set()
    apart: set[Pair] = set()
    wanted = select(PairRuling.low_id, PairRuling.high_id, PairRuling.ruling).order_by(PairRuling.id)
    for low, high, said in connection.execute(wanted):
        (together if said in _TOGETHER else apart).add((low, high))
    return together, apart


def apart_by_time(connection: Connection) -> list[list[Pair]]:
    """Return the pairs a person ruled apart, gathered by the second it was said in, last first."""
    wanted = select(PairRuling.low_id, PairRuling.high_id, PairRuling.decided_at)
    found: dict[str, list[Pair]] = {}
    for low, high, when in connection.execute(
        wanted.where(PairRuling.ruling.not_in(_TOGETHER)).order_by(PairRuling.decided_at.desc(), PairRuling.id)
    ):
        found.setdefault(when, []).append((low, high))
    return list(found.values())


def forget(connection: Connection, ids: Collection[int], *, together: bool) -> int:
    """Forget that a person ruled pairs of ids to be one statement, or not to be; return how many."""
    keys = [
        key
        for key, low, high, said in _about(connection, sorted(ids))
        if low in ids and high in ids and (said in _TOGETHER) is together
    ]
    for portion in portions(keys):
        connection.execute(delete(PairRuling).where(PairRuling.id.in_(portion)))
    return len(keys)


def _ordered(one: int, other: int) -> Pair:
    return (one, other) if one <= other else (other, one)


def _between(connection: Connection, ids: Sequence[int]) -> set[Pair]:
    return set(among(connection, set(ids)))


def _about(connection: Connection, ids: Sequence[int]) -> list[tuple[int, int, int, str]]:
    """Return (id, low, high, ruling) of the rulings that concern any of ids."""
    found: dict[int, tuple[int, int, int, str]] = {}
    for portion in portions(ids):
        wanted = select(PairRuling.id, PairRuling.low_id, PairRuling.high_id, PairRuling.ruling)
        about = or_(PairRuling.low_id.in_(portion), PairRuling.high_id.in_(portion))
        found |= {
            row.id: (row.id, row.low_id, row.high_id, row.ruling) for row in connection.execute(wanted.where(about))
        }
    return [found[key] for key in sorted(found)]


def _check_there(connection: Connection, ids: Sequence[int]) -> None:
    for portion in portions(ids):
        there = set(connection.scalars(select(Quotation.id).where(Quotation.id.in_(portion))))
        if len(there) < len(portion):
            raise CatalogueError("This quotation is no longer in the catalogue.", "Look at the list again.")
