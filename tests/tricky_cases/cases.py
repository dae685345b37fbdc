"""Tricky cases: small texts, each with one real difficulty, and what a careful reader finds in them.

A case is a TOML file in `cases/`, named after its difficulty:

    name = "Three became thirty"
    difficulty = "Two number words that are spelt alike; the toll is ten times as high."
    base = ["Thirty people died.", "A dog searched the rubble."]
    verdicts = "edited verbatim"

    [sources]
    B = ["Three people died.", "A dog searched the rubble.", "The viaduct was built in 1964."]

    [links]
    "A1 <- B1" = "{!Three>Thirty} people died."
    "A2 <- B2" = ""

An article is a list of given sentences, or one text that has to be split. Sentences count from 1 and are joined by "+"
("A1+A2 <- B3" is a split); "moved" after a link says that it stands outside the order, "?" that careful readers may
differ about it. `verdicts` has one word for each sentence of the base's body, or several with a stroke between them.

A link's value tells what happened to its words (see `marks.py`), or several ways that are right, or nothing where the
words are not what is difficult.

What is not solved yet is told in a table `[unsolved]`, by "links", "verdicts" or "marks", with what comes out today.
Such a test is expected to fail, and fails when it no longer does: then the line is to be taken out.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from viewer.model import Article, Comparison, Link, siglum_at
from viewer.reading import read_text
from viewer.reading.articles import read_sentences

FOLDER = Path(__file__).with_name("cases")
ASPECTS = ("links", "verdicts", "marks")
_KEYS = {"name", "difficulty", "base", "verdicts", "sources", "links", "unsolved"}


@dataclass(frozen=True)
class Case:
    """One difficulty: the articles, and what a careful reader finds.

    `links` are those that must be found, `disputed` those that may be; `marks` are by link, each with the ways of
    marking its words that are right.
    """

    key: str
    name: str
    difficulty: str
    articles: tuple[Article, ...]
    links: frozenset[str]
    disputed: frozenset[str]
    verdicts: tuple[frozenset[str], ...]
    marks: Mapping[str, tuple[str, ...]]
    unsolved: Mapping[str, str]


def read_cases() -> tuple[Case, ...]:
    """All cases, in the order of their files' names. Raises ValueError for one that is not as it should be."""
    return tuple(_read_case(path) for path in sorted(FOLDER.glob("*.toml")))


def told(link: Link) -> str:
    """A link as the cases write it, without what follows its sentences: "A1+A2 <- B3"."""
    base = "+".join(f"A{sentence + 1}" for sentence in link.base)
    return f"{base} <- {'+'.join(f'{link.source}{sentence + 1}' for sentence in link.sentences)}"


def links_found(comparison: Comparison) -> set[str]:
    """All links of a comparison as the cases write them, with "moved" where they moved."""
    return {f"{told(link)} moved" if link.moved else told(link) for link in comparison.links}


def _read_case(path: Path) -> Case:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    unknown = set(data) - _KEYS | set(data.get("unsolved", {})) - set(ASPECTS)
    if unknown:
        raise ValueError(f"{path.name} has {sorted(unknown)}, which no case has")
    links = {key.rstrip("?").strip(): value for key, value in data["links"].items()}
    marks = {key: (value,) if isinstance(value, str) else tuple(value) for key, value in links.items() if value}
    disputed = frozenset(key.rstrip("?").strip() for key in data["links"] if key.endswith("?"))
    texts = [data["base"], *data["sources"].values()]
    if list(data["sources"]) != [siglum_at(k) for k in range(1, len(texts))]:
        raise ValueError(f"the sources of {path.name} are not called B, C …")
    return Case(
        key=path.stem,
        name=data["name"],
        difficulty=data["difficulty"],
        articles=tuple(_article(text, position) for position, text in enumerate(texts)),
        links=frozenset(links) - disputed,
        disputed=disputed,
        verdicts=tuple(frozenset(verdict.split("/")) for verdict in data["verdicts"].split()),
        marks={key.removesuffix(" moved"): value for key, value in marks.items()},
        unsolved=data.get("unsolved", {}),
    )


def _article(text: str | list[str], position: int) -> Article:
    if isinstance(text, str):
        return read_text(text, siglum=siglum_at(position))
    return read_sentences(text, siglum=siglum_at(position))
