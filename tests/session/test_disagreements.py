"""Where readers disagreed with the program, for teaching it."""

import json
from pathlib import Path

from tests.session.cases import compared, corrected, corrector, link_at
from viewer.cli.jobs import JobLine, parse_job
from viewer.model import Verdict
from viewer.session import disagreements, write_disagreements


def test_nothing_is_told_where_no_link_was_judged() -> None:
    by = corrector()
    assert disagreements(corrected(by.note("A", 0, "?"), by.judge(1, Verdict.PARAPHRASED))) is None


def test_each_pair_says_what_the_program_had_thought() -> None:
    by = corrector()
    confirmed = link_at(compared(), 0, "B")
    told = disagreements(
        corrected(by.confirm(confirmed), by.unlink(link_at(compared(), 1, "B")), by.link([0], "C", [1]))
    )
    assert told is not None
    assert [(e["kind"], e["source"], e["base"], e["sentence"], e["linked"], e["agrees"]) for e in told["judged"]] == [
        ("confirm", "B", 0, 2, True, True),
        ("unlink", "B", 1, 0, False, False),
        ("link", "C", 0, 1, True, False),
    ]
    assert told["judged"][0]["score"] == compared().links[confirmed].score
    assert {link["by"] for link in told["links"]} == {"engine", "reader"}


def test_a_relinked_sentence_is_judged_where_it_is_now() -> None:
    told = disagreements(corrected(corrector().relink(link_at(compared(), 0, "B"), [4], [2])))
    assert told is not None
    assert [(entry["base"], entry["sentence"], entry["agrees"]) for entry in told["judged"]] == [(4, 2, False)]


def test_a_line_is_a_job_that_a_batch_can_do_again(tmp_path: Path) -> None:
    path = tmp_path / "teach.jsonl"
    made = corrected(corrector().link([0], "C", [1]))
    assert write_disagreements([made, corrected(), made], path) == 2
    lines = path.read_bytes().splitlines()
    assert len(lines) == 2
    job = parse_job(JobLine(1, lines[0]))
    assert [len(article.sentences) for article in job.articles] == [
        len(article.sentences) for article in made.comparison.articles
    ]
    value = json.loads(lines[0])
    assert value["base"]["sentences"][0].startswith("The harbour master")
