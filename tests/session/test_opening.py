"""File -> session, and what is saved of a damaged one."""

import json
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corrections import corrections
from tests.export.comparisons import articles
from tests.session.cases import LEXICAL, every_correction, recompared, session
from tests.session.damage import check_damaged
from viewer.model import NoticeCode, Options
from viewer.resources import resource
from viewer.session import (
    Session,
    SessionError,
    container,
    open_session,
    save_session,
    session_bytes,
    session_from_bytes,
)

GOLDEN = Path(__file__).parent / "goldens" / "version-1.variorum"
KINDS = {"link", "confirm", "unlink", "relink", "reject", "same-topic", "split", "join", "mark", "verdict", "note"}


def members_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(members: dict[str, bytes], how: int = zipfile.ZIP_STORED) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", how) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    return Session(
        tuple(draw(articles(siglum)) for siglum in draw(st.sampled_from(["", "A", "AB", "ABC"]))),
        Options(threshold=draw(st.none() | st.sampled_from([0.25, 0.5]))),
        tuple(draw(st.lists(corrections(), max_size=4))),
        tuple(draw(st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=2)).items()),
    )


@given(sessions())
def test_a_session_comes_back_as_it_was(made: Session) -> None:
    opened = session_from_bytes(session_bytes(made), "x")
    assert opened.session == made
    assert opened.salvage.complete
    assert opened.autosave is None


def test_half_a_surrogate_pair_comes_back(tmp_path: Path) -> None:
    made = session()
    odd = replace(made, articles=(replace(made.articles[0], text="odd \ud800 text", asides=()),))
    save_session(odd, tmp_path / "x.variorum")
    assert open_session(tmp_path / "x.variorum").session == odd


def test_a_session_of_version_1_still_opens() -> None:
    opened = open_session(GOLDEN)
    assert opened.salvage.complete
    assert len(opened.session.articles) == 3
    assert opened.session.options == LEXICAL
    assert len(opened.session.corrections) == len(every_correction())
    assert {type(c) for c in opened.session.corrections} == {type(c) for c in every_correction()}
    report = recompared(*opened.session.corrections, articles=opened.session.articles).report
    assert report.lost == ()


def test_a_session_that_another_program_compressed_opens() -> None:
    assert session_from_bytes(packed(members_of(session_bytes(session())), zipfile.ZIP_DEFLATED), "x").salvage.complete


def test_the_schema_says_what_is_in_a_session() -> None:
    schema = json.loads(resource("schema", "session.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)

    def validate(part: str, data: bytes) -> None:
        value = json.loads(data)
        jsonschema.Draft202012Validator({**schema, "$ref": f"#/$defs/{part}"}).validate(value)

    members = members_of(session_bytes(session()))
    validate("manifest", members["session.json"])
    lines = members["corrections.jsonl"].splitlines()
    for line in lines:
        validate("line", line)
    assert {json.loads(line)["correction"]["kind"] for line in lines} == KINDS
    validate("article", members["articles/1.json"])


@pytest.mark.parametrize("seed", range(100))
def test_a_damaged_session_says_what_was_saved(seed: int) -> None:
    check_damaged(session(), seed)


def test_every_end_can_be_missing() -> None:
    data = session_bytes(session())
    for length in range(0, len(data), 97):
        try:
            opened = session_from_bytes(data[:length], "x")
        except SessionError as error:
            assert "x" in str(error)
        else:
            assert opened.salvage.doubtful or opened.salvage.lost or opened.session == session()


def test_corrections_outlive_the_texts() -> None:
    data = session_bytes(session())
    opened = session_from_bytes(data[: data.index(b"articles/1.json{") + 40], "x")
    assert opened.session.corrections == session().corrections
    assert opened.session.articles == ()
    assert [line.split(",")[0] for line in opened.salvage.lost] == ["article 1", "article 2", "article 3"]


def test_a_broken_line_costs_one_correction() -> None:
    data = session_bytes(session())
    at = data.index(b"Which choir?")
    opened = session_from_bytes(data[:at] + b"w" + data[at + 1 :], "x")
    assert len(opened.session.corrections) == len(session().corrections) - 1
    assert opened.salvage.lost == ("one correction",)
    assert opened.session.articles == session().articles


def test_a_broken_letter_costs_that_letter_and_is_told() -> None:
    data = session_bytes(session())
    at = data.rindex(b"A choir sang")
    opened = session_from_bytes(data[:at] + b"\xff" + data[at + 1 :], "x")
    article = opened.session.articles[2]
    assert "\ufffd choir sang" in article.text
    assert [notice.code for notice in article.notices] == [NoticeCode.BYTES_REPLACED]
    assert opened.salvage.doubtful == ("C, “Story C”: some characters may be wrong, or missing at the end",)
    assert opened.session.articles[:2] == session().articles[:2]


@pytest.mark.parametrize("name", ["mimetype", "session.json", "corrections.jsonl", "articles/2.json", "articles/2.txt"])
def test_each_member_can_be_missing(name: str) -> None:
    members = members_of(session_bytes(session()))
    del members[name]
    opened = session_from_bytes(packed(members), "x")
    assert opened.salvage.complete == (name == "mimetype")
    assert len(opened.session.articles) == (2 if name == "articles/2.txt" else 3)
    assert [a.text for a in opened.session.articles] == [
        a.text for a in session().articles if a.siglum != "B" or name != "articles/2.txt"
    ]


def test_a_flipped_bit_in_a_name_costs_nothing() -> None:
    data = session_bytes(session())
    at = data.index(b"articles/2.txt")
    assert session_from_bytes(data[:at] + b"b" + data[at + 1 :], "x").session == session()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is no Variorum session"),
        (b"A plain text.", "is no Variorum session"),
        (packed({"word/document.xml": b"<x/>"}), "is no Variorum session"),
        (packed({"session.json": b'{"format":"other","version":1}'}), "is no Variorum session"),
        (packed({"session.json": b'{"format":"variorum-session","version":2}'}), "later version"),
        (packed({"session.json": b"[" * 100_000}), "nothing could be saved"),
    ],
)
def test_what_is_no_session_is_refused_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(SessionError, match=said) as caught:
        session_from_bytes(data, "x.variorum")
    assert "\n" not in str(caught.value)


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "LARGEST", 1 << 20)
    held = 3 << 20
    honest = packed({"articles/1.txt": bytes(held)}, zipfile.ZIP_DEFLATED)
    assert len(honest) < 10_000
    lying = honest.replace(held.to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert lying != honest
    for bomb in (honest, lying, honest[:-30]):
        with pytest.raises(SessionError, match="unpack to more"):
            session_from_bytes(bomb, "x")


def test_a_place_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(SessionError, match="No such file"):
        open_session(tmp_path / "gone.variorum")
    with pytest.raises(SessionError, match="cannot be read"):
        open_session(tmp_path)


@settings(max_examples=50)
@given(st.binary(max_size=300))
def test_nothing_at_all_makes_it_stumble(junk: bytes) -> None:
    for data in (junk, b"PK\x03\x04" + junk, session_bytes(Session()) + junk):
        try:
            session_from_bytes(data, "x")
        except SessionError as error:
            assert "x" in str(error)
