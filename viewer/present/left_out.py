"""The reverse view: what the sources say and the base leaves out, what matters most first."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from viewer.model import Dispute, Dropped, EditKind, Link, Nearest, Span, Statement, Telling
from viewer.present.chains import Chain, chains_of
from viewer.present.index import ComparisonIndex
from viewer.present.runs import source_runs

# A part of a sentence is worth a line of its own from so many words on; then shorter ones beside it are shown as well.
_PART = 5
_SHORTEST_PART = 3
# … but where this share of its words is left out, it is as good as the whole.
_MOST = 0.75
# A sentence of whose words less than this is carried over is not said by the base, whatever it is linked to.
_USED = 0.4
_CARRIES = (EditKind.EQUAL, EditKind.REFORMATTED, EditKind.MOVED, EditKind.PARAPHRASED)
# A sentence with fewer words says little by itself: "He nodded."
_SLIGHT = 4
# A base sentence less likely than this to say it is not close at all.
_CLOSE = 0.25
# Headlines and bylines stand among the first sentences of an article.
_HEAD = 3
_ENDS = tuple(".!?…:;")
_CLOSING = "\"'”’»)"


class Weight(Enum):
    """What sort of omission this is, the weightiest first.

    Several sources say it, or one; only a part of a sentence is left out; the base says it after another source; it is
    a headline, a byline or a remark of few words.
    """

    SEVERAL = "several"
    ONE = "one"
    PART = "part"
    ELSEWHERE = "elsewhere"
    SLIGHT = "slight"


@dataclass(frozen=True, slots=True)
class Gap:
    """Where in the base something would have stood, between two linked neighbours of its source.

    `after` and `before` are the base sentences that the neighbours were written into; None where there is none on that
    side.
    """

    after: int | None
    before: int | None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that the base leaves out.

    `tellings` are the sentences that say it and that no link uses (or hardly), in the order of the sources; the first
    is the one to show, and the one that `gap` and `nearest` are about. `said_by` are all sources that say it, those
    included whose sentence was used. `nearest` is the base sentence that comes closest, None where none comes close.
    `told` are the base sentences that say it after another source. `parts` are, for each telling, the stretches of it
    that are left out where the rest of it was used; none where it is left out as a whole. `disputes` are the facts that
    its tellings give differently.
    """

    weight: Weight
    tellings: tuple[Telling, ...]
    said_by: tuple[str, ...]
    gap: Gap
    nearest: Nearest | None = None
    told: tuple[int, ...] = ()
    parts: tuple[tuple[Span, ...], ...] = ()
    disputes: tuple[Dispute, ...] = ()


def left_out_of(index: ComparisonIndex) -> tuple[LeftOut, ...]:
    """What the base leaves out: by weight, then by how many sources say it, then in the order of the sources.

    Every dropped sentence stands in exactly one entry; sentences of several sources that say the same share one.
    """
    chains = chains_of(index)
    agreeing = [statement for statement in index.comparison.statements if statement.agrees]
    stated = {telling for statement in agreeing for telling in statement.tellings}
    whole = tuple(_whole(index, chains, hardly_used(index, stated)))
    told = frozenset(telling for entry in whole for telling in entry.tellings)
    found = [*whole, *_parts(index, chains, told)]
    weights = list(Weight)
    return tuple(
        sorted(
            found,
            key=lambda entry: (
                weights.index(entry.weight),
                -len(entry.said_by),
                index.positions[entry.tellings[0].source],
                entry.tellings[0].sentence,
            ),
        )
    )


def hardly_used(index: ComparisonIndex, tellings: Iterable[Telling]) -> frozenset[Telling]:
    """Those of `tellings` that are linked, but of which so little is carried over that the base does not say them."""
    return frozenset(
        telling
        for telling in tellings
        if (links := index.links_of(telling.source, telling.sentence))
        and max(_share_used(index, telling, index.link(position)) for position in links) < _USED
    )


