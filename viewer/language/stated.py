"""Tokens -> what they state: amounts, dates and times, and who says something."""

from collections.abc import Sequence
from functools import cached_property

from viewer.language.atoms import Atom
from viewer.language.calendar import Moment, MomentKind, find_moments
from viewer.language.calendar_words import moment_places
from viewer.language.facts import read_atoms
from viewer.language.quantities import Quantity, find_quantities, quantity_places
from viewer.language.speech import Speech, find_speeches, speech_places
from viewer.model import Token, TokenKind


class Stated:
    """What some tokens of a text state. Each sort of fact is read at the first need, and only where a word tells one.

    Most sentences state no fact at all, so their tokens are not even cut into atoms.
    """

    def __init__(self, text: str, tokens: Sequence[Token], code: str, starts: frozenset[int] = frozenset()) -> None:
        """`tokens` stand in `text`; a new sentence begins at the positions `starts`, and at 0."""
        self._text = text
        self._tokens = tokens
        self._code = code
        self._starts = starts

    @cached_property
    def atom_norms(self) -> tuple[str, ...]:
        """The norms of the atoms."""
        norms = tuple([token.norm for token in self._tokens])
        # Only tokens with a figure or a hyphen have more than one.
        odd = [k for k, norm in enumerate(norms) if not norm.isalpha()]
        if all(self._tokens[k].kind is TokenKind.PUNCTUATION for k in odd):
            return norms
        return tuple([atom.norm for atom in self.atoms])

    @cached_property
    def atoms(self) -> tuple[Atom, ...]:
        """The atoms of the tokens."""
        return read_atoms(self._text, self._tokens, self._code)

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """The dates and times told; their positions count atoms."""
        told = moment_places(self.atom_norms, self._code)
        return find_moments(self._text, self.atoms, self._code) if told else ()

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The amounts told, but for dates and times; their positions count atoms."""
        if not quantity_places(self.atom_norms, self._code):
            return ()
        dated = (m for m in self.moments if m.kind is not MomentKind.RELATIVE)
        taken = frozenset(k for moment in dated for k in range(moment.first, moment.last + 1))
        return find_quantities(self.atoms, self._code, taken)

    @cached_property
    def speeches(self) -> tuple[Speech, ...]:
        """The words that tell who says something; their positions count tokens."""
        if not speech_places(self.atom_norms, self._code):
            return ()
        return find_speeches(self._text, self._tokens, self.atoms, self._code, self._starts)
