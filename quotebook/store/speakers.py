"""Speakers, their names, and their roles over time."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from quotebook.errors import CatalogueError
from quotebook.model import RolePeriod, SpeakerDetail, SpeakerRow
from quotebook.store import alike
from quotebook.store.portions import portions
from quotebook.store.quotations import with_names
from quotebook.store.schema import Quotation, Speaker, SpeakerAlias, table_of
from quotebook.store.values import names_text, text_names
from quotebook.text.keys import fold, match_words, name_key, name_keys


def key_of(name: str) -> str:
    """Return the key of a name, for any name at all."""
    return name_key(name) or fold(name)


def resolve(connection: Connection, names: Iterable[str], now: str) -> dict[str, int]:
    """Return the speaker of each name; one that has none by any of its keys becomes a new speaker."""
    wanted = {name: name_keys(name) or (key_of(name),) for name in dict.fromkeys(names)}
    known = _by_key(connection, {key for keys in wanted.values() for key in keys})
    found: dict[str, int] = {}
    new: list[dict[str, Any]] = []
    newest = connection.scalar(select(func.max(Speaker.id))) or 0
    for name, keys in wanted.items():
        speaker_id = next((known[key] for key in keys if key in known), None)
        if speaker_id is None:
            speaker_id = newest + len(new) + 1
            new.append({"id": speaker_id, **_new(name, now)})
            known |= dict.fromkeys((key_of(name), *keys), speaker_id)
        found[name] = speaker_id
    if new:
        connection.execute(insert(table_of(Speaker)), new)
    return found


def rows(connection: Connection, search: str = "", *, only: int | None = None) -> tuple[SpeakerRow, ...]:
    """Return the speakers any of whose names holds all words of search, most quoted first."""
    aliases = _aliases(connection)
    stated = _statements(connection, only)
    wanted = select(Speaker.id, Speaker.name)
    found = connection.execute(wanted.where(Speaker.id == only) if only is not None else wanted).all()
    made = [
        _row(speaker_id, name, aliases.get(speaker_id, ()), stated.get(speaker_id, [])) for speaker_id, name in found
    ]
    words = match_words(search)
    kept = [row for row in made if _named(row, words)] if words else made
    return tuple(sorted(kept, key=lambda row: (-row.quotations, fold(row.name), row.id)))


def detail(connection: Connection, speaker_id: int) -> SpeakerDetail:
    """Return a speaker with roles over time, the latest first, and the number of statements a month."""
    found = rows(connection, only=speaker_id)
    if not found:
        raise missing()
    note = connection.scalar(select(Speaker.note).where(Speaker.id == speaker_id)) or ""
    roles = [
        RolePeriod(role, first, last, count)
        for role, first, last, count in _statements(connection, speaker_id).get(speaker_id, ())
        if role
    ]
    roles.sort(key=lambda period: (period.last or "", period.first or "", period.count), reverse=True)
    month = func.substr(Quotation.dated, 1, 7)
    counted = (
        select(month, func.count())
        .where(Quotation.speaker_id == speaker_id, func.length(Quotation.dated) >= len("2023-09"))
        .group_by(month)
        .order_by(month)
    )
    months = tuple((str(name), int(count)) for name, count in connection.execute(counted))
    return SpeakerDetail(found[0], tuple(roles), months, note, alike.names_apart(connection, speaker_id))


def edit(connection: Connection, speaker_id: int, values: dict[str, Any], aliases: Sequence[str] | None) -> str:
    """Change a speaker's name, note and aliases; return the name it has now.

    A name that was changed stays as an alias where articles may still use it, unless aliases says otherwise.
    """
    current = _get(connection, speaker_id)
    changed = {field: value for field, value in values.items() if value != getattr(current, field)}
    if "name" in changed:
        changed["key"] = key_of(changed["name"])
    if changed:
        changed["edited"] = names_text((*text_names(current.edited), *values))
        connection.execute(update(Speaker).where(Speaker.id == speaker_id).values(changed))
    if aliases is not None:
        _set_aliases(connection, speaker_id, aliases)
    elif "name" in changed and key_of(current.name) != changed["key"]:
        connection.execute(insert(SpeakerAlias), [{"speaker_id": speaker_id, "name": current.name, "key": current.key}])
        _drop_needless_aliases(connection, speaker_id)
    return str(values.get("name", current.name))


def merge(connection: Connection, ids: Sequence[int], into: int, now: str) -> str:
    """Give everything of the speakers ids to into, their names as aliases, and remove them; return into's name."""
    kept = _get(connection, into)
    others = [speaker_id for speaker_id in dict.fromkeys(ids) if speaker_id != into]
    alike.move(connection, set(others), into, now)
    for speaker_id in others:
        other = _get(connection, speaker_id)
        connection.execute(update(Quotation).where(Quotation.speaker_id == speaker_id).values(speaker_id=into))
        connection.execute(update(SpeakerAlias).where(SpeakerAlias.speaker_id == speaker_id).values(speaker_id=into))
        connection.execute(insert(SpeakerAlias), [{"speaker_id": into, "name": other.name, "key": other.key}])
        if other.note:
            note = "\n".join(filter(None, (_get(connection, into).note, other.note)))
            connection.execute(update(Speaker).where(Speaker.id == into).values(note=note))
        connection.execute(delete(Speaker).where(Speaker.id == speaker_id))
    _drop_needless_aliases(connection, into)
    return str(kept.name)


