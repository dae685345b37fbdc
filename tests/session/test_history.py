"""Corrections, undo and redo in any order."""

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.contract import check_contract
from tests.corrections import corrections
from tests.session.cases import LEXICAL, compared, corrector, engine, recompared
from viewer.export.comparison_json import to_json_object
from viewer.model import By, Span, Verdict
from viewer.model.corrections import Correction
from viewer.session import Corrected, History, apply_corrections, resplittings

few = st.lists(st.integers(0, 9), min_size=1, max_size=2)
some_text = st.sampled_from(["?", "Ask her.", ""])


@given(st.lists(corrections(), max_size=5), corrections(), st.integers(0, 6))
def test_undoing_and_redoing_comes_back(steps: list[Correction], other: Correction, times: int) -> None:
    history = History()
    for step in steps:
        history = history.push(step)
    assert history.done == tuple(steps)
    there = history
    for _ in range(times):
        there = there.undo()
    for _ in range(times):
        there = there.redo()
    assert there == history
    assert history.undo().push(other).redo() == history.undo().push(other)
    assert History().undo() == History().redo() == History()


class Correcting(RuleBasedStateMachine):
    """A reader who corrects, undoes and redoes; after every step all that is promised of a comparison holds."""

    known: dict[tuple[Correction, ...], Corrected]

    @initialize()
    def begin(self) -> None:
        self.history = History()
        self.shown = Corrected(compared(), compared(), recompared().report)

    def correct(self, make: Correction) -> None:
        self.history = self.history.push(make)
        self.refresh()

    def refresh(self) -> None:
        """As a window does: compare anew where sentences were cut or marked otherwise, else only apply."""
        before = [placed.correction for placed in self.shown.report.placed]
        done = self.history.done
        if resplittings(done) or resplittings(before):
            self.shown = recompared(*done)
        else:
            self.shown = apply_corrections(self.shown.engine, done, engine())

    def body(self, position: int, wanted: list[int]) -> list[int]:
        body = self.shown.comparison.articles[position].body
        return sorted({body[index % len(body)] for index in wanted})

    @rule(base=few, source=st.sampled_from("BC"), there=few, how=st.sampled_from(["link", "reject", "same_topic"]))
    def pair(self, base: list[int], source: str, there: list[int], how: str) -> None:
        make = getattr(corrector(self.shown.comparison), how)
        self.correct(make(self.body(0, base), source, self.body("ABC".index(source), there)))

    @precondition(lambda self: self.shown.comparison.links)
    @rule(link=st.integers(0, 9), how=st.sampled_from(["confirm", "unlink"]))
    def answer(self, link: int, how: str) -> None:
        make = getattr(corrector(self.shown.comparison), how)
        self.correct(make(link % len(self.shown.comparison.links)))

    @precondition(lambda self: self.shown.comparison.links)
    @rule(link=st.integers(0, 9), base=few, there=few)
    def relink(self, link: int, base: list[int], there: list[int]) -> None:
        place = link % len(self.shown.comparison.links)
        position = "ABC".index(self.shown.comparison.links[place].source)
        by = corrector(self.shown.comparison)
        self.correct(by.relink(place, self.body(0, base), self.body(position, there)))

    @rule(sentence=st.integers(0, 9), verdict=st.none() | st.sampled_from(Verdict))
    def judge(self, sentence: int, verdict: Verdict | None) -> None:
        self.correct(corrector(self.shown.comparison).judge(self.body(0, [sentence])[0], verdict))

    @rule(position=st.integers(0, 2), at=st.integers(1, 300))
    def split(self, position: int, at: int) -> None:
        article = self.shown.comparison.articles[position]
        place = at % len(article.text)
        inside = any(s.span.start < place < s.span.end for s in article.sentences)
        if inside and not article.text[place - 1 : place + 1].isalnum():
            self.correct(corrector(self.shown.comparison).split(article.siglum, place))

    @rule(position=st.integers(0, 2), first=st.integers(0, 9))
    def join(self, position: int, first: int) -> None:
        article = self.shown.comparison.articles[position]
        if len(article.sentences) > 2:
            place = first % (len(article.sentences) - 1)
            self.correct(corrector(self.shown.comparison).join(article.siglum, [place, place + 1]))

    @rule(position=st.integers(0, 2), which=st.integers(0, 9), body=st.booleans())
    def mark(self, position: int, which: int, body: bool) -> None:
        article = self.shown.comparison.articles[position]
        place = which % len(article.sentences)
        if body or len(article.body) > 1:
            self.correct(corrector(self.shown.comparison).mark(article.siglum, [place], body=body))

    @rule(position=st.integers(0, 2), start=st.integers(0, 250), text=some_text)
    def note(self, position: int, start: int, text: str) -> None:
        article = self.shown.comparison.articles[position]
        place = start % (len(article.text) - 8)
        self.correct(corrector(self.shown.comparison).note(article.siglum, Span(place, place + 8), text))

    @rule()
    def undo(self) -> None:
        self.history = self.history.undo()
        self.refresh()

    @rule()
    def redo(self) -> None:
        self.history = self.history.redo()
        self.refresh()

    @invariant()
    def the_contract_holds(self) -> None:
        check_contract(to_json_object(self.shown.comparison))

    @invariant()
    def every_correction_is_accounted_for(self) -> None:
        report = self.shown.report
        told = len(report.placed) + len(report.lost) + len(report.superseded)
        assert told == len(self.history.done)
        assert self.shown.comparison.summary.corrections == len(report.placed)

    @invariant()
    def what_is_the_readers_says_so(self) -> None:
        by_reader = [link for link in self.shown.comparison.links if link.by is By.READER]
        assert all(link.score == 1.0 for link in by_reader)
        assert not by_reader or self.shown.comparison.corrections or self.shown.report.superseded

    def teardown(self) -> None:
        if not hasattr(self, "history"):
            return
        last = self.history
        assert recompared(*last.done) == self.shown, "what is shown depends on nothing but the corrections"
        for _ in range(len(last.done)):
            self.history = self.history.undo()
        self.refresh()
        assert self.shown.comparison == compared(), "with all undone it is as it was at the start"
        for _ in range(len(last.done)):
            self.history = self.history.redo()
        assert self.history.done == last.done


TestCorrecting = Correcting.TestCase
TestCorrecting.settings = settings(max_examples=25, stateful_step_count=12, deadline=None)


def test_the_start_is_the_programs_own() -> None:
    assert recompared().comparison == compared()
    assert compared().options == LEXICAL
