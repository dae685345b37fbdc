"""Mixes of which more is known, simulated: whole blocks taken over word for word, and single sentences carried far.

The mixes of OneStopEnglish tell three stories one after the other, each in its order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from resources.learned.linked_documents import Document, Kind, KnownSource
from resources.learned.rearranged_lines import carry_far, draw_run, put_block, roughen_some
from resources.learned.simulate_documents import FOLDS

_LONGEST_BLOCK = 9


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the simulated base: its source, and its place in the mix or the sentence of the source that it is.

    One of the two is None.
    """

    text: str
    source: int
    place: int | None
    sentence: int | None


def simulate_remixed(mixes: Sequence[Document], chance: Random) -> Iterator[Document]:
    """Every mix once more, against the sources that were used and one that was not, if there is one.

    In half of them one to four blocks of a source's sentences are put in. In the others one sentence in seven is
    carried far, and up to two blocks are put in.
    """
    for mix in mixes:
        if mix.group is None:
            continue
        used = sorted({known.source for known in mix.known_sources})
        others = [number for number in range(len(mix.sources)) if number not in used]
        sources = [mix.sources[number] for number in (*used, *chance.sample(others, min(1, len(others))))]
        lines = [
            Line(text, used.index(known.source), known.place, None)
            for text, known in zip(mix.base, mix.known_sources, strict=True)
        ]
        # Not by the number itself, for that is also what deals the mixes into folds.
        far = mix.group // FOLDS % 2 == 1
        if far:
            lines = carry_far(lines, len(lines) // 7, chance)
        for _ in range(chance.randint(0, 2) if far else chance.randint(1, 4)):
            source = chance.randrange(len(used))
            run = draw_run(len(sources[source]), _LONGEST_BLOCK, chance)
            lines = put_block(lines, [Line(sources[source][s], source, None, s) for s in run], chance)
        yield _document(mix, lines, sources, chance)


def _document(mix: Document, lines: Sequence[Line], sources: Sequence[tuple[str, ...]], chance: Random) -> Document:
    links = [
        frozenset(
            (b, line.sentence) for b, line in enumerate(lines) if line.sentence is not None and line.source == number
        )
        for number in range(len(sources))
    ]
    return Document(
        kind=Kind.REMIXED,
        language=mix.language,
        base=tuple(roughen_some([line.text for line in lines], chance)),
        sources=tuple(sources),
        links=tuple(links),
        group=mix.group,
        known_sources=tuple(KnownSource(line.source, line.place) for line in lines),
    )
