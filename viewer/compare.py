"""Articles -> Comparison: the one place that wires the stages together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from viewer.align import (
    Alignment,
    Rarity,
    Scored,
    Side,
    Vocabulary,
    align_paired,
    claims_of,
    find_echoes,
    link_scored,
    mark_moved,
    measure_strongest,
    nearest_of,
    prepare,
    score_pairs,
)
from viewer.diff import edit_alike, edit_links
from viewer.freeing import give_back_freed_memory
from viewer.language.tokenised import TokenisedArticle, tokenise_article
from viewer.model import (
    SILENT_SHARE,
    Article,
    Comparison,
    Echo,
    Edit,
    Link,
    Monitor,
    Options,
    Share,
    SilentMonitor,
    Stage,
    Statement,
)
from viewer.model.comparison import BUNDLED, LEXICAL
from viewer.model.judgement import Judgement
from viewer.pausing import garbage_left_alone
from viewer.preparation import (
    MOST_ECHOING,
    counted,
    encode_some,
    notices_of,
    notices_of_long_sentences,
    sides_of,
    tokenise,
    vectors_of,
)
from viewer.provenance import (
    WORTH_SHOWING,
    Others,
    conclude,
    gather_statements,
    known_claims,
    known_nearest,
    outline,
)

if TYPE_CHECKING:
    from viewer.language.embedding import Encoder
    from viewer.provenance.flags import FlagFinder

# The score from which a link is accepted when the reader has not chosen another.
DEFAULT_THRESHOLD = 0.5
# What the parts of linking take of its time, those that come before the threshold of it all, and those of attributing.
_LINKING = (2, 6, 1)
_LINKED = 0.9
_ATTRIBUTING = (13, 2, 2, 2, 1)
# So many links, more than a screen shows, are read word by word before the first look.
_READ_FIRST = 60
# In articles of more sentences together, the model encodes only those that words leave in doubt.
_LONG = 600


def compare(articles: Sequence[Article], options: Options | None = None, monitor: Monitor | None = None) -> Comparison:
    """Compare the first of `articles`, the base, with all others, its sources.

    Articles need not have been split; `options` default to the bundled model and the calibrated threshold. Raises
    ValueError for no articles or (paired) unequal lists, ModelError when the model cannot be loaded, and whatever
    `monitor` raises to stop the work.
    """
    options = options or Options()
    return Engine(options.model).compare(articles, options, monitor)


class Engine:
    """Compares articles, keeping the embedding model and its sentence vectors from one comparison to the next."""

    def __init__(self, model: str = BUNDLED, threads: int | None = None) -> None:
        """`threads` bounds the processor cores the model uses at once (None: a few); results do not depend on it."""
        self._model = model
        self._threads = threads
        self._encoder: Encoder | None = None
        self._work: _Work | None = None
        self._texts: tuple[TokenisedArticle, ...] = ()
        self._flags: FlagFinder | None = None
        self._told: tuple[Sequence[TokenisedArticle], tuple[Statement, ...]] | None = None
        self._disputes: tuple[Statement, ...] = ()

    @garbage_left_alone()
    def compare(
        self, articles: Sequence[Article], options: Options | None = None, monitor: Monitor | None = None
    ) -> Comparison:
        """The comparison of `articles` as in `compare`; `options.model` is overruled by the engine's own."""
        options = replace(options or Options(), model=self._model)
        monitor = monitor or SilentMonitor()
        work = self._prepare(articles, options, monitor)
        texts, bodies = work.texts, work.bodies
        alignments = work.alignments(options, Share(monitor, Stage.LINKING, _LINKED, 1.0))
        Share(monitor, Stage.LINKING).tell(1.0)
        links = edit_links(texts, work.with_known_edits(alignments), work.encoder, monitor)
        work.know_edits(links)
        flagging, disputing, concluding, claiming, closing = Share(monitor, Stage.ATTRIBUTING).split(*_ATTRIBUTING)
        flagging.tell(0.0)
        finder = self._flag_finder(texts, bodies, options)
        links = _with_flags(finder, links, flagging)
        disputing.tell(0.0)
        statements = self._disputed(work.statements(options), texts, bodies)
        others = Others(statements, nearest_of(alignments))
        conclusion = conclude(texts, bodies, links, claims_of(alignments, WORTH_SHOWING), others, share=concluding)
        new_claims = finder.find_new_claims(links, claiming)
        claiming.tell(1.0)
        self._work = work
        encoder = work.encoder
        comparison = Comparison(
            articles=tuple(text.article for text in texts),
            options=options,
            model=LEXICAL if encoder is None else encoder.name,
            links=links,
            provenance=conclusion.provenance,
            dropped=conclusion.dropped,
            summary=conclusion.summary,
            notices=(*notices_of(texts, encoder, self._model), *notices_of_long_sentences(texts, links, encoder)),
            statements=statements,
            new_claims=new_claims,
        )
        closing.tell(1.0)
        return comparison

    @garbage_left_alone()
    def first_look(
        self, articles: Sequence[Article], options: Options | None = None, monitor: Monitor | None = None
    ) -> Comparison:
        """What links alone tell of `articles`, before their words are compared; `compare` then goes on from here.

        Sentences, links, statements and what was left out are those of `compare`. Links have their edits where
        sentences read alike and at the beginning of the base; those without are still to be read. Nothing is flagged
        or disputed, and verdicts and shares are as in `viewer.provenance.outline`. Raises what `compare` raises.
        """
        options = replace(options or Options(), model=self._model)
        monitor = monitor or SilentMonitor()
        work = self._work = self._prepare(articles, options, monitor)
        alignments = work.alignments(options, Share(monitor, Stage.LINKING, _LINKED, 1.0))
        links = edit_alike(work.texts, work.with_known_edits(alignments), monitor)
        links = (*edit_links(work.texts, links[:_READ_FIRST], work.encoder, monitor), *links[_READ_FIRST:])
        work.know_edits(links)
        statements = work.statements(options)
        others = Others(statements, nearest_of(alignments))
        seen = outline(work.texts, work.bodies, links, claims_of(alignments, WORTH_SHOWING), others)
        return Comparison(
            articles=tuple(text.article for text in work.texts),
            options=options,
            model=LEXICAL if work.encoder is None else work.encoder.name,
            links=links,
            provenance=seen.provenance,
            dropped=seen.dropped,
            summary=seen.summary,
            notices=notices_of(work.texts, work.encoder, self._model),
            statements=statements,
        )

    @garbage_left_alone()
    def with_links(self, comparison: Comparison, links: Sequence[Link], judged: Judgement | None = None) -> Comparison:
        """`comparison` with other links, and with everything that follows from links made anew.

        Links without edits are new: they get their edits and evidence, those that have edits keep both. Whether a link
        is moved follows from all of them. The claims that `comparison` knows stay candidates for runners-up, but for
        those that `judged` rejects; its verdicts overrule the program's on sentences that have a link. A base sentence
        has at most one link per source (not checked). Raises ModelError when the model cannot be loaded.
        """
        judged = judged or Judgement()
        texts = self._tokenised(comparison.articles)
        self._texts = tuple(texts)
        bodies = [counted(text.article, comparison.options) for text in texts]
        encoder = None if comparison.model == LEXICAL else self._encoder_for(texts)
        moved = [link for text in texts[1:] for link in mark_moved(_links_of(text.article.siglum, links))]
        edited = edit_links(texts, moved, encoder, SilentMonitor())
        weighed = _with_evidence(texts, bodies, links, edited, encoder)
        finder = self._flag_finder(texts, bodies, comparison.options)
        weighed = _with_flags(finder, weighed)
        claims = known_claims(comparison, judged)
        others = Others(comparison.statements, known_nearest(comparison, claims))
        conclusion = conclude(texts, bodies, weighed, claims, others, judged)
        return replace(
            comparison,
            links=weighed,
            provenance=conclusion.provenance,
            dropped=conclusion.dropped,
            summary=conclusion.summary,
            new_claims=finder.find_new_claims(weighed),
        )

    def _disputed(
        self,
        statements: tuple[Statement, ...],
        texts: Sequence[TokenisedArticle],
        bodies: Sequence[tuple[int, ...]],
    ) -> tuple[Statement, ...]:
        """The statements with what their sources give differently: those of the last time, where they are the same."""
        if self._told is None or self._told[0] is not texts or self._told[1] != statements:
            from viewer.disputes import Source, dispute  # noqa: PLC0415 - as flags

            sources = [Source(text, body) for text, body in zip(texts[1:], bodies[1:], strict=True)]
            self._disputes = dispute(statements, sources)
            self._told = (texts, statements)
        return self._disputes

    def _prepare(self, articles: Sequence[Article], options: Options, monitor: Monitor) -> "_Work":
        """The part of the work that no threshold changes: that of the last comparison, where it was the same."""
        if not articles:
            raise ValueError("a comparison needs a base")
        asked = (tuple(articles), options.language, options.include_asides, options.paired)
        if self._work is not None and self._work.asked == asked:
            return self._work
        texts = tokenise(articles, options, monitor)
        self._texts = tuple(texts)
        bodies = [counted(text.article, options) for text in texts]
        encoder = self._encoder_for(texts)
        long = not options.paired and sum(map(len, bodies)) > _LONG
        preparing, scoring, echoing = Share(monitor, Stage.LINKING, 0.0, _LINKED).split(*_LINKING)
        sides = sides_of(texts, bodies, None if long else encoder, preparing)
        encode = encode_some(encoder, texts, bodies, monitor) if long and encoder is not None else None
        scored = () if options.paired else score_pairs(sides[0], sides[1:], encode, scoring)
        echoes = () if options.paired or len(texts) > 1 + MOST_ECHOING else find_echoes(sides[1:], echoing)
        if long:
            give_back_freed_memory()
        return _Work(asked, texts, bodies, sides, scored, echoes, encoder, {})

    def _tokenised(self, articles: Sequence[Article]) -> list[TokenisedArticle]:
        """The articles with their tokens: those of the last comparison where an article is the same."""
        known = {id(text.article): text for text in self._texts}
        return [known.get(id(article)) or tokenise_article(article) for article in articles]

    def _flag_finder(
        self, texts: Sequence[TokenisedArticle], bodies: Sequence[Sequence[int]], options: Options
    ) -> "FlagFinder":
        """What finds flags in these texts, with what it knows of them from the last time."""
        from viewer.provenance.flags import FlagFinder  # noqa: PLC0415 - a first look needs none

        read = [(text, tuple(body)) for text, body in zip(texts, bodies, strict=True)]
        if self._flags is None or not self._flags.is_about(read, paired=options.paired):
            self._flags = FlagFinder(read[0], read[1:], paired=options.paired)
        return self._flags

    def _encoder_for(self, texts: Sequence[TokenisedArticle]) -> "Encoder | None":
        """The encoder, loaded at the first need; None when no source is given or the model knows not the language."""
        if self._model == LEXICAL or len(texts) < 2:
            return None
        if self._encoder is None:
            from viewer.language.embedding import load_encoder  # noqa: PLC0415 - loads numpy and onnxruntime

            self._encoder = load_encoder(self._model, self._threads)
        encoder = self._encoder
        if encoder is None or not all(encoder.knows(text.article.language or "und") for text in texts):
            return None
        return encoder


