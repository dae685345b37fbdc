"""Jobs done in this process or in several, in order all the same."""

import json
import os
from concurrent.futures import ThreadPoolExecutor, wait
from multiprocessing import active_children

import pytest

from tests.cli.processes import wait_for_reader
from viewer.cli.errors import CommandError
from viewer.cli.jobs import Answerer, JobLine
from viewer.cli.workers import answer_all
from viewer.model import Options

LEXICAL = Options("lexical")


def lines(count):
    """Jobs of very different size, so that later ones are done first."""
    for number in range(count):
        text = "The bridge is shut. " * (12 if number % 3 == 0 else 1)
        value = {"id": number, "base": {"text": text}, "sources": [{"text": text}]}
        yield JobLine(number + 1, json.dumps(value).encode())


def test_several_processes_give_the_same_results_in_the_same_order():
    alone = [answer.text for answer in answer_all(lines(8), LEXICAL, 1)]
    together = [answer.text for answer in answer_all(lines(8), LEXICAL, 2)]
    assert together == alone
    assert [json.loads(text)["id"] for text in alone] == list(range(8))


def test_no_jobs_are_no_results():
    assert list(answer_all([], LEXICAL, 2)) == []


@pytest.mark.parametrize("workers", [1, 2])
def test_a_missing_model_ends_the_batch(workers):
    with pytest.raises(CommandError, match="no-such-folder"):
        list(answer_all(lines(3), Options("no-such-folder"), workers))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="waits on a named pipe")
def test_processes_that_are_killed_cost_only_the_jobs_they_were_at(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    jobs = list(lines(7))
    jobs[2] = JobLine(3, json.dumps({"id": 2, "base": {"path": str(pipe)}, "sources": []}).encode())
    with ThreadPoolExecutor() as pool:
        answers = pool.submit(lambda: list(answer_all(jobs, LEXICAL, 2)))
        descriptor = wait_for_reader(pipe, lambda seconds: bool(wait([answers], seconds).done))
        for child in active_children():
            child.kill()
        told = [json.loads(answer.text) for answer in answers.result()]
    os.close(descriptor)
    assert [result["id"] for result in told] == list(range(7))
    assert "ended early (exit code -9)" in told[2]["error"]
    assert sum("error" in result for result in told) <= 2


def test_one_answerer_serves_a_whole_batch(monkeypatch):
    made = []
    start = Answerer.__init__

    def count(self, options, threads=None):
        made.append(options)
        start(self, options, threads)

    monkeypatch.setattr(Answerer, "__init__", count)
    assert len(list(answer_all(lines(4), LEXICAL, 1))) == 4
    assert made == [LEXICAL]
