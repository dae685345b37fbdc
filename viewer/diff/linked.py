"""Links -> links with their edits: unchanged sentences at once, the others word by word."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.diff.differ import Differ, is_too_long, needs_meaning
from viewer.diff.passages import passage_of
from viewer.diff.unchanged import edit_unchanged
from viewer.language.tokenised import TokenisedArticle
from viewer.model import Edit, Link, Monitor, Share, Stage

if TYPE_CHECKING:
    from viewer.language.embedding import Encoder
    from viewer.language.embedding.encoder import Encoding

# Sentences of so many tokens are encoded together, and as many ahead of those whose words are being compared: no more
# than the encoder keeps until it is their turn.
_TOKENS_AT_ONCE = 8_000
# What part of the work on sentences is encoding them, where they are.
_ENCODING = 0.5

Side = tuple[TokenisedArticle, Sequence[int]]


def edit_links(
    texts: Sequence[TokenisedArticle], links: Sequence[Link], encoder: "Encoder | None", monitor: Monitor
) -> tuple[Link, ...]:
    """The links in the order of the base and of the sources, those that had no edits with theirs.

    `texts` are the base and its sources. Raises whatever `monitor` raises to stop the work.
    """
    by_siglum = {text.article.siglum: text for text in texts}
    placed = edit_alike(texts, links, monitor)
    unread = [link for link in placed if not link.edits]
    sides = [((texts[0], link.base), (by_siglum[link.source], link.sentences)) for link in unread]
    edits = iter(list(_edits(sides, texts[0].article.language or "und", encoder, monitor)))
    return tuple([link if link.edits else link.with_edits(next(edits)) for link in placed])


def edit_alike(texts: Sequence[TokenisedArticle], links: Sequence[Link], monitor: Monitor) -> tuple[Link, ...]:
    """The links in the order of the base and of the sources; those whose sentences read alike have their edits.

    Others that had no edits have none still. `texts` and `monitor` are those of `edit_links`.
    """
    by_siglum = {text.article.siglum: text for text in texts}
    order = {text.article.siglum: position for position, text in enumerate(texts)}
    placed = sorted(links, key=lambda link: (link.base, order[link.source], link.sentences))
    looked_at = Share(monitor, Stage.DIFFING, 0.0, 0.0).over(placed, len(placed))
    return tuple([link if link.edits else _if_alike(texts[0], by_siglum[link.source], link) for link in looked_at])


def _if_alike(base: TokenisedArticle, source: TokenisedArticle, link: Link) -> Link:
    edits = edit_unchanged((base.article, link.base), (source.article, link.sentences))
    return link.with_edits(edits) if edits else link


def find_too_long(texts: Sequence[TokenisedArticle], links: Sequence[Link]) -> Iterator[Link]:
    """The links whose sentences are so long that their words are paired by spelling alone; `texts` as above."""
    by_siglum = {text.article.siglum: text for text in texts}
    for link in links:
        sides = (texts[0], link.base), (by_siglum[link.source], link.sentences)
        if is_too_long(*(sum(text.count_tokens(s) for s in sentences) for text, sentences in sides)):
            yield link


def _edits(
    sides: Sequence[tuple[Side, Side]], language: str, encoder: "Encoder | None", monitor: Monitor
) -> Iterator[tuple[Edit, ...]]:
    """The edits between the two sides of each pair, in their order."""
    differ, share = Differ(language), Share(monitor, Stage.DIFFING)
    done = 0
    with closing(_read_ahead(_portions(sides), encoder)) as portions:
        for portion in portions:
            size = len(portion.sides)

            def tell(encoded: int, wanted: int, so_far: int = done, size: int = size) -> None:
                share.tell((so_far + _ENCODING * size * encoded / wanted) / len(sides))

            tell(0, 1)
            if encoder is not None and portion.encoding is not None:
                encoder.finish_tokens(portion.encoding, tell)
            head_start = _ENCODING * size if any(portion.by_meaning) else 0.0
            pace = 1.0 - head_start / size
            for place, (pair, wanted) in enumerate(zip(portion.sides, portion.by_meaning, strict=True)):
                share.tell((done + head_start + pace * place) / len(sides))
                base, source = (passage_of(*side, encoder if wanted else None) for side in pair)
                yield differ.diff(base, source)
            done += size
    share.tell(1.0)


@dataclass(frozen=True, slots=True)
class _Portion:
    """Pairs of which some need meaning; all sentences of these are encoded together."""

    sides: Sequence[tuple[Side, Side]]
    by_meaning: Sequence[bool]
    encoding: "Encoding | None"


def _read_ahead(
    portions: Iterable[Sequence[tuple[Side, Side]]], encoder: "Encoder | None"
) -> Generator[_Portion, None, None]:
    """The portions, each when the next one's sentences are being encoded already."""
    ahead: list[_Portion] = []
    try:
        for sides in portions:
            by_meaning, encoding = [False] * len(sides), None
            if encoder is not None:
                by_meaning = [needs_meaning(*(passage_of(*side) for side in pair)) for pair in sides]
                doubtful = [side for pair, wanted in zip(sides, by_meaning, strict=True) if wanted for side in pair]
                encoding = encoder.begin_tokens([text.surfaces(s) for text, chosen in doubtful for s in chosen])
            ahead.append(_Portion(sides, by_meaning, encoding))
            if len(ahead) > 1:
                yield ahead.pop(0)
        yield from ahead
    finally:
        for portion in ahead:
            if portion.encoding is not None:
                portion.encoding.stop()


def _portions(sides: Sequence[tuple[Side, Side]]) -> Iterator[list[tuple[Side, Side]]]:
    portion: list[tuple[Side, Side]] = []
    tokens = 0
    for pair in sides:
        size = sum(text.count_tokens(s) for text, sentences in pair for s in sentences)
        if portion and tokens + size > _TOKENS_AT_ONCE:
            yield portion
            portion, tokens = [], 0
        portion.append(pair)
        tokens += size
    if portion:
        yield portion
