"""Where shipped files are found, and what stands in the tables among them."""

import json
import tomllib
import zlib

import pytest

from viewer.resources import read_table, resource


@pytest.mark.parametrize(
    "parts",
    [
        ("languages", "en.toml"),
        ("samples", "ferry", "article.txt"),
        ("schema", "comparison.schema.json"),
        ("embedding",),
    ],
)
def test_what_ships_is_found(parts):
    assert resource(*parts).exists()


def test_what_is_missing_is_told():
    with pytest.raises(FileNotFoundError, match="resource samples/nothing is missing; install it again"):
        resource("samples", "nothing")


TABLES = sorted(path.relative_to(resource()).parts for path in resource().glob("*/*.toml"))


@pytest.mark.parametrize("parts", TABLES)
def test_a_table_is_kept_as_it_stands(parts):
    path = resource(*parts)
    kept = json.loads(resource("prepared", parts[0], f"{path.stem}.json").read_text(encoding="utf-8"))
    assert kept["crc32"] == zlib.crc32(path.read_bytes()), "changed: run python resources/prepare_tables.py"
    assert kept["table"] == tomllib.loads(path.read_text(encoding="utf-8")) == read_table(*parts)


def test_a_table_that_was_changed_since_is_read_itself(tmp_path, monkeypatch):
    (tmp_path / "facts").mkdir()
    (tmp_path / "prepared" / "facts").mkdir(parents=True)
    table = tmp_path / "facts" / "xx.toml"
    table.write_text('word = "new"', encoding="utf-8")
    kept = tmp_path / "prepared" / "facts" / "xx.json"
    monkeypatch.setattr("viewer.resources._root", lambda: tmp_path)
    assert read_table("facts", "xx.toml") == {"word": "new"}
    for content, told in ((b'word = "old"', "new"), (table.read_bytes(), "kept")):
        kept.write_text(json.dumps({"crc32": zlib.crc32(content), "table": {"word": "kept"}}), encoding="utf-8")
        assert read_table("facts", "xx.toml") == {"word": told}


def test_a_missing_table_is_told():
    with pytest.raises(FileNotFoundError, match=r"resource facts/xx\.toml is missing"):
        read_table("facts", "xx.toml")
