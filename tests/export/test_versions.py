"""A chain of versions -> what became of each sentence, as text and as JSON values."""

from tests.present.test_lives import FIRE, FIVE, KIOSK, OWNER, THREE, chain_of
from viewer.export.versions import render_versions, versions_object

CHAIN = chain_of((FIRE, KIOSK, THREE), (FIRE, FIVE), (FIRE, KIOSK, FIVE, OWNER))


def test_each_version_tells_what_happened_in_it() -> None:
    lines = render_versions(CHAIN).splitlines()
    assert lines[0].startswith("3 versions of “")
    assert lines[2].endswith("3 sentences")
    assert lines[3].endswith("2 sentences: 1 changed, 1 vanished")
    assert lines[4].endswith("4 sentences: 1 appeared, 1 came back")


def test_each_sentence_has_a_sign_for_every_version_and_its_changes() -> None:
    text = render_versions(CHAIN)
    assert f"  =−↩  {KIOSK}" in text
    assert f"  =~=  {FIVE}" in text
    assert "1 → 2: ⚑ number: “three” became “five”" in text
    assert f"    +  {OWNER}" in text


def test_what_stayed_is_counted_and_not_listed() -> None:
    text = render_versions(CHAIN)
    assert FIRE not in text
    assert text.endswith("1 sentence stayed as it was.")


def test_the_same_as_values_for_other_programs() -> None:
    value = versions_object(CHAIN)
    assert (value["format"], value["version"], len(value["versions"])) == ("variorum-versions", 1, 3)
    kiosk = next(life for life in value["lives"] if life["moments"][0] and life["moments"][0]["text"] == KIOSK)
    assert [moment["fate"] for moment in kiosk["moments"]] == ["first", "vanished", "returned"]
    assert kiosk["moments"][2]["numbers"] == [2]
    changed = next(life for life in value["lives"] if life["moments"][1] and life["moments"][1]["fate"] == "changed")
    assert changed["moments"][1]["changes"] == ["“three” became “five”"]
    assert changed["moments"][1]["flags"][0]["kind"] == "number"


def test_a_change_that_a_flag_tells_is_not_told_again() -> None:
    assert render_versions(CHAIN).count("“three” became “five”") == 1


def test_a_fact_that_took_the_place_of_other_words_is_told_with_them_and_once() -> None:
    before = "A barge with forty tonnes of salt sank off Lenning, and people drowned, police said."
    after = "A barge with forty tonnes of salt sank off Lenning, and nobody drowned."
    text = render_versions(chain_of((before,), (after,)))
    assert "⚑ negation: “people” became “nobody”" in text
    assert text.count("nobody”") == 1
    assert text.count("police said") == 1
