"""Edits -> verdict, by the rules of the glossary."""

import pytest

from tests.factories import Told, told
from tests.provenance.links import attributed
from viewer.model import Verdict

V, E, P, A = Verdict.VERBATIM, Verdict.EDITED, Verdict.PARAPHRASED, Verdict.ADDED


@pytest.mark.parametrize(
    ("part", "verdict"),
    [
        (told("The ferry sank."), A),
        (told("The ferry sank.", B1="The ferry sank."), V),
        (told("The ferry sank.", B1="{:THE FERRY>The ferry} sank."), V),
        (told("The well-known ferry", B1="The {:well known>well-known} ferry"), V),
        (told("Four cracks ran deep.", B1="{!Two>Four} cracks ran deep."), E),
        (told("Four holes ran deep.", B1="{!Two cracks>Four holes} ran deep."), E),
        (told("Four holes went deep.", B1="{!Two cracks ran>Four holes went} deep."), P),
        (told("Four holes went down.", B1="{~Two cracks ran deep>Four holes went down}."), P),
        (told("The ferry sank off Lom", B1="The ferry sank{+ off Lom}"), E),
        (told("Ferries sank off Lom near Ostry", B1="Ferries{+ sank off Lom near Ostry}"), P),
        (told("Last night ferries sank", B1="{^Last night} ferries sank{@ }"), E),
        (told("It was the one that was.", B1="It was the one that {!is>was}."), E),
    ],
)
def test_the_verdict_says_how_much_of_the_wording_was_kept(part: Told, verdict: Verdict) -> None:
    (attribution,) = attributed(part)
    assert attribution.verdict is verdict


def test_half_of_the_content_words_are_enough_for_edited() -> None:
    half = told("Divers found ancient coins.", B1="Divers found {!silver>ancient} {!rings>coins}.")
    fewer = told("Divers found ancient coins.", B1="Divers {!lost>found} {!silver>ancient} {!rings>coins}.")
    assert [attributed(part)[0].verdict for part in (half, fewer)] == [E, P]


def test_function_words_do_not_count_where_there_are_others() -> None:
    part = told("He was in the old mill.", B1="He was in the {!new tunnel>old mill}.")
    assert attributed(part)[0].verdict is P


def test_what_two_sources_kept_between_them_counts_together() -> None:
    part = told(
        "Divers found coins and archers found rings.",
        B1="Divers found coins{+ and archers found rings}.",
        C1="{+Divers found coins and }archers found rings.",
    )
    (attribution,) = attributed(part)
    assert attribution.verdict is E


def test_one_source_that_has_every_word_makes_a_sentence_verbatim() -> None:
    part = told("The old ferry sank.", B1="The {!new>old} ferry {!burned>sank}.", C1="The old ferry sank.")
    assert attributed(part)[0].verdict is V


@pytest.mark.parametrize("source", ["The ferry did{- not} sink.", "The ferry did sink{-, a diver said}."])
def test_a_sentence_that_lost_words_is_edited(source: str) -> None:
    assert attributed(told("The ferry did sink.", B1=source))[0].verdict is E


def test_each_half_of_a_split_has_its_own_verdict() -> None:
    part = told("Divers found coins.", "They lost rings.", B1="Divers found coins{~ and>.}{/}{~they>They} lost rings.")
    first, second = attributed(part)
    assert first.verdict in (V, E)
    assert second.verdict is E
