"""Comparison -> JSON, as the contract and the published schema have it."""

import json
from functools import cache

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from tests.export.comparisons import comparisons
from tests.factories import compared, told
from viewer.export.comparison_from_json import from_json_object
from viewer.export.comparison_json import encode, json_chunks, json_line, to_json_object, write_json
from viewer.resources import resource

MODERATE = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])

# What the contract names, in its order; anything else a comparison holds came later and may only be added.
CONTRACT = {
    "": [
        *["format", "version", "options", "model", "articles", "links", "provenance", "dropped", "statements"],
        *["new_claims", "summary", "notices", "corrections"],
    ],
    "articles": ["siglum", "role", "title", "path", "sha256", "text", "sentences"],
    "links": ["source", "base", "sentences", "moved", "score", "evidence", "edits", "flags", "by"],
    "provenance": ["sentence", "verdict", "primary", "also", "runners_up", "words"],
    "dropped": ["source", "sentence", "also_in"],
}


@cache
def schema():
    return json.loads(resource("schema", "comparison.schema.json").read_text(encoding="utf-8"))


@cache
def strict_validator():
    """Holds that nothing is there that the schema does not name."""

    def closed(value):
        if isinstance(value, list):
            return [closed(item) for item in value]
        if not isinstance(value, dict):
            return value
        made = {key: closed(item) for key, item in value.items()}
        return {"additionalProperties": False, **made} if "properties" in made and "type" in made else made

    return jsonschema.Draft202012Validator(closed(schema()))


@pytest.fixture
def comparison():
    return compared(
        told("Three cracks, it said.", B1="{!Two>Three} cracks, it said."),
        told("Nobody knows why.", B2="{^Nobody knows} {~the reason>why}.{@ }", C1="Nobody {-really }knows why."),
        told("The bridge is new."),
        left_out={"B3": "It rained."},
        also_in={"B3": ["C"]},
        statements=[("B3", "C1")],
    )


def test_the_keys_are_those_of_the_contract_in_its_order(comparison):
    value = to_json_object(comparison)
    assert list(value) == CONTRACT[""]
    for part, keys in CONTRACT.items():
        for member in value[part] if part else []:
            assert [key for key in member if key in keys] == keys


def test_an_edit_a_claim_and_a_run_of_words_are_written_as_the_contract_has_them(comparison):
    value = to_json_object(comparison)
    link = value["links"][0]
    assert link["edits"][0] == {"kind": "replaced", "base": [0, 5], "source": [0, 3]}
    assert set(link["evidence"]) == {"words", "names", "meaning", "order"}
    first = value["provenance"][0]
    assert first["primary"] == {"source": "B", "sentences": [0], "score": 0.9}
    assert first["words"][0] == {"start": 0, "end": 6, "source": None, "from": None}
    assert first["words"][1]["from"] == [4, 20]
    assert value["provenance"][2]["primary"] is None
    assert value["dropped"] == [{"source": "B", "sentence": 2, "also_in": ["C"], "nearest": None}]
    assert [article["role"] for article in value["articles"]] == ["base", "source", "source"]


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(schema())


@MODERATE
@given(comparisons())
def test_every_comparison_fits_the_schema_and_the_schema_names_every_key(comparison):
    strict_validator().validate(to_json_object(comparison))


@pytest.mark.parametrize(
    "damage",
    [
        lambda value: value.pop("links"),
        lambda value: value.update(version=2),
        lambda value: value["links"][0].update(score=1.5),
        lambda value: value["links"][0]["edits"][0].update(kind="changed"),
        lambda value: value["articles"][0]["sentences"][0].update(start=-1),
        lambda value: value["provenance"][0].update(verdict="new"),
    ],
)
def test_the_schema_refuses_what_the_contract_does_not_have(comparison, damage):
    value = to_json_object(comparison)
    damage(value)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(value, schema(), jsonschema.Draft202012Validator)


@MODERATE
@given(comparisons())
def test_the_file_holds_the_object(comparison):
    assert json.loads(b"".join(json_chunks(comparison))) == to_json_object(comparison)


@MODERATE
@given(comparisons())
def test_what_is_written_as_text_is_what_an_encoder_writes(comparison):
    assert json_line(comparison, id="a ß") == encode({"id": "a ß", **to_json_object(comparison)})


@MODERATE
@given(comparisons())
def test_what_was_written_is_read_back_the_same(comparison):
    assert from_json_object(json.loads(encode(to_json_object(comparison)))) == comparison


def test_the_same_comparison_gives_the_same_bytes(comparison, tmp_path):
    for name in ("one.json", "two.json"):
        write_json(comparison, tmp_path / name)
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_each_link_stands_on_a_line_of_its_own(comparison):
    lines = b"".join(json_chunks(comparison)).decode("utf-8").splitlines()
    links = [line for line in lines if line.startswith('{"source":"') and '"edits"' in line]
    assert len(links) == len(comparison.links) == 3


def test_scores_have_four_decimals():
    value = to_json_object(compared(told("One.", B1="One."), told("Two.", B2="{!One>Two}.")))
    assert value["summary"]["sources"]["B"]["share_of_base"] == 0.625
    third = compared(told("One two three.", B1="{+One }{!a>two} three."))
    assert to_json_object(third)["summary"]["share_new"] == round(third.summary.share_new, 4) != third.summary.share_new


def test_half_a_surrogate_pair_is_escaped_not_lost():
    text = "half \ud83d a pair\n“and more”"
    assert json.loads(encode({"text": text})) == {"text": text}
    assert b"\n" not in encode({"text": text})


def test_what_is_no_number_in_json_is_refused():
    with pytest.raises(ValueError, match="JSON"):
        encode({"score": float("nan")})
