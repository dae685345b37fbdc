"""Autosaves, and what is found of them."""

from dataclasses import replace
from pathlib import Path

from tests.session.cases import session
from viewer.session import Journal, Session, find_left_behind


def killed(journal: Journal) -> None:
    """What the system does when the process is killed: it closes the files."""
    journal._lock.close()


def titled(title: str) -> Session:
    return replace(session(), view=(("title", title),))


def test_the_last_autosave_of_a_killed_window_is_found(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    for title in ("one", "two", "three"):
        journal.write(titled(title), tmp_path / "story.variorum")
    killed(journal)
    (left,) = find_left_behind(tmp_path)
    assert left.opened.session == titled("three")
    assert left.origin == tmp_path / "story.variorum"


def test_a_window_that_still_runs_is_left_alone(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.write(session(), None)
    assert find_left_behind(tmp_path) == ()
    journal.close()


def test_a_window_that_was_closed_leaves_nothing(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.write(session(), None)
    journal.close()
    assert list(tmp_path.iterdir()) == []


def test_a_saved_session_is_no_longer_left_behind(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.write(session(), None)
    journal.clear()
    killed(journal)
    assert find_left_behind(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []


def test_what_is_forgotten_is_gone(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.write(session(), None)
    killed(journal)
    (left,) = find_left_behind(tmp_path)
    assert left.origin is None
    left.forget()
    assert list(tmp_path.iterdir()) == []


def test_where_the_newest_is_damaged_the_one_before_it_is_found(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.write(titled("one"), None)
    journal.write(titled("two"), None)
    killed(journal)
    (newest,) = tmp_path.glob("*/0.variorum")
    newest.write_bytes(newest.read_bytes()[:2000])
    (left,) = find_left_behind(tmp_path)
    assert left.opened.session == titled("one")
    assert left.opened.salvage.complete


def test_where_all_are_damaged_what_is_left_is_found(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.write(session(), None)
    killed(journal)
    (only,) = tmp_path.glob("*/1.variorum")
    only.write_bytes(only.read_bytes()[:-400])
    (left,) = find_left_behind(tmp_path)
    assert left.opened.session.corrections == session().corrections


def test_every_window_has_its_own(tmp_path: Path) -> None:
    for title in ("one", "two"):
        journal = Journal(tmp_path)
        journal.write(titled(title), None)
        killed(journal)
    assert {dict(left.opened.session.view)["title"] for left in find_left_behind(tmp_path)} == {"one", "two"}


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert find_left_behind(tmp_path / "nowhere") == ()