def gaps_of(index: ComparisonIndex) -> Mapping[Telling, Gap]:
    """Where in the base every dropped sentence would have stood."""
    chains = chains_of(index)
    dropped = (Telling(d.source, d.sentence) for d in index.comparison.dropped)
    return {telling: _gap(chains[telling.source], telling.sentence) for telling in dropped}


def _whole(index: ComparisonIndex, chains: Mapping[str, Chain], barely: frozenset[Telling]) -> Iterator[LeftOut]:
    statements = _statements_by_telling(index)
    unsaid = [Telling(d.source, d.sentence) for d in index.comparison.dropped]
    unsaid += sorted(telling for telling in barely if telling in statements)
    free = set(unsaid)
    for telling in sorted(unsaid, key=lambda t: (index.positions[t.source], t.sentence)):
        if telling not in free:
            continue
        own = statements.get(telling)
        others = () if own is None else own.tellings
        together = [t for t in others if t in free and statements[t] is own] or [telling]
        told = _told(index, own, barely)
        several = len({t.source for t in together}) > 1
        if told or own is None or several or any((t.source, t.sentence) in index.dropped for t in together):
            free.difference_update(together)
            yield _entry(index, chains, together, own, told)


def _entry(
    index: ComparisonIndex,
    chains: Mapping[str, Chain],
    together: Sequence[Telling],
    own: Statement | None,
    told: tuple[int, ...],
) -> LeftOut:
    dropped = [index.dropped[t.source, t.sentence] for t in together if (t.source, t.sentence) in index.dropped]
    sayers = {siglum for d in dropped for siglum in (d.source, *d.also_in)} | set(own.sources if own else ())
    first = together[0]
    return LeftOut(
        weight=_weight(index, together, len(sayers), told),
        tellings=tuple(together),
        said_by=tuple(sorted(sayers, key=lambda siglum: index.positions[siglum])),
        gap=_gap(chains[first.source], first.sentence),
        nearest=_close(index.dropped.get((first.source, first.sentence))),
        told=told,
        parts=tuple(_lost_from(index, telling) for telling in together),
        disputes=(
            *(d for d in (own.disputes if own else ()) if {d.one, d.other} <= set(together)),
            *_denials(index, together),
        ),
    )


def _denials(index: ComparisonIndex, together: Sequence[Telling]) -> Iterator[Dispute]:
    """What sentences of other sources deny of these, in statements that do nothing else."""
    for statement in index.comparison.statements:
        if not statement.agrees and not set(together).isdisjoint(statement.tellings):
            yield from statement.disputes


def _close(dropped: Dropped | None) -> Nearest | None:
    nearest = dropped.nearest if dropped is not None else None
    return nearest if nearest is not None and nearest.score >= _CLOSE else None


def _statements_by_telling(index: ComparisonIndex) -> dict[Telling, Statement]:
    """For a sentence the statement it stands in; of several, the one that most sources tell, then the likeliest."""
    found: dict[Telling, Statement] = {}
    agreeing = (statement for statement in index.comparison.statements if statement.agrees)
    for statement in sorted(agreeing, key=lambda s: (-len(s.sources), -s.score, s.tellings)):
        for telling in statement.tellings:
            found.setdefault(telling, statement)
    return found


def _told(index: ComparisonIndex, statement: Statement | None, barely: frozenset[Telling]) -> tuple[int, ...]:
    """The base sentences that say the same after one of the statement's other sentences."""
    tellings = () if statement is None else statement.tellings
    links = {link for t in tellings if t not in barely for link in index.links_of(t.source, t.sentence)}
    return tuple(sorted({sentence for link in links for sentence in index.link(link).base}))


def _weight(index: ComparisonIndex, together: Sequence[Telling], sayers: int, told: Sequence[int]) -> Weight:
    if told:
        return Weight.ELSEWHERE
    if all(_is_slight(index, telling) for telling in together):
        return Weight.SLIGHT
    return Weight.SEVERAL if sayers > 1 else Weight.ONE


