"""The place of likely duplicates: groups on the left, one of them laid side by side on the right, and the verdict."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import QSplitter

from quotebook.app.catalogue import Catalogue
from quotebook.errors import QuotebookError
from quotebook.model import Changes, Cluster, Ruling, Verb, Verdict
from quotebook.ui import controls, wording
from quotebook.ui.controls import EmptyState
from quotebook.ui.duplicates_batch import BatchView
from quotebook.ui.duplicates_cluster import ClusterView, Compared, read_compared
from quotebook.ui.duplicates_deck import Deck, Pile
from quotebook.ui.duplicates_list import ClusterList
from quotebook.ui.duplicates_looking import Looking
from quotebook.ui.duplicates_note import StaleNote
from quotebook.ui.duplicates_verdicts import VerdictBar
from quotebook.ui.pages import Pages
from quotebook.ui.place import Desk, Place
from quotebook.ui.theme import GRID, Type
from quotebook.ui.undoing import say_done

LIST_WIDTH, LIST_LEAST = 46, 22
"""Characters of the list at first, and at least."""
QUICK = 1.5
"""Seconds; where looking for duplicates took less, it is done again by itself after a change."""

JUDGING, BATCH, EMPTY = range(3)


class DuplicatesPlace(Place):
    """Duplicates: judge one group after the other, or many by a rule; every verdict is remembered and can be undone."""

    key = "duplicates"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._deck: Deck | None = None
        self._looking = Looking(desk.runner, self)
        self._is_early = False
        self._stale = True
        self._armed: Cluster | None = None
        self._own_writes = 0
        self._build()
        self._lay_out()
        self._connect()

    # --- what the window asks for ----------------------------------------------------------------------------

    def arrive(self, what: object = None) -> None:
        if self._deck is None or (self._stale and not self._is_early and self._looking.took < QUICK):
            self._look()
        self._show_stale()
        self._list.view.setFocus()

    def refresh(self, changes: Changes | None) -> None:
        if changes is None:
            self._deck = None
        elif self._own_writes and changes.step.verb in (Verb.MERGE_QUOTATIONS, Verb.RULE):
            return
        elif self._deck is not None and self._deck.judged(changes.step.id):
            back = self._deck.turn(changes.step.id)
            self._list.forget()
            self._show_deck()
            self._list.go_to_first(back)
            self._read_apart()
            return
        self._stale = True
        self._read_apart()
        if self.isVisible() and (self._deck is None or self._looking.took < QUICK):
            self._look()
        self._show_stale()

    def state(self) -> dict[str, Any]:
        return self._list.state()

    def restore(self, state: dict[str, Any]) -> None:
        self._list.restore(state)

    def keys(self) -> tuple[tuple[str, tuple[tuple[tuple[str, ...], str], ...]], ...]:
        rows = tuple(((key,), words) for key, words in self._verdicts.meanings())
        more = (
            (("1 … 9",), self.tr("Leave a quotation out, or take it in again")),
            (("W",), self.tr("Show the words of the next one")),
            (("↑", "↓"), self.tr("Previous, next group")),
            (("B",), self.tr("Several by a rule")),
            (("F",), self.tr("Forget the verdict on a judged group")),
        )
        return ((self.tr("Duplicates"), (*rows, *more)),)

    # --- building --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self._list = ClusterList(self.desk)
        self._cluster = ClusterView(self.desk)
        self._verdicts = VerdictBar(self.desk)
        self._batch = BatchView(self.desk)
        self._several = self.add_command(self.tr("Several by a rule …"), "", "B", self._open_batch)
        self._again = self.add_command(self.tr("Look for duplicates again"), "", "F5", self._look)
        for number in range(1, 10):
            shortcut = QShortcut(QKeySequence(str(number)), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda number=number: self._cluster.toggle(number))
        self._words = self.add_command(self.tr("Show the words of the next one"), "", "W", self._cluster.next_words)
        for ruling, words, key in self._verdicts.rulings():
            self.add_command(words, "", key, lambda ruling=ruling: self._judge(ruling))
        self._forget_it = self.add_command(self.tr("Forget this verdict"), "", "F", self._forget)
        self._stale_note = StaleNote(self.desk)
        self._look_button = controls.button(self.tr("Look for duplicates"), self._look, "primary")
        self._stop_button = controls.button(self.tr("Cancel"), self._looking.stop)
        self._empty = EmptyState(
            theme, icons, icon="duplicates", title="", text="", buttons=(self._look_button, self._stop_button)
        )
        self._nothing = controls.wrapped(theme, "", Type.BODY, "quiet")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._to_conflicts = controls.button("", lambda: self._list.choose_pile(Pile.CONFLICTS))

    def _lay_out(self) -> None:
        self._list.add_button(controls.action_button(self.desk.icons, self._several, "link"))
        self._list.setMinimumWidth(controls.theme_width(self.desk.theme, LIST_LEAST))
        self._whole, self._one, split = Pages(), Pages(), QSplitter()
        self.setLayout(controls.column(self._whole, gap=0))
        for part in (split, self._batch, self._empty):
            self._whole.addWidget(part)
        list_panel, pair, none = (controls.panel("canvas") for _ in range(3))
        split.setChildrenCollapsible(False)
        split.addWidget(list_panel)
        split.addWidget(self._one)
        split.setStretchFactor(1, 1)
        split.setSizes([controls.list_width(self.desk.theme, LIST_WIDTH, LIST_LEAST), 900])
        self._one.addWidget(pair)
        self._one.addWidget(none)
        left = controls.column(self._stale_note, self._list, gap=0)
        left.setStretch(1, 1)
        list_panel.setLayout(left)
        judged = controls.column(self._cluster, self._verdicts, gap=0)
        judged.setStretch(0, 1)
        pair.setLayout(judged)
        further = controls.row(None, self._to_conflicts, None)
        none.setLayout(controls.column(None, self._nothing, further, None, None, margins=GRID * 3, gap=GRID * 2))
        self._show_empty()

    def _connect(self) -> None:
        self._stale_note.wanted.connect(self._look)
        self._looking.early.connect(self._show_early)
        self._looking.found.connect(self._show_found)
        self._looking.stopped.connect(self._leave_it)
        self._list.chosen.connect(self._show_chosen)
        self._list.pile_chosen.connect(self._show_deck)
        self._cluster.changed.connect(self._show_verdicts)
        self._cluster.opened.connect(lambda row: self.desk.visit("sources", row))
        self._verdicts.judged.connect(self._judge)
        self._verdicts.skipped.connect(self._skip)
        self._verdicts.forgotten.connect(self._forget)
        self._batch.left.connect(self._leave_batch)
        self._batch.merged.connect(self._merge_all)
        self._batch.parted.connect(self._part_all)

    # --- looking ---------------------------------------------------------------------------------------------

    def _look(self) -> None:
        if self._looking.is_on or self.desk.runner.catalogue is None:
            return
        self._stale = False
        self._is_early = False
        self._looking.start()
        self._show_empty()
        self._show_stale()

    def _show_early(self, clusters: Sequence[Cluster]) -> None:
        """Let the first groups be judged while others are still looked for, unless those found before are there."""
        if self._deck is not None and not self._is_early:
            return
        if self._deck is None:
            self._deck = Deck()
            self._read_apart()
        self._deck.take(clusters)
        self._is_early = True
        self._list.forget()
        self._show_deck(more=True)
        self._show_stale()

    def _show_found(self, clusters: Sequence[Cluster]) -> None:
        early, self._is_early = self._is_early, False
        if self._deck is None or not early:
            self._deck = Deck(apart=self._deck.apart if self._deck else ())
            self._read_apart()
        self._deck.take(clusters)
        self._stale = self._deck.was_judged
        self._list.forget()
        self._show_deck(more=early)
        self._show_stale()

    def _read_apart(self) -> None:
        """Ask for what was ruled apart; unlike all else in the piles, that needs no search."""
        self.desk.runner.run_read(
            lambda catalogue: catalogue.ruled_apart(), self._take_apart, topic=(id(self), "apart")
        )

    def _take_apart(self, apart: Sequence[Cluster]) -> None:
        if self._deck is not None and self._deck.apart != tuple(apart):
            self._deck.apart = tuple(apart)
            self._show_deck(more=True)

    def _leave_it(self) -> None:
        """Go on with what was found before somebody would not wait for the rest."""
        self._stale = True
        self._show_empty()
        self._show_stale()

    # --- showing ---------------------------------------------------------------------------------------------

    def _show_deck(self, *, more: bool = False) -> None:
        if self._deck is None:
            self._show_empty()
            return
        counts = self._deck.counts()
        show = self._list.show_more if more else self._list.show_clusters
        show(self._deck.open(self._list.pile), counts)
        self._several.setEnabled(self._list.pile is not Pile.SETTLED and counts[self._list.pile] > 0)
        if not any(counts.values()):
            self._show_empty()
        elif self._whole.currentIndex() != BATCH:
            self._whole.setCurrentIndex(JUDGING)
        if not self._list.clusters:
            self._show_nothing()

    def _show_nothing(self) -> None:
        words = {
            Pile.LIKELY: self.tr("Nothing is left to judge here."),
            Pile.CONFLICTS: self.tr("No two quotations contradict each other."),
            Pile.SETTLED: self.tr("What you ruled shortened, altered or not the same will be listed here."),
        }
        so_far = self.tr("Nothing was found here so far; others are still looked for.")
        self._nothing.setText(so_far if self._looking.is_on else words[self._list.pile])
        at_odds = self._deck.counts()[Pile.CONFLICTS] if self._deck else 0
        pairs = wording.plural(at_odds, "Look at %Ln pair at odds", "Look at %Ln pairs at odds")
        self._to_conflicts.setText(pairs)
        self._to_conflicts.setVisible(self._list.pile is Pile.LIKELY and at_odds > 0)
        self._cluster.show_compared(None)
        self._one.setCurrentIndex(1)

    def _show_empty(self) -> None:
        searching, looked = self._looking.is_on, self._deck is not None
        if looked and (searching or any(self._deck.counts().values() if self._deck else ())):
            return
        title = self.tr("No duplicates")
        text = self.tr("No two quotations seem to be one statement. You need do nothing.")
        if searching:
            title = self.tr("Looking for duplicates …")
            text = self.tr("Every quotation is compared with those that share its words.")
        elif not looked:
            title = self.tr("Is one statement here twice?")
            text = self.tr("Quotations that seem to be one statement in several wordings are gathered here.")
        self._empty.say(title, text)
        self._look_button.setVisible(not searching)
        self._look_button.setText(self.tr("Look again") if looked else self.tr("Look for duplicates"))
        self._stop_button.setVisible(searching)
        self._whole.setCurrentIndex(EMPTY)

    def _show_stale(self) -> None:
        searching, has_groups = self._looking.is_on, self._deck is not None
        words = self.tr("The catalogue has changed since.")
        if self._is_early:
            first = self.tr("The first groups; others are still looked for.")
            words = first if searching else self.tr("Not all was compared.")
        self._stale_note.say(words, offers=not searching)
        self._stale_note.setVisible(has_groups and (self._is_early if searching else self._stale))

    def _show_chosen(self, cluster: Cluster | None) -> None:
        self._armed = None
        self._verdicts.ask("")
        if cluster is None:
            self._show_nothing()
            return
        self.desk.runner.run_read(
            lambda catalogue: read_compared(catalogue, cluster), self._show_compared, topic=(id(self), "cluster")
        )

    def _is_in_hand(self, compared: Compared) -> bool:
        current = self._list.current()
        return current is not None and current.ids == compared.cluster.ids

    def _show_compared(self, compared: Compared) -> None:
        if not self._is_in_hand(compared):
            return
        if len(compared.detail.members) < 2:
            if self._deck is not None:
                self._deck.drop(compared.cluster)
            self._show_deck()
            return
        self._one.setCurrentIndex(0)
        self._cluster.show_compared(compared)
        self._show_verdicts()

    def _show_verdicts(self) -> None:
        self._armed = None
        self._verdicts.ask("")
        self._verdicts.show_counts(len(self._cluster.inside), len(self._cluster.outside))
        is_settled = self._list.pile is Pile.SETTLED
        likely = Ruling.NOT_SAME if self._cluster.conflicts() else Ruling.SAME
        self._verdicts.propose(None if is_settled else likely)
        self._verdicts.offer_forgetting(is_settled)
        self._forget_it.setEnabled(is_settled)

    # --- judging ---------------------------------------------------------------------------------------------

    def _judge(self, ruling: Ruling) -> None:
        compared = self._cluster.compared
        if compared is None or self._whole.currentIndex() != JUDGING or not self._is_in_hand(compared):
            return
        inside, outside, conflicts = self._cluster.inside, self._cluster.outside, self._cluster.conflicts()
        if len(inside) < 2:
            return
        if ruling.together and conflicts and self._armed is not compared.cluster:
            self._armed = compared.cluster
            self._verdicts.ask(self.tr("They contradict each other. Say it once more to make sure."))
            return
        words = self._cluster.shown if self._cluster.chose_words else None
        self._cluster.show_compared(None)
        self._write(
            lambda catalogue: catalogue.judge(inside, ruling, wording=words, apart=outside),
            [compared.cluster],
            self._verdicts.done(ruling, len(inside)),
        )

    def _write(self, verb: Callable[[Catalogue], Changes], clusters: Sequence[Cluster], text: str) -> None:
        """Write a verdict on groups; text says afterwards what was done."""
        self._own_writes += 1
        self.desk.runner.run_write(verb, lambda changes: self._judged(changes, clusters, text), self._refused)

    def _judged(self, changes: Changes, clusters: Sequence[Cluster], text: str) -> None:
        self._own_writes -= 1
        if self._deck is not None:
            self._deck.put_aside(changes.step.id, clusters)
        self._say(text, changes)
        self._show_deck()
        self._show_stale()
        self._read_apart()

    def _forget(self) -> None:
        compared = self._cluster.compared
        if compared is None or not compared.cluster.settled or not self._is_in_hand(compared):
            return
        cluster = compared.cluster
        self.desk.runner.run_write(
            lambda catalogue: catalogue.forget_ruling(cluster), lambda changes: self._forgot(changes, cluster)
        )

    def _forgot(self, changes: Changes, cluster: Cluster) -> None:
        if self._deck is not None and cluster.verdict is Verdict.SAME:
            self._deck.drop(cluster)
            self._show_deck()
        self._say(self.tr("The verdict is forgotten; they may be asked about again."), changes)

    def _say(self, text: str, changes: Changes) -> None:
        refused = self.tr("Something else was changed since; see Edit for what can be undone.")
        say_done(self.desk, text, changes, undo=self.tr("Undo"), refused=refused)

    def _refused(self, error: QuotebookError) -> None:
        self._own_writes -= 1
        self.desk.runner.failed.emit(error)
        self._show_chosen(self._list.current())

    def _skip(self) -> None:
        self._list.go(1)

    # --- several by a rule -----------------------------------------------------------------------------------

    def _open_batch(self) -> None:
        if self._deck is not None and self._whole.currentIndex() == JUDGING:
            if self._list.pile is Pile.SETTLED:
                return
            self._batch.begin(self._deck.open(self._list.pile), apart=self._list.pile is Pile.CONFLICTS)
            self._whole.setCurrentIndex(BATCH)

    def _leave_batch(self) -> None:
        self._whole.setCurrentIndex(JUDGING)
        self._show_deck()
        self._list.view.setFocus()

    def _merge_all(self, clusters: Sequence[Cluster]) -> None:
        self._leave_batch()
        quotations = sum(len(cluster.ids) for cluster in clusters)
        many = self.tr("%1 quotations became %2.").replace("%2", wording.number(len(clusters)))
        text = wording.plural(quotations, many, many)
        ids = [cluster.ids for cluster in clusters]
        self._write(lambda catalogue: catalogue.merge_clusters(ids), clusters, text)

    def _part_all(self, clusters: Sequence[Cluster]) -> None:
        self._leave_batch()
        one = "%Ln pair is kept apart, and will not be asked about again."
        text = wording.plural(len(clusters), one, "%Ln pairs are kept apart, and will not be asked about again.")
        ids = [cluster.ids for cluster in clusters]
        self._write(lambda catalogue: catalogue.rule_clusters(ids, Ruling.NOT_SAME), clusters, text)
