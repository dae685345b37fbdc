"""The figures of a comparison, as the header and the summary sentences need them."""

from dataclasses import dataclass

from viewer.model import Verdict


@dataclass(frozen=True, slots=True)
class SourceFigures:
    """What the base has of one source, and what it left out.

    `share_of_base` and `share_used` are 0..1, by words. `used`, `dropped` and `asides` count the source's sentences;
    `verdicts` counts the base sentences attributed first to this source, by verdict; `moved` counts its moved links.
    """

    siglum: str
    title: str
    share_of_base: float
    share_used: float
    used: int
    dropped: int
    asides: int
    moved: int
    verdicts: tuple[tuple[Verdict, int], ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of the whole comparison.

    `sentences` counts base body sentences, `verdicts` gives them by verdict (all four, in the enum's order), `moved`
    those with a moved link, `left_out` the sources' body sentences that no link uses, `flags` the flags of all links.
    `share_new` is the share (0..1, by words) of the base that comes from no source.
    """

    sentences: int
    verdicts: tuple[tuple[Verdict, int], ...]
    moved: int
    left_out: int
    asides: int
    flags: int
    share_new: float
    sources: tuple[SourceFigures, ...]
