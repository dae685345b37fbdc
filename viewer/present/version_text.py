"""A version of a text, told against the one before it: what was written, struck, moved, and what is new."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from viewer.present.lives import Fate, Life, Moment, VersionChain
from viewer.present.paragraphs import paragraphs_of
from viewer.present.redline import StrokeKind, redline


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with one fate; `life` is the place of its sentence among the lives, -1 for an aside."""

    kind: StrokeKind
    text: str
    life: int


def version_text(chain: VersionChain, lives: Sequence[Life], version: int) -> tuple[tuple[Piece, ...], ...]:
    """The paragraphs of a version as pieces, sentences apart by a space; the first version has nothing before it.

    A sentence that has vanished is struck where it stood; one that appeared or came back is inserted as a whole; one
    that moved is moved here as a whole. Asides are left out.
    """
    life_of = {s: n for n, life in enumerate(lives) if (m := life.moments[version]) for s in m.sentences}
    vanished = _vanished(chain, lives, version)
    article = chain.versions[version]
    first = tuple(_struck(chain, lives, version, vanished.get(None, ())))
    paragraphs = [first] if first else []
    for paragraph in paragraphs_of(article):
        pieces: list[Piece] = []
        for sentence in paragraph.sentences:
            if sentence not in life_of:
                continue
            number = life_of[sentence]
            pieces += [Piece(StrokeKind.KEPT, " ", -1)] if pieces else []
            pieces += _sentence(chain, lives[number], number, version, sentence)
            pieces += _struck(chain, lives, version, vanished.get(sentence, ()))
        if pieces:
            paragraphs.append(tuple(pieces))
    return tuple(paragraphs)


def _sentence(chain: VersionChain, life: Life, number: int, version: int, sentence: int) -> Iterator[Piece]:
    moment = life.moments[version]
    text = " ".join(chain.versions[version].sentence_text(sentence).split())
    if moment is not None and moment.fate is Fate.CHANGED and moment.links:
        yield from _changed(chain, moment, number, version, sentence) or ()
    elif moment is not None and moment.fate in (Fate.APPEARED, Fate.RETURNED):
        yield Piece(StrokeKind.INSERTED, text, number)
    elif moment is not None and moment.fate is Fate.MOVED:
        yield Piece(StrokeKind.MOVED_HERE, text, number)
    else:
        yield Piece(StrokeKind.KEPT, text, number)


def _changed(chain: VersionChain, moment: Moment, number: int, version: int, sentence: int) -> list[Piece]:
    """The sentence against the one it was written from; against the first, where several were merged by links."""
    index = chain.steps[version - 1]
    own = [link for link in moment.links if sentence in index.link(link).base]
    text = " ".join(chain.versions[version].sentence_text(sentence).split())
    if not own:
        return [Piece(StrokeKind.INSERTED, text, number)]
    strokes = [stroke for stroke in redline(index, own[0]) if stroke.sentence == sentence]
    pieces = [Piece(stroke.kind, stroke.text, number) for stroke in strokes]
    if pieces:
        pieces[-1] = Piece(pieces[-1].kind, pieces[-1].text.rstrip(), number)
    return pieces


def _vanished(chain: VersionChain, lives: Sequence[Life], version: int) -> Mapping[int | None, tuple[int, ...]]:
    """The lives that have just vanished, by the sentence of this version that they stood behind (None: at the top)."""
    found: defaultdict[int | None, list[int]] = defaultdict(list)
    if version == 0:
        return {}
    before = {s: n for n, life in enumerate(lives) if (m := life.moments[version - 1]) for s in m.sentences}
    anchor: int | None = None
    for sentence in chain.body(version - 1):
        number = before[sentence]
        moment = lives[number].moments[version]
        if moment is not None and moment.fate is Fate.VANISHED:
            if number not in found[anchor]:
                found[anchor].append(number)
        elif moment is not None and moment.sentences:
            anchor = moment.sentences[-1]
    return {place: tuple(numbers) for place, numbers in found.items()}


def _struck(chain: VersionChain, lives: Sequence[Life], version: int, numbers: Sequence[int]) -> Iterator[Piece]:
    for number in numbers:
        yield Piece(StrokeKind.KEPT, " ", -1)
        yield Piece(StrokeKind.DELETED, chain.text(lives[number], version - 1), number)
