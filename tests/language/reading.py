"""Sentences read for the facts they state, for tests of what reads them."""

from viewer.language.atoms import Atom
from viewer.language.calendar import Moment, MomentKind, find_moments
from viewer.language.facts import read_atoms
from viewer.language.names import KnownNames, Name, find_names
from viewer.language.quantities import Quantity, find_quantities
from viewer.language.speech import Speech, find_speeches
from viewer.language.tokens import tokeniser_for
from viewer.model import Span, Token


def tokens_of(text: str) -> tuple[Token, ...]:
    return tuple(tokeniser_for("en").tokenise(text, Span(0, len(text))))


def atoms_in(text: str) -> tuple[Atom, ...]:
    return read_atoms(text, tokens_of(text), "en")


def moments_in(text: str) -> tuple[Moment, ...]:
    return find_moments(text, atoms_in(text), "en")


def quantities_in(text: str) -> tuple[Quantity, ...]:
    taken = frozenset(
        k for m in moments_in(text) if m.kind is not MomentKind.RELATIVE for k in range(m.first, m.last + 1)
    )
    return find_quantities(atoms_in(text), "en", taken)


def names_in(text: str, *others: str) -> tuple[Name, ...]:
    """The names in `text`, where `others` tell how words are written elsewhere."""
    known = KnownNames(tokeniser_for("en").read(other) for other in (text, *others))
    return find_names(text, tokens_of(text), "en", known, frozenset())


def speeches_in(text: str) -> tuple[Speech, ...]:
    return find_speeches(text, tokens_of(text), atoms_in(text), "en", frozenset())