@dataclass(frozen=True, slots=True)
class _Work:
    """What a comparison was made from, kept so that another threshold costs only what it changes.

    `asked` is what the rest follows from; `edits` gathers the edits of every link that was ever accepted.
    """

    asked: tuple[tuple[Article, ...], str | None, bool, bool]
    texts: Sequence[TokenisedArticle]
    bodies: Sequence[tuple[int, ...]]
    sides: Sequence[Side]
    scored: Sequence[Scored]
    echoes: Sequence[Echo]
    encoder: "Encoder | None"
    edits: dict[tuple[str, tuple[int, ...], tuple[int, ...]], tuple[Edit, ...]]

    def alignments(self, options: Options, share: Share) -> list[Alignment]:
        """The alignments at the threshold that `options` name."""
        if options.paired:
            return align_paired(self.sides, [len(text.article.sentences) for text in self.texts])
        threshold = DEFAULT_THRESHOLD if options.threshold is None else options.threshold
        return link_scored(self.sides[0], self.scored, threshold, share)

    def with_known_edits(self, alignments: Sequence[Alignment]) -> list[Link]:
        """The links of all sources, with their edits where they were accepted before."""
        links = [link for alignment in alignments for link in alignment.links]
        known = [self.edits.get((link.source, link.base, link.sentences)) for link in links]
        return [link.with_edits(edits) if edits else link for link, edits in zip(links, known, strict=True)]

    def know_edits(self, links: Sequence[Link]) -> None:
        """Keep the edits of `links` for the next time."""
        self.edits.update({(link.source, link.base, link.sentences): link.edits for link in links if link.edits})

    def statements(self, options: Options) -> tuple[Statement, ...]:
        """What several sources say; that two say the same is claimed from an even chance on, or from the threshold."""
        order = [text.article.siglum for text in self.texts[1:]]
        return gather_statements(self.echoes, order, max(DEFAULT_THRESHOLD, options.threshold or 0.0))


