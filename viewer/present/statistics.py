"""The figures of a comparison, as the header and the summary sentences need them."""

from collections import Counter
from dataclasses import dataclass

from viewer.model import Article, SourceShare, Verdict
from viewer.present.flag_lines import flag_lines_of
from viewer.present.index import ComparisonIndex


@dataclass(frozen=True, slots=True)
class SourceFigures:
    """What the base has of one source, and what it left out.

    `share_of_base` and `share_used` are 0..1, by words. `used`, `left_out` and `asides` count the source's sentences;
    `verdicts` counts the base sentences attributed first to this source, by verdict (verbatim, edited, paraphrased);
    `moved` counts its moved links.
    """

    siglum: str
    title: str
    share_of_base: float
    share_used: float
    used: int
    left_out: int
    asides: int
    moved: int
    verdicts: tuple[tuple[Verdict, int], ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of the whole comparison.

    `sentences` counts the base's numbered sentences, `verdicts` gives them by verdict (all four, in the enum's
    order), `moved` those with a moved link, `left_out` the numbered sentences of sources that no link uses, `asides`
    those of the base that stand apart, `flags` the flags of all links but for those that are `new_claims`. `share_new`
    is the share (0..1, by words) of the base that comes from no source.
    """

    sentences: int
    verdicts: tuple[tuple[Verdict, int], ...]
    moved: int
    left_out: int
    asides: int
    flags: int
    new_claims: int
    share_new: float
    sources: tuple[SourceFigures, ...]

    def count(self, verdict: Verdict) -> int:
        """How many base sentences have that verdict."""
        return dict(self.verdicts)[verdict]


def figures_of(index: ComparisonIndex) -> Figures:
    """The figures of a comparison; shares are those of its summary, counts are made from what is shown."""
    comparison = index.comparison
    verdicts = Counter(attribution.verdict for attribution in comparison.provenance)
    moved = {sentence for link in comparison.links if link.moved for sentence in link.base}
    sources = tuple(_source_figures(index, article) for article in comparison.sources)
    return Figures(
        sentences=sum(1 for siglum, _ in index.numbers if siglum == comparison.base.siglum),
        verdicts=tuple((verdict, verdicts[verdict]) for verdict in Verdict),
        moved=len(moved),
        left_out=sum(source.left_out for source in sources),
        asides=_asides(index, comparison.base),
        flags=len(flag_lines_of(index)),
        new_claims=len(comparison.new_claims),
        share_new=comparison.summary.share_new,
        sources=sources,
    )


def _source_figures(index: ComparisonIndex, article: Article) -> SourceFigures:
    comparison = index.comparison
    siglum = article.siglum
    share = dict(comparison.summary.sources).get(siglum, SourceShare(0.0, 0.0, 0, 0))
    first = Counter(a.verdict for a in comparison.provenance if a.primary and a.primary.source == siglum)
    indices = range(len(article.sentences))
    return SourceFigures(
        siglum=siglum,
        title=article.title,
        share_of_base=share.share_of_base,
        share_used=share.share_used,
        used=sum(1 for i in indices if index.links_of(siglum, i)),
        left_out=sum(1 for i in indices if index.is_left_out(siglum, i)),
        asides=_asides(index, article),
        moved=sum(1 for link in comparison.links if link.source == siglum and link.moved),
        verdicts=tuple((verdict, first[verdict]) for verdict in Verdict if verdict is not Verdict.ADDED),
    )


def _asides(index: ComparisonIndex, article: Article) -> int:
    """Sentences with text that are not counted, and that no link uses all the same."""
    return sum(
        1
        for i, sentence in enumerate(article.sentences)
        if len(sentence.span) and index.number(article.siglum, i) is None and not index.links_of(article.siglum, i)
    )
