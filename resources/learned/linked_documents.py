"""Articles whose sentences or sources a person linked: read from the published sets."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

Pair = tuple[int, int]
# A set of sentences that is enough to write one base sentence from, each as (number of the source, sentence).
Evidence = frozenset[Pair]

# Features of claims take long, for each has ten sources, so only this many are read.
_CLAIMS = 200
# Licences of DEplain-web's documents that let anybody learn from them.
_OPEN = ("CC_BY_4", "CC_BY_SA_3")


class Kind(Enum):
    """What sort of documents a person, or the simulation, linked."""

    ESSAYS = "ArgRewrite"
    CLAIMS = "WiCE"
    SUMMARIES = "SuperPAL"
    PLAIN = "DEplain-web"
    CARRIED = "ArgRewrite, some sentences carried far"
    REVISED = "simulated from ArgRewrite"
    REWORDED = "simulated from Edinburgh++"
    MIXES = "OneStopEnglish"
    REMIXED = "simulated from OneStopEnglish"


@dataclass(frozen=True, slots=True)
class KnownSource:
    """The source (its number) that a base sentence is from.

    `place` is the sentence's place in the mix that it is a part of, or that its document was made of; None where the
    very sentence of the source is known too.
    """

    source: int
    place: int | None


@dataclass(frozen=True, slots=True)
class Document:
    """A base and its sources as sentences, and for each source the pairs (base sentence, its sentence) that are linked.

    `group` is the number of what it was made of, within its kind; None for a document that must not be learnt from.
    `evidence` holds, for each base sentence, the sets of sentences of which any one accounts for it; none where it has
    no source. `known_sources` holds, for each base sentence of a mix, the source that it is from: there `links` are not
    known but of sentences without a place.
    """

    kind: Kind
    language: str
    base: tuple[str, ...]
    sources: tuple[tuple[str, ...], ...]
    links: tuple[frozenset[Pair], ...]
    group: int | None
    evidence: tuple[tuple[Evidence, ...], ...] = ()
    known_sources: tuple[KnownSource, ...] = ()


def read_essays(folder: Path) -> list[Document]:
    """The first and the final draft of every essay of ArgRewrite v2."""
    return [
        Document(
            kind=Kind.ESSAYS,
            language="en",
            base=tuple(record["new"]),
            sources=(tuple(record["old"]),),
            links=(frozenset((new, old) for old, new in record["links"]),),
            group=number,
        )
        for number, record in enumerate(_records(folder / "sentences" / "argrewrite.jsonl"))
    ]


def read_plain(folder: Path) -> list[Document]:
    """The articles of DEplain-web and their versions in plain German; only openly licensed ones may be learnt from."""
    return [
        Document(
            kind=Kind.PLAIN,
            language="de",
            base=tuple(record["new"]),
            sources=(tuple(record["old"]),),
            links=(frozenset((new, old) for olds, news in record["groups"] for old in olds for new in news),),
            group=number if record["license"] in _OPEN else None,
        )
        for number, record in enumerate(_records(folder / "sentences" / "deplain.jsonl"))
    ]


def read_claims(folder: Path) -> list[Document]:
    """The first claims of WiCE, each with the page that it cites and nine that it does not."""
    return list(_read_evidence(folder / "provenance", "wice", Kind.CLAIMS))[:_CLAIMS]


def read_summaries(folder: Path) -> list[Document]:
    """The summaries of SuperPAL with the news stories that they were written from."""
    return list(_read_evidence(folder / "provenance", "superpal", Kind.SUMMARIES))


def read_mixes(folder: Path) -> list[Document]:
    """Simpler versions of three stories of OneStopEnglish in one text each, with these stories and seven others.

    Each story is told in one mix only.
    """
    return [
        Document(
            kind=Kind.MIXES,
            language="en",
            base=tuple(sentence["text"] for sentence in record["sentences"]),
            sources=sources,
            links=(frozenset(),) * len(sources),
            group=number,
            known_sources=tuple(
                KnownSource(record["candidates"].index(sentence["gold_source"]), place)
                for place, sentence in enumerate(record["sentences"])
            ),
        )
        for number, (record, sources) in enumerate(_read_derived(folder / "provenance", "onestop"))
    ]


def _read_derived(folder: Path, name: str) -> Iterator[tuple[Any, tuple[tuple[str, ...], ...]]]:
    """The records of derived texts, each with the sentences of its candidate sources."""
    texts = {record["id"]: tuple(record["sentences"]) for record in _records(folder / f"{name}.sources.jsonl")}
    for record in _records(folder / f"{name}.derived.jsonl"):
        yield record, tuple(texts[source] for source in record["candidates"])


def _read_evidence(folder: Path, name: str, kind: Kind) -> Iterator[Document]:
    for number, (record, sources) in enumerate(_read_derived(folder, name)):
        places = {source: place for place, source in enumerate(record["candidates"])}
        evidence = tuple(_evidence_of(sentence, places) for sentence in record["sentences"])
        links: list[set[Pair]] = [set() for _ in places]
        for position, choices in enumerate(evidence):
            for source, sentence in set().union(*choices):
                if 2 * sum((source, sentence) in choice for choice in choices) >= len(choices):
                    links[source].add((position, sentence))
        yield Document(
            kind=kind,
            language="en",
            base=tuple(sentence["text"] for sentence in record["sentences"]),
            sources=sources,
            links=tuple(map(frozenset, links)),
            group=number,
            evidence=evidence,
        )


def _evidence_of(sentence: dict[str, Any], places: dict[str, int]) -> tuple[Evidence, ...]:
    if not sentence["gold_source"] or sentence.get("label") == "not_supported":
        return ()
    return tuple(frozenset((places[source], k) for source, k in choice) for choice in sentence["evidence_sets"])


def _records(path: Path) -> Iterator[Any]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