def _with_flags(finder: "FlagFinder", links: Sequence[Link], share: Share = SILENT_SHARE) -> tuple[Link, ...]:
    """The links, each with what in it may change the facts."""
    return tuple(
        replace(link, flags=flags) if link.flags or flags else link
        for link, flags in zip(links, finder.find(links, share), strict=True)
    )


def _with_evidence(
    texts: Sequence[TokenisedArticle],
    bodies: Sequence[Sequence[int]],
    given: Sequence[Link],
    links: Sequence[Link],
    encoder: "Encoder | None",
) -> tuple[Link, ...]:
    """`links`, those that had no edits when they were `given` with the evidence of their strongest pair."""
    fresh = {(link.source, link.base) for link in given if not link.edits}
    if not fresh:
        return tuple(links)
    rows = (text.rows[sentence] for text, body in zip(texts, bodies, strict=True) for sentence in body)
    vocabulary = Vocabulary(Rarity(rows))
    by_siglum = {text.article.siglum: text for text in texts}

    def side(text: TokenisedArticle, sentences: Sequence[int]) -> Side:
        prepared = prepare(text, sentences, vocabulary)
        return Side(text.article.siglum, prepared, vectors_of(encoder, text, sentences, SilentMonitor()))

    return tuple(
        replace(
            link,
            evidence=measure_strongest(side(texts[0], link.base), side(by_siglum[link.source], link.sentences)),
        )
        if (link.source, link.base) in fresh
        else link
        for link in links
    )


def _links_of(siglum: str, links: Sequence[Link]) -> list[Link]:
    return sorted((link for link in links if link.source == siglum), key=lambda link: (link.base, link.sentences))
