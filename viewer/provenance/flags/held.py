"""What the sources say anywhere: looked up before something is called new."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from viewer.language.amounts import same_amount
from viewer.language.calendar import Moment, MomentKind
from viewer.language.calendar_words import moment_places
from viewer.language.chunks import Chunk, Row
from viewer.language.dates import same_moment
from viewer.language.name_words import WordForms, fold, is_acronym, name_words_of
from viewer.language.numerals import number_words_of
from viewer.language.profile import profile_of
from viewer.language.quantities import Quantity
from viewer.language.stated import Stated
from viewer.language.tokenised import TokenisedArticle
from viewer.model import TokenKind

_FIGURES = re.compile(r"\d+(?:[.,:]\d+)*")


@dataclass(frozen=True)
class Held:
    """Everything the bodies of some articles say: `texts` are the articles, with the sentences that count."""

    texts: tuple[tuple[TokenisedArticle, tuple[int, ...]], ...]
    language: str

    @cached_property
    def norms(self) -> frozenset[str]:
        """The norms of all words."""
        return frozenset([form.norm for chunk in self._chunks for form in chunk.words])

    @cached_property
    def _chunks(self) -> frozenset[Chunk]:
        """What all the sentences are made of."""
        return frozenset([chunk for article, body in self.texts for s in body for chunk in article.rows[s]])

    @cached_property
    def _by_letter(self) -> Mapping[str, Sequence[str]]:
        """The norms by their first letter."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for norm in self.norms:
            found[norm[0]].append(norm)
        return found

    @cached_property
    def _folded(self) -> frozenset[str]:
        return frozenset(fold(norm) for norm in self.norms)

    @cached_property
    def _facts(self) -> tuple[tuple[Quantity, ...], tuple[Moment, ...]]:
        quantities: dict[tuple[object, ...], Quantity] = {}
        moments: dict[tuple[object, ...], Moment] = {}
        for told_quantities, told_moments in self._sentences():
            for q in told_quantities:
                quantities.setdefault((q.low, q.high, q.kind, q.unit, q.bound), q)
            for m in told_moments:
                moments.setdefault((m.kind, m.year, m.month, m.day, m.weekday, m.minutes, m.hours, m.direction), m)
        return tuple(quantities.values()), tuple(moments.values())

    def _sentences(self) -> Iterator[tuple[tuple[Quantity, ...], tuple[Moment, ...]]]:
        """The amounts and the moments of each sentence; amounts only beside a number, not "a few" by themselves."""
        words = number_words_of(self.language).every
        for article, body in self.texts:
            for sentence in body:
                if not self._may_tell(article.rows[sentence]):
                    continue
                tokens = article.tokens[sentence]
                stated = Stated(article.article.text, tokens, self.language)
                counted = not words.isdisjoint(stated.atom_norms) or any(t.kind is TokenKind.NUMBER for t in tokens)
                yield stated.quantities if counted else (), stated.moments

    def _may_tell(self, row: Row) -> bool:
        """Whether a sentence has a word with which a number or a date may begin, as most have not."""
        norms = [form.norm for chunk in row for _, _, form in chunk.placed]
        if not number_words_of(self.language).every.isdisjoint(norms) or moment_places(norms, self.language):
            return True
        # Parts of words with a hyphen are words.
        return not self._odd.isdisjoint(row)

    @cached_property
    def _odd(self) -> frozenset[Chunk]:
        """The chunks with a figure or a hyphen in a word."""
        return frozenset(c for c in self._chunks if not all(form.norm.isalpha() for form in c.words))

    @cached_property
    def _figures(self) -> frozenset[str]:
        """All figures as they are written, those too that touch a word."""
        return frozenset(
            found[0]
            for article, body in self.texts
            for s in body
            for found in _FIGURES.finditer(article.article.sentences[s].span.of(article.article.text))
        )

    def has_amount(self, quantity: Quantity, words: str) -> bool:
        """Whether any of the articles tells the amount, in whatever words; those of the base are `words`."""
        written = {found[0] for found in _FIGURES.finditer(words)}
        if written and written <= self._figures and (quantity.unit is None or any(len(w) > 2 for w in written)):
            return True
        told = any(not held.vague and same_amount(quantity, held) for held in self._facts[0])
        return told or quantity.low in self._figures_of_moments

    @cached_property
    def _figures_of_moments(self) -> frozenset[float]:
        """The numbers that dates and times are written with."""
        return figures_of(self._facts[1])

    def has_moment(self, moment: Moment) -> bool:
        """Whether any of the articles tells the date or time."""
        if moment.kind in (MomentKind.YEAR, MomentKind.DECADE) and any(q.low == moment.year for q in self._facts[0]):
            return True
        figures = _figures_of(moment) if moment.kind is MomentKind.CLOCK else frozenset[float]()
        if any(q.low in figures for q in self._facts[0]):
            return True
        return any(same_moment(moment, held) for held in self._facts[1])

    @cached_property
    def _neighbours(self) -> frozenset[tuple[str, str]]:
        """All pairs of words that stand beside each other in a sentence."""
        sentences = ([form.norm for form in article.words(s)] for article, body in self.texts for s in body)
        return frozenset(pair for norms in sentences for pair in pairwise(norms))

    def share_of_words(self, norms: Sequence[str]) -> float:
        """The share (0..1) of some words that stand beside each other in any of the articles as well."""
        pairs = list(pairwise(norms))
        return sum(pair in self._neighbours for pair in pairs) / len(pairs) if pairs else 0.0

    def has_word(self, norm: str) -> bool:
        """Whether any of the articles has the word of a name, in any of its forms."""
        if norm not in self._words:
            self._words[norm] = norm in self.norms or fold(norm) in self._folded or self._has_form(norm)
        return self._words[norm]

    @cached_property
    def _words(self) -> dict[str, bool]:
        """What was asked of words before: a name stands in many sentences."""
        return {}

    def _has_form(self, norm: str) -> bool:
        letter = norm[:1]
        if letter not in self._forms:
            self._forms[letter] = self._forms_among(self._by_letter.get(letter, ()))
        return self._forms[letter].has(norm) or self._forms_of_rows.has(norm)

    @cached_property
    def _forms(self) -> dict[str, WordForms]:
        """The words that begin with a letter, as far as such were asked of."""
        return {}

    @cached_property
    def _forms_of_rows(self) -> WordForms:
        """The words that stand for others, whatever these begin with: "Holland" for "Dutch"."""
        return self._forms_among(self.norms.intersection(name_words_of(self.language).rows))

    def _forms_among(self, norms: Iterable[str]) -> WordForms:
        # An "a" is an article, and no initial of every name with that letter.
        functions = profile_of(self.language).function_words
        telling = (norm for norm in norms if len(norm) > 1 or norm not in functions)
        return WordForms(telling, name_words_of(self.language))

    def has_name(self, parts: Sequence[str]) -> bool:
        """Whether the articles have one of the words of a name that are its own, or its first letters."""
        own = [part for part in parts if part not in name_words_of(self.language).common] or list(parts)
        if any(self.has_word(part) for part in own):
            return True
        return len(parts) > 1 and any(
            is_acronym(norm, parts) for norm in self._by_letter.get(parts[0][0], ()) if len(norm) <= len(parts) * 2 + 1
        )


def _figures_of(moment: Moment) -> frozenset[float]:
    """The numbers a moment is written with, for texts that tell it with less around it."""
    told = {float(number) for number in (moment.year, moment.day) if number is not None}
    # Noon and midnight are written with no number.
    hours = {float(minutes // 60) for minutes in moment.minutes if moment.last > moment.first or minutes % (12 * 60)}
    return frozenset(told | hours | {hour - 12 for hour in hours if hour > 12})


def figures_of(moments: Sequence[Moment]) -> frozenset[float]:
    """The numbers that dates and times are written with."""
    return frozenset(figure for moment in moments for figure in _figures_of(moment))
