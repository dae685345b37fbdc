"""A reader is asked only where there is something to decide, and sees what each answer gives."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reading.documents import open_document_body, word, word_body
from viewer.reading import Choices, Question, ReadError, TrackedChanges, what_to_decide

RUSSIAN = "Паром сел на мель в четверг вечером."
CSV = 'Kopf;Words;Notes\nOne;"The ferry left at nine and came back.";short\nTwo;"It came back late, at ten.";x\n'


def _file(folder: Path, name: str, data: bytes | str) -> str:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return str(path)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", "The ferry left."),
        ("a.txt", "Die Fähre – „Löwe“ – läuft auf."),
        ("a.html", "<html><body><p>Fähre</p></body></html>"),
        ("a.json", '{"text": "The ferry left."}'),
        ("a.csv", 'title,text\nOne,"The ferry left."\n'),
        ("a.docx", word(["The ferry left."])),
        ("a.md", "# The ferry left\n"),
    ],
)
def test_nobody_is_asked_where_nothing_is_open(tmp_path: Path, name: str, data: bytes | str) -> None:
    undecided = what_to_decide(_file(tmp_path, name, data))
    assert undecided.questions == ()
    assert (undecided.states, undecided.repair) == ((), None)
    assert undecided.read().text == undecided.preview()


def test_a_corpus_asks_which_record(tmp_path: Path) -> None:
    path = _file(tmp_path, "a.json", json.dumps([{"text": "The ferry left."}, {"text": "It came back."}]))
    undecided = what_to_decide(path)
    assert undecided.questions == (Question.RECORD,)
    assert [record.text for record in undecided.records] == ["The ferry left.", "It came back."]
    assert undecided.preview(replace(undecided.choices, record=2)) == "It came back."
    article = undecided.read(replace(undecided.choices, record=2), siglum="B")
    assert (article.text, article.siglum, article.origin.path) == ("It came back.", "B", path)


def test_a_record_that_is_named_is_not_asked_for(tmp_path: Path) -> None:
    path = _file(tmp_path, "a.json", json.dumps([{"text": "The ferry left."}, {"text": "It came back."}]))
    undecided = what_to_decide(f"{path}#2")
    assert undecided.questions == ()
    assert undecided.read().text == "It came back."


def test_a_table_without_a_column_of_texts_asks_which_it_is(tmp_path: Path) -> None:
    undecided = what_to_decide(_file(tmp_path, "a.csv", CSV))
    assert undecided.questions == (Question.COLUMN, Question.RECORD)
    assert [(column.name, column.filled, column.first) for column in undecided.columns] == [
        ("kopf", 2, "One"),
        ("words", 2, "The ferry left at nine and came back."),
        ("notes", 2, "short"),
    ]
    assert undecided.choices.column == "words"
    other = undecided.choose(replace(undecided.choices, column="kopf"))
    assert [record.text for record in other.records] == ["One", "Two"]
    assert other.read(replace(other.choices, record=2)).text == "Two"


def test_a_column_that_is_not_there_is_refused(tmp_path: Path) -> None:
    undecided = what_to_decide(_file(tmp_path, "a.csv", CSV))
    with pytest.raises(ReadError, match='has no text in a column called "nothing"'):
        undecided.choose(Choices(column="nothing"))


def test_a_guessed_encoding_is_asked_for_and_others_can_be_looked_at(tmp_path: Path) -> None:
    undecided = what_to_decide(_file(tmp_path, "a.txt", RUSSIAN.encode("cp1251")))
    assert undecided.questions == (Question.ENCODING,)
    assert undecided.encodings[0].encoding == "cp1252"
    (offer,) = (offer for offer in undecided.encodings if offer.encoding == "cp1251")
    assert offer.preview == (RUSSIAN,)
    chosen = undecided.choose(replace(undecided.choices, encoding="cp1251"))
    assert chosen.questions == ()
    assert chosen.read().text == RUSSIAN


def test_a_page_that_declares_what_it_is_is_not_asked_about(tmp_path: Path) -> None:
    page = f'<html><head><meta charset="koi8-r"></head><body><p>{RUSSIAN}</p></body></html>'
    undecided = what_to_decide(_file(tmp_path, "a.html", page.encode("koi8-r")))
    assert undecided.questions == ()
    assert undecided.encodings[0].encoding == "koi8-r"


def test_another_encoding_gives_other_names_of_columns(tmp_path: Path) -> None:
    table = "Überschrift;Größe\nOne;The ferry left at nine.\n"
    undecided = what_to_decide(_file(tmp_path, "a.csv", table.encode("cp850")))
    assert undecided.choices.column != "größe"
    assert undecided.choose(replace(undecided.choices, encoding="cp850")).choices.column == "größe"


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_both_states_of_a_document_with_tracked_changes_are_shown(tmp_path: Path, name: str) -> None:
    if name == "a.docx":
        added = '<w:ins w:id="1"><w:r><w:t> late</w:t></w:r></w:ins>'
        whole = word_body(f"<w:p><w:r><w:t>The same.</w:t></w:r></w:p><w:p><w:r><w:t>It left</w:t></w:r>{added}</w:p>")
    else:
        regions = (
            '<text:tracked-changes><text:changed-region text:id="c1"><text:insertion/></text:changed-region>'
            "</text:tracked-changes>"
        )
        marks = '<text:change-start text:change-id="c1"/> late<text:change-end text:change-id="c1"/>'
        whole = open_document_body(f"{regions}<text:p>The same.</text:p><text:p>It left{marks}</text:p>")
    undecided = what_to_decide(_file(tmp_path, name, whole))
    assert [(state.tracked, state.preview) for state in undecided.states] == [
        (TrackedChanges.ACCEPTED, "It left late"),
        (TrackedChanges.ORIGINAL, "It left"),
    ]
    original = replace(undecided.choices, tracked=TrackedChanges.ORIGINAL)
    assert undecided.read(original).text == "The same.\n\nIt left"


def test_garbled_characters_are_offered_for_repair(tmp_path: Path) -> None:
    undecided = what_to_decide(_file(tmp_path, "a.txt", "Itâ€™s late.\nNobody said â€œyesâ€\x9d."))
    assert undecided.questions == ()
    assert undecided.repair is not None
    assert undecided.repair.samples[0] == ("Itâ€™s late.", "It’s late.")
    assert undecided.read().text.startswith("Itâ€™s")
    assert undecided.read(replace(undecided.choices, repair=True)).text == undecided.repair.text


def test_what_cannot_be_read_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="is not text"):
        what_to_decide(_file(tmp_path, "a.txt", b"\x89PNG\r\n\x1a\n"))
