"""The two sides of a link, read for the facts they state."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from viewer.language.atoms import Atom
from viewer.language.calendar import Moment, MomentKind
from viewer.language.names import KnownNames, Name, find_names
from viewer.language.quantities import Quantity
from viewer.language.quotations import Quotation, QuotationMarks
from viewer.language.speech import Speech
from viewer.language.stated import Stated
from viewer.language.synonyms import load_synonyms
from viewer.language.tokenised import TokenisedArticle
from viewer.model import Edit, EditKind, Span, Token, TokenKind

_KEPT = (EditKind.EQUAL, EditKind.REFORMATTED, EditKind.MOVED)
_ALIKE = (*_KEPT, EditKind.PARAPHRASED)


@dataclass(frozen=True)
class Context:
    """What is known of an article beyond one link: its text, how it writes names, and its quotation marks."""

    article: TokenisedArticle
    language: str
    known: KnownNames
    marks: QuotationMarks

    @cached_property
    def is_lower(self) -> bool:
        """Whether the whole article is written without capitals."""
        text = self.article.article.text
        return text == text.lower()


@dataclass(frozen=True)
class Side:
    """One article's sentences in a link. Positions count its tokens, or its atoms where that is said."""

    context: Context
    sentences: tuple[int, ...]
    edits: tuple[Edit, ...]
    is_base: bool

    @property
    def text(self) -> str:
        """The whole article's text, which all spans refer to."""
        return self.context.article.article.text

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentences, in order."""
        tokens = self.context.article.tokens
        first, *others = self.sentences
        return tokens[first] if not others else tuple(chain(*[tokens[sentence] for sentence in self.sentences]))

    @cached_property
    def starts(self) -> frozenset[int]:
        """The positions at which a sentence begins, but for the first."""
        if len(self.sentences) == 1:
            return frozenset()
        starts, count = set(), 0
        for sentence in self.sentences:
            starts.add(count)
            count += self.context.article.count_tokens(sentence)
        return frozenset(starts - {0})

    @cached_property
    def norms(self) -> tuple[str, ...]:
        """The norms of the tokens."""
        return tuple([token.norm for token in self.tokens])

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the words."""
        return frozenset([token.stem for token in self.tokens if token.kind is not TokenKind.PUNCTUATION])

    @cached_property
    def _lemmas(self) -> tuple[frozenset[str], frozenset[int]]:
        """The norms of the telling words, and the words that they may be forms of, as the synonyms number those."""
        synonyms = load_synonyms(self.context.language)
        norms = frozenset(token.norm for token in self.tokens if token.content)
        return norms, frozenset() if synonyms is None else frozenset().union(*map(synonyms.forms_of, norms))

    def has_form_of(self, norm: str) -> bool:
        """Whether a telling word is a form of the same word as `norm`: "fell" and "had fallen".

        It is what asking for the relation with each of them would tell; nothing in languages without synonyms.
        """
        synonyms = load_synonyms(self.context.language)
        if synonyms is None:
            return False
        norms, lemmas = self._lemmas
        return norm in norms or not lemmas.isdisjoint(synonyms.forms_of(norm))

    @cached_property
    def stated(self) -> Stated:
        """The amounts, dates and speeches told, which are read at the first need."""
        return Stated(self.text, self.tokens, self.context.language, self.starts)

    @property
    def atoms(self) -> tuple[Atom, ...]:
        """The atoms of the tokens."""
        return self.stated.atoms

    @cached_property
    def atom_norms(self) -> tuple[str, ...]:
        """The norms of the atoms."""
        return self.stated.atom_norms

    @property
    def moments(self) -> tuple[Moment, ...]:
        """The dates and times told; their positions count atoms."""
        return self.stated.moments

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The amounts told, but for dates and times; their positions count atoms."""
        return self.stated.quantities

    @property
    def speeches(self) -> tuple[Speech, ...]:
        """The words that tell who says something."""
        return self.stated.speeches

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names of people, places and bodies."""
        found = find_names(self.text, self.tokens, self.context.language, self.context.known, self.starts)
        dates = [moment.span for moment in self.moments if moment.kind is not MomentKind.RELATIVE]
        counted = [quantity.span for quantity in self.quantities]
        return tuple(name for name in found if not any(span.overlaps(name.span) for span in (*dates, *counted)))

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The stretches of the article between quotation marks that overlap the sentences."""
        spans = [self.context.article.article.sentences[sentence].span for sentence in self.sentences]
        return self.context.marks.overlapping(spans)

    @cached_property
    def told_otherwise(self) -> frozenset[int]:
        """The positions of the words that tell how many, when, who or who says it: other flags are about those."""
        counted = [(q.first, q.last) for q in self.quantities] + [(m.first, m.last) for m in self.moments]
        tokens = [self.tokens_of(first, last) for first, last in counted]
        named = [(name.first, name.last) for name in self.names]
        said = [(speech.first, speech.last) for speech in self.speeches]
        return frozenset(k for first, last in (*tokens, *named, *said) for k in range(first, last + 1))

    @cached_property
    def counted(self) -> frozenset[int]:
        """The positions of the tokens that tell how many, or who says it: where those changed, they tell what did."""
        counted = {k for q in self.quantities for k in range(self.atoms[q.first].token, self.atoms[q.last].token + 1)}
        said = {k for speech in self.speeches for k in speech.speaker}
        return frozenset(counted | said)

    @cached_property
    def words_by_edit(self) -> Mapping[int, tuple[int, ...]]:
        """The positions of the words in each edit, by its number."""
        found: dict[int, list[int]] = {}
        for position, edit in enumerate(self.edit_of):
            if edit >= 0 and self.tokens[position].is_word:
                found.setdefault(edit, []).append(position)
        return {edit: tuple(positions) for edit, positions in found.items()}

    @cached_property
    def edit_of(self) -> tuple[int, ...]:
        """For every token the position of the edit it lies in (-1: in none)."""
        placed = sorted(
            (span.start, span.end, k)
            for k, edit in enumerate(self.edits)
            if (span := edit.base if self.is_base else edit.source) is not None
        )
        begins = [start for start, _, _ in placed]
        found = []
        for token in self.tokens:
            place = bisect_right(begins, token.span.start) - 1
            inside = place >= 0 and token.span.end <= placed[place][1]
            found.append(placed[place][2] if inside else -1)
        return tuple(found)

    @cached_property
    def changed(self) -> tuple[int, ...]:
        """The positions of the tokens that are not kept: most that there is to tell is told by those."""
        kept = {k for k, edit in enumerate(self.edits) if edit.kind in _KEPT}
        return tuple([k for k, edit in enumerate(self.edit_of) if edit not in kept])

    @cached_property
    def changed_norms(self) -> frozenset[str]:
        """The norms of the atoms of those tokens: a phrase that is not kept has one of them."""
        norms = self.atom_norms
        if norms == self.norms:
            return frozenset([norms[k] for k in self.changed])
        changed = set(self.changed)
        return frozenset([atom.norm for atom in self.atoms if atom.token in changed])

    def kind_at(self, position: int) -> EditKind | None:
        """What happened to the token at `position`."""
        edit = self.edit_of[position]
        return None if edit < 0 else self.edits[edit].kind

    def is_kept(self, position: int) -> bool:
        """Whether the other side has the same token in its place, typography aside."""
        return self.kind_at(position) in _KEPT

    def is_alike(self, position: int) -> bool:
        """Whether the other side has the same token, or one that means the same, in its place."""
        return self.kind_at(position) in _ALIKE

    def edits_in(self, first: int, last: int) -> frozenset[int]:
        """The edits that the tokens from `first` to `last` lie in."""
        return frozenset(k for k in self.edit_of[first : last + 1] if k >= 0)

    def tokens_of(self, first_atom: int, last_atom: int) -> tuple[int, int]:
        """The first and the last token of a run of atoms."""
        return self.atoms[first_atom].token, self.atoms[last_atom].token

    def span(self, first: int, last: int) -> Span:
        """The span from one token to another."""
        return Span(self.tokens[first].span.start, self.tokens[last].span.end)

    def words(self, span: Span) -> str:
        """The words of a span on one line, as they stand in the text."""
        return " ".join(span.of(self.text).split())


@dataclass(frozen=True)
class Pair:
    """The two sides of one link."""

    base: Side
    source: Side
    language: str

    def other(self, side: Side) -> Side:
        """The side across from `side`."""
        return self.source if side is self.base else self.base

    def partner_of(self, side: Side, position: int) -> int | None:
        """Where the other side has the word at `position`, kept or in another form; None where it has not."""
        return self._partners[side is self.base].get(position)

    @cached_property
    def _partners(self) -> tuple[Mapping[int, int], Mapping[int, int]]:
        """The positions of words that both sides have, from the source to the base and the other way."""
        found: dict[int, int] = {}
        for edit, ours in self.base.words_by_edit.items():
            theirs = self.source.words_by_edit.get(edit, ())
            if self.base.edits[edit].kind in _KEPT and len(ours) == len(theirs):
                found.update(zip(ours, theirs, strict=True))
                continue
            for position in ours:
                stem = self.base.tokens[position].stem
                alike = next((k for k in theirs if self.source.tokens[k].stem == stem), None)
                if alike is not None:
                    found[position] = alike
        return {there: here for here, there in found.items()}, found

    def says(self, side: Side, position: int) -> bool:
        """Whether the other side says the content word at `position` too: in its place, or anywhere."""
        return side.is_alike(position) or side.tokens[position].stem in self.other(side).stems

    def base_of(self, position: int) -> Span | None:
        """Where the base has what the source's token at `position` became; None where it has nothing of it."""
        k = self.source.edit_of[position]
        if k < 0 or self.source.edits[k].base is None:
            return None
        ours = [p for p, at in enumerate(self.base.edit_of) if at == k]
        theirs = [p for p, at in enumerate(self.source.edit_of) if at == k]
        if len(ours) == len(theirs):
            return self.base.tokens[ours[theirs.index(position)]].span
        return self.source.edits[k].base

    def first_of(self, positions: Iterable[int]) -> Span | None:
        """Where the base has what the first of the source's tokens at `positions` became that it has at all."""
        found = (self.base_of(position) for position in positions)
        return next((span for span in found if span is not None), None)

    def share_said(self, side: Side, positions: Sequence[int]) -> float:
        """The share of the content words at `positions` that the other side says too; 0 where there are none."""
        content = [k for k in positions if side.tokens[k].content]
        return sum(self.says(side, k) for k in content) / len(content) if content else 0.0
