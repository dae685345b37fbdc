from PySide6.QtWidgets import QComboBox

from viewer.app.filtering import ChangeFilter
from viewer.app.program import Program


def choose(box: QComboBox, place: int) -> None:
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_one_source_is_stepped_through_and_all_again(opened: Program) -> None:
    box = opened.window.side.changes.source
    assert [box.itemText(place) for place in range(box.count())] == ["All sources", "B: Harbour Post", "C: City Radio"]
    every = opened.state.changes
    choose(box, 2)
    assert opened.state.changes == tuple(change for change in every if "C" in change.sources) != every
    choose(box, 0)
    assert opened.state.changes == every


def test_it_shows_what_the_filter_takes_whoever_set_it(opened: Program) -> None:
    box = opened.window.side.changes.source
    only = next(a for a in opened.window.sources.menu.menu_of(1).actions() if a.text() == "Only what concerns it")
    only.trigger()
    assert opened.state.filter.sources == {"B"}
    assert box.currentData() == "B"
    again = next(a for a in opened.window.sources.menu.menu_of(1).actions() if a.text() == "Only what concerns it")
    assert again.isChecked()
    again.trigger()
    assert not opened.state.filter.narrows
    choose(box, 1)
    opened.state.filter_by(ChangeFilter())
    assert box.currentIndex() == 0


def test_with_one_source_there_is_nothing_to_choose(opened: Program) -> None:
    opened.window.side.tabs.setCurrentIndex(1)
    assert opened.window.side.changes.source.isVisible()
    opened.state.show(None)
    assert not opened.window.side.changes.source.isVisible()
