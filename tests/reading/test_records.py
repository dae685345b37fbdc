"""Corpora become articles to pick from."""

import json

import pytest

from viewer.reading import ReadError
from viewer.reading.choices import Choices
from viewer.reading.records import extract, read_records

ROWS = [
    {
        "id": 1,
        "title": "One",
        "text": "The ferry left.",
        "source": "Carrow Courier",
        "url": "https://a.example",
        "lang": "en",
    },
    {"id": 2, "title": "", "text": "Ferry is back\n\nIt came, “late”.", "author": "Lena Voss", "date": "2019-03-04"},
    {"id": 3, "title": "Empty", "text": " "},
]
CSV = 'title;text;source\nOne;"The ferry left; it did.";Carrow Courier\nTwo;"It came\nback.";\n'
CORPORA = [json.dumps(ROWS), "\n".join(json.dumps(row) for row in ROWS)]


@pytest.mark.parametrize("corpus", CORPORA, ids=["json", "lines"])
def test_json_is_read_as_a_list_or_by_lines(corpus: str) -> None:
    one, two = read_records(corpus, "a.json")
    assert (one.number, one.title, one.text, one.language) == (1, "One", "The ferry left.", "en")
    assert (one.metadata.outlet, one.metadata.address) == ("Carrow Courier", "https://a.example")
    assert (two.title, two.metadata.author, two.metadata.date) == (None, "Lena Voss", "2019-03-04")


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_tables_are_read_by_their_column_names(delimiter: str) -> None:
    corpus = CSV if delimiter == ";" else CSV.replace("left; it", "left, it").replace(";", delimiter)
    one, two = read_records(corpus, "a.csv")
    assert one.text.startswith("The ferry left") and one.title == "One"
    assert two.text == "It came\nback."
    assert one.metadata.outlet == "Carrow Courier"


def test_without_a_column_of_that_name_the_longest_texts_are_the_articles() -> None:
    (record,) = read_records(json.dumps({"id": "a1", "Story_Words": "The ferry left at nine and came back."}), "a.json")
    assert record.text == "The ferry left at nine and came back."


def test_long_fields_are_read() -> None:
    (record,) = read_records(f'text\n"{"word " * 100_000}"\n', "a.csv")
    assert len(record.text) == 500_000


def test_a_record_is_picked_by_its_number() -> None:
    article = extract(CORPORA[0].encode(), "a.json", Choices(record=2))
    assert article.text == "Ferry is back\n\nIt came, “late”."
    assert article.metadata.author == "Lena Voss"


def test_the_only_record_needs_no_number() -> None:
    assert extract(b'{"text": "The ferry left."}', "a.json", Choices()).text == "The ferry left."


@pytest.mark.parametrize(
    ("data", "choices", "says"),
    [
        (CORPORA[0], Choices(), "a.json holds 2 articles; name the one to read, as in a.json#1"),
        (CORPORA[0], Choices(record=3), "a.json has no record 3; it holds 2"),
        ("[1, 2]", Choices(), "a.json holds no text that could be an article"),
        ('{"text": "x"', Choices(), "a.json is not sound JSON"),
        ("[" * 100_000, Choices(), "a.json is not sound JSON"),
        ("", Choices(), "a.json holds no text that could be an article"),
        ('text\n"' + "x" * (16 * 1024 * 1024 + 1) + '"', Choices(), "a.json is not a sound table"),
    ],
    ids=["several", "beyond", "numbers", "cut", "nested", "empty", "large-field"],
)
def test_corpora_that_cannot_be_read_are_refused_in_one_line(data: str, choices: Choices, says: str) -> None:
    with pytest.raises(ReadError) as refused:
        extract(data.encode(), "a.json", choices)
    assert str(refused.value).startswith(says)
