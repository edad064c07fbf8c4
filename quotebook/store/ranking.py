"""The best hits first: by bm25 where that is quick, among the newest hits where there are many."""

import re
from array import array
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, func, literal_column

from quotebook.store.compiling import Compiled, compile_query, filtered, quoted
from quotebook.store.ids import Found
from quotebook.store.rows import PUBLISHED, SAID_ON, SPEAKER, WORDS, read_ahead, read_columns
from quotebook.store.schema import Quotation
from quotebook.store.values import as_text
from quotebook.text.keys import fold, match_words
from quotebook.text.query import And, Phrase, Prefix, Query, Word

WINDOW = 2500
"""How many of the newest hits are ranked by bm25; over all hits of a common word it takes seconds."""
FEW = 1000
"""How many of the newest hits are ranked where even counting for bm25 takes too long: very common words, beginnings."""
DENSE = 60_000
"""Hits of one word beyond which bm25 has too much to count."""
BEST = 200
"""How many of the best ranked hits are looked at again, for their date and for words in a row."""
RARE = 200
"""Hits of one word up to which they are ranked without bm25."""
SHOWN = 80
"""Hits of one word of which the rows are read at once: a page of them is shown next."""
JOINED = 5_000
"""Hits that are looked up row by row where a query has conditions besides words."""
_RECENT = 0.25
"""What the newest statement gains over the oldest, as a share of its score."""
_WEIGHTS = "10.0, 10.0, 5.0, 2.0, 2.0, 3.0"
_IN_WORDS, _IN_NAME, _ELSEWHERE = 10.0, 5.0, 2.5

_NEWEST_IDS = "SELECT rowid FROM quotation_search WHERE quotation_search MATCH ? ORDER BY rowid DESC LIMIT ?"
_CUT = "SELECT rowid FROM quotation_search WHERE quotation_search MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?"
_BEST = f"""
    SELECT b.id, b.score, q.dated, NULL
    FROM (SELECT rowid AS id, bm25(quotation_search, {_WEIGHTS}) AS score FROM quotation_search
          WHERE quotation_search MATCH ? AND rowid > ? ORDER BY score LIMIT {BEST}) AS b
    JOIN quotation AS q ON q.id = b.id
"""
_SCORED = f"""
    SELECT rowid, bm25(quotation_search, {_WEIGHTS}) FROM quotation_search WHERE quotation_search MATCH ?
    ORDER BY rowid DESC LIMIT ?
"""
_ALL = f"""
    SELECT rowid FROM quotation_search WHERE quotation_search MATCH ? AND rowid > ?
    ORDER BY bm25(quotation_search, {_WEIGHTS}), rowid DESC
"""
_NEWEST = """
    SELECT n.id, 0, q.dated, coalesce(q.folded, q.words)
    FROM (SELECT rowid AS id FROM quotation_search WHERE quotation_search MATCH ? ORDER BY rowid DESC LIMIT ?) AS n
    JOIN quotation AS q ON q.id = n.id
"""
_GIVEN = """
    SELECT q.id, 0, q.dated, iif(?, coalesce(q.folded, q.words), NULL)
    FROM json_each(?) AS j CROSS JOIN quotation AS q ON q.id = j.value
"""
_TOLD = """
    SELECT q.id, coalesce(length(q.words), 0), q.dated
    FROM json_each(?) AS j CROSS JOIN quotation AS q ON q.id = j.value
"""
_IN_A_ROW = """
    SELECT rowid FROM quotation_search WHERE quotation_search MATCH ? AND rowid > ? ORDER BY rowid DESC
"""
_OLDER = "SELECT group_concat(rowid) FROM quotation_search WHERE quotation_search MATCH ? AND rowid <= ?"
_COUNT = "SELECT count(*) FROM quotation_search WHERE quotation_search MATCH ?"
_COUNT_SOME = "SELECT count(*) FROM (SELECT 1 FROM quotation_search WHERE quotation_search MATCH ? LIMIT ?)"

