import json
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.test_html import STORY
from tests.factories import compared, told
from tests.goldens import check_golden
from viewer.export.web_annotations import to_web_annotations, write_web_annotations
from viewer.model import Article, Comparison

GOLDENS = Path(__file__).parent / "goldens"


def items(comparison: Comparison) -> list[dict[str, Any]]:
    return to_web_annotations(comparison)["first"]["items"]


def tags(item: dict[str, Any]) -> list[str]:
    return [body["value"] for body in item["body"] if body.get("purpose") == "tagging"]


def quoted(comparison: Comparison, place: dict[str, Any]) -> str:
    """What a place selects, held to be the same by position and by quotation."""
    position, quotation = place["selector"]
    article: Article = next(a for a in comparison.articles if a.title == place["source"]["dc:title"])
    text = article.text
    assert text[position["start"] : position["end"]] == quotation["exact"]
    around = quotation["prefix"] + quotation["exact"] + quotation["suffix"]
    assert text[position["start"] - len(quotation["prefix"]) :].startswith(around)
    return quotation["exact"]


def test_it_reads_as_the_golden_does() -> None:
    short = compared(told("It had three cracks.", B1="It had {!two>three} cracks."), left_out={"B2": "It is old."})
    written = json.dumps(to_web_annotations(short), ensure_ascii=False, indent=1)
    check_golden(GOLDENS / "annotations.json", written + "\n")


def test_every_base_sentence_every_link_and_everything_left_out_is_annotated() -> None:
    kinds = Counter("left out" if "left out" in tags(item) else item["motivation"] for item in items(STORY))
    assert kinds == {"describing": len(STORY.provenance), "linking": len(STORY.links), "left out": len(STORY.dropped)}
    assert to_web_annotations(STORY)["total"] == len(items(STORY))


def test_a_base_sentence_says_its_verdict_and_where_it_came_from() -> None:
    first = items(STORY)[0]
    assert tags(first) == ["edited"]
    assert first["body"][1]["value"].startswith("Edited from source B, sentence 2; ")
    assert quoted(STORY, first["target"]) == "Inspectors found three cracks in the pylon on Monday evening."


def test_a_link_ties_its_places_together() -> None:
    links = [item for item in items(STORY) if item["motivation"] == "linking"]
    split = links[3]
    assert [quoted(STORY, place) for place in split["target"]] == ["He came.", "She left."]
    assert [quoted(STORY, place) for place in split["body"]] == ["He came and she left."]
    assert tags(links[4]) == ["moved"]


def test_articles_are_named_by_their_hash() -> None:
    source = items(STORY)[0]["target"]["source"]
    assert source["id"].startswith("ni:///sha-256;")
    assert len(source["id"].removeprefix("ni:///sha-256;")) == 43


def test_ids_differ_and_stay_the_same() -> None:
    ids = [item["id"] for item in items(STORY)]
    assert len(ids) == len(set(ids))
    assert ids == [item["id"] for item in items(STORY)]


def test_the_file_is_json_in_utf_8_whatever_the_text(tmp_path: Path) -> None:
    comparison = compared(told("One \ud83d half, \x00 and “quotes”."))
    write_web_annotations(comparison, tmp_path / "annotations.json")
    written = json.loads((tmp_path / "annotations.json").read_text(encoding="utf-8"))
    assert written["first"]["items"][0]["target"]["selector"][1]["exact"] == comparison.base.text


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(alphabet="abé😀 <\n", min_size=1).filter(lambda t: t.strip() == t), min_size=1, max_size=4))
def test_every_sentence_is_found_by_position_and_by_quotation(texts: list[str]) -> None:
    comparison = compared(*(told(text) for text in texts))
    assert [quoted(comparison, item["target"]) for item in items(comparison)] == texts
