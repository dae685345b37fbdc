"""The whole result of comparing a base with its sources."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.model.articles import Article
from viewer.model.flags import NewClaim
from viewer.model.links import Link
from viewer.model.notices import Notice
from viewer.model.provenance import Attribution, Dropped, Verdict
from viewer.model.statements import Statement

if TYPE_CHECKING:
    from viewer.model.corrections import PlacedCorrection

BUNDLED = "bundled"
LEXICAL = "lexical"


@dataclass(frozen=True, slots=True)
class Options:
    """What a reader may choose about a comparison.

    `model` is "bundled", "lexical" or the directory of another embedding model. `threshold` is the score (0..1) from
    which a link is accepted; None takes the calibrated default. `language` overrules the guess for every article.
    `include_asides` lets asides be linked and counted like body. `paired` links sentence i to sentence i.
    """

    model: str = BUNDLED
    threshold: float | None = None
    language: str | None = None
    include_asides: bool = False
    paired: bool = False

    def __post_init__(self) -> None:
        if self.threshold is not None and not 0.0 <= self.threshold <= 1.0:
            raise ValueError(f"the threshold lies in 0..1, not {self.threshold}")


@dataclass(frozen=True, slots=True)
class SourceShare:
    """How much the base and one source share; shares are 0..1 and by words."""

    share_of_base: float
    share_used: float
    used: int
    dropped: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a comparison: sentences by verdict, shares by source (in the order of the articles).

    `corrections` counts the reader's corrections in force.
    """

    verdicts: tuple[tuple[Verdict, int], ...]
    sources: tuple[tuple[str, SourceShare], ...]
    share_new: float
    corrections: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything known about one base and its sources; sentences are referred to by index.

    The first article is the base. `links` are ordered by base sentence, then by source; `provenance` has one entry per
    base body sentence, in order; `dropped` is ordered by source, then by sentence. `corrections` are the reader's
    that are in force, in the order they were made. `statements` are what several sources say, whether or not the base
    says it too, in the order of their first tellings. `new_claims` are the base's, in the order of its text.
    """

    articles: tuple[Article, ...]
    options: Options
    model: str
    links: tuple[Link, ...]
    provenance: tuple[Attribution, ...]
    dropped: tuple[Dropped, ...]
    summary: Summary
    notices: tuple[Notice, ...] = ()
    corrections: "tuple[PlacedCorrection, ...]" = ()
    statements: tuple[Statement, ...] = ()
    new_claims: tuple[NewClaim, ...] = ()

    def __post_init__(self) -> None:
        if not self.articles:
            raise ValueError("a comparison needs a base")
        sigla = [article.siglum for article in self.articles]
        if len(set(sigla)) != len(sigla):
            raise ValueError(f"sigla must differ: {sigla}")

    @property
    def base(self) -> Article:
        """The article being read."""
        return self.articles[0]

    @property
    def sources(self) -> tuple[Article, ...]:
        """The articles the base may have drawn on."""
        return self.articles[1:]

    def article(self, siglum: str) -> Article:
        """The article of that siglum. Raises KeyError when there is none."""
        for article in self.articles:
            if article.siglum == siglum:
                return article
        raise KeyError(siglum)
