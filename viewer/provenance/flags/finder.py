"""Links with edits -> flags: what may have changed the facts, in one plain line each."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, partial

from viewer.language.facts import facts_of
from viewer.language.names import KnownNames
from viewer.language.quotations import QuotationMarks
from viewer.language.stated import Stated
from viewer.language.tokenised import TokenisedArticle
from viewer.model import SILENT_SHARE, Edit, EditKind, Flag, Link, NewClaim, Share, Span
from viewer.provenance.flags.claims import find_new_claims
from viewer.provenance.flags.dates import find_dates
from viewer.provenance.flags.findings import Finding, place_inside
from viewer.provenance.flags.hedges import find_hedges
from viewer.provenance.flags.held import Held
from viewer.provenance.flags.names import find_names_changed
from viewer.provenance.flags.negations import find_negations
from viewer.provenance.flags.numbers import find_numbers
from viewer.provenance.flags.quotations import find_quotations
from viewer.provenance.flags.sides import Context, Pair, Side
from viewer.provenance.flags.speakers import find_speakers, has_other_speaker
from viewer.provenance.flags.superlatives import find_superlatives
from viewer.provenance.flags.weighing import weigh_findings

Text = tuple[TokenisedArticle, tuple[int, ...]]
# A sentence with nothing in it but who said the one before: "Lindqvist said."
_LONGEST_SPEECH = 14
# In articles of more sentences together, what whole texts say is read ahead, so that a Cancel is heard.
_LONG = 2_000
_SAME_WORDS = frozenset({EditKind.EQUAL, EditKind.REFORMATTED})


class FlagFinder:
    """Finds what may have changed the facts between one base and its sources."""

    def __init__(self, base: Text, sources: Sequence[Text], *, paired: bool = False) -> None:
        """Texts are articles with the sentences that count; `paired` makes every link a world of its own."""
        self._texts = (base, *sources)
        self._base = base
        self._found: dict[tuple[object, ...], tuple[tuple[Edit, ...], tuple[Finding, ...]]] = {}
        self._sources = {article.article.siglum: (article, body) for article, body in sources}
        self._language = base[0].article.language or "und"
        self._paired = paired

    def is_about(self, texts: Sequence[Text], *, paired: bool) -> bool:
        """Whether these are the texts it was made for, the base first."""
        same = [
            text is own and body == own_body for (text, body), (own, own_body) in zip(texts, self._texts, strict=False)
        ]
        return self._paired == paired and len(texts) == len(self._texts) and all(same)

    def find(self, links: Sequence[Link], share: Share = SILENT_SHARE) -> tuple[tuple[Flag, ...], ...]:
        """The flags of each of `links`, in their order; those of a link by their place in the base.

        Nothing is flagged in a language whose words of fact do not ship, nor between two languages. `share` hears how
        many were looked at; what its monitor raises is passed on.
        """
        if not facts_of(self._language):
            return tuple(() for _ in links)
        used = self._used(links)
        reading, finding = share.split(1, 3)
        if not all(_is_untouched(link) for link in links):
            self._read_ahead(reading)
        findings = [
            self._findings_of(link, self._speech_behind(link, used[link.source]))
            for link in finding.over(links, len(links))
        ]
        return weigh_findings(links, findings)

    def find_new_claims(self, links: Sequence[Link], share: Share = SILENT_SHARE) -> tuple[NewClaim, ...]:
        """What the base says and no source does, whatever `links`, which have their flags, leave unlinked.

        Empty without sources, between paired sentences, and where nothing is flagged.
        """
        languages = {article.article.language or "und" for article, _ in self._texts}
        if self._paired or len(self._texts) < 2 or languages != {self._language} or not facts_of(self._language):
            return ()
        article, body = self._base
        reading, finding = share.split(1, 3)
        if len({sentence for link in links for sentence in link.base}) < len(body):
            self._read_ahead(reading)
        return find_new_claims(self._contexts[article.article.siglum], body, links, self._held, finding)

    def _read_ahead(self, share: Share) -> None:
        """Read what is asked of whole texts where that takes long: else it is read when it is first asked for."""
        if self._paired or sum(len(body) for _, body in self._texts) <= _LONG:
            return
        knowing, marking, gathering, reading = share.split(2, 1, 1, 4)
        if "_known" not in vars(self):
            vars(self)["_known"] = self._read_known(knowing)
        for marks in marking.over(self._marks.values(), len(self._marks)):
            marks.read_ahead()
        self._held_by_base.gather(gathering)
        self._held.read_ahead(reading)

    def _findings_of(self, link: Link, tail: tuple[int, ...]) -> tuple[Finding, ...]:
        """The findings in a link, which are kept for the next time: corrections change few links of many."""
        if not tail and _is_untouched(link):  # as nearly all
            return ()
        key = (link.source, link.base, link.sentences, tail)
        edits, findings = self._found.get(key, ((), ()))
        if edits != link.edits:
            base, source = self._base[0].article, self._sources[link.source][0].article
            spans = [base.sentences[s].span for s in link.base], [source.sentences[s].span for s in link.sentences]
            findings = tuple(place_inside(finding, *spans) for finding in self._findings(link, tail))
            self._found[key] = link.edits, findings
        return findings

    def _findings(self, link: Link, tail: tuple[int, ...]) -> Iterator[Finding]:
        article, _ = self._sources[link.source]
        if (article.article.language or "und") != self._language:
            return
        pair, kinds = self._pair(link, tail), {edit.kind for edit in link.edits}
        if not kinds <= _SAME_WORDS:
            yield from self._of_pair(pair)
            return
        # The same words: only their quotation marks can differ, and who is named behind them.
        if EditKind.REFORMATTED in kinds:
            yield from find_quotations(pair)
        if tail:
            yield from find_speakers(pair, alone=self._paired)

    def _of_pair(self, pair: Pair) -> Iterator[Finding]:
        held = self._pair_held(pair.source) if self._paired else self._held
        here_too = self._pair_held(pair.base) if self._paired else self._held_by_base
        speakers = find_speakers(pair, alone=self._paired)
        taken = (
            _taken(pair.base, [finding.flag.base for finding in speakers]),
            _taken(pair.source, [finding.flag.source for finding in speakers]),
        )
        yield from find_numbers(pair, held)
        yield from find_dates(pair, held)
        yield from find_names_changed(pair, held, here_too, taken)
        yield from find_negations(pair)
        yield from find_quotations(pair)
        yield from find_hedges(pair, other_speaker=partial(has_other_speaker, pair))
        yield from find_superlatives(pair)
        yield from speakers

    def _pair(self, link: Link, tail: tuple[int, ...]) -> Pair:
        if self._paired:
            ours, theirs = self._pair_contexts(link, tail)
        else:
            ours, theirs = self._contexts[self._base[0].article.siglum], self._contexts[link.source]
        base = Side(ours, link.base, link.edits, is_base=True)
        source = Side(theirs, (*link.sentences, *tail), link.edits, is_base=False)
        return Pair(base, source, self._language)

    @cached_property
    def _contexts(self) -> Mapping[str, Context]:
        """What is known of each article beyond its links, by its siglum."""
        by_siglum = {article.article.siglum: article for article, _ in self._texts}
        return {s: Context(article, self._language, self._known, self._marks[s]) for s, article in by_siglum.items()}

    @cached_property
    def _known(self) -> KnownNames:
        return self._read_known(SILENT_SHARE)

    def _read_known(self, share: Share) -> KnownNames:
        rows = (article.rows[s] for article, body in self._texts for s in body)
        return KnownNames(share.over(rows, sum(len(body) for _, body in self._texts)))

    def _pair_contexts(self, link: Link, tail: tuple[int, ...]) -> tuple[Context, Context]:
        """What is known of the base and of the source of a link that is a world of its own."""
        sides = ((self._base[0], link.base), (self._sources[link.source][0], (*link.sentences, *tail)))
        known = KnownNames(article.rows[s] for article, sentences in sides for s in sentences)
        base, source = (
            Context(article, self._language, known, QuotationMarks(article.article.text, spans[0].cover(spans[-1])))
            for article, sentences in sides
            for spans in ([article.article.sentences[s].span for s in sentences],)
        )
        return base, source

    @cached_property
    def _marks(self) -> Mapping[str, QuotationMarks]:
        articles = [article.article for article, _ in self._texts]
        return {a.siglum: QuotationMarks(a.text, lines=a.given) for a in articles}

    @cached_property
    def _held(self) -> Held:
        return Held(tuple(self._sources.values()), self._language)

    @cached_property
    def _held_by_base(self) -> Held:
        return Held((self._base,), self._language)

    def _pair_held(self, side: Side) -> Held:
        return Held(((side.context.article, side.sentences),), self._language)

    def _speech_behind(self, link: Link, used: frozenset[int]) -> tuple[int, ...]:
        """The sentence behind the source's, where it only tells who said them and no link uses it."""
        article, _ = self._sources[link.source]
        after = link.sentences[-1] + 1
        if self._paired or after in used or after not in self._bodies[link.source]:
            return ()
        if article.count_tokens(after) > _LONGEST_SPEECH:
            return ()
        spans = [article.article.sentences[s].span for s in link.sentences]
        if not self._marks[link.source].overlapping(spans):
            return ()
        tokens = article.tokens[after]
        speeches = Stated(article.article.text, tokens, self._language).speeches
        if len(speeches) != 1:
            return ()
        beside = (*tokens[: speeches[0].first], *tokens[speeches[0].last + 1 :])
        return () if any(token.is_word for token in beside) else (after,)

    @cached_property
    def _bodies(self) -> Mapping[str, frozenset[int]]:
        return {siglum: frozenset(body) for siglum, (_, body) in self._sources.items()}

    def _used(self, links: Sequence[Link]) -> Mapping[str, frozenset[int]]:
        return {
            siglum: frozenset(s for link in links if link.source == siglum for s in link.sentences)
            for siglum in self._sources
        }


def _is_untouched(link: Link) -> bool:
    """Whether a link's sentences are the same to the letter."""
    # An identity for each edit: to hash an enum's member takes as long as all the rest here.
    return all(edit.kind is EditKind.EQUAL for edit in link.edits)


def _taken(side: Side, told: Sequence[Span | None]) -> frozenset[int]:
    """The positions of the tokens of a side in some spans, and of what goes on about those behind a comma."""
    found: set[int] = set()
    for span in told:
        inside = [k for k, t in enumerate(side.tokens) if span is not None and span.contains(t.span)]
        found.update(inside)
        after = inside[-1] + 1 if inside else len(side.tokens)
        if side.norms[after : after + 1] == (",",):
            end = next((k for k in range(after + 1, len(side.norms)) if side.norms[k] in _CLAUSE_ENDS), len(side.norms))
            found.update(range(after, end))
    return frozenset(found)


_CLAUSE_ENDS = frozenset({".", "!", "?", ";", ":", '"', ","})
