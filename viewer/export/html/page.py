"""What stands on the page, in order; the template only writes it down."""

from dataclasses import dataclass

from viewer.export.html.marks import PageRun
from viewer.model import Comparison, EditKind, Flag, FlagKind, Notice, Severity
from viewer.present import Figures, SourceFigures

# A book has hundreds of facts; more than this would stand between a reader and the page.
_MOST_FACTS = 40
_FIRST_FACTS = 20


@dataclass(frozen=True, slots=True)
class PageArticle:
    """An article's heading: `position` in the comparison picks its colour, `about` is outlet, author and date.

    `file` is the name of the file without its folders, which are nobody else's business; empty for given text.
    `direction` is "ltr" or "rtl", by most of the letters: a label in the interface's language beside the text would
    mislead the browser's own guess.
    """

    siglum: str
    position: int
    name: str
    about: str
    language: str
    direction: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class PageBadge:
    """A link to a source sentence. `gives_words` is False where the source merely says the same.

    `score` is the link's, to two places; empty where it is not to be shown.
    """

    text: str
    spoken: str
    target: str
    position: int
    gives_words: bool
    score: str = ""


@dataclass(frozen=True, slots=True)
class PageSentence:
    """A sentence with its marked runs; `links` are the ids of the links it stands in, `anchor` its own id."""

    runs: tuple[PageRun, ...]
    links: str
    anchor: str
    number: str
    new: bool
    left_out: bool
    badges: tuple[PageBadge, ...]


@dataclass(frozen=True, slots=True)
class PageCell:
    """One article's part of a row; `flags` are the messages to be shown in it."""

    article: PageArticle
    numbers: str
    sentences: tuple[PageSentence, ...]
    arrow: str
    moved: str
    left_out: bool
    also_in: str
    aside: bool
    continued: bool
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class PageRow:
    """One row of the table; `why` is its attribution in words, empty where there is none to tell."""

    kind: str
    anchor: str
    spoken: str
    number: str
    verdict: str
    moved: bool
    why: str
    origins: tuple[int, ...]
    badges: tuple[PageBadge, ...]
    cells: tuple[PageCell | None, ...]


@dataclass(frozen=True, slots=True)
class PageAsides:
    """Rows of one article's asides, drawn together so that they can be folded away."""

    article: PageArticle
    title: str
    sentences: tuple[PageSentence, ...]


@dataclass(frozen=True, slots=True)
class PageParagraph:
    """A paragraph of an article in full."""

    aside: bool
    sentences: tuple[PageSentence, ...]


@dataclass(frozen=True, slots=True)
class PageText:
    """An article in full, with the figures of a source (None for the base)."""

    article: PageArticle
    figures: SourceFigures | None
    paragraphs: tuple[PageParagraph, ...]


@dataclass(frozen=True, slots=True)
class PageFact:
    """A flag or a new claim in the list of them: what is told, and the base sentence it stands at.

    `number` is the sentence's, `target` its row's id (empty where the page does not show it), `place` the source's.
    """

    number: str
    target: str
    place: str
    kind: FlagKind
    severity: Severity
    message: str


@dataclass(frozen=True, slots=True)
class Page:
    """Everything on the page: `marks` are those that words may have, `long` says that it is read in parts."""

    base: PageArticle
    articles: tuple[PageArticle, ...]
    summary: tuple[str, ...]
    figures: Figures
    marks: tuple[EditKind, ...]
    long: bool
    rows: tuple[PageRow | PageAsides, ...]
    texts: tuple[PageText, ...]
    facts: tuple[PageFact, ...]
    corrections: tuple[str, ...]
    notices: tuple[Notice, ...]
    comparison: Comparison

    @property
    def first_facts(self) -> int:
        """How many of `facts` are told at once; each stands beside its sentence too."""
        return len(self.facts) if len(self.facts) <= _MOST_FACTS else _FIRST_FACTS
