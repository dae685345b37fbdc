"""The reverse view: what the sources say and the base leaves out, what matters most first."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from viewer.model import Dropped, EditKind, Nearest, Span, Statement, Telling
from viewer.present.chains import Chain, chains_of
from viewer.present.index import ComparisonIndex
from viewer.present.runs import source_runs

# A part of a sentence is worth a line of its own from so many words on.
_PART = 5
# A sentence with fewer words says little by itself: "He nodded."
_SLIGHT = 4
# A base sentence less likely than this to say it is not close at all.
_CLOSE = 0.25
# Headlines and bylines stand among the first sentences of an article.
_HEAD = 3
_ENDS = tuple(".!?…:;\"'”’»)")


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

    `tellings` are the sentences that say it and that no link uses, in the order of the sources; the first is the one to
    show, and the one that `gap` and `nearest` are about. `said_by` are all sources that say it, those included whose
    sentence was used. `nearest` is the base sentence that comes closest, None where none comes close. `told` are the
    base sentences that say it after another source. `part` is the stretch of the only telling that is left out, where
    the rest of it was used.
    """

    weight: Weight
    tellings: tuple[Telling, ...]
    said_by: tuple[str, ...]
    gap: Gap
    nearest: Nearest | None = None
    told: tuple[int, ...] = ()
    part: Span | None = None


def left_out_of(index: ComparisonIndex) -> tuple[LeftOut, ...]:
    """What the base leaves out: by weight, then by how many sources say it, then in the order of the sources.

    Every dropped sentence stands in exactly one entry; sentences of several sources that say the same share one.
    """
    chains = chains_of(index)
    found = [*_whole(index, chains), *_parts(index, chains)]
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


def _whole(index: ComparisonIndex, chains: Mapping[str, Chain]) -> Iterator[LeftOut]:
    statements = _statements_by_telling(index)
    done: set[Telling] = set()
    for dropped in index.comparison.dropped:
        telling = Telling(dropped.source, dropped.sentence)
        if telling in done:
            continue
        own = statements.get(telling)
        others = own.tellings if own is not None else (telling,)
        together = tuple(
            t
            for t in others
            if t == telling or ((t.source, t.sentence) in index.dropped and t not in done and statements.get(t) is own)
        )
        done.update(together)
        yield _entry(index, chains, together, own)


def _entry(
    index: ComparisonIndex, chains: Mapping[str, Chain], together: Sequence[Telling], own: Statement | None
) -> LeftOut:
    dropped = [index.dropped[telling.source, telling.sentence] for telling in together]
    sayers = {siglum for d in dropped for siglum in (d.source, *d.also_in)}
    told = _told(index, own)
    first = together[0]
    return LeftOut(
        weight=_weight(index, dropped, len(sayers), told),
        tellings=tuple(together),
        said_by=tuple(sorted(sayers, key=lambda siglum: index.positions[siglum])),
        gap=_gap(chains[first.source], first.sentence),
        nearest=_close(dropped[0]),
        told=told,
    )


def _close(dropped: Dropped) -> Nearest | None:
    nearest = dropped.nearest
    return nearest if nearest is not None and nearest.score >= _CLOSE else None


def _statements_by_telling(index: ComparisonIndex) -> dict[Telling, Statement]:
    """For a sentence the statement it stands in; of several, the one that most sources tell, then the likeliest."""
    found: dict[Telling, Statement] = {}
    for statement in sorted(index.comparison.statements, key=lambda s: (-len(s.sources), -s.score, s.tellings)):
        for telling in statement.tellings:
            found.setdefault(telling, statement)
    return found


def _told(index: ComparisonIndex, statement: Statement | None) -> tuple[int, ...]:
    """The base sentences that say the same after one of the statement's other sentences."""
    if statement is None:
        return ()
    links = {link for t in statement.tellings for link in index.links_of(t.source, t.sentence)}
    return tuple(sorted({sentence for link in links for sentence in index.link(link).base}))


def _weight(index: ComparisonIndex, dropped: Sequence[Dropped], sayers: int, told: Sequence[int]) -> Weight:
    if told:
        return Weight.ELSEWHERE
    if all(_is_slight(index, d) for d in dropped):
        return Weight.SLIGHT
    return Weight.SEVERAL if sayers > 1 else Weight.ONE


def _is_slight(index: ComparisonIndex, dropped: Dropped) -> bool:
    """Whether this is a headline or byline (no full stop, at the top of its article) or a remark of a few words."""
    text = index.article(dropped.source).sentence_text(dropped.sentence).strip()
    number = index.number(dropped.source, dropped.sentence) or 0
    return count_words(text) < _SLIGHT or (number <= _HEAD and not text.endswith(_ENDS))


def _parts(index: ComparisonIndex, chains: Mapping[str, Chain]) -> Iterator[LeftOut]:
    """The stretches of words that no link of a used sentence carries over."""
    for siglum, sentence in sorted(index.source_links, key=lambda place: (index.positions[place[0]], place[1])):
        if index.number(siglum, sentence) is None:
            continue
        for run in source_runs(index, siglum, sentence):
            if run.mark is EditKind.DROPPED and count_words(run.text) >= _PART:
                yield LeftOut(
                    weight=Weight.PART,
                    tellings=(Telling(siglum, sentence),),
                    said_by=(siglum,),
                    gap=_gap(chains[siglum], sentence),
                    told=tuple(sorted({s for k in index.links_of(siglum, sentence) for s in index.link(k).base})),
                    part=run.span,
                )


def _gap(chain: Chain, sentence: int) -> Gap:
    position = bisect_left(chain.sentences, sentence)
    place = chain.place(sentence)
    after = place[0] if place is not None and place[1] else None
    before = chain.links[position].base[0] if position < len(chain.links) else None
    return Gap(after, before)


def count_words(text: str) -> int:
    """How many words a text has, by its spaces; what has no letter or digit is no word."""
    return sum(any(character.isalnum() for character in word) for word in text.split())