Hit = tuple[int, float, str | None, str | None]
"""A quotation's id, its score (less is better), date and folded words, where these are looked at again."""


def ranked(connection: Connection, query: Query) -> Found | None:
    """Return what a query finds, the best first; None where it asks for no words, so that there is nothing to rank."""
    compiled = compile_query(connection, query)
    if compiled.match is None:
        return None
    if compiled.conditions:
        return _with_conditions(connection, query, compiled)
    return ranked_by_words(connection.connection.driver_connection, query, compiled.match)


def ranked_by_words(raw: Any, query: Query, match: str) -> Found:
    """Return what a query that asks for words alone finds, the best first; match: the same for FTS5."""
    if isinstance(query.tree, Prefix | Phrase):
        # FTS5 would look for all of them three times: how many, their scores, and how rare they are.
        few = FEW if isinstance(query.tree, Prefix) else BEST
        return _by_own_score(query, match, raw.execute(_NEWEST, (match, few + 1)).fetchall(), few)
    if isinstance(query.tree, And):
        return _of_several(raw, query, match)
    newest = _ids(raw, match)
    if len(newest) <= RARE and isinstance(query.tree, Word):
        return _of_rare(raw, query, match, newest)
    cut = (raw.execute(_CUT, (match, WINDOW)).fetchone() or (0,))[0]
    if cut and isinstance(query.tree, Word) and _is_dense(raw, cut):
        return _by_own_score(query, match, raw.execute(_NEWEST, (match, FEW + 1)).fetchall(), FEW)
    hits: list[Hit] = raw.execute(_BEST, (match, cut)).fetchall()
    return _found(match, _again(hits), cut, complete=not cut and len(hits) < BEST)


def _of_rare(raw: Any, query: Query, match: str, ids: list[int]) -> Found:
    """Rank the hits of a rare word as bm25 does, which itself would look each up once more.

    A word alone is as rare in every hit; what tells them apart is where it stands, how often, and in how long a text.
    Where all of them fit on the page that is shown next, their rows are read at once.
    """
    if len(ids) > SHOWN:
        often = dict.fromkeys(_ids(raw, "{words folded} : " + match), _IN_WORDS)
        if len(often) < len(ids):
            often = dict.fromkeys(ids, _ELSEWHERE) | dict.fromkeys(_ids(raw, "speakers : " + match), _IN_NAME) | often
        told = [(*row, as_text(dated) or "") for *row, dated in raw.execute(_TOLD, (f"[{','.join(map(str, ids))}]",))]
        ahead = None
    else:
        rows, mark = read_columns(raw, ids), query.marker()
        words = [as_text(row[WORDS]) or "" for row in rows]
        marked = mark(words)
        ahead = read_ahead(raw, rows, marked)
        names = list({as_text(row[SPEAKER]) or "" for row, hits in zip(rows, marked, strict=True) if not hits})
        of_name = {name: _IN_NAME if hits else _ELSEWHERE for name, hits in zip(names, mark(names), strict=True)}
        often = {
            row[0]: _IN_WORDS * len(hits) if hits else of_name[as_text(row[SPEAKER]) or ""]
            for row, hits in zip(rows, marked, strict=True)
        }
        dated = [as_text(row[SAID_ON] or row[PUBLISHED]) or "" for row in rows]
        told = [(row[0], len(text), date) for row, text, date in zip(rows, words, dated, strict=True)]
    base, more = _spread([length for _, length, _ in told])
    gain = _gain({date for _, _, date in told})
    places = [(gain[date] * often[at] / (often[at] + base + more * length), at) for at, length, date in told]
    places.sort(reverse=True)
    return Found(array("q", [at for _, at in places]), ahead=ahead)


def _ids(raw: Any, match: str) -> list[int]:
    return [found for (found,) in raw.execute(_NEWEST_IDS, (match, RARE + 1))]


