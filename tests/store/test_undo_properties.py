"""Whatever is done, undoing all of it and doing it again leaves the same catalogue, indexes included."""

import shutil
import tempfile
from pathlib import Path

from catalogue_cases import add, check_indexes, dump, kept, rejected, said
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from quotebook.app.catalogue import Catalogue
from quotebook.errors import CatalogueError, NothingToDo
from quotebook.model import Kind, Precision, Ruling, SaidOn

WORDS = st.sampled_from(
    (
        "We will not close the harbour before the winter.",
        "We will close the harbour before winter.",
        "“Nobody” asked the fishermen, it's 1,000 boats.",
        "Das Café bleibt geöffnet, sagte Østergård.",
        "港は閉じません。",
        "No.",
        "C++ & R&D cost 50% more in the U.S.",
    )
)
NAMES = st.sampled_from(("Ann Lee", "Lee", "Kim Jong-un", "Kim Jong Un", "Jens Østergård", "Harbour Board", "金正恩"))
ROLES = st.sampled_from((None, "mayor", "harbour master"))
DATES = st.sampled_from((None, "2023-09-12", "2024-01-02"))
PLAIN = st.text(st.characters(exclude_categories=()), max_size=12)


class Session(RuleBasedStateMachine):
    """A person at work on one catalogue; states holds what the file looked like after each step."""

    @initialize()
    def open(self):
        self.folder = Path(tempfile.mkdtemp(prefix="quotebook-"))
        self.path = self.folder / "work.quotebook"
        self.catalogue = Catalogue.create(self.path)
        self.states = [dump(self.path)]
        self.at = 0
        self.articles = 0

    def teardown(self):
        if not hasattr(self, "catalogue"):
            return
        while self.at:
            self.undo()
        while self.at < len(self.states) - 1:
            self.redo()
        self.catalogue.close()
        check_indexes(self.path)
        shutil.rmtree(self.folder)

    def wrote(self, act):
        """Do act, and remember the state where it made a step."""
        try:
            changes = act()
        except (CatalogueError, NothingToDo, ValueError):
            assert dump(self.path) == self.states[self.at]
            return
        now = dump(self.path)
        if not changes.step.id:
            assert now == self.states[self.at]
            return
        del self.states[self.at + 1 :]
        self.states.append(now)
        self.at += 1
        check_indexes(self.path)

    def quotations(self):
        return list(self.catalogue.listing().ids)

    def pick(self, data, ids):
        return data.draw(st.sampled_from(sorted(ids)))

    @rule(words=WORDS, name=NAMES, role=ROLES, date=DATES, other=WORDS, data=st.data())
    def add(self, words, name, role, date, other, data):
        self.articles += 1
        text = f"Report {self.articles}. {name} said: {words} And then: {other}"
        repeats = data.draw(st.sampled_from([None, *self.quotations()]))
        reviewed = [
            kept(said(text, words, speaker=name, role=role, said_on=date), appearance_of=repeats, by_person=True),
            data.draw(st.sampled_from((kept, rejected)))(said(text, other, speaker=name)),
        ]
        published = data.draw(DATES)
        self.wrote(lambda: add(self.catalogue, text, *reviewed, title=f"T {words}", outlet=name, published=published))

    @precondition(lambda self: self.quotations())
    @rule(data=st.data(), words=WORDS, name=st.one_of(st.none(), NAMES), role=ROLES, note=PLAIN)
    def edit_quotation(self, data, words, name, role, note):
        one = self.pick(data, self.quotations())
        given = {"words": words, "speaker": name, "role": role, "note": note, "kind": Kind.INDIRECT}
        given["said_on"] = SaidOn("2020", Precision.YEAR, "typed")
        fields = data.draw(st.sets(st.sampled_from(sorted(given))))
        self.wrote(lambda: self.catalogue.edit_quotation(one, **{field: given[field] for field in fields}))

    @precondition(lambda self: self.quotations())
    @rule(data=st.data())
    def delete_quotations(self, data):
        ids = data.draw(st.lists(st.sampled_from(self.quotations()), min_size=1, max_size=3))
        self.wrote(lambda: self.catalogue.delete_quotations(ids))

    @precondition(lambda self: self.quotations())
    @rule(data=st.data())
    def merge_quotations(self, data):
        ids = data.draw(st.lists(st.sampled_from(self.quotations()), min_size=1, max_size=3))
        self.wrote(lambda: self.catalogue.merge_quotations(ids, into=ids[0]))

    @precondition(lambda self: len(self.quotations()) > 1)
    @rule(data=st.data(), ruling=st.sampled_from(Ruling))
    def rule_on(self, data, ruling):
        one, other = data.draw(st.lists(st.sampled_from(self.quotations()), min_size=2, max_size=2, unique=True))
        self.wrote(lambda: self.catalogue.rule(one, other, ruling))

    @precondition(lambda self: self.quotations())
    @rule(data=st.data(), ruling=st.sampled_from(Ruling), merged=st.booleans())
    def judge_groups(self, data, ruling, merged):
        ids = data.draw(st.lists(st.sampled_from(self.quotations()), min_size=1, max_size=4, unique=True))
        groups = [ids[:2], ids[2:]] if ids[2:] else [ids]
        act = self.catalogue.merge_clusters if merged else lambda given: self.catalogue.rule_clusters(given, ruling)
        self.wrote(lambda: act(groups))

    @precondition(lambda self: self.quotations())
    @rule(data=st.data())
    def choose_wording(self, data):
        one = self.pick(data, self.quotations())
        appearances = [None, *(found.id for found in self.catalogue.quotation(one).appearances)]
        chosen = data.draw(st.sampled_from(appearances))
        self.wrote(lambda: self.catalogue.choose_wording(one, chosen))

    @precondition(lambda self: self.quotations())
    @rule(data=st.data(), name=st.sampled_from(("war", "War", "prices")), off=st.booleans())
    def tag(self, data, name, off):
        ids = data.draw(st.lists(st.sampled_from(self.quotations()), min_size=1, max_size=3))
        act = self.catalogue.untag if off else self.catalogue.tag
        self.wrote(lambda: act(ids, name))

    @precondition(lambda self: self.catalogue.articles())
    @rule(data=st.data(), title=PLAIN, published=DATES)
    def edit_article(self, data, title, published):
        one = self.pick(data, [row.id for row in self.catalogue.articles()])
        self.wrote(lambda: self.catalogue.edit_article(one, title=title, outlet="The Quay", published=published))

    @precondition(lambda self: self.catalogue.articles())
    @rule(data=st.data())
    def delete_article(self, data):
        one = self.pick(data, [row.id for row in self.catalogue.articles()])
        self.wrote(lambda: self.catalogue.delete_article(one))

    @precondition(lambda self: self.catalogue.speakers())
    @rule(data=st.data(), name=NAMES, aliases=st.lists(NAMES, max_size=2), note=PLAIN)
    def edit_speaker(self, data, name, aliases, note):
        one = self.pick(data, [row.id for row in self.catalogue.speakers()])
        self.wrote(lambda: self.catalogue.edit_speaker(one, name=name, aliases=aliases, note=note))

    @precondition(lambda self: self.catalogue.speakers())
    @rule(data=st.data())
    def merge_speakers(self, data):
        known = sorted(row.id for row in self.catalogue.speakers())
        ids = data.draw(st.lists(st.sampled_from(known), min_size=1, max_size=3))
        self.wrote(lambda: self.catalogue.merge_speakers(ids, into=ids[0]))

    @precondition(lambda self: self.catalogue.speakers())
    @rule(data=st.data())
    def rule_speakers_apart(self, data):
        known = sorted(row.id for row in self.catalogue.speakers())
        ids = data.draw(st.lists(st.sampled_from(known), min_size=1, max_size=3))
        self.wrote(lambda: self.catalogue.rule_speakers_apart(ids))

    @precondition(lambda self: any(row.aliases for row in self.catalogue.speakers()))
    @rule(data=st.data())
    def split_speaker(self, data):
        named = sorted((row.id, alias) for row in self.catalogue.speakers() for alias in row.aliases)
        one, alias = data.draw(st.sampled_from(named))
        self.wrote(lambda: self.catalogue.split_speaker(one, alias))

    @rule(name=NAMES, role=ROLES, date=DATES)
    def edit_all(self, name, role, date):
        said_on = SaidOn(date, Precision.DAY, "typed") if date else None
        self.wrote(lambda: self.catalogue.edit_quotations(self.quotations(), speaker=name, role=role, said_on=said_on))

    @rule(name=NAMES, query=PLAIN)
    def save_filter(self, name, query):
        self.wrote(lambda: self.catalogue.save_filter(name, query))

    @rule(name=NAMES, data=st.data())
    def change_filter(self, name, data):
        saved = [one.id for one in self.catalogue.filters()] or [0]
        chosen = self.pick(data, saved)
        change = data.draw(
            st.sampled_from((self.catalogue.delete_filter, lambda one: self.catalogue.rename_filter(one, name)))
        )
        self.wrote(lambda: change(chosen))

    @precondition(lambda self: self.at > 0)
    @rule()
    def undo(self):
        self.catalogue.undo()
        self.at -= 1
        assert dump(self.path) == self.states[self.at]
        check_indexes(self.path)

    @precondition(lambda self: self.at < len(self.states) - 1)
    @rule()
    def redo(self):
        self.catalogue.redo()
        self.at += 1
        assert dump(self.path) == self.states[self.at]
        check_indexes(self.path)

    @rule()
    def reopen(self):
        self.catalogue.close()
        self.catalogue = Catalogue.open(self.path)


Session.TestCase.settings = settings(
    max_examples=12, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
)
TestUndo = Session.TestCase
