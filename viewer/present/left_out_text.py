"""The reverse view in words."""

from collections.abc import Sequence

from viewer.model import Span, Telling
from viewer.present.index import ComparisonIndex
from viewer.present.left_out import Gap, LeftOut, Weight
from viewer.present.statistics import SourceFigures
from viewer.present.wording import listed, numbers_text, percent

# From this likelihood on a pair would be a link, had the base sentence no likelier one.
_EVEN_CHANCE = 0.5


def weight_heading(entry: LeftOut, sources: int) -> str:
    """The heading that an entry stands under, out of so many sources: "In 3 of 4 sources, not here"."""
    match entry.weight:
        case Weight.SEVERAL:
            return f"In {len(entry.said_by)} of {sources} sources, not here"
        case Weight.ONE:
            return "In one source only, not here" if sources > 1 else "In the source, not here"
        case Weight.PART:
            return "Only a part of it is here"
        case Weight.ELSEWHERE:
            return "Said here after another source, at least in part"
        case Weight.SLIGHT:
            return "Headlines, bylines and short remarks"


def telling_text(index: ComparisonIndex, telling: Telling) -> str:
    """A sentence by its number: "B17"; its siglum alone when it has none."""
    return telling.source + numbers_text(index.numbers_of(telling.source, (telling.sentence,)))


def reason_text(index: ComparisonIndex, entry: LeftOut) -> str:
    """Why an entry counts as left out, in a few words that begin small."""
    told = _place(index, entry.told)
    if entry.weight is Weight.PART:
        return f"the rest of it is in {told}"
    if entry.told:
        own = {telling.source for telling in entry.tellings}
        others = listed([siglum for siglum in entry.said_by if siglum not in own])
        verb = "says" if len(entry.told) == 1 else "say"
        return f"{told} {verb} it after {others or 'another of its sentences'}"
    if entry.nearest is None:
        return "no sentence of the article is close to it"
    if entry.nearest.score >= _EVEN_CHANCE:
        return f"close to {_place(index, (entry.nearest.sentence,))}, which was written from other sentences"
    return f"perhaps reworded in {_place(index, (entry.nearest.sentence,))}: {percent(entry.nearest.score)} likely"


def dispute_texts(entry: LeftOut) -> tuple[str, ...]:
    """What the sources that say it give differently, a line each: "they differ: “two” in B, “three” in C"."""
    return tuple(f"they differ: {message}" for message in dict.fromkeys(d.flag.message for d in entry.disputes))


def gap_text(index: ComparisonIndex, gap: Gap) -> str:
    """Where something would have stood, in a few words that begin small; empty where nothing tells."""
    after = "" if gap.after is None else _number(index, gap.after)
    before = "" if gap.before is None else _number(index, gap.before)
    if after and before:
        return f"in sentence {after}" if after == before else f"between sentences {after} and {before}"
    if after:
        return f"after sentence {after}"
    return f"before sentence {before}" if before else ""


def shares_text(source: SourceFigures) -> str:
    """How much one source and the base share: "42 % of the article is from B; 63 % of B is here"."""
    return (
        f"{percent(source.share_of_base)} of the article is from {source.siglum}; "
        f"{percent(source.share_used)} of {source.siglum} is here"
    )


def by_heading(entries: Sequence[LeftOut], sources: int) -> tuple[tuple[str, tuple[LeftOut, ...]], ...]:
    """The entries under their headings, in their order."""
    groups: dict[str, list[LeftOut]] = {}
    for entry in entries:
        groups.setdefault(weight_heading(entry, sources), []).append(entry)
    return tuple((heading, tuple(found)) for heading, found in groups.items())


def _place(index: ComparisonIndex, sentences: Sequence[int]) -> str:
    """Base sentences by their numbers: "sentence 4", "sentences 10 and 20"."""
    numbers = [_number(index, sentence) for sentence in sentences]
    return f"sentence {numbers[0]}" if len(numbers) == 1 else f"sentences {listed(numbers)}"


def _number(index: ComparisonIndex, sentence: int) -> str:
    return numbers_text(index.numbers_of(index.comparison.base.siglum, (sentence,)))


def parts_in_context(index: ComparisonIndex, entry: LeftOut, telling: Telling) -> tuple[tuple[str, bool], ...]:
    """A telling of an entry, cut where its parts begin and end, with whether each piece is one that is left out.

    The pieces, joined, are the sentence; one that is left out as a whole is one piece that needs no telling apart.
    """
    article = index.article(telling.source)
    whole = article.sentences[telling.sentence].span
    parts = dict(zip(entry.tellings, entry.parts, strict=False)).get(telling, ())
    pieces: list[tuple[str, bool]] = []
    at = whole.start
    for part in parts:
        pieces += [(Span(at, part.start).of(article.text), False), (part.of(article.text), True)]
        at = part.end
    pieces.append((Span(at, whole.end).of(article.text), False))
    return tuple(piece for piece in pieces if piece[0])


def bracketed(pieces: Sequence[tuple[str, bool]]) -> str:
    """The pieces of a sentence as one text, with what is left out in brackets: "It was to be replaced [in 2026]."."""
    return "".join(f"[{text}]" if left_out else text for text, left_out in pieces)
