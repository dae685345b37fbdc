"""NLTK's Punkt with our own parameters."""

from pathlib import Path

import nltk
import pytest

from viewer.language import punkt
from viewer.language.habits import Habits
from viewer.language.profile import profile_of
from viewer.language.punkt import PeriodJudge


def judge(article: str = "") -> PeriodJudge:
    return PeriodJudge(profile_of("en"), Habits(article))


def test_an_everyday_word_with_a_capital_begins_a_sentence() -> None:
    assert judge().ends_sentence("Inc", "The")
    assert not judge().ends_sentence("Inc", "Roe")


def test_what_the_article_writes_in_small_letters_begins_a_sentence() -> None:
    assert not judge().ends_sentence("Inc", "Lighthouses")
    assert judge("He likes lighthouses.").ends_sentence("Inc", "Lighthouses")


def test_a_name_made_of_everyday_words_stays_whole() -> None:
    assert not judge("A government is needed.").ends_sentence("U.S", "Government")


def test_an_initial_belongs_to_its_name_even_in_curly_quotes() -> None:
    assert not judge().ends_sentence("“J", "Roe")


def test_a_capital_tells_nothing_in_a_line_of_capitals() -> None:
    assert not judge().ends_sentence("U.S", "IN")


def test_installed_punkt_data_is_used_and_never_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not judge().ends_sentence("Inc", "Lanterns")
    folder = tmp_path / "tokenizers" / "punkt_tab" / "english"
    folder.mkdir(parents=True)
    for name in ("collocations.tab", "abbrev_types.txt", "ortho_context.tab"):
        (folder / name).write_text("", encoding="utf-8")
    (folder / "sent_starters.txt").write_text("lanterns\n", encoding="utf-8")
    monkeypatch.setattr(nltk.data, "path", [str(tmp_path)])
    punkt._installed_parameters.cache_clear()
    try:
        assert judge().ends_sentence("Inc", "Lanterns")
    finally:
        punkt._installed_parameters.cache_clear()
