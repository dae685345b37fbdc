"""Cheap looks that spare dear ones hide nothing: with every such gate open the same is found."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.reading import tokens_of
from tests.language.telling import telling_pairs, telling_phrases
from viewer.compare import Engine
from viewer.language import calendar, quantities, speech, stated
from viewer.language.facts import norms_of
from viewer.language.stems import stem
from viewer.language.synonyms import Relation, load_synonyms
from viewer.model import Flag, Link, Options
from viewer.provenance.flags import FlagFinder, held, opposites
from viewer.provenance.flags.held import Held
from viewer.provenance.flags.sides import Side
from viewer.reading.articles import read_sentences

EVERY_NORM = frozenset(norm for phrase in telling_phrases() for norm in norms_of(phrase, "en"))


def everywhere(norms: Sequence[str], _code: str) -> list[int]:
    return list(range(len(norms)))


# What says in few steps that something cannot be told here, and what says that it might.
GATES: tuple[tuple[object, str, object], ...] = (
    (opposites, "_may_stand_apart", lambda *_: (True,)),
    (opposites, "_may_deny", lambda *_: True),
    (Side, "changed_norms", EVERY_NORM),
    (Held, "_may_tell", lambda *_: True),
    *((module, "moment_places", everywhere) for module in (calendar, stated, held)),
    *((module, "quantity_places", everywhere) for module in (quantities, stated)),
    *((module, "speech_places", everywhere) for module in (speech, stated)),
)


@contextmanager
def every_gate_open() -> Iterator[None]:
    with ExitStack() as stack:
        for owner, name, opened in GATES:
            stack.enter_context(patch.object(owner, name, opened))
        yield


def linked(source: str, base: str) -> tuple[FlagFinder, tuple[Link, ...]]:
    """A finder that has found nothing yet, and the links between the two texts, each one sentence."""
    articles = read_sentences([base], siglum="A"), read_sentences([source], siglum="B")
    engine = Engine("lexical")
    links = engine.compare(articles, Options(model="lexical", language="en", paired=True)).links
    texts = [(text, (0,)) for text in engine._texts]
    return FlagFinder(texts[0], texts[1:]), links


def flags_of(source: str, base: str) -> tuple[tuple[Flag, ...], ...]:
    finder, links = linked(source, base)
    return finder.find(links)


@given(telling_pairs())
def test_no_gate_hides_a_flag(pair: tuple[str, str]) -> None:
    found = flags_of(*pair)
    with every_gate_open():
        assert flags_of(*pair) == found


@given(telling_pairs(), st.sampled_from(["fall", "fell", "denied", "go", "better", "Velden"]))
def test_a_form_of_a_word_is_found_as_by_asking_of_every_word(pair: tuple[str, str], norm: str) -> None:
    finder, links = linked(*pair)
    synonyms = load_synonyms("en")
    assert synonyms is not None
    for link in links:
        side: Side = finder._pair(link, ()).source
        asked = any(synonyms.relation(norm, t.norm) is Relation.SAME_LEMMA for t in side.tokens if t.content)
        assert side.has_form_of(norm) == asked


@given(st.text(st.characters(codec="ascii", categories=["Ll"]), min_size=1))
def test_a_stem_begins_as_its_word_does(word: str) -> None:
    assert stem(word, "english")[0] == word[0]


@pytest.mark.parametrize("text", ["dying", "skies", "idly", "ugly", "yes", "generously"])
def test_a_stem_of_an_odd_word_begins_as_its_word_does(text: str) -> None:
    assert [token.stem[0] for token in tokens_of(text)] == [text[0]]
