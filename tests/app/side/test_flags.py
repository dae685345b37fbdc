"""Flags in the window: in rows, in the inspector, in the list of changes and in its filter."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from tests.app.conftest import ReadyComparer, bridge
from viewer.app.filtering import Aspect, ChangeFilter, count_aspects
from viewer.app.program import Program
from viewer.app.side.changes_model import Field
from viewer.model import Flag, FlagKind, NewClaim, Severity, Span


def flagged_bridge() -> ReadyComparer:
    made = bridge()
    start = made.base.text.index("three")
    change = Flag(FlagKind.NUMBER, Severity.HIGH, Span(start, start + 5), Span(17, 20), "“two” became “three”")
    angry = made.base.text.index("Residents")
    claim = NewClaim(FlagKind.NAME, 4, Span(angry, angry + 9))
    return ReadyComparer(
        replace(made, links=(replace(made.links[0], flags=(change,)), *made.links[1:]), new_claims=(claim,))
    )


@pytest.fixture
def comparer() -> ReadyComparer:
    return flagged_bridge()


def texts(program: Program) -> list[str]:
    return [label.text() for label in program.window.side.inspector.widget().findChildren(QLabel)]


def test_the_inspector_tells_the_flags_of_a_link_and_the_new_claims_of_a_new_sentence(opened: Program) -> None:
    opened.controller.go_to_sentence(1)
    assert "⚑ number: “two” became “three”" in texts(opened)
    opened.controller.go_to_sentence(5)
    assert "⚑ name: “Residents” stands in no source" in texts(opened)


def test_the_filter_keeps_the_sentences_with_flags(opened: Program) -> None:
    assert count_aspects(opened.state.changes)[Aspect.FLAGGED] == 2


def test_who_asks_for_flags_is_told_what_they_say(opened: Program) -> None:
    def listed() -> list[str]:
        model = opened.window.side.changes.model
        return [model.index(row, Field.TEXT.value).data() for row in range(model.rowCount())]

    opened.window.side.tabs.setCurrentWidget(opened.window.side.changes)
    assert "“two” became “three”" not in listed()
    opened.state.filter_by(ChangeFilter(frozenset({Aspect.FLAGGED})))
    assert listed() == ["“two” became “three”", "“Residents” stands in no source"]
    opened.state.filter_by(ChangeFilter(frozenset({Aspect.FLAGGED, Aspect.LEFT_OUT})))
    assert "The pylon was repaired in 2019." in listed()


def test_a_flagged_sentence_has_a_sign_in_the_reading_view(opened: Program) -> None:
    opened.views.show_reading()
    base = opened.window.reading.panes[1 if opened.window.reading.panes[0].position else 0]
    signs = {
        passage.sentence: [lead.text for lead in passage.leads]
        for number in range(len(base.flow.blocks))
        for passage in base.flow.blocks.passages(number)
    }
    assert [sentence for sentence, leads in signs.items() if "⚑" in leads] == [0, 4]
