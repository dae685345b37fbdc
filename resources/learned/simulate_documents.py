"""Documents with known links, simulated: what the published sets have none of.

Their authors keep the order of one source. Here blocks and single sentences move, sentences are used twice or come in
blocks word for word, two sources are mixed, sentences of one or of both are run together or told in part, sentences
come from nowhere, and some bases are in lower case with their marks set apart, as text that went through other programs
is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from resources.learned.aligned_words import AlignedSentences
from resources.learned.linked_documents import Document, Kind, Pair
from resources.learned.rearranged_lines import (
    carry_far,
    draw_order,
    draw_run,
    put_anywhere,
    put_block,
    roughen,
    roughen_some,
)

REVISED_DOCUMENTS = 90
REWORDED_DOCUMENTS = 140
# A document is made of what stands in one fold, and so stands in it itself.
FOLDS = 4

_LONGEST_BLOCK = 8
_JOINTS = (" , and ", " , while ", " ; ", " , but ", " , as ")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the simulated base, and the sentences (number of the source, sentence) that it was made of."""

    text: str
    origins: frozenset[Pair]

    @property
    def sources(self) -> set[int]:
        """The numbers of the sources that it was made of."""
        return {source for source, _ in self.origins}


def simulate_carried(essays: Sequence[Document], chance: Random) -> Iterator[Document]:
    """Every revised essay in its order, but for one sentence in six, which is carried far; first drafts are sources."""
    for essay in essays:
        if essay.group is not None:
            lines = _lines_of(essay, 0)
            carried = carry_far(lines, max(1, len(lines) // 6), chance)
            yield _document(Kind.CARRIED, carried, essay.sources, essay.group)


def simulate_revised(essays: Sequence[Document], chance: Random) -> Iterator[Document]:
    """Bases made of two revised essays each, with sentences left out, moved and repeated; first drafts are sources."""
    for number in range(REVISED_DOCUMENTS):
        fold = number % FOLDS
        chosen = chance.sample(
            [essay for essay in essays if essay.group is not None and essay.group % FOLDS == fold], 2
        )
        blocks = [
            _revise(essay, place, kept, chance)
            for place, (essay, kept) in enumerate(zip(chosen, (0.8, 0.4), strict=True))
        ]
        lines = _roughen_some(put_anywhere(blocks[0], blocks[1], chance), chance)
        yield _document(Kind.REVISED, lines, [essay.sources[0] for essay in chosen], fold)


def _lines_of(essay: Document, place: int) -> list[Line]:
    (links,) = essay.links
    return [
        Line(text, frozenset((place, s) for linked, s in links if linked == b)) for b, text in enumerate(essay.base)
    ]


def _revise(essay: Document, place: int, kept: float, chance: Random) -> list[Line]:
    order = draw_order(len(essay.base), chance.choice(("kept", "blocks", "blocks", "shuffled")), chance)
    revised = _lines_of(essay, place)
    used = [revised[position] for position in order if chance.random() < kept]
    lines = list(used)
    for line in used:
        if line.origins and chance.random() < 0.12:
            _, again = chance.choice(sorted(line.origins))
            lines.insert(chance.randrange(len(lines) + 1), _verbatim(essay.sources[0], place, again))
    return _with_block(lines, essay.sources[0], place, 0.6, chance)


def _verbatim(source: Sequence[str], place: int, sentence: int) -> Line:
    return Line(source[sentence], frozenset(((place, sentence),)))


def _with_block(lines: list[Line], source: Sequence[str], place: int, share: float, chance: Random) -> list[Line]:
    """In that share of cases `lines` with a block of the source's sentences put in word for word."""
    if chance.random() >= share:
        return lines
    run = draw_run(len(source), _LONGEST_BLOCK, chance)
    return put_block(lines, [_verbatim(source, place, sentence) for sentence in run], chance)


def simulate_reworded(pairs: Sequence[AlignedSentences], chance: Random) -> Iterator[Document]:
    """Bases made of paraphrases of two sources' sentences, with merges, splits, repeats and sentences from nowhere."""
    sentences = [(pair.group, " ".join(pair.source), " ".join(pair.base)) for pair in pairs]
    for number in range(REWORDED_DOCUMENTS):
        fold = number % FOLDS
        drawn = chance.sample([(one, other) for group, one, other in sentences if group % FOLDS == fold], 60)
        turned = [pair if chance.random() < 0.5 else pair[::-1] for pair in drawn]
        first, second = chance.randint(8, 26), chance.randint(8, 26)
        told = (turned[:first], turned[first : first + second])
        strangers = turned[first + second :][: chance.randint(2, 10)]
        blocks = [_reword(source, place, chance) for place, source in enumerate(told)]
        lines = put_anywhere(blocks[0], blocks[1], chance)
        for text, _ in strangers:
            lines.insert(chance.randrange(len(lines) + 1), Line(text, frozenset()))
        lines = _run_together(lines, chance)
        sources = []
        for place, source in enumerate(told):
            texts, found = _lengthen([text for text, _ in source], chance.choice((0.0, 0.0, 0.15)), chance)
            lines = [_found_at(line, place, found) for line in lines]
            sources.append(tuple(roughen(text, chance) if chance.random() < 0.1 else text for text in texts))
        yield _document(Kind.REWORDED, _roughen_some(lines, chance), sources, fold)


def _reword(source: Sequence[tuple[str, str]], place: int, chance: Random) -> list[Line]:
    order = draw_order(len(source), chance.choice(("kept", "blocks", "shuffled")), chance)
    used = [position for position in order if chance.random() < 0.6]
    lines = [Line(source[s][1], frozenset(((place, s),))) for s in used]
    originals = [text for text, _ in source]
    repeats = 0.1 if chance.random() < 0.5 else 0.0
    for s in used:
        if chance.random() < repeats:
            lines.insert(chance.randrange(len(lines) + 1), _verbatim(originals, place, s))
    return _with_block(lines, originals, place, 0.5, chance)


def _run_together(lines: Sequence[Line], chance: Random) -> list[Line]:
    """Some neighbours as one sentence: a few of one source, every second where the sources change."""
    merged: list[Line] = []
    last_is_merged = False
    for line in lines:
        last = merged[-1] if merged and not last_is_merged else None
        one_source = last is not None and last.sources == line.sources
        if last and last.origins and line.origins and chance.random() < (0.08 if one_source else 0.5):
            joint = " , and " if one_source else " , while "
            merged[-1] = Line(last.text.rstrip(" .") + joint + line.text, last.origins | line.origins)
            last_is_merged = True
        else:
            merged.append(line)
            last_is_merged = False
    return merged


def _lengthen(texts: Sequence[str], share: float, chance: Random) -> tuple[list[str], list[int]]:
    """Some neighbours in the source as one long sentence, and where each text is then found.

    A base that tells one of them tells a part of the long sentence; one that tells both apart has split it.
    """
    longer: list[str] = []
    found: list[int] = []
    last_is_long = True
    for text in texts:
        if not last_is_long and chance.random() < share:
            longer[-1] = longer[-1].rstrip(" .") + chance.choice(_JOINTS) + text[:1].lower() + text[1:]
            last_is_long = True
        else:
            longer.append(text)
            last_is_long = False
        found.append(len(longer) - 1)
    return longer, found


def _found_at(line: Line, place: int, found: Sequence[int]) -> Line:
    origins = ((source, found[s] if source == place else s) for source, s in line.origins)
    return replace(line, origins=frozenset(origins))


def _roughen_some(lines: Sequence[Line], chance: Random) -> list[Line]:
    texts = roughen_some([line.text for line in lines], chance)
    return [replace(line, text=text) for line, text in zip(lines, texts, strict=True)]


def _document(kind: Kind, lines: Sequence[Line], sources: Sequence[tuple[str, ...]], group: int) -> Document:
    links = [
        frozenset((b, s) for b, line in enumerate(lines) for source, s in line.origins if source == place)
        for place in range(len(sources))
    ]
    return Document(kind, "en", tuple(line.text for line in lines), tuple(sources), tuple(links), group)
