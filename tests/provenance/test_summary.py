"""Attributions -> figures."""

from tests.factories import Told, compared, told
from tests.provenance.links import base_of
from viewer.language.tokenised import tokenise_article
from viewer.model import Summary, Verdict
from viewer.provenance import attribute, find_dropped, summarise


def summarised(*parts: Told, left_out: dict[str, str] | None = None) -> Summary:
    comparison = compared(*parts, left_out=left_out)
    base, sources = base_of(comparison), comparison.sources
    provenance = attribute(base, comparison.base.body, comparison.links, {})
    dropped = find_dropped(sources, comparison.links, [source.body for source in sources])
    pairs = [(tokenise_article(source), source.body) for source in sources]
    return summarise(base, pairs, comparison.links, provenance, dropped)


def test_every_verdict_is_counted_those_that_were_not_given_too() -> None:
    summary = summarised(told("One two three.", B1="One two three."), told("Four five six."))
    assert dict(summary.verdicts) == {
        Verdict.VERBATIM: 1,
        Verdict.EDITED: 0,
        Verdict.PARAPHRASED: 0,
        Verdict.ADDED: 1,
    }


def test_shares_count_words_not_sentences_nor_characters() -> None:
    summary = summarised(
        told("One two three.", B1="One two three."),
        told("Incomprehensibilities."),
        left_out={"B2": "Seven eight nine."},
    )
    shares = dict(summary.sources)["B"]
    assert (shares.share_of_base, summary.share_new) == (0.75, 0.25)
    assert (shares.share_used, shares.used, shares.dropped) == (0.5, 1, 1)


def test_a_sentence_fused_from_two_sources_is_shared_between_them() -> None:
    summary = summarised(
        told(
            "Divers found coins archers lost arrows today here.",
            B1="Divers found coins{+ archers lost arrows today here}.",
            C1="{+Divers found coins }archers lost arrows{+ today here}.",
        )
    )
    shares = dict(summary.sources)
    assert (shares["B"].share_of_base, shares["C"].share_of_base, summary.share_new) == (0.375, 0.375, 0.25)


def test_a_source_that_gave_nothing_has_no_share() -> None:
    shares = dict(summarised(told("One two."), left_out={"B1": "Three four."}).sources)["B"]
    assert (shares.share_of_base, shares.share_used, shares.used, shares.dropped) == (0.0, 0.0, 0, 1)


def test_sources_are_told_in_their_order() -> None:
    summary = summarised(told("One two.", C1="One two."), left_out={"B1": "Three."})
    assert [siglum for siglum, _ in summary.sources] == ["B", "C"]


def test_a_sentence_that_is_used_twice_counts_once() -> None:
    summary = summarised(told("One two.", B1="One two."), told("One two.", B1="One two."))
    shares = dict(summary.sources)["B"]
    assert (shares.share_of_base, shares.share_used, shares.used) == (1.0, 1.0, 1)
