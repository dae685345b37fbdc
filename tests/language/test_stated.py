"""Facts are read only where a word may tell one, and none is missed for it."""

from hypothesis import given

from tests.language.reading import atoms_in, tokens_of
from tests.language.telling import telling_texts
from viewer.language import calendar, quantities, speech
from viewer.language.calendar_words import moment_words
from viewer.language.numerals import number_words_of
from viewer.language.stated import Stated


@given(telling_texts())
def test_its_atoms_are_those_of_its_tokens(text: str) -> None:
    assert Stated(text, tokens_of(text), "en").atom_norms == tuple(atom.norm for atom in atoms_in(text))


@given(telling_texts())
def test_no_moment_begins_where_none_was_looked_for(text: str) -> None:
    atoms = atoms_in(text)
    everywhere = range(len(atoms))
    assert Stated(text, tokens_of(text), "en").moments == tuple(calendar._Finder(text, atoms, "en").find(everywhere))


@given(telling_texts())
def test_no_quantity_begins_where_none_was_looked_for(text: str) -> None:
    atoms = atoms_in(text)
    found = list(quantities._Finder(atoms, "en", frozenset()).find(range(len(atoms))))
    assert quantities.find_quantities(atoms, "en") == tuple(quantities._with_shared_units(found, atoms))


@given(telling_texts())
def test_no_speech_begins_where_none_was_looked_for(text: str) -> None:
    tokens, atoms = tokens_of(text), atoms_in(text)
    everywhere = range(len(atoms))
    found = tuple(speech._Finder(text, tokens, atoms, "en", frozenset()).find(everywhere))
    assert Stated(text, tokens, "en").speeches == found


@given(telling_texts())
def test_a_sentence_that_tells_a_moment_has_a_word_for_it(text: str) -> None:
    telling = moment_words("en") | number_words_of("en").every
    norms = {token.norm for token in tokens_of(text) if token.is_word}
    plain = all(norm.isalpha() for norm in norms)
    assert not (Stated(text, tokens_of(text), "en").moments and plain and telling.isdisjoint(norms))


def test_plain_sentences_are_not_even_cut_into_atoms() -> None:
    text = "The old ferry crossed the river again."
    stated = Stated(text, tokens_of(text), "en")
    assert (stated.moments, stated.quantities, stated.speeches) == ((), (), ())
    assert "atoms" not in vars(stated)
