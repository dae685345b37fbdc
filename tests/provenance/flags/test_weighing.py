"""What another source bears out is told as a lesser change, or not at all."""

from viewer.compare import Engine
from viewer.model import Flag, Options, Severity, siglum_at
from viewer.reading.articles import read_sentences

ENGLISH = Options(model="lexical", language="en")


def flags_of(base: str, *sources: str) -> dict[str, tuple[Flag, ...]]:
    articles = [read_sentences([text], siglum=siglum_at(k)) for k, text in enumerate((base, *sources))]
    return {link.source: link.flags for link in Engine("lexical").compare(articles, ENGLISH).links}


def test_a_change_that_follows_another_source_is_a_lesser_one() -> None:
    base = "The landslide buried 33 houses in Upper Varn on Monday."
    told = flags_of(base, base.replace("33", "26"), base)
    (flag,) = told["B"]
    assert (flag.message, flag.severity) == ("“26” became “33”, as in C", Severity.LOW)
    assert told["C"] == ()


def test_what_another_source_also_leaves_out_is_no_loss() -> None:
    base = "The dam is safe to walk on, engineers from the valley said."
    told = flags_of(base, base.replace("is safe", "is not safe"), base)
    assert told["B"] == ()
    (flag,) = flags_of(base, base.replace("is safe", "is not safe"))["B"]
    assert flag.message == "“not” was left out"


def test_what_another_source_has_is_no_new_claim() -> None:
    base = "The landslide buried 33 houses and a chapel in Upper Varn."
    without = "The landslide buried houses and a chapel in Upper Varn."
    assert [flag.message for flag in flags_of(base, without)["B"]] == ["“33” stands in no source"]
    assert flags_of(base, without, "Upper Varn has 33 houses left.").get("B") == ()


def test_the_sources_may_come_in_any_order() -> None:
    base = "The landslide buried 33 houses in Upper Varn on Monday."
    one, other = base.replace("33", "26"), base.replace("Monday", "Sunday")
    first, second = flags_of(base, one, other), flags_of(base, other, one)
    assert [flag.message.replace("C", "B") for flag in first["B"]] == [f.message for f in second["C"]]
    assert [flag.message for flag in first["C"]] == [f.message.replace("C", "B") for f in second["B"]]
