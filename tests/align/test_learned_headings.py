"""Headings that are put into simulated documents: what they leave as it was, and what they add."""

from random import Random

import numpy as np
import pytest

from resources.learned.linked_documents import Document, Kind
from resources.learned.logistic import fit
from resources.learned.simulate_headings import put_headings


def chance(seed: int) -> Random:
    """The same numbers for the same seed."""
    return Random(seed)  # noqa: S311 - nothing is kept secret with them


@pytest.fixture
def document() -> Document:
    """Two sources whose sentences the base tells anew, the second one backwards."""
    return Document(
        kind=Kind.REVISED,
        language="en",
        base=tuple(f"Told Harbour {k} anew by Erna." for k in range(12)),
        sources=(
            tuple(f"First Harbour sentence {k} stands here." for k in range(6)),
            tuple(f"Second Harbour sentence {k} stands here." for k in range(6)),
        ),
        links=(frozenset((k, k) for k in range(6)), frozenset((11 - k, k) for k in range(6))),
        group=3,
    )


def linked_texts(document: Document) -> set[tuple[str, str]]:
    return {
        (document.base[b], source[s])
        for source, pairs in zip(document.sources, document.links, strict=True)
        for b, s in pairs
    }


@pytest.mark.parametrize("seed", range(20))
def test_all_sentences_and_links_stay_and_only_headings_taken_over_are_new(document: Document, seed: int) -> None:
    told = put_headings(document, chance(seed))
    assert (told.kind, told.group) == (document.kind, document.group)
    assert [line for line in told.base if line in document.base] == list(document.base)
    for source, before in zip(told.sources, document.sources, strict=True):
        assert [line for line in source if line in before] == list(before)
    assert linked_texts(document) <= linked_texts(told)
    for heading, origin in linked_texts(told) - linked_texts(document):
        assert heading not in document.base
        assert set(heading.split()) <= set(origin.split())
        assert len(origin.split()) - len(heading.split()) in (0, 1)


def test_headings_credits_and_headings_taken_over_all_come_up(document: Document) -> None:
    many = [put_headings(document, chance(seed)) for seed in range(60)]
    added = [line for told in many for line in told.base if line not in document.base]
    assert any("Harbour" in line for line in added)
    assert any(line.lower().startswith("by ") for line in added)
    assert any(linked_texts(told) - linked_texts(document) for told in many)


def test_the_same_chance_puts_the_same_headings(document: Document) -> None:
    assert put_headings(document, chance(4)) == put_headings(document, chance(4))


def test_the_fit_finds_what_the_odds_are_made_of() -> None:
    features = np.array([(x, y) for x in (-2.0, -1.0, 0.0, 1.0, 2.0) for y in (0.0, 1.0, 2.0, 3.0)])
    likely = 1 / (1 + np.exp(-(-0.5 + 1.5 * features[:, 0] + 0.4 * features[:, 1])))
    # Every row both as a link and as none, counted as often as either is the case.
    weights = fit(np.tile(features, (2, 1)), np.repeat([1.0, 0.0], 20), np.concatenate([likely, 1 - likely]) * 1000)
    assert weights.tolist() == pytest.approx([-0.5, 1.5, 0.4], abs=0.02)
