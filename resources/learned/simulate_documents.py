"""Documents with known links, simulated: what the published sets have none of.

Their authors keep the order of one source. Here blocks move, sentences are used twice, two sources are mixed, sentences
of one or of both are run together, sentences come from nowhere, and some bases are in lower case with their marks set
apart, as text that went through other programs is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from resources.learned.aligned_words import AlignedSentences
from resources.learned.linked_documents import Document, Kind, Pair

DOCUMENTS = 90
# A document is made of what stands in one fold, and so stands in it itself.
FOLDS = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the simulated base, and the sentences (number of the source, sentence) that it was made of."""

    text: str
    origins: frozenset[Pair]

    @property
    def sources(self) -> set[int]:
        """The numbers of the sources that it was made of."""
        return {source for source, _ in self.origins}


def simulate_revised(essays: Sequence[Document], chance: Random) -> Iterator[Document]:
    """Bases made of two revised essays each, with sentences left out, moved and repeated; first drafts are sources."""
    for number in range(DOCUMENTS):
        fold = number % FOLDS
        chosen = chance.sample(
            [essay for essay in essays if essay.group is not None and essay.group % FOLDS == fold], 2
        )
        blocks = [
            _revise(essay, place, kept, chance)
            for place, (essay, kept) in enumerate(zip(chosen, (0.8, 0.4), strict=True))
        ]
        lines = _put_in(blocks[0], blocks[1], chance)
        yield _document(Kind.REVISED, _roughen_some(lines, chance), [essay.sources[0] for essay in chosen], fold)


def _revise(essay: Document, place: int, kept: float, chance: Random) -> list[Line]:
    (links,) = essay.links
    order = _order(len(essay.base), chance.choice(("kept", "blocks", "blocks", "shuffled")), chance)
    used = [position for position in order if chance.random() < kept]
    origins = {b: frozenset((place, s) for linked, s in links if linked == b) for b in used}
    lines = [Line(essay.base[b], origins[b]) for b in used]
    for b in used:
        if origins[b] and chance.random() < 0.12:
            again = chance.choice(sorted(origins[b]))
            lines.insert(chance.randrange(len(lines) + 1), Line(essay.sources[0][again[1]], frozenset((again,))))
    return lines


def simulate_reworded(pairs: Sequence[AlignedSentences], chance: Random) -> Iterator[Document]:
    """Bases made of paraphrases of two sources' sentences, with merges, repeats and sentences from nowhere."""
    sentences = [(pair.group, " ".join(pair.source), " ".join(pair.base)) for pair in pairs]
    for number in range(DOCUMENTS):
        fold = number % FOLDS
        drawn = chance.sample([(one, other) for group, one, other in sentences if group % FOLDS == fold], 60)
        turned = [pair if chance.random() < 0.5 else pair[::-1] for pair in drawn]
        first, second = chance.randint(8, 26), chance.randint(8, 26)
        told = (turned[:first], turned[first : first + second])
        strangers = turned[first + second :][: chance.randint(2, 10)]
        blocks = [_reword(source, place, chance) for place, source in enumerate(told)]
        lines = _put_in(blocks[0], blocks[1], chance)
        for text, _ in strangers:
            lines.insert(chance.randrange(len(lines) + 1), Line(text, frozenset()))
        sources = [
            tuple(_roughen(text, chance) if chance.random() < 0.1 else text for text, _ in source) for source in told
        ]
        yield _document(Kind.REWORDED, _roughen_some(_run_together(lines, chance), chance), sources, fold)


def _reword(source: Sequence[tuple[str, str]], place: int, chance: Random) -> list[Line]:
    order = _order(len(source), chance.choice(("kept", "blocks", "shuffled")), chance)
    used = [position for position in order if chance.random() < 0.6]
    lines = [Line(source[s][1], frozenset(((place, s),))) for s in used]
    repeats = 0.1 if chance.random() < 0.5 else 0.0
    for s in used:
        if chance.random() < repeats:
            lines.insert(chance.randrange(len(lines) + 1), Line(source[s][0], frozenset(((place, s),))))
    return lines


def _order(length: int, how: str, chance: Random) -> list[int]:
    """The positions 0 to `length`: in order, in blocks that changed places, or shuffled."""
    order = list(range(length))
    if how == "shuffled":
        chance.shuffle(order)
    elif how == "blocks" and length > 2:
        cuts = sorted(chance.sample(range(1, length), min(length - 1, chance.randint(2, 5))))
        blocks = [order[start:end] for start, end in zip((0, *cuts), (*cuts, length), strict=True)]
        chance.shuffle(blocks)
        order = [position for block in blocks for position in block]
    return order


def _put_in(lines: list[Line], others: list[Line], chance: Random) -> list[Line]:
    place = chance.randrange(len(lines) + 1)
    return lines[:place] + others + lines[place:]


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


def _roughen_some(lines: Sequence[Line], chance: Random) -> list[Line]:
    if chance.random() >= 0.4:
        return list(lines)
    return [replace(line, text=_roughen(line.text, chance)) for line in lines]


def _roughen(text: str, chance: Random) -> str:
    """Every second text in lower case, without quotation marks and with its commas set apart."""
    if chance.random() < 0.5:
        return text
    return " ".join(text.lower().replace("'", " ").replace('"', "").replace(",", " ,").split())


def _document(kind: Kind, lines: Sequence[Line], sources: Sequence[tuple[str, ...]], group: int) -> Document:
    links = [
        frozenset((b, s) for b, line in enumerate(lines) for source, s in line.origins if source == place)
        for place in range(len(sources))
    ]
    return Document(kind, "en", tuple(line.text for line in lines), tuple(sources), tuple(links), group)
