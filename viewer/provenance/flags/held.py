"""What the sources say anywhere: looked up before something is called new."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

from viewer.language.amounts import same_amount
from viewer.language.calendar import Moment, MomentKind
from viewer.language.calendar_words import moment_places, moment_words
from viewer.language.chunks import Chunk, Row
from viewer.language.dates import same_moment
from viewer.language.name_words import WordForms, fold, is_acronym, name_words_of
from viewer.language.numerals import number_words_of
from viewer.language.profile import profile_of
from viewer.language.quantities import Quantity
from viewer.language.stated import Stated
from viewer.language.tokenised import TokenisedArticle
from viewer.model import SILENT_SHARE, Share, TokenKind

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
        chunks: set[Chunk] = set()
        for article, body in self.texts:
            for sentence in body:
                chunks.update(article.rows[sentence])
        return frozenset(chunks)

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

    def gather(self, share: Share) -> None:
        """Gather the words of all sentences now, else done when they are first asked for, and tell `share`."""
        for gather in share.over(_WORDS, len(_WORDS)):
            gather(self)

    def read_ahead(self, share: Share) -> None:
        """Read the words, amounts and moments of all sentences now, which takes long in long texts, and tell `share`.

        They would be read when first asked for. What the monitor of `share` raises is passed on.
        """
        gathering, sorting, reading = share.split(1, 1, 6)
        self.gather(gathering)
        for sort in sorting.over(_TELLING, len(_TELLING)):
            sort(self)
        if "_facts" not in vars(self):
            vars(self)["_facts"] = self._read_facts(reading)

    @cached_property
    def _facts(self) -> tuple[tuple[Quantity, ...], tuple[Moment, ...]]:
        return self._read_facts(SILENT_SHARE)

    def _read_facts(self, share: Share) -> tuple[tuple[Quantity, ...], tuple[Moment, ...]]:
        quantities: dict[tuple[object, ...], Quantity] = {}
        moments: dict[tuple[object, ...], Moment] = {}
        for told_quantities, told_moments in self._sentences(share):
            for q in told_quantities:
                quantities.setdefault((q.low, q.high, q.kind, q.unit, q.bound), q)
            for m in told_moments:
                moments.setdefault((m.kind, m.year, m.month, m.day, m.weekday, m.minutes, m.hours, m.direction), m)
        return tuple(quantities.values()), tuple(moments.values())

    def _sentences(self, share: Share) -> Iterator[tuple[tuple[Quantity, ...], tuple[Moment, ...]]]:
        """The amounts and the moments of each sentence; amounts only beside a number, not "a few" by themselves."""
        words = number_words_of(self.language).every
        sizes = [len(body) for _, body in self.texts]
        for (article, body), part in zip(self.texts, share.split(*sizes), strict=True):
            for sentence in part.over(body, len(body)):
                if not self._may_tell(article.rows[sentence]):
                    continue
                tokens = article.tokens[sentence]
                stated = Stated(article.article.text, tokens, self.language)
                counted = not words.isdisjoint(stated.atom_norms) or any(t.kind is TokenKind.NUMBER for t in tokens)
                yield stated.quantities if counted else (), stated.moments

    def _may_tell(self, row: Row) -> bool:
        """Whether a sentence has a word with which a number or a date is told, as most have not."""
        if self._telling.isdisjoint(row):
            return False
        if not self._odd.isdisjoint(row):
            return True
        norms = [form.norm for chunk in row for _, _, form in chunk.placed]
        words = number_words_of(self.language).every
        return not words.isdisjoint(norms) or bool(moment_places(norms, self.language))

    @cached_property
    def _telling(self) -> frozenset[Chunk]:
        """The chunks of which there is one in every sentence that tells a number or a date."""
        telling = self.norms & (number_words_of(self.language).every | moment_words(self.language))
        return self._odd.union(c for c in self._chunks if not telling.isdisjoint([form.norm for form in c.words]))

    @cached_property
    def _odd(self) -> frozenset[Chunk]:
        """The chunks with a figure or a hyphen in a word, whose parts may tell anything."""
        odd = frozenset(norm for norm in self.norms if not norm.isalpha())
        return frozenset(c for c in self._chunks if not odd.isdisjoint([form.norm for form in c.words]))

    @cached_property
    def _figures(self) -> frozenset[str]:
        """All figures as they are written, those too that touch a word."""
        return frozenset(figures for chunk in self._chunks for figures in _FIGURES.findall(chunk.text))

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

    def beside_each_other(self, pairs: frozenset[tuple[str, str]], share: Share) -> Set[tuple[str, str]]:
        """Those of `pairs` of words that stand beside each other in a sentence of any of the articles.

        All that there are in a book would take more room than all else that is known of it.
        """
        found: set[tuple[str, str]] = set()
        firsts = frozenset(first for first, _ in pairs)
        sizes = [len(body) for _, body in self.texts]
        for (article, body), part in zip(self.texts, share.split(*sizes), strict=True) if pairs else ():
            for sentence in part.over(body, len(body)):
                norms = [form.norm for form in article.words(sentence)]
                if not firsts.isdisjoint(norms):
                    found.update(pairs.intersection(pairwise(norms)))
        return found

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


# What is made of all words, and of those that tell a number or a date: kept once asked for, each made of those before.
_WORDS = tuple(attrgetter(name) for name in ("_chunks", "norms", "_folded", "_by_letter"))
_TELLING = tuple(attrgetter(name) for name in ("_odd", "_telling", "_figures"))


def _figures_of(moment: Moment) -> frozenset[float]:
    """The numbers a moment is written with, for texts that tell it with less around it."""
    told = {float(number) for number in (moment.year, moment.day) if number is not None}
    # Noon and midnight are written with no number.
    hours = {float(minutes // 60) for minutes in moment.minutes if moment.last > moment.first or minutes % (12 * 60)}
    return frozenset(told | hours | {hour - 12 for hour in hours if hour > 12})


def figures_of(moments: Sequence[Moment]) -> frozenset[float]:
    """The numbers that dates and times are written with."""
    return frozenset(figure for moment in moments for figure in _figures_of(moment))
