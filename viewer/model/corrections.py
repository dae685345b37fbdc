"""Corrections: the reader's own judgement, and where in the articles it stands.

A correction holds no sentence numbers. It holds the words it is about and some of what stands around them, so that it
finds its place again after the articles were split or linked anew, or a file was slightly changed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from viewer.model.provenance import Verdict
from viewer.model.spans import Span


@dataclass(frozen=True, slots=True)
class ArticleMark:
    """What an article is known by again: its bytes, else its path, else its title. `siglum` tells twins apart."""

    siglum: str
    sha256: str
    title: str
    path: str | None


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of an article's text, by its words and what stands around them.

    `start` is the code point it began at when the anchor was made, `before` and `after` are the text beside it (Web
    Annotation Data Model: text quote selector, with a text position). Raises ValueError when it holds no words.
    """

    article: ArticleMark
    exact: str
    before: str
    after: str
    start: int

    def __post_init__(self) -> None:
        if not self.exact.strip():
            raise ValueError("an anchor needs words to hold on to")
        if self.start < 0:
            raise ValueError(f"an anchor cannot begin at {self.start}")


@dataclass(frozen=True, slots=True)
class Signature:
    """Who made a correction, if a name was given, and when. Raises ValueError for a time without its zone."""

    author: str | None
    time: datetime

    def __post_init__(self) -> None:
        if self.time.tzinfo is None:
            raise ValueError("the time of a correction needs its time zone")
        if self.author is not None and not self.author.strip():
            raise ValueError("an author has a name, or is not told")


def _check_sides(base: Sequence[Anchor], source: Sequence[Anchor]) -> None:
    for side in (base, source):
        if len({anchor.article for anchor in side}) != 1:
            raise ValueError("each side of a link is one or more sentences of one article")
    if base[0].article == source[0].article:
        raise ValueError("a link joins two articles")


@dataclass(frozen=True, slots=True)
class _Pairing:
    """Sentences of the base and of one source, an anchor a sentence."""

    base: tuple[Anchor, ...]
    source: tuple[Anchor, ...]
    signature: Signature

    def __post_init__(self) -> None:
        _check_sides(self.base, self.source)


@dataclass(frozen=True, slots=True)
class Linked(_Pairing):
    """These sentences belong together; whatever else they were linked with in that source, they are no longer."""


@dataclass(frozen=True, slots=True)
class Confirmed(_Pairing):
    """The program was right to link these sentences."""


@dataclass(frozen=True, slots=True)
class Unlinked(_Pairing):
    """These sentences do not belong together."""


@dataclass(frozen=True, slots=True)
class Rejected(_Pairing):
    """This runner-up is none: it is not to be shown as one again, nor linked."""


@dataclass(frozen=True, slots=True)
class SameTopic(_Pairing):
    """These sentences are about the same thing and do not make the same claim; they are not linked."""


@dataclass(frozen=True, slots=True)
class Relinked:
    """A link was taken from one place to another: what was linked is no longer, what was not is."""

    old_base: tuple[Anchor, ...]
    old_source: tuple[Anchor, ...]
    base: tuple[Anchor, ...]
    source: tuple[Anchor, ...]
    signature: Signature

    def __post_init__(self) -> None:
        _check_sides(self.old_base, self.old_source)
        _check_sides(self.base, self.source)


@dataclass(frozen=True, slots=True)
class SplitSentence:
    """A sentence is two: the second begins `at` so many code points into the anchor's words.

    Raises ValueError when nothing would be left on either side.
    """

    anchor: Anchor
    at: int
    signature: Signature

    def __post_init__(self) -> None:
        if not 0 < self.at < len(self.anchor.exact):
            raise ValueError(f"a sentence of {len(self.anchor.exact)} characters cannot be split at {self.at}")
        if not (self.anchor.exact[: self.at].strip() and self.anchor.exact[self.at :].strip()):
            raise ValueError("a sentence is split between words")


@dataclass(frozen=True, slots=True)
class JoinedSentences:
    """All that the anchor covers is one sentence."""

    anchor: Anchor
    signature: Signature


@dataclass(frozen=True, slots=True)
class MarkedBody:
    """The sentences that the anchor covers are the article's own text (`body`), or are set aside."""

    anchor: Anchor
    body: bool
    signature: Signature


@dataclass(frozen=True, slots=True)
class ChangedVerdict:
    """The verdict on a base sentence, in the reader's opinion; None gives it back to the program.

    "Added" also takes the sentence's links away, for what has a source is not added.
    """

    anchor: Anchor
    verdict: Verdict | None
    signature: Signature


@dataclass(frozen=True, slots=True)
class Note:
    """Something the reader wrote about a sentence or about words in it. A later note on the same words replaces it; an
    empty one takes it away.
    """

    anchor: Anchor
    text: str
    signature: Signature


Pairing = Linked | Confirmed | Unlinked | Rejected | SameTopic
Resplitting = SplitSentence | JoinedSentences | MarkedBody
Correction = Pairing | Relinked | Resplitting | ChangedVerdict | Note


def anchors_of(correction: Correction) -> tuple[Anchor, ...]:
    """Every place that a correction is about, the base's before the source's."""
    match correction:
        case Linked() | Confirmed() | Unlinked() | Rejected() | SameTopic():
            return correction.base + correction.source
        case Relinked():
            return correction.old_base + correction.old_source + correction.base + correction.source
        case SplitSentence() | JoinedSentences() | MarkedBody() | ChangedVerdict() | Note():
            return (correction.anchor,)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an anchor was found: the words' span in the article of that siglum, and the sentences it touches.

    `changed` says that the words there are not quite those that the correction was made on.
    """

    siglum: str
    span: Span
    sentences: tuple[int, ...]
    changed: bool = False


@dataclass(frozen=True, slots=True)
class PlacedCorrection:
    """A correction that is in force, with a place for each of its anchors, in the order of `anchors_of`."""

    correction: Correction
    places: tuple[Place, ...]

    def __post_init__(self) -> None:
        if len(self.places) != len(anchors_of(self.correction)):
            raise ValueError("a correction has a place for each of its anchors")

    @property
    def changed(self) -> bool:
        """Whether it was found again on words that are not quite the same."""
        return any(place.changed for place in self.places)


class Loss(Enum):
    """Why a correction could not be applied."""

    ARTICLE = "article"
    WORDS = "words"
    ROLE = "role"
    SENTENCE = "sentence"
    ASIDE = "aside"
    UNLINKED = "unlinked"


@dataclass(frozen=True, slots=True)
class LostCorrection:
    """A correction that could not be applied, why, and a line for the reader that says so. It is kept, not forgotten:
    it applies again when its articles allow it.
    """

    correction: Correction
    loss: Loss
    message: str


@dataclass(frozen=True, slots=True)
class CorrectionReport:
    """What became of a reader's corrections, in the order they were made.

    `placed` are in force, `lost` could not be applied, `superseded` were undone by later ones.
    """

    placed: tuple[PlacedCorrection, ...] = ()
    lost: tuple[LostCorrection, ...] = ()
    superseded: tuple[Correction, ...] = ()

    @property
    def changed(self) -> tuple[PlacedCorrection, ...]:
        """Those in force on words that are not quite the same: worth a look."""
        return tuple(placed for placed in self.placed if placed.changed)
