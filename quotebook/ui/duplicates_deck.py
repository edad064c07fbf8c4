"""Which groups of likely duplicates are still to be judged, and which come back when a verdict is undone; no Qt."""

from collections.abc import Iterable, Sequence
from enum import Enum

from quotebook.model import Cluster, Verdict


class Pile(Enum):
    """What is listed: groups that may be one statement, pairs that contradict each other, or what was judged."""

    LIKELY = "likely"
    CONFLICTS = "conflicts"
    SETTLED = "settled"


class Deck:
    """Groups in order, most likely first; those judged are put aside under the step that did it."""

    def __init__(self, clusters: Sequence[Cluster] = (), apart: Sequence[Cluster] = ()) -> None:
        """apart: what a person ruled to be not the same."""
        self._clusters = tuple(clusters)
        self.apart = tuple(apart)
        self._aside: dict[int, frozenset[tuple[int, ...]]] = {}
        self._undone: set[int] = set()
        self._gone: set[tuple[int, ...]] = set()

    def open(self, pile: Pile) -> tuple[Cluster, ...]:
        """Return the groups of a pile that are not put aside."""
        hidden = self._hidden()
        found = tuple(one for one in self._clusters if pile_of(one) is pile and one.ids not in hidden)
        return found + self._apart_there() if pile is Pile.SETTLED else found

    def counts(self) -> dict[Pile, int]:
        """Return how many groups each pile has."""
        hidden = self._hidden()
        found = dict.fromkeys(Pile, 0)
        for one in self._clusters:
            found[pile_of(one)] += one.ids not in hidden
        found[Pile.SETTLED] += len(self._apart_there())
        return found

    def put_aside(self, step: int, clusters: Iterable[Cluster]) -> None:
        """Put groups aside that a step judged."""
        self._aside[step] = frozenset(one.ids for one in clusters)
        self._undone.discard(step)

    def take(self, clusters: Sequence[Cluster]) -> None:
        """Hold what the same search has found by now; what was judged meanwhile stays so."""
        self._clusters = tuple(clusters)

    @property
    def was_judged(self) -> bool:
        """Tell whether anything was judged since it was begun."""
        return bool(self._aside)

    def judged(self, step: int) -> bool:
        """Tell whether a step judged groups of this deck."""
        return step in self._aside

    def turn(self, step: int) -> frozenset[tuple[int, ...]]:
        """Follow the undo or the redo of such a step; return the groups that came back."""
        self._undone ^= {step}
        self._gone.clear()
        return self._aside[step] if step in self._undone else frozenset()

    def drop(self, cluster: Cluster) -> None:
        """Take a group out of which nothing is left to judge."""
        self._gone.add(cluster.ids)

    def _apart_there(self) -> tuple[Cluster, ...]:
        """Return what stands apart now; that it was put aside is why it stands there."""
        return tuple(one for one in self.apart if one.ids not in self._gone)

    def _hidden(self) -> frozenset[tuple[int, ...]]:
        aside = (ids for step, ids in self._aside.items() if step not in self._undone)
        return frozenset(self._gone).union(*aside)


def pile_of(cluster: Cluster) -> Pile:
    """Return where a group belongs."""
    if cluster.settled:
        return Pile.SETTLED
    return Pile.CONFLICTS if cluster.verdict is Verdict.CONFLICT else Pile.LIKELY
