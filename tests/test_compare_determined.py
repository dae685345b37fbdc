"""What a comparison may depend on: nothing but the articles and the options."""

import subprocess
import sys
from collections import Counter
from dataclasses import replace
from itertools import pairwise, permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.comparing import FERRY, LEXICAL, TOLD, UNRELATED, ferry
from tests.strategies import article_of, stories
from viewer.compare import Engine, compare
from viewer.export.comparison_json import json_chunks
from viewer.model import (
    Article,
    Cancelled,
    Comparison,
    Options,
    Stage,
    siglum_at,
)
from viewer.resources import resource


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def in_common_terms(comparison: Comparison, names: dict[str, str]) -> dict[str, object]:
    """What a comparison says, with every source called by the name that `names` gives its siglum.

    Where two links score the same, which of them is first, and tells of what stands in no source, is left out: that is
    the order of the sources.
    """
    links = Counter(
        (names[link.source], link.base, link.sentences, link.score, link.moved, link.edits, link.evidence)
        for link in comparison.links
    )
    flags = Counter(
        (link.base, flag.kind, flag.severity, flag.base) for link in comparison.links for flag in link.flags
    )
    attributions = []
    for attribution in comparison.provenance:
        claims = [attribution.primary, *attribution.also] if attribution.primary else []
        scores = [claim.score for claim in claims]
        tied = len(set(scores)) < len(scores)
        words = [(run.span, run.source and names[run.source], run.origin) for run in attribution.words]
        attributions.append(
            (
                attribution.sentence,
                attribution.verdict,
                Counter((names[claim.source], claim.sentences, claim.score) for claim in claims),
                [claim.score for claim in attribution.runners_up],
                None if tied else words,
            )
        )
    dropped = Counter((names[d.source], d.sentence, frozenset(names[s] for s in d.also_in)) for d in comparison.dropped)
    return {"links": links, "flags": flags, "provenance": attributions, "dropped": dropped}


@settings(max_examples=30)
@given(stories(least_sources=2), st.randoms(use_true_random=False))
def test_the_result_does_not_depend_on_the_order_of_the_sources(articles: list[Article], random) -> None:
    base, *sources = articles
    order = random.sample(range(len(sources)), len(sources))
    shuffled = [replace(sources[k], siglum=siglum_at(1 + place)) for place, k in enumerate(order)]
    names = {article.siglum: article.siglum for article in articles}
    other = {siglum_at(1 + place): sources[k].siglum for place, k in enumerate(order)}
    told = in_common_terms(compare(articles, LEXICAL), names)
    assert in_common_terms(compare([base, *shuffled], LEXICAL), other) == told


def test_the_order_of_a_samples_sources_makes_no_difference_with_the_bundled_model(engine: Engine) -> None:
    base, *sources = ferry()
    told = []
    for order in list(permutations(sources))[::2]:
        renamed = [replace(source, siglum=siglum_at(1 + place)) for place, source in enumerate(order)]
        names = {siglum_at(1 + place): source.siglum for place, source in enumerate(order)}
        told.append(in_common_terms(engine.compare([base, *renamed]), names))
    assert told[1:] == told[:-1]


@settings(max_examples=20)
@given(stories())
def test_the_same_articles_give_the_same_bytes(articles: list[Article]) -> None:
    first, second = (b"".join(json_chunks(compare(articles, LEXICAL))) for _ in range(2))
    assert first == second


def test_the_bundled_model_gives_the_same_bytes_whatever_it_read_before(engine: Engine) -> None:
    used = b"".join(json_chunks(engine.compare(ferry())))
    assert used == b"".join(json_chunks(Engine(threads=1).compare(ferry())))


def test_every_process_writes_the_same_bytes(tmp_path: Path) -> None:
    folder = resource("samples", "ferry")
    written = []
    for seed in ("1", "2"):
        target = tmp_path / f"{seed}.json"
        files = [str(folder / name) for name in FERRY]
        command = [sys.executable, "main.py", "compare", *files, "--model", "lexical", "--json", str(target)]
        subprocess.run(command, check=True, env={"PYTHONHASHSEED": seed}, cwd=Path(__file__).parents[1])  # noqa: S603 - our own program
        written.append(target.read_bytes())
    assert written[0] == written[1]


class Recorder:
    """Hears every step, and asks to stop at one of them."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.steps: list[tuple[Stage, int, int]] = []
        self._stop_at = stop_at

    def step(self, stage: Stage, done: int, total: int) -> None:
        self.steps.append((stage, done, total))
        if len(self.steps) - 1 == self._stop_at:
            raise Cancelled


STORY = [article_of(TOLD), article_of([TOLD[1], UNRELATED[0]], 1), article_of([TOLD[2], TOLD[0]], 2)]


def retitled(place: int) -> list[Article]:
    """The story under another title, which an engine has not compared yet."""
    return [replace(article, title=f"{article.title} {place}") for article in STORY]


def test_another_threshold_gives_what_a_fresh_comparison_gives() -> None:
    engine = Engine("lexical")
    for threshold in (0.5, 0.9, 0.1, 0.5):
        options = Options(model="lexical", threshold=threshold)
        assert engine.compare(STORY, options) == compare(STORY, options)


def test_progress_is_told_stage_by_stage_and_never_falls_within_one() -> None:
    recorder = Recorder()
    compare(STORY, LEXICAL, recorder)
    told = [stage for stage, _, _ in recorder.steps]
    assert {Stage.SPLITTING, Stage.LINKING, Stage.DIFFING, Stage.ATTRIBUTING} <= set(told)
    assert all(0 <= done <= total for _, done, total in recorder.steps)
    for (stage, done, total), (next_stage, next_done, next_total) in pairwise(recorder.steps):
        assert stage is not next_stage or (done <= next_done and total == next_total)
    stages = [stage for place, stage in enumerate(told) if place == 0 or told[place - 1] is not stage]
    assert len(stages) == len(set(stages)), "a stage that is over does not begin again"


def test_a_request_to_stop_is_passed_on_at_every_step() -> None:
    recorder = Recorder()
    engine = Engine("lexical")
    wanted = engine.compare(STORY, LEXICAL, recorder)
    for place in range(len(recorder.steps)):
        with pytest.raises(Cancelled):
            engine.compare(retitled(place), LEXICAL, Recorder(stop_at=place))
    assert engine.compare(STORY, LEXICAL) == wanted


def test_a_request_to_stop_is_passed_on_while_meaning_is_read(engine: Engine) -> None:
    # Sentences are encoded once: from the second time on every comparison of the same words takes the same steps.
    wanted = engine.compare(STORY, Options())
    recorder = Recorder()
    engine.compare(retitled(99), Options(), recorder)
    for place in range(len(recorder.steps)):
        with pytest.raises(Cancelled):
            engine.compare(retitled(place), Options(), Recorder(stop_at=place))
    assert engine.compare(STORY, Options()) == wanted


def test_a_request_to_stop_is_heard_between_two_batches_of_sentences() -> None:
    engine = Engine(threads=1)
    recorder = Recorder()
    engine.compare(STORY, Options(), recorder)
    encoding = [place for place, (stage, _, _) in enumerate(recorder.steps) if stage is Stage.MEANING]
    assert len(encoding) > len(STORY)
    with pytest.raises(Cancelled):
        Engine(threads=1).compare(STORY, Options(), Recorder(stop_at=encoding[1]))


def test_the_function_and_the_engine_agree() -> None:
    assert compare(STORY, LEXICAL) == Engine("lexical").compare(STORY, LEXICAL)
