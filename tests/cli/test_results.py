"""The results file: whole lines only, and nobody else's."""

import json

import pytest

from viewer.cli.errors import CommandError
from viewer.cli.results import Recipe, Results

RECIPE = Recipe("1.0", "aa", "lexical", None, None, "exclude")
IDS = ["a", 2, None, {"k": [1]}]
LINES = [json.dumps({"id": i, "format": "x"}, separators=(",", ":")).encode() for i in IDS]
WHOLE = b"".join(line + b"\n" for line in LINES)


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out.jsonl"


def finish(out, recipe=RECIPE):
    with Results(out, recipe, IDS) as results:
        for line in LINES[results.done :]:
            results.append(line)
        return results.done


def test_a_new_file_begins_empty(out):
    assert finish(out) == 0
    assert out.read_bytes() == WHOLE


def test_cut_at_any_byte_it_is_made_whole_again_and_no_result_is_lost_or_doubled(out):
    finish(out)
    for size in range(len(WHOLE) + 1):
        out.write_bytes(WHOLE[:size])
        assert finish(out) == WHOLE[:size].count(b"\n")
        assert out.read_bytes() == WHOLE


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (Recipe("1.1", "aa", "lexical", None, None, "exclude"), "made by Variorum 1.0, and this is 1.1"),
        (Recipe("1.0", "bb", "lexical", None, None, "exclude"), "made from other jobs"),
        (Recipe("1.0", "aa", "bundled", None, None, "exclude"), "made with --model lexical, not --model bundled"),
        (Recipe("1.0", "aa", "lexical", 0.4, None, "exclude"), "made with no --threshold, not --threshold 0.4"),
        (Recipe("1.0", "aa", "lexical", None, "de", "exclude"), "made with no --lang, not --lang de"),
        (Recipe("1.0", "aa", "lexical", None, None, "include"), "made with --asides exclude, not --asides include"),
    ],
)
def test_another_batch_is_refused_and_nothing_is_touched(out, other, said):
    finish(out)
    with pytest.raises(CommandError, match=said) as caught:
        finish(out, other)
    assert caught.value.exit_code == 2
    assert out.read_bytes() == WHOLE


def test_another_batch_may_begin_when_the_results_are_gone(out):
    other = Recipe("1.0", "bb", "lexical", None, None, "exclude")
    finish(out)
    out.unlink()
    assert finish(out, other) == 0
    assert finish(out, other) == len(IDS)


@pytest.mark.parametrize("ledger", [None, "", "{", "[]", '{"format": "x"}'])
def test_a_file_that_no_batch_began_is_refused(out, ledger):
    out.write_text("something of mine\n")
    if ledger is not None:
        (out.parent / "out.jsonl.resume").write_text(ledger)
    with pytest.raises(CommandError) as caught:
        finish(out)
    assert caught.value.exit_code == 2
    assert out.read_text() == "something of mine\n"


def test_an_empty_file_is_taken(out):
    out.touch()
    assert finish(out) == 0


@pytest.mark.parametrize(
    "edited", [WHOLE.replace(b'"a"', b'"b"'), b"\0" * 30 + b"\n" + WHOLE, WHOLE + LINES[0] + b"\n"]
)
def test_results_that_are_not_those_of_the_jobs_are_refused(out, edited):
    finish(out)
    out.write_bytes(edited)
    with pytest.raises(CommandError, match="not the result of the job") as caught:
        finish(out)
    assert caught.value.exit_code == 1
    assert out.read_bytes() == edited


def test_two_batches_do_not_write_to_one_file(out):
    with Results(out, RECIPE, IDS), pytest.raises(CommandError, match="another batch is writing"):
        finish(out)
    assert finish(out) == 0


@pytest.mark.parametrize("place", [".", "missing/out.jsonl"])
def test_what_cannot_be_written_is_told(tmp_path, place):
    with pytest.raises(CommandError) as caught:
        finish(tmp_path / place)
    assert caught.value.exit_code == 1


def test_a_full_disk_is_told_and_gone_on_from(out, monkeypatch):
    def full(descriptor, data):
        raise OSError(28, "No space left on device")

    with (
        pytest.raises(CommandError, match="No space left on device; once there is room, the same command"),
        Results(out, RECIPE, IDS) as results,
    ):
        results.append(LINES[0])
        monkeypatch.setattr("os.write", full)
        results.append(LINES[1])
    monkeypatch.undo()
    assert finish(out) == 1
    assert out.read_bytes() == WHOLE
