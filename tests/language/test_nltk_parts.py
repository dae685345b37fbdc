"""NLTK's modules without the whole of NLTK."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import nltk
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.language.nltk_parts import _Parts, nltk_part
from viewer.language.profile import shipped_profiles

SNOWBALL, PUNKT = "nltk.stem.snowball", "nltk.tokenize.punkt"


@pytest.fixture(scope="module")
def parts() -> _Parts:
    return _Parts()


def said_by(program: str, **environment: str) -> list[str]:
    """What a fresh interpreter prints, line by line; it has imported nothing but what `program` imports."""
    command = [sys.executable, "-c", program]
    told = {**os.environ, **environment}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=told)  # noqa: S603 - our own
    return done.stdout.splitlines()


@given(st.text("abcdefghijklmnopqrstuvwxyzäéßийнт", max_size=12))
def test_a_part_stems_as_the_whole_does(parts: _Parts, word: str) -> None:
    for profile in shipped_profiles():
        if profile.snowball is not None:
            ours = parts.load(SNOWBALL).SnowballStemmer(profile.snowball)
            assert ours.stem(word) == nltk.stem.snowball.SnowballStemmer(profile.snowball).stem(word)


@given(st.text("abJM. '-\n", max_size=20))
def test_a_part_finds_the_sentences_that_the_whole_finds(parts: _Parts, text: str) -> None:
    ours = parts.load(PUNKT).PunktSentenceTokenizer()
    assert ours.tokenize(text) == nltk.tokenize.punkt.PunktSentenceTokenizer().tokenize(text)


def test_nobody_else_meets_a_part_and_nltk_is_imported_as_ever_afterwards() -> None:
    program = f"""
import sys
from viewer.language.nltk_parts import nltk_part
part = nltk_part({SNOWBALL!r})
nltk_part({PUNKT!r})
print([name for name in sys.modules if name.partition(".")[0] == "nltk"])
import nltk
print(nltk.word_tokenize.__module__, nltk.stem.SnowballStemmer("english").stem("closed"))
print(nltk_part({SNOWBALL!r}) is sys.modules[{SNOWBALL!r}], part is sys.modules[{SNOWBALL!r}])
"""
    assert said_by(program) == ["[]", "nltk.tokenize close", "True False"]


def test_where_nltk_is_loaded_already_a_part_is_a_part_of_it() -> None:
    assert nltk_part(PUNKT) is nltk.tokenize.punkt


def test_what_a_part_leaves_out_is_there_when_it_is_asked_for(parts: _Parts) -> None:
    assert parts.load("nltk.data").grammar.CFG is nltk.grammar.CFG
    assert parts.load(SNOWBALL).stopwords.subdir == nltk.corpus.stopwords.subdir


def test_data_that_a_user_has_installed_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "tokenizers" / "punkt_tab" / "english"
    folder.mkdir(parents=True)
    for name in ("collocations.tab", "abbrev_types.txt", "ortho_context.tab"):
        (folder / name).write_text("", encoding="utf-8")
    (folder / "sent_starters.txt").write_text("lanterns\n", encoding="utf-8")
    program = """
from viewer.language.punkt import _installed_parameters
print(_installed_parameters("english").sent_starters, _installed_parameters("german"))
"""
    assert said_by(program, NLTK_DATA=str(tmp_path)) == ["{'lanterns'} None"]


def test_two_threads_at_once_get_one_part() -> None:
    parts, together = _Parts(), Barrier(4)

    def load() -> object:
        together.wait()
        return parts.load(PUNKT)

    with ThreadPoolExecutor(4) as pool:
        loaded = [pool.submit(load) for _ in range(4)]
    assert {id(each.result()) for each in loaded} == {id(parts.load(PUNKT))}


def test_a_part_that_is_not_there_is_an_import_error() -> None:
    with pytest.raises(ImportError):
        nltk_part("nltk.stem.no_such_stemmer")
    with pytest.raises(ImportError):
        _Parts().load("nltk.no_such_package.no_such_module")