def split(connection: Connection, speaker_id: int, alias: str, now: str) -> int:
    """Make alias a speaker of its own, with the quotations that articles give under that name alone; return its id."""
    _get(connection, speaker_id)
    key = key_of(alias)
    found = connection.execute(
        select(SpeakerAlias.id, SpeakerAlias.name).where(SpeakerAlias.speaker_id == speaker_id, SpeakerAlias.key == key)
    ).all()
    if not found:
        raise CatalogueError(f"“{alias}” is not another name of this speaker.", "Choose one of the names listed.")
    named = with_names(connection, speaker_id)
    own = [one for one, names in named.items() if {key_of(name or "") for name in names} == {key}]
    new = _insert(connection, found[0].name, now)
    connection.execute(delete(SpeakerAlias).where(SpeakerAlias.id.in_([row.id for row in found])))
    for portion in portions(own):
        connection.execute(update(Quotation).where(Quotation.id.in_(portion)).values(speaker_id=new))
    return new


def missing() -> CatalogueError:
    """Return the error for a speaker that is no longer there."""
    return CatalogueError("This speaker is no longer in the catalogue.", "Look at the list again.")


def _get(connection: Connection, speaker_id: int) -> Any:
    wanted = select(Speaker.name, Speaker.key, Speaker.note, Speaker.edited).where(Speaker.id == speaker_id)
    found = connection.execute(wanted).first()
    if found is None:
        raise missing()
    return found


def _insert(connection: Connection, name: str, now: str) -> int:
    key = connection.execute(insert(Speaker).values(_new(name, now))).inserted_primary_key
    assert key is not None
    return int(key[0])


def _new(name: str, now: str) -> dict[str, Any]:
    return {"name": name, "key": key_of(name), "note": "", "edited": "", "added_at": now}


def _by_key(connection: Connection, keys: set[str]) -> dict[str, int]:
    """Return the speaker of each key, by own name before alias, the oldest of several."""
    known: dict[str, int] = {}
    for portion in portions(sorted(keys)):
        own = select(Speaker.key, Speaker.id).where(Speaker.key.in_(portion)).order_by(Speaker.id)
        other = select(SpeakerAlias.key, SpeakerAlias.speaker_id).where(SpeakerAlias.key.in_(portion))
        for key, speaker_id in (*connection.execute(own), *connection.execute(other.order_by(SpeakerAlias.id))):
            known.setdefault(key, speaker_id)
    return known


def _aliases(connection: Connection) -> dict[int, tuple[str, ...]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    wanted = select(SpeakerAlias.speaker_id, SpeakerAlias.name).order_by(SpeakerAlias.id)
    for speaker_id, name in connection.execute(wanted):
        found[speaker_id].append(name)
    return {speaker_id: tuple(names) for speaker_id, names in found.items()}


_Stated = tuple[str | None, str | None, str | None, int]


def _statements(connection: Connection, only: int | None) -> dict[int, list[_Stated]]:
    """Return (role, first date, last date, count) for each speaker and role, read from an index alone."""
    wanted = select(
        Quotation.speaker_id, Quotation.role, func.min(Quotation.dated), func.max(Quotation.dated), func.count()
    ).group_by(Quotation.speaker_id, Quotation.role)
    if only is not None:
        wanted = wanted.where(Quotation.speaker_id == only)
    found: defaultdict[int, list[_Stated]] = defaultdict(list)
    for speaker_id, role, first, last, count in connection.execute(wanted):
        if speaker_id is not None:
            found[speaker_id].append((role, first, last, count))
    return found


def _row(speaker_id: int, name: str, aliases: tuple[str, ...], stated: list[_Stated]) -> SpeakerRow:
    firsts = [first for _, first, _, _ in stated if first]
    lasts = [last for _, _, last, _ in stated if last]
    roles = [(last or "", count, role) for role, _, last, count in stated if role]
    return SpeakerRow(
        id=speaker_id,
        name=name,
        aliases=aliases,
        role=max(roles)[2] if roles else None,
        quotations=sum(count for *_, count in stated),
        first=min(firsts, default=None),
        last=max(lasts, default=None),
    )


def _named(row: SpeakerRow, words: list[str]) -> bool:
    names = " ".join(word for name in (row.name, *row.aliases) for word in ("", *match_words(name)))
    return all(f" {word}" in names for word in words)


def _set_aliases(connection: Connection, speaker_id: int, aliases: Sequence[str]) -> None:
    wanted = dict.fromkeys(aliases)
    current = connection.execute(
        select(SpeakerAlias.id, SpeakerAlias.name).where(SpeakerAlias.speaker_id == speaker_id)
    ).all()
    gone = [row.id for row in current if row.name not in wanted]
    if gone:
        connection.execute(delete(SpeakerAlias).where(SpeakerAlias.id.in_(gone)))
    have = {row.name for row in current}
    new = [{"speaker_id": speaker_id, "name": name, "key": key_of(name)} for name in wanted if name not in have]
    if new:
        connection.execute(insert(SpeakerAlias), new)


def _drop_needless_aliases(connection: Connection, speaker_id: int) -> None:
    """Remove aliases written exactly like the name or an earlier alias."""
    seen = {str(_get(connection, speaker_id).name)}
    needless: list[int] = []
    wanted = select(SpeakerAlias.id, SpeakerAlias.name).where(SpeakerAlias.speaker_id == speaker_id)
    for alias_id, name in connection.execute(wanted.order_by(SpeakerAlias.id)):
        if name in seen:
            needless.append(alias_id)
        seen.add(name)
    if needless:
        connection.execute(delete(SpeakerAlias).where(SpeakerAlias.id.in_(needless)))
