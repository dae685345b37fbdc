import csv
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories import compared, set_aside, told
from tests.goldens import check_golden
from viewer.export.characters import holdable
from viewer.export.csv_tables import links_csv, sentences_csv, write_csv, write_links_csv

GOLDENS = Path(__file__).parent / "goldens"

STORY = compared(
    set_aside("Menu"),
    told("Three cracks were found.", B2="{!Two>Three} cracks were found.", C1="{+Three} cracks were {~seen>found}."),
    told("Nobody knew."),
    told("He came.", "She left.", B3="He came{+.} {/}{-and} {:she>She} left."),
    told("It is shut.", B1="It is shut.", moved=True),
    left_out={"B4": "The pylon was repaired.", "C2": "It was mended."},
    also_in={"B4": "C"},
    asides={"C3": "Log in."},
)


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline="")))


def test_the_tables_read_as_the_goldens_do() -> None:
    check_golden(GOLDENS / "sentences.csv", sentences_csv(STORY).replace("\r\n", "\n"))
    check_golden(GOLDENS / "links.csv", links_csv(STORY).replace("\r\n", "\n"))


def test_every_sentence_of_every_article_has_a_row() -> None:
    rows = read(sentences_csv(STORY))
    texts = [article.sentence_text(i) for article in STORY.articles for i in range(len(article.sentences))]
    assert [row["text"] for row in rows] == texts


def test_a_sentence_names_its_source_and_its_verdict() -> None:
    first = read(sentences_csv(STORY))[1]
    assert (first["sentence"], first["verdict"], first["source"], first["source sentences"]) == (
        "1",
        "edited",
        "B",
        "2",
    )
    assert (first["also in"], first["source text"]) == ("C1", "Two cracks were found.")


def test_a_source_sentence_names_where_it_was_used() -> None:
    rows = {(row["article"], row["sentence"]): row for row in read(sentences_csv(STORY))}
    assert rows["B", "3"]["used in"] == "A3 A4"
    assert (rows["B", "4"]["verdict"], rows["B", "4"]["also in"]) == ("left out", "C")
    assert rows["C", ""]["part"] == "aside"


def test_a_link_has_a_row_with_the_parts_of_its_score() -> None:
    rows = read(links_csv(STORY))
    assert len(rows) == len(STORY.links)
    split = next(row for row in rows if row["base sentences"] == "3–4")
    assert split["base text"] == "He came. She left."
    assert all(0 <= float(split[part]) <= 1 for part in ("score", "words", "names", "meaning", "order"))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "－"])
def test_no_cell_can_be_taken_for_a_formula(start: str) -> None:
    text = f"{start}cmd()|'/C calc'!A1"
    comparison = compared(told(text), left_out={"B1": text})
    assert [row["text"] for row in read(sentences_csv(comparison))] == [f"'{text}"] * 2


def test_spreadsheets_are_told_the_encoding(tmp_path: Path) -> None:
    write_csv(STORY, tmp_path / "sentences.csv")
    write_links_csv(STORY, tmp_path / "links.csv")
    assert (tmp_path / "sentences.csv").read_bytes().startswith(b'\xef\xbb\xbf"article"')
    assert (tmp_path / "links.csv").read_bytes().startswith(b'\xef\xbb\xbf"base sentences"')


TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from("=+-@;,\"'\t\n\r |"), st.characters(codec=None)), min_size=1, max_size=20
).filter(lambda text: text.strip() == text)


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_every_text_comes_back_once(texts: list[str]) -> None:
    comparison = compared(*(told(text) for text in texts))
    sentences_csv(comparison).encode("utf-8-sig")
    found = [row["text"] for row in read(sentences_csv(comparison))]
    plain = [text[1:] if text.startswith("'") and text[1:2] in tuple("=+-@\t\r\n＝＋－＠") else text for text in found]
    assert plain == [holdable(text) for text in texts]