def _of_several(raw: Any, query: Query, match: str) -> Found:
    """Rank what holds several words; these are looked for once, which takes longer than to choose the best here."""
    newest: list[tuple[int, float]] = raw.execute(_SCORED, (match, WINDOW + 1)).fetchall()
    cut = newest.pop()[0] if len(newest) > WINDOW else 0
    best = dict(sorted(newest, key=itemgetter(1))[:BEST])
    run = _typed_run(query)
    if len(newest) < BEST:
        return _found(match, _again(_given(raw, best, looked_at=bool(run)), _has_in_a_row(run)), cut, complete=not cut)
    # The words in a row may stand in hits that are not among the best: such as are found come first.
    phrase = "{words folded} : " + quoted(" ".join(run))
    in_a_row = [found for (found,) in raw.execute(_IN_A_ROW, (phrase, cut))] if run else []
    others = dict.fromkeys([found for found in in_a_row if found not in best][:BEST], 0.0)
    first = set(in_a_row)
    hits = _given(raw, best | others, looked_at=False)
    return _found(match, _again(hits, lambda hit: hit[0] in first), cut, complete=False)


def _given(raw: Any, scores: dict[int, float], *, looked_at: bool) -> list[Hit]:
    """Return hits that are known by their scores; looked_at: with their words."""
    found = raw.execute(_GIVEN, (looked_at, f"[{','.join(map(str, scores))}]"))
    return [(at, scores[at], dated, words) for at, _, dated, words in found]


def _is_dense(raw: Any, cut: int) -> bool:
    """Tell by how close together the newest hits stand whether there are too many in all."""
    (newest,) = raw.execute("SELECT max(id) FROM quotation").fetchone()
    return WINDOW * newest > DENSE * (newest - cut)


def _found(match: str, head: "array[int]", cut: int, *, complete: bool) -> Found:
    """Return what was ranked, and how all that was not is found; cut: below it nothing was ranked."""
    if complete:
        return Found(head)
    ranked_before = set(head)

    def whole(connection: Connection) -> "array[int]":
        inside: Any = connection.connection.driver_connection
        rest = [found for (found,) in inside.execute(_ALL, (match, cut)) if found not in ranked_before]
        return head + array("q", rest) + _older(inside, match, cut)

    return Found(head, whole, _counter(match), ranked=WINDOW if cut else 0)


def _by_own_score(query: Query, match: str, hits: list[Hit], few: int) -> Found:
    """Rank the newest few hits by how often, and in how few words, they hold what is asked; hits: one more, or all."""
    if len(hits) <= few:
        return Found(_scored(query, hits))
    head = _scored(query, hits[:few])
    cut = min(head) - 1

    def whole(connection: Connection) -> "array[int]":
        return head + _older(connection.connection.driver_connection, match, cut)

    return Found(head, whole, _counter(match), ranked=few)


def _with_conditions(connection: Connection, query: Query, compiled: Compiled) -> Found:
    """Rank what else than words decides on: row by row where there are few hits, else by columns first."""
    raw: Any = connection.connection.driver_connection
    (some,) = raw.execute(_COUNT_SOME, (compiled.match, JOINED + 1)).fetchone()
    if some <= JOINED:
        wanted = filtered(compiled, Quotation.id, _SCORE, Quotation.dated, _FOLDED).order_by(_SCORE)
        run = _typed_run(query)
        return Found(_again([tuple(hit) for hit in connection.execute(wanted)], _has_in_a_row(run)))
    from quotebook.store.ordering import as_array  # imported late: it needs numpy
    from quotebook.store.selecting import Selection

    ids = as_array(Selection(connection).of(query).nonzero()[0][::-1])
    newest = _given(raw, dict.fromkeys(ids[:FEW], 0.0), looked_at=True)
    return Found(_scored(query, newest) + ids[FEW:], ranked=FEW if len(ids) > FEW else 0)