def _is_slight(index: ComparisonIndex, telling: Telling) -> bool:
    """Whether this is a headline or byline (no full stop, at the top of its article) or a remark of a few words."""
    text = index.article(telling.source).sentence_text(telling.sentence).strip()
    return count_words(text) < _SLIGHT or _is_headline(index, telling)


def _is_headline(index: ComparisonIndex, telling: Telling) -> bool:
    text = index.article(telling.source).sentence_text(telling.sentence).strip()
    number = index.number(telling.source, telling.sentence) or 0
    return number <= _HEAD and not text.rstrip(_CLOSING).endswith(_ENDS)


def _share_used(index: ComparisonIndex, telling: Telling, link: Link) -> float:
    """The share of a sentence's characters, white space apart, that one link carries over."""
    article = index.article(telling.source)
    whole = article.sentences[telling.sentence].span
    places = ((e.kind in _CARRIES, e.source) for e in link.edits if e.source and e.source.overlaps(whole))
    clipped = [(carries, min(p.end, whole.end) - max(p.start, whole.start)) for carries, p in places]
    return sum(length for carries, length in clipped if carries) / max(1, sum(length for _, length in clipped))


def _parts(index: ComparisonIndex, chains: Mapping[str, Chain], whole: frozenset[Telling]) -> Iterator[LeftOut]:
    """The sentences with a long stretch of words that no link carries over, but for those that count as left out."""
    for siglum, sentence in sorted(_with_losses(index), key=lambda place: (index.positions[place[0]], place[1])):
        telling = Telling(siglum, sentence)
        if index.number(siglum, sentence) is None or telling in whole or _is_headline(index, telling):
            continue
        lost = _lost(index, telling)
        if any(count_words(span.of(index.article(siglum).text)) >= _PART for span in lost):
            yield LeftOut(
                weight=Weight.PART,
                tellings=(telling,),
                said_by=(siglum,),
                gap=_gap(chains[siglum], sentence),
                told=tuple(sorted({s for k in index.links_of(siglum, sentence) for s in index.link(k).base})),
                parts=(lost,),
            )


def _lost(index: ComparisonIndex, telling: Telling) -> tuple[Span, ...]:
    """The stretches of a linked sentence that no link carries over; none of one that is not linked."""
    if not index.links_of(telling.source, telling.sentence):
        return ()
    runs = source_runs(index, telling.source, telling.sentence)
    return tuple(r.span for r in runs if r.mark is EditKind.DROPPED and count_words(r.text) >= _SHORTEST_PART)


def _lost_from(index: ComparisonIndex, telling: Telling) -> tuple[Span, ...]:
    """The same, but none where hardly anything else of the sentence is left."""
    article = index.article(telling.source)
    lost = _lost(index, telling)
    words = count_words(article.sentence_text(telling.sentence))
    most = sum(count_words(span.of(article.text)) for span in lost) >= _MOST * words
    return () if most else lost


def _with_losses(index: ComparisonIndex) -> set[tuple[str, int]]:
    """The linked sentences of which a link drops a long stretch of words: the only ones that may have lost a part."""
    found = set()
    for link in index.comparison.links:
        article = index.article(link.source)
        lost = [edit.source for edit in link.edits if edit.kind is EditKind.DROPPED and edit.source is not None]
        long = [span for span in lost if count_words(span.of(article.text)) >= _PART]
        for sentence in link.sentences if long else ():
            if any(span.overlaps(article.sentences[sentence].span) for span in long):
                found.add((link.source, sentence))
    return found


def _gap(chain: Chain, sentence: int) -> Gap:
    position = bisect_right(chain.sentences, sentence)
    place = chain.place(sentence)
    after = place[0] if place is not None and place[1] else None
    before = chain.links[position].base[0] if position < len(chain.links) else None
    # A base sentence with several links may stand out of the order; then only one side tells where it would be.
    return Gap(after, before if before is None or after is None or before >= after else None)


def count_words(text: str) -> int:
    """How many words a text has, by its spaces; what has no letter or digit is no word."""
    return sum(any(character.isalnum() for character in word) for word in text.split())
