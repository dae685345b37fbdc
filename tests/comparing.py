"""Articles to compare, and what a comparison of them says in a few words."""

from collections.abc import Sequence
from dataclasses import replace

from tests.strategies import article_of
from viewer.compare import compare
from viewer.model import Article, Comparison, Options, Verdict, siglum_at
from viewer.reading import read
from viewer.resources import resource

LEXICAL = Options(model="lexical", language="en")
PAIRED = replace(LEXICAL, paired=True)
FERRY = ("article.txt", "source-1.txt", "source-2.txt", "source-3.txt")

TOLD = (
    "The harbour master said the channel had been dredged in March.",
    "Inspectors found three cracks in the northern pillar of the bridge.",
    "The council approved the budget for the new library on Tuesday.",
)
UNRELATED = (
    "Violinists rehearsed a forgotten symphony beneath chandeliers.",
    "Her grandmother planted tulips along a gravel footpath.",
    "Cinnamon and nutmeg sweeten this pumpkin soup.",
)


def compared(*articles: Sequence[str], options: Options = LEXICAL) -> Comparison:
    return compare([article_of(given, position) for position, given in enumerate(articles)], options)


def verdicts(comparison: Comparison) -> list[Verdict]:
    return [attribution.verdict for attribution in comparison.provenance]


def linked(comparison: Comparison) -> list[tuple[tuple[int, ...], str, tuple[int, ...]]]:
    return [(link.base, link.source, link.sentences) for link in comparison.links]


def ferry() -> list[Article]:
    folder = resource("samples", "ferry")
    return [read(str(folder / name), siglum=siglum_at(k)) for k, name in enumerate(FERRY)]