def _older(raw: Any, match: str, cut: int) -> "array[int]":
    if not cut:
        return array("q")
    (text,) = raw.execute(_OLDER, (match, cut)).fetchone()
    return array("q", map(int, reversed(text.split(",")))) if text else array("q")


def _counter(match: str) -> Callable[[Connection], int]:
    def count(connection: Connection) -> int:
        raw: Any = connection.connection.driver_connection
        return int(raw.execute(_COUNT, (match,)).fetchone()[0])

    return count


# --- scores ----------------------------------------------------------------------------------------------------

_SCORE = literal_column(f"bm25(quotation_search, {_WEIGHTS})").label("score")
_FOLDED = func.coalesce(Quotation.folded, Quotation.words)


def _again(hits: list[Hit], is_first: Callable[[Hit], bool] | None = None) -> "array[int]":
    """Return ids, best first: those with the words in a row before others, and newer statements a little earlier."""
    best, rest = hits[: BEST * 2], hits[BEST * 2 :]
    gain = _gain({hit[2] or "" for hit in best})
    places = [(score * gain[dated or ""], -found) for found, score, dated, _ in best]
    if is_first is not None:
        places = [(not is_first(hit), *place) for hit, place in zip(best, places, strict=True)]
    places.sort()
    return array("q", [-place[-1] for place in places] + [hit[0] for hit in rest])


def _gain(dates: set[str]) -> dict[str, float]:
    """Return by date the factor by which newer statements come before older ones."""
    return {dated: 1 + _RECENT * place / len(dates) for place, dated in enumerate(sorted(dates), start=1)}


def _scored(query: Query, hits: list[Hit]) -> "array[int]":
    """Rank hits by how often, and in how few words, they hold what is asked for, as bm25 does for one word."""
    wanted = [found for term in query.wanted() if (found := _pattern(term)) is not None]
    texts = [fold(hit[3] or "") for hit in hits]
    base, more = _spread([len(text) for text in texts])
    scored: list[Hit] = []
    for (found, _, dated, words), text in zip(hits, texts, strict=True):
        spread = base + more * len(text)
        counts = [len(pattern.findall(text)) for pattern in wanted]
        scored.append((found, -sum(count / (count + spread) for count in counts), dated, words))
    scored.sort(key=lambda hit: (hit[1], -hit[0]))
    return _again(scored, _has_in_a_row(_typed_run(query)))


def _spread(lengths: Sequence[int]) -> tuple[float, float]:
    """Return what bm25 adds to how often a word is found, and what for each letter of the text it is found in."""
    usual = max(1.0, sum(lengths) / max(1, len(lengths)))
    return 1.2 * 0.25, 1.2 * 0.75 / usual


def _pattern(term: object) -> re.Pattern[str] | None:
    if not isinstance(term, Word | Phrase | Prefix):
        return None
    return re.compile(r"\b" + _run(match_words(term.text)) + ("" if isinstance(term, Prefix) else r"\b"))


def _has_in_a_row(run: Sequence[str]) -> Callable[[Hit], bool] | None:
    """Return what tells whether a hit holds words in a row; None where there are none."""
    if not run:
        return None
    # Where an expression begins with letters, these are looked for much faster than the edges of all words.
    words, edge = re.compile(rf"{_run(run)}\b"), re.compile(r"\b")

    def has(hit: Hit) -> bool:
        text = fold(hit[3] or "")
        return any(edge.match(text, found.start()) for found in words.finditer(text))

    return has


def _typed_run(query: Query) -> list[str]:
    items = query.tree.items if isinstance(query.tree, And) else ()
    typed = [word for item in items if isinstance(item, Word) for word in match_words(item.text)]
    return typed if len(typed) > 1 else []


def _run(words: Sequence[str]) -> str:
    return r"\W+".join(map(re.escape, words))
