"""Jobs done by a Dask cluster: the same results as on one computer."""

import json
import sys

import pytest

from tests.cli.test_workers import LEXICAL, lines
from viewer.cli import main
from viewer.cli.cluster import _take, answer_all_on_cluster
from viewer.cli.errors import CommandError
from viewer.model import Options

NOWHERE = "tcp://127.0.0.1:1"


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """The address of a cluster of two workers on this computer."""
    distributed = pytest.importorskip("distributed", reason="needs Dask: pip install 'dask[distributed]'")
    with distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address=None,
        local_directory=str(tmp_path_factory.mktemp("dask")),
    ) as running:
        yield running.scheduler_address


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write_jobs(folder):
    """Jobs of very different size, equal ones under two ids, a file that only this process finds, and failures."""
    (folder / "article.txt").write_text("The bridge is shut. Two boats were late.", encoding="utf-8")
    jobs = [json.loads(line.text) for line in lines(40)]
    jobs[4] = {"id": "file", "base": {"path": "article.txt"}, "sources": [{"text": "The bridge was shut."}]}
    jobs[5] = {"id": "missing", "base": {"path": "missing.txt"}, "sources": []}
    jobs[6] = {"id": "uneven", "base": {"text": "One."}, "sources": [{"text": "One. Two."}], "paired": True}
    text = "".join(json.dumps(job) + "\n" for job in jobs) + "no job\n"
    (folder / "jobs.jsonl").write_text(text, encoding="utf-8")


def run(out, *arguments):
    return main(["batch", "jobs.jsonl", "--out", out, "--model", "lexical", *arguments])


def test_the_results_are_those_of_a_local_run_byte_for_byte(cluster, folder, capsys):
    write_jobs(folder)
    assert run("local.jsonl") == 0
    assert run("cluster.jsonl", "--scheduler", cluster) == 0
    told = (folder / "cluster.jsonl").read_bytes()
    assert told == (folder / "local.jsonl").read_bytes()
    assert told.count(b"\n") == 41
    assert capsys.readouterr().err.count("3 of 41 jobs failed") == 2


def test_a_batch_begun_here_goes_on_there(cluster, folder):
    write_jobs(folder)
    assert run("out.jsonl") == 0
    whole = (folder / "out.jsonl").read_bytes()
    (folder / "out.jsonl").write_bytes(whole[: len(whole) // 2])
    assert run("out.jsonl", "--scheduler", cluster) == 0
    assert (folder / "out.jsonl").read_bytes() == whole


def test_a_missing_model_ends_the_batch(cluster):
    with pytest.raises(CommandError, match="no-such-folder"):
        list(answer_all_on_cluster(lines(3), Options("no-such-folder"), cluster))


def test_workers_of_another_version_end_the_batch(cluster, monkeypatch):
    monkeypatch.setattr("viewer.cli.cluster.__version__", "99.1")
    with pytest.raises(CommandError, match=r"and this is 99\.1; install the same"):
        list(answer_all_on_cluster(lines(3), LEXICAL, cluster))


def test_a_cluster_that_is_lost_is_told_with_what_to_do():
    comm = pytest.importorskip("distributed.comm", reason="needs Dask: pip install 'dask[distributed]'")

    class Lost:
        def result(self):
            raise comm.CommClosedError("the stream is closed")

    with pytest.raises(CommandError, match=f"lost the Dask cluster at {NOWHERE}; the same command goes on from here"):
        _take(next(lines(1)), Lost(), NOWHERE)


def test_nobody_at_the_address_is_one_line(monkeypatch):
    pytest.importorskip("distributed", reason="needs Dask: pip install 'dask[distributed]'")
    monkeypatch.setattr("viewer.cli.cluster._PATIENCE", 0.2)
    with pytest.raises(CommandError, match=f"no Dask scheduler answers at {NOWHERE}"):
        list(answer_all_on_cluster(lines(1), LEXICAL, NOWHERE))


def test_without_dask_the_install_command_is_told(folder, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "distributed", None)
    write_jobs(folder)
    assert run("out.jsonl", "--scheduler", NOWHERE) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "pip install 'dask[distributed]'" in told


def test_a_local_run_has_nothing_to_do_with_dask(folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.setitem(sys.modules, "viewer.cli.cluster", None)
    write_jobs(folder)
    assert run("out.jsonl") == 0
