"""Articles and what they are made of."""

from dataclasses import dataclass, field
from enum import Enum

from viewer.model.notices import Notice
from viewer.model.spans import Span


class AsideKind(Enum):
    """What surrounds an article's own text, by what it looks like."""

    COMMENT = "comment"
    NOTICE = "notice"
    NAVIGATION = "navigation"
    SHARE = "share"
    CAPTION = "caption"
    RELATED = "related"


@dataclass(frozen=True, slots=True)
class Aside:
    """A stretch of text that is not the article's own, why it was taken for that, and how sure that is (0..1)."""

    span: Span
    kind: AsideKind
    reason: str
    score: float

    def __post_init__(self) -> None:
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"an aside's score lies in 0..1, not {self.score}")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article's text came from.

    `path` is as the reader gave it (None for pasted or given text), `sha256` the hex digest of the file's bytes or of
    given text in UTF-8, `encoding` the name of the encoding the bytes were read with.
    """

    path: str | None
    sha256: str
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says of itself; None where it says nothing."""

    outlet: str | None = None
    author: str | None = None
    date: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """The unit of alignment: a span of the article's text, and whether it belongs to the body or to an aside."""

    span: Span
    body: bool = True


@dataclass(frozen=True, slots=True)
class Article:
    """One text under comparison.

    `text` is the decoded text unchanged but for a byte-order mark. `sentences` is empty until the text has been split;
    then the sentences are in order, do not overlap and cover every character that is not white space. `given` says
    that the sentences were handed over as they are (one a line) and are not to be split again.

    Raises ValueError when a span lies outside the text, or sentences overlap or leave characters out.
    """

    siglum: str
    title: str
    text: str
    origin: Origin
    metadata: Metadata = field(default_factory=Metadata)
    language: str | None = None
    asides: tuple[Aside, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    given: bool = False
    notices: tuple[Notice, ...] = ()

    def __post_init__(self) -> None:
        for aside in self.asides:
            if aside.span.end > len(self.text):
                raise ValueError(f"aside {aside.span} lies outside article {self.siglum}")
        if not self.sentences:
            return
        reached = 0
        for sentence in self.sentences:
            if sentence.span.start < reached or sentence.span.end > len(self.text):
                raise ValueError(f"sentence {sentence.span} overlaps or lies outside article {self.siglum}")
            if self.text[reached : sentence.span.start].strip():
                raise ValueError(f"the text before {sentence.span} in article {self.siglum} is in no sentence")
            reached = sentence.span.end
        if self.text[reached:].strip():
            raise ValueError(f"the text after {reached} in article {self.siglum} is in no sentence")

    def sentence_text(self, index: int) -> str:
        """The text of the sentence at `index`."""
        return self.sentences[index].span.of(self.text)

    @property
    def body(self) -> tuple[int, ...]:
        """Indices of the body sentences that hold any text, in order."""
        return tuple(i for i, s in enumerate(self.sentences) if s.body and len(s.span))
