"""Jobs done in this process or in several, in order all the same."""

import json

import pytest

from tests.cli import mortal
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


def answer_with_deaths(deaths, folder, monkeypatch):
    """The results of seven jobs, and of the third when as many processes have died over it."""
    monkeypatch.setattr("viewer.cli.workers._work", mortal.work)
    jobs = list(lines(7))
    job = json.loads(jobs[2].text)
    jobs[2] = JobLine(3, json.dumps({**job, "deaths": deaths, "tally": str(folder / "tally")}).encode())
    return [answer.text for answer in answer_all(jobs, LEXICAL, 2)]


@pytest.mark.parametrize("deaths", [1, 2])
def test_the_job_of_a_process_that_dies_is_done_by_another(deaths, tmp_path, monkeypatch):
    told = answer_with_deaths(deaths, tmp_path, monkeypatch)
    assert told == [answer.text for answer in answer_all(lines(7), LEXICAL, 1)]


def test_a_job_that_three_processes_died_over_fails_alone(tmp_path, monkeypatch):
    told = [json.loads(text) for text in answer_with_deaths(99, tmp_path, monkeypatch)]
    assert [result["id"] for result in told] == list(range(7))
    assert [result["id"] for result in told if "error" in result] == [2]
    assert told[2]["error"] == (
        "3 processes ended early over this job (the last with exit code 9); memory may have run out"
    )
    assert (tmp_path / "tally").stat().st_size == 3


def test_one_answerer_serves_a_whole_batch(monkeypatch):
    made = []
    start = Answerer.__init__

    def count(self, options, threads=None):
        made.append(options)
        start(self, options, threads)

    monkeypatch.setattr(Answerer, "__init__", count)
    assert len(list(answer_all(lines(4), LEXICAL, 1))) == 4
    assert made == [LEXICAL]
