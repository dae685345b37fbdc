"""What links are learnt from where only the source is known: how it is read, simulated and guessed."""

import json
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.learned.guessed_links import guess_links, scores_in_right_source, thin_out
from resources.learned.linked_documents import Document, Kind, KnownSource, read_mixes
from resources.learned.rearranged_lines import carry_far, draw_order, draw_run, put_anywhere, put_block, roughen
from resources.learned.simulate_documents import FOLDS, simulate_carried
from resources.learned.simulate_mixes import simulate_remixed


def chance(seed: int) -> Random:
    """The same numbers for the same seed."""
    return Random(seed)  # noqa: S311 - nothing is kept secret with them


def mix_of(group: int, sources: int = 5, used: tuple[int, ...] = (1, 3), length: int = 20) -> Document:
    """A mix whose sentence `b` tells anew what its source says; every text names what it is."""
    return Document(
        kind=Kind.MIXES,
        language="en",
        base=tuple(f"Told {group}-{used[b * len(used) // length]}-{b}." for b in range(length)),
        sources=tuple(tuple(f"Source {group}-{number}-{s}." for s in range(12)) for number in range(sources)),
        links=(frozenset(),) * sources,
        group=group,
        known_sources=tuple(KnownSource(used[b * len(used) // length], b) for b in range(length)),
    )


def test_a_mix_is_read_with_the_source_of_each_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "provenance"
    folder.mkdir()
    told = [{"text": "Kites are back.", "gold_source": "kites"}, {"text": "A tram stopped.", "gold_source": "trams"}]
    texts = {"trams": ["A tram halted."], "wells": ["The well ran dry."], "kites": ["Kites return.", "It is windy."]}
    mix = {"id": "one", "candidates": list(texts), "sentences": told}
    (folder / "onestop.derived.jsonl").write_text(json.dumps(mix) + "\n")
    (folder / "onestop.sources.jsonl").write_text(
        "".join(json.dumps({"id": name, "sentences": text}) + "\n" for name, text in reversed(texts.items()))
    )
    (read,) = read_mixes(tmp_path)
    assert read.base == ("Kites are back.", "A tram stopped.")
    assert read.sources == tuple(map(tuple, texts.values()))
    assert read.known_sources == (KnownSource(2, 0), KnownSource(0, 1))
    assert read.links == (frozenset(),) * 3


# One base sentence from the second of two sources, with the scores of its sentences, and what is made of them.
GUESSES = [
    pytest.param((0.9, 0.01), {0}, (1.0, 1.0), id="a sure link"),
    pytest.param((0.4, 0.02), {0}, (0.7, 1.0), id="the best is the link, and counts by its score"),
    pytest.param((0.4, 0.3), {0}, (0.7, 0.0), id="a doubtful rival does not count"),
    pytest.param((0.7, 0.65), {0, 1}, (1.0, 0.95), id="two sure links"),
    pytest.param((0.02, 0.01), set(), (0.0, 0.0), id="when none is heard, none counts"),
    pytest.param((0.03, 0.0), {0}, (0.33, 1.0), id="just heard"),
    pytest.param((), set(), (0.0, 0.0), id="nothing is known of the right source"),
]


@pytest.mark.parametrize(("scores", "linked", "weights"), GUESSES)
def test_links_are_guessed_by_their_scores(
    scores: tuple[float, ...], linked: set[int], weights: tuple[float, ...]
) -> None:
    mix = mix_of(0, sources=2, used=(1,), length=1)
    candidates = [[(0, 4)], [(0, 0), (0, 1)]]
    guess = guess_links(mix, candidates, {0: dict(enumerate(scores))})
    assert guess.links == (frozenset(), frozenset((0, s) for s in linked))
    assert guess.weights == pytest.approx((1.0, *weights))


def test_only_scores_in_the_right_source_are_heard() -> None:
    mix = mix_of(0, sources=3, used=(1, 2), length=2)
    scores = [{(0, 0): 0.9}, {(0, 3): 0.5, (1, 3): 0.8}, {(1, 2): 0.6, (1, 5): 0.1}]
    assert scores_in_right_source(mix, scores) == {0: {3: 0.5}, 1: {2: 0.6, 5: 0.1}}


def test_easy_pairs_are_thinned_out_and_count_for_those_left_out() -> None:
    likely = [0.9, 0.001, 0.3, *[0.002] * 5000]
    linked = [True, True, *[False] * 5001]
    thinned = thin_out([0.5] * len(likely), linked, likely, chance(1))
    assert thinned[:3] == [0.5, 0.5, 0.5]
    assert set(thinned[3:]) == {0.0, 6.25}
    assert sum(thinned[3:]) == pytest.approx(2500, rel=0.15)


def test_a_remixed_sentence_keeps_its_source_and_its_place_in_the_mix() -> None:
    mixes = [mix_of(group) for group in range(2 * FOLDS)]
    for mix, document in zip(mixes, simulate_remixed(mixes, chance(2)), strict=True):
        assert document.group == mix.group
        assert len(document.sources) == 3
        assert set(document.sources) <= set(mix.sources)
        told = [known for known in document.known_sources if known.place is not None]
        assert sorted(known.place for known in told if known.place is not None) == list(range(len(mix.base)))
        for text, known in zip(document.base, document.known_sources, strict=True):
            if known.place is not None:
                assert text.lower() == mix.base[known.place].lower()
                assert document.sources[known.source] == mix.sources[mix.known_sources[known.place].source]


def test_what_a_remix_takes_over_word_for_word_is_linked() -> None:
    documents = list(simulate_remixed([mix_of(group) for group in range(4 * FOLDS)], chance(3)))
    copied = 0
    for document in documents:
        linked = {(b, number, s) for number, pairs in enumerate(document.links) for b, s in pairs}
        verbatim = {
            (b, known.source, s)
            for b, known in enumerate(document.known_sources)
            for s, text in enumerate(document.sources[known.source])
            if known.place is None and document.base[b].lower() == text.lower()
        }
        assert linked == verbatim
        assert {b for b, _, _ in linked} == {b for b, known in enumerate(document.known_sources) if known.place is None}
        candidates = [[(b, s) for b in range(len(document.base)) for s in range(12)] for _ in document.sources]
        assert guess_links(document, candidates, {}).links == document.links
        copied += len(linked)
    assert copied > 4 * len(documents)


def test_half_of_the_remixes_keep_the_order_of_the_mix() -> None:
    documents = simulate_remixed([mix_of(group) for group in range(4 * FOLDS)], chance(4))
    kept: Counter[int] = Counter()
    for document in documents:
        places = [known.place for known in document.known_sources if known.place is not None]
        kept[document.group // FOLDS % 2] += places == sorted(places)
    assert kept[0] == 2 * FOLDS
    assert kept[1] < FOLDS


def test_carried_essays_keep_every_sentence_and_link() -> None:
    essay = Document(
        Kind.ESSAYS,
        "en",
        tuple(f"New {b}." for b in range(18)),
        (tuple(f"Old {s}." for s in range(18)),),
        (frozenset((b, 17 - b) for b in range(0, 18, 2)),),
        5,
    )
    for seed in range(5):
        (carried,) = simulate_carried([essay], chance(seed))
        assert sorted(carried.base) == sorted(essay.base)
        assert carried.base != essay.base
        told = {(carried.base[b], s) for b, s in carried.links[0]}
        assert told == {(essay.base[b], s) for b, s in essay.links[0]}
        assert (carried.kind, carried.group, carried.sources) == (Kind.CARRIED, 5, essay.sources)


@given(st.integers(1, 30), st.integers(0, 1000))
def test_rearranging_loses_nothing(length: int, seed: int) -> None:
    lines, others = list(range(length)), [-1, -2]
    for how in ("kept", "blocks", "shuffled"):
        assert sorted(draw_order(length, how, chance(seed))) == lines
    assert draw_order(length, "kept", chance(seed)) == lines
    assert sorted(carry_far(lines, length // 2, chance(seed))) == lines
    assert carry_far(lines, 0, chance(seed)) == lines
    for put in (put_anywhere, put_block):
        joined = put(lines, others, chance(seed))
        assert [line for line in joined if line >= 0] == lines
        start = joined.index(-1)
        assert joined[start : start + 2] == others
    run = draw_run(length, 5, chance(seed))
    assert set(run) <= set(lines)
    assert 1 <= len(run) <= 5


def test_a_carried_line_leaves_the_others_in_order() -> None:
    moved = carry_far(range(40), 5, chance(6))
    in_place = max(len(run) for run in _rising(moved))
    assert 35 <= in_place < 40


def _rising(numbers: list[int]) -> list[list[int]]:
    """For each number the longest rising run of numbers, not always neighbours, that ends with it."""
    runs: list[list[int]] = []
    for number in numbers:
        before = [run for run in runs if run[-1] < number]
        runs.append([*max(before, key=len, default=[]), number])
    return runs


def test_every_second_text_is_roughened() -> None:
    text = 'He said, “No,” and "left" O\'Dowd.'
    forms = Counter(roughen(text, chance(seed)) for seed in range(200))
    assert set(forms) == {text, "he said , no , and left o dowd."}
    assert min(forms.values()) > 60
