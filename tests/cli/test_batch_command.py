"""`batch`, as a person runs it, stops it and kills it."""

import io
import json
import os
import signal
import sys

import pytest

from tests.cli.processes import has_ended, start, wait_for_reader
from viewer.cli import main

POSIX = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes and kill -9 are those of POSIX")


def job(number, **more):
    return {"id": number, "base": {"text": f"Bridge {number} is shut."}, "sources": [{"text": "It rained."}], **more}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write_jobs(folder, *jobs):
    (folder / "jobs.jsonl").write_text("".join(json.dumps(value) + "\n" for value in jobs), encoding="utf-8")


def run(*arguments):
    return main(["batch", "jobs.jsonl", "--out", "out.jsonl", "--model", "lexical", *arguments])


def results(folder):
    return [json.loads(line) for line in (folder / "out.jsonl").read_bytes().splitlines()]


def test_a_result_a_job_in_order_whatever_fails(folder, capsys):
    write_jobs(folder, job(1), job(2, base={"path": "missing.txt"}), job(3, sources=None), job(4))
    assert run() == 0
    assert [result["id"] for result in results(folder)] == [1, 2, 3, 4]
    assert ["error" in result for result in results(folder)] == [False, True, True, False]
    assert capsys.readouterr() == ("", "2 of 4 jobs failed; their lines in out.jsonl say why\n")


def test_a_result_is_what_compare_writes_with_the_id(folder):
    (folder / "base.txt").write_text("The bridge is shut.")
    (folder / "source.txt").write_text("The bridge was shut.")
    write_jobs(folder, {"id": "x", "base": {"path": "base.txt"}, "sources": [{"path": "source.txt"}]})
    assert run() == 0
    assert main(["compare", "base.txt", "source.txt", "--model", "lexical", "--json", "one.json"]) == 0
    (result,) = results(folder)
    assert result.pop("id") == "x"
    assert result == json.loads((folder / "one.json").read_text(encoding="utf-8"))


def test_done_again_there_is_nothing_to_do(folder, monkeypatch):
    write_jobs(folder, job(1), job(2))
    assert run() == 0
    before = (folder / "out.jsonl").read_bytes()
    monkeypatch.setattr("viewer.cli.jobs.Answerer.answer", lambda *arguments: pytest.fail("a job was done twice"))
    assert run("--workers", "1") == 0
    assert (folder / "out.jsonl").read_bytes() == before


def test_it_goes_on_after_the_last_whole_result(folder):
    write_jobs(folder, *map(job, range(4)))
    assert run() == 0
    whole = (folder / "out.jsonl").read_bytes()
    lines = whole.splitlines(keepends=True)
    for left in (lines[0], lines[0] + lines[1][:-1], b"".join(lines[:2]) + b"{", whole[:1], b""):
        (folder / "out.jsonl").write_bytes(left)
        assert run() == 0
        assert (folder / "out.jsonl").read_bytes() == whole


def test_other_jobs_and_other_options_are_refused(folder, capsys):
    write_jobs(folder, job(1), job(2))
    assert run() == 0
    before = (folder / "out.jsonl").read_bytes()
    assert run("--threshold", "0.7") == 2
    write_jobs(folder, job(1), job(3))
    assert run() == 2
    assert capsys.readouterr().err.count("\n") == 2
    assert (folder / "out.jsonl").read_bytes() == before


def test_an_id_that_stands_twice_is_told(folder, capsys):
    write_jobs(folder, job("a"), job(2), job("a"), job("a"), {**job(0), "id": None}, {**job(0), "id": None})
    assert run() == 0
    assert capsys.readouterr().err == (
        'jobs.jsonl: lines 1 and 3 have the id "a"; in all, 2 jobs have the id of an earlier one; only their order '
        "tells the results apart\n"
    )
    assert [result["id"] for result in results(folder)] == ["a", 2, "a", "a", None, None]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_jobs_in_utf_16_are_refused_at_once(folder, capsys, encoding):
    (folder / "jobs.jsonl").write_text("\ufeff" + json.dumps(job(1)) + "\n", encoding=encoding)
    assert run() == 1
    assert capsys.readouterr().err.endswith(
        ": jobs.jsonl is in UTF-16; save it as UTF-8 (in PowerShell: Out-File -Encoding utf8)\n"
    )
    assert not (folder / "out.jsonl").exists()


def test_on_a_terminal_the_share_of_the_jobs_is_told(folder, monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr("viewer.cli.progress._SECONDS_BETWEEN", 0.0)
    write_jobs(folder, *map(job, range(4)))
    assert run() == 0
    told = [line.strip() for line in terminal.getvalue().split("\r") if line.strip()]
    shares = ["0%", "25%", "50%", "75%", "99%"]
    places = [1, 2, 3, 4, 4]
    assert told == [
        *(f"Job {place} of 4: {share}" for place, share in zip(places, shares, strict=True)),
        "Wrote out.jsonl: 4 results",
    ]


def test_jobs_may_come_through_a_pipe(folder, monkeypatch):
    class Pipe(io.BytesIO):
        def seekable(self):
            return False

    text = (json.dumps(job(1)) + "\n").encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Pipe(text)))
    assert main(["batch", "-", "--out", "out.jsonl", "--model", "lexical"]) == 0
    assert [result["id"] for result in results(folder)] == [1]


def test_the_jobs_are_not_overwritten(folder, capsys):
    write_jobs(folder, job(1))
    before = (folder / "jobs.jsonl").read_bytes()
    assert main(["batch", "jobs.jsonl", "--out", "./jobs.jsonl"]) == 2
    assert (folder / "jobs.jsonl").read_bytes() == before


@pytest.mark.parametrize("jobs", ["missing.jsonl", "."])
def test_jobs_that_cannot_be_read_are_1(folder, jobs, capsys):
    assert main(["batch", jobs, "--out", "out.jsonl"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert not (folder / "out.jsonl").exists()


def test_no_jobs_are_no_results(folder):
    write_jobs(folder)
    assert run() == 0
    assert (folder / "out.jsonl").read_bytes() == b""


@POSIX
@pytest.mark.parametrize("workers", ["1", "2"])
def test_killed_in_the_middle_of_a_job_it_goes_on_with_nothing_lost_or_doubled(folder, workers):
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    write_jobs(folder, job(0), job(1), job(2, base={"path": "pipe"}), job(3))
    arguments = ["batch", "jobs.jsonl", "--out", "out.jsonl", "--model", "lexical", "--workers", workers]
    with start(*arguments, folder=folder) as process:
        descriptor = wait_for_reader(pipe, has_ended(process))
        process.kill()
        process.wait()
        os.close(descriptor)
    assert process.returncode == -signal.SIGKILL
    pipe.unlink()
    pipe.write_text("Bridge 2 is shut.")
    assert run() == 0  # how many workers there were makes no difference
    assert [result["id"] for result in results(folder)] == [0, 1, 2, 3]
    assert not any("error" in result for result in results(folder))


@POSIX
def test_the_workers_leave_when_the_batch_is_killed(folder):
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    write_jobs(folder, job(0, base={"path": "pipe"}))
    arguments = ["batch", "jobs.jsonl", "--out", "out.jsonl", "--model", "lexical", "--workers", "2"]
    with start(*arguments, folder=folder) as process:
        descriptor = wait_for_reader(pipe, has_ended(process))
        process.kill()
        process.wait()
        os.write(descriptor, b"The end.")
        os.close(descriptor)
        # The workers have the same standard error: its end is read only when the last of them has left.
        assert b"Traceback" not in process.stderr.read()
