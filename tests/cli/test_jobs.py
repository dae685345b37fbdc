"""One line of a jobs file -> one line of results."""

import io
import json

import pytest

from viewer.cli.jobs import Answerer, JobError, JobLine, id_of, parse_job, read_job_lines
from viewer.language.embedding import ModelError
from viewer.model import Options

ONE = {"text": "One thing."}


def line(value, number=1):
    return JobLine(number, json.dumps(value).encode())


def answer(value, options=None):
    return json.loads(Answerer(options or Options("lexical")).answer(line(value)).text)


def test_lines_without_anything_are_passed_over_and_numbers_are_kept():
    stream = io.BytesIO(b'\xef\xbb\xbf{"id": 1}\r\n\n   \n{"id": 2}')
    assert list(read_job_lines(stream)) == [JobLine(1, b'{"id": 1}'), JobLine(4, b'{"id": 2}')]


@pytest.mark.parametrize("job_id", ["x", 7, 0, None, 1.5, "ü “q” \u2028", ["a", 1], {"n": 1}, True])
def test_the_id_comes_back_as_it_was(job_id):
    assert answer({"id": job_id, "base": ONE, "sources": []})["id"] == job_id
    assert answer({"id": job_id})["id"] == job_id
    assert id_of(line({"id": job_id})) == job_id


def test_a_result_is_the_comparison_with_the_id_first():
    result = answer({"id": "x", "base": ONE, "sources": [ONE]})
    assert list(result)[:3] == ["id", "format", "version"]
    assert result["provenance"][0]["verdict"] == "verbatim"


def test_a_job_that_fails_says_nothing_but_why():
    made = Answerer(Options("lexical")).answer(line({"id": "x", "base": {"path": "no such file"}, "sources": []}))
    assert made.failed
    assert json.loads(made.text) == {"id": "x", "error": "no such file does not exist; check its name and folder"}


def test_without_sources_the_base_is_only_read_and_split():
    result = answer({"id": 1, "base": {"sentences": ["One.", "Two."]}, "sources": []})
    assert [(s["start"], s["end"]) for s in result["articles"][0]["sentences"]] == [(0, 4), (5, 9)]
    assert (result["links"], result["provenance"], result["dropped"]) == ([], [], [])


def test_an_empty_sentence_keeps_its_index_and_is_never_linked_or_dropped():
    sentences = {"sentences": ["The bridge is shut.", "", "Nobody knows why."]}
    result = answer({"id": 1, "base": sentences, "sources": [sentences]})
    spans = [(s["start"], s["end"]) for s in result["articles"][1]["sentences"]]
    assert spans == [(0, 19), (20, 20), (21, 38)]
    assert [(link["base"], link["sentences"]) for link in result["links"]] == [([0], [0]), ([2], [2])]
    assert result["dropped"] == []
    assert [entry["sentence"] for entry in result["provenance"]] == [0, 2]


def test_paired_sentences_are_linked_by_index_where_neither_is_empty():
    base = {"sentences": ["One dog barks.", "", "A cat.", "Rain."]}
    source = {"sentences": ["Two dogs bark.", "Gone.", "", "Wholly different."]}
    result = answer({"id": 1, "base": base, "sources": [source], "paired": True})
    assert [(link["base"], link["sentences"]) for link in result["links"]] == [([0], [0]), ([3], [3])]
    assert result["options"]["paired"] is True


def test_paired_lists_of_unequal_length_fail_the_job():
    base, source = {"sentences": ["One."]}, {"sentences": ["One.", "Two."]}
    assert "1 and 2" in answer({"id": 1, "base": base, "sources": [source], "paired": True})["error"]


def test_given_sentences_and_texts_are_hashed_and_titled(tmp_path):
    file = tmp_path / "f.txt"
    file.write_bytes(b"In a file.")
    articles = [{"sentences": ["a", "b"], "title": "S"}, {"text": "t", "title": "T"}, {"path": str(file), "title": "P"}]
    made = answer({"id": 1, "base": articles[0], "sources": articles[1:]})["articles"]
    assert [article["title"] for article in made] == ["S", "T", "P"]
    assert [article["text"] for article in made] == ["a\nb", "t", "In a file."]
    assert [article["path"] for article in made] == [None, None, str(file)]
    assert [article["siglum"] for article in made] == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ([], "not a JSON object"),
        ({"base": ONE}, '"sources"'),
        ({"base": ONE, "sources": {}}, '"sources"'),
        ({"sources": []}, 'a job needs "base"'),
        ({"base": "text", "sources": []}, "the base is not an article"),
        ({"base": {}, "sources": []}, "the base needs exactly one of"),
        ({"base": {"text": "a", "path": "b"}, "sources": []}, "the base needs exactly one of"),
        ({"base": ONE, "sources": [ONE, {"text": 5}]}, "the text of the source 2 is not text"),
        ({"base": {"sentences": ["a", 1]}, "sources": []}, "the sentences of the base are not a list of texts"),
        ({"base": {"text": "a", "title": 1}, "sources": []}, "the title of the base is not text"),
        ({"base": {"path": "-"}, "sources": []}, "standard input"),
        ({"base": ONE, "sources": [], "paired": True}, "exactly one source, not 0"),
        ({"base": ONE, "sources": [ONE], "paired": "yes"}, '"paired" is true or false'),
    ],
)
def test_what_is_not_a_job_is_told(value, said):
    with pytest.raises(JobError, match=said):
        parse_job(line(value, number=3))


@pytest.mark.parametrize("text", [b"not json", b'{"id": NaN}', b"\xff\xfe", b"[" * 100_000, b'{"id": 1}}'])
def test_what_is_not_json_is_an_error_line_without_an_id(text):
    made = Answerer(Options("lexical")).answer(JobLine(12, text))
    result = json.loads(made.text)
    assert result["id"] is None
    assert result["error"].startswith("line 12 of the jobs: not JSON: ")
    assert made.failed


def test_a_line_that_is_no_job_is_told_with_its_number():
    made = Answerer(Options("lexical")).answer(line({"id": "x", "base": ONE}, number=31))
    assert json.loads(made.text) == {
        "id": "x",
        "error": 'line 31 of the jobs: a job needs "sources": a list of articles, which may be empty',
    }


def test_a_fault_of_ours_costs_one_job(monkeypatch):
    def fail(*arguments):
        raise ZeroDivisionError("oh\nno")

    answerer = Answerer(Options("lexical"))
    with monkeypatch.context() as patch:
        patch.setattr("viewer.cli.jobs.Engine.compare", fail)
        broken = json.loads(answerer.answer(line({"id": 1, "base": ONE, "sources": []})).text)
    assert broken["error"] == "Variorum failed on this job (ZeroDivisionError: oh\\nno); please report it"
    assert not answerer.answer(line({"id": 2, "base": ONE, "sources": []})).failed


def test_a_missing_model_is_not_the_jobs_fault():
    with pytest.raises(ModelError):
        answer({"id": 1, "base": ONE, "sources": [ONE]}, Options("no-such-folder"))


def test_asides_follow_the_option():
    article = {"path": "resources/samples/ferry/source-1.txt"}
    read = [
        answer({"id": 1, "base": article, "sources": []}, Options("lexical", include_asides=i)) for i in (False, True)
    ]
    assert [result["options"]["asides"] for result in read] == ["exclude", "include"]
