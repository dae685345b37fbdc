"""What the base says and no source does is listed, and nothing else."""

import pytest

from viewer.compare import Engine
from viewer.export.comparison_from_json import from_json_object
from viewer.export.comparison_json import to_json_object
from viewer.model import Comparison, FlagKind, Options, siglum_at
from viewer.reading.articles import read_sentences

RADIO = ("The ferry left Larn at noon on Tuesday.", "A spokesman, Tom Reyle, said 40 people were on board.")
PAPER = ("Forty passengers waited for hours.", "“Nobody told us anything about the delay,” one of them said.")


def compared(base: tuple[str, ...], *sources: tuple[str, ...], language: str = "en") -> Comparison:
    articles = [read_sentences(sentences, siglum=siglum_at(k)) for k, sentences in enumerate((base, *sources))]
    return Engine("lexical").compare(articles, Options(model="lexical", language=language))


def claims(base: tuple[str, ...], *sources: tuple[str, ...], language: str = "en") -> list[tuple[str, int, str]]:
    made = compared(base, *sources, language=language)
    return [(claim.kind.value, claim.sentence, claim.span.of(made.base.text)) for claim in made.new_claims]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("A petition had gathered 1,900 names.", [("number", 0, "1,900")]),
        ("Aid came from Brackmoor as well.", [("name", 0, "Brackmoor")]),
        ("The pier was opened on 4 May 1931.", [("date", 0, "4 May 1931")]),
        (
            "“We will never sail with them again,” a teacher told the council.",
            [("quotation", 0, "We will never sail with them again,")],
        ),
        ("The weather was bad and nobody cared.", []),
        ("There were 40 of them.", []),
        ("Reyle went home.", []),
        ("It was a Tuesday.", []),
        ("“Nobody told us anything,” said another.", []),
        ("“No comment,” said another.", []),
    ],
)
def test_a_sentence_of_the_base_s_own(sentence: str, told: list[tuple[str, int, str]]) -> None:
    assert claims((sentence,), RADIO, PAPER) == told


def test_what_a_link_flags_as_new_is_one_and_a_changed_fact_is_none() -> None:
    base = (
        "The ferry left Larn at noon on Monday.",
        "A spokesman, Tom Reyle, said 40 people and 12 cars were on board.",
    )
    assert claims(base, RADIO) == [("number", 1, "12")]


def test_without_sources_or_in_a_language_without_its_words_of_fact_there_are_none() -> None:
    assert claims(("The pier was opened on 4 May 1931.",)) == []
    assert claims(("Die Mole wurde am 4. Mai 1931 eröffnet.",), ("Es regnete.",), language="de") == []


def test_they_are_kept_in_the_json() -> None:
    made = compared(("Aid came from Brackmoor as well.",), RADIO)
    told = to_json_object(made)
    assert told["new_claims"] == [{"kind": "name", "sentence": 0, "start": 14, "end": 23}]
    assert from_json_object(told).new_claims == made.new_claims
    del told["new_claims"]
    assert from_json_object(told).new_claims == ()


def test_they_follow_from_the_links() -> None:
    engine = Engine("lexical")
    articles = [
        read_sentences(("The ferry left Larn at noon on Monday.",), siglum="A"),
        read_sentences(RADIO, siglum="B"),
    ]
    made = engine.compare(articles, Options(model="lexical", language="en"))
    assert made.new_claims == ()
    (claim,) = engine.with_links(made, ()).new_claims
    assert claim.kind is FlagKind.DATE
