"""A small story with two sources, for tests of corrections and sessions; by words alone, so that it is quick."""

from datetime import UTC, datetime
from functools import cache

from viewer.compare import Engine
from viewer.model import Article, Comparison, Options, Span, Verdict
from viewer.model.corrections import Correction
from viewer.reading import read_text
from viewer.session import Corrected, Corrector, Session, apply_corrections, compare_corrected

LEXICAL = Options(model="lexical", language="en")
NOON = datetime(2031, 5, 4, 12, 0, tzinfo=UTC)

BASE = (
    "The harbour master said the channel had been dredged in March. Inspectors found three cracks in the northern "
    "pillar of the bridge. The council approved the budget for the new library on Tuesday. Nobody was hurt. "
    "A choir from Veldhaven sang at the quay until midnight."
)
FIRST = (
    "Inspectors found two cracks in the northern pillar of the bridge. They will return in June. "
    "The harbour master said that the channel had been dredged in March. Nobody was hurt. Log in to comment."
)
SECOND = (
    "The council approved a budget for the new library on Tuesday. Rain fell over Okafor Street. "
    "A choir sang at the quay. It came from Veldhaven."
)


def story(base: str = BASE, first: str = FIRST, second: str = SECOND) -> tuple[Article, ...]:
    """The story's articles, not yet split; they have no files."""
    texts = (base, first, second)
    return tuple(read_text(t, siglum=s, title=f"Story {s}") for s, t in zip("ABC", texts, strict=True))


@cache
def engine() -> Engine:
    return Engine("lexical")


@cache
def compared() -> Comparison:
    """The program's own comparison of the story."""
    return engine().compare(story(), LEXICAL)


def corrector(comparison: Comparison | None = None, author: str | None = "Ana Okafor") -> Corrector:
    return Corrector(comparison or compared(), author, NOON)


def corrected(*corrections: Correction) -> Corrected:
    """The story's comparison with those corrections, of kinds that need no new cut."""
    return apply_corrections(compared(), corrections, engine())


def recompared(*corrections: Correction, articles: tuple[Article, ...] | None = None) -> Corrected:
    """The story, or other articles, compared anew with those corrections."""
    return compare_corrected(engine(), articles or story(), LEXICAL, corrections)


def link_at(comparison: Comparison, base: int, source: str) -> int:
    """The place of the link of a base sentence with a source."""
    (found,) = (i for i, link in enumerate(comparison.links) if link.source == source and base in link.base)
    return found


def every_correction() -> tuple[Correction, ...]:
    """One of every kind, all of which hold together."""
    by = corrector()
    return (
        by.split("C", SECOND.index("over")),
        by.join("B", [0, 1]),
        by.mark("B", [4], body=False),
        by.unlink(link_at(compared(), 0, "B")),
        by.relink(link_at(compared(), 1, "B"), [1], [3]),
        by.confirm(link_at(compared(), 2, "C")),
        by.judge(2, Verdict.PARAPHRASED),
        by.reject([3], "C", [1]),
        by.same_topic([0], "C", [1]),
        by.link([3], "B", [2]),
        by.note("A", 4, "Which choir?"),
        by.note("A", Span(BASE.index("three"), BASE.index("three") + 5), "“two” in B — ask"),
    )


def session() -> Session:
    """A session with one correction of every kind."""
    return Session(story(), LEXICAL, every_correction(), (("row", "3"), ("theme", "dark")))
