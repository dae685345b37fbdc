from dataclasses import replace

import pytest

from tests.factories import compared, set_aside, told
from viewer.model import Claim, Metadata
from viewer.present.attributions import article_name, attribution_text, summary_sentences, word_shares
from viewer.present.index import index_comparison
from viewer.present.statistics import figures_of

STORY = compared(
    told("It is shut.", B1="It is shut."),
    told("The crossing stays shut today.", B2="{~The bridge remains>The crossing stays} shut{+ today}."),
    told("It is shut; keep off.", B3_4="It is shut{:.>;} {|}{:Keep>keep} off.", C1="{+It is shut;} keep off."),
    told("Nobody knew."),
    set_aside("Log in."),
    left_out={"C2": "Gulls are about."},
)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        (0, "Taken verbatim from source B, sentence 1."),
        (1, "Reworded from source B, sentence 2; 80 % of its words are B’s."),
        (2, "Taken verbatim from source B, sentences 3–4. Source C, sentence 1 says it too."),
        (3, "New: no source says this."),
        (4, ""),
    ],
)
def test_an_attribution_is_told_in_plain_words(sentence: int, text: str) -> None:
    assert attribution_text(index_comparison(STORY), sentence) == text.replace(" %", "\u00a0%")


def test_a_runner_up_is_named() -> None:
    comparison = compared(told("Nobody knew."), left_out={"B1": "One knew."})
    (attribution,) = comparison.provenance
    doubtful = replace(attribution, runners_up=(Claim("B", (0,), 0.4),))
    index = index_comparison(replace(comparison, provenance=(doubtful,)))
    assert attribution_text(index, 0) == "New: no source says this. Closest otherwise: source B, sentence 1."


def test_words_are_shared_out_between_sources() -> None:
    assert word_shares(index_comparison(STORY), 1) == {"B": 0.8, None: 0.2}
    assert word_shares(index_comparison(STORY), 4) == {}


def test_the_summary_is_whole_sentences() -> None:
    index = index_comparison(STORY)
    said = summary_sentences(index, figures_of(index))
    assert said[0] == "Of the 4 sentences in this article, 2 are taken verbatim, 1 is paraphrased and 1 is new."
    assert said[1].endswith("of the words come from B, and all of its 4 sentences were used.")
    assert said[2].endswith("1 of its 2 sentences was left out.")
    assert said[3].endswith("of the words come from no source.")


def test_a_source_that_gave_nothing_is_said_to() -> None:
    index = index_comparison(compared(told("New."), left_out={"B1": "One.", "B2": "Two."}))
    assert "Nothing comes from B; all of its 2 sentences were left out." in summary_sentences(index, figures_of(index))


def test_without_sources_the_summary_says_so() -> None:
    index = index_comparison(compared(told("New.")))
    assert "no source to compare it with" in summary_sentences(index, figures_of(index))[0]


def test_an_article_is_known_by_outlet_and_title() -> None:
    article = compared(told("New."), titles={"A": "Bridge shut"}).base
    assert article_name(article) == "Bridge shut"
    assert (
        article_name(replace(article, metadata=Metadata(outlet="The Harbour Post"))) == "The Harbour Post: Bridge shut"
    )
    assert article_name(replace(article, title=" ")) == "Article A"
