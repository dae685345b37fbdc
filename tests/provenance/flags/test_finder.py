"""Every labelled pair of sentences is told as its label says."""

import pytest

from tests.provenance.flags.labelled import flags_between, labelled_pairs
from viewer.compare import Engine
from viewer.model import FlagKind


@pytest.fixture(scope="module")
def engine():
    return Engine()


@pytest.mark.parametrize("kind", FlagKind)
def test_a_changed_fact_is_told_and_nothing_else(engine, kind):
    wrong = []
    for pair in labelled_pairs():
        if pair.kind is kind:
            flags = flags_between(engine, pair)
            own = [flag.message for flag in flags if flag.kind is kind]
            strays = [flag.message for flag in flags if flag.kind is not kind and flag.kind not in pair.allowed]
            right = any(pair.told in message for message in own) if pair.told else not own
            if strays or not right:
                wrong.append((pair.base, own, strays))
    assert wrong == []


@pytest.mark.parametrize("kind", FlagKind)
def test_half_of_the_pairs_are_innocent(kind):
    pairs = [pair for pair in labelled_pairs() if pair.kind is kind]
    told = sum(bool(pair.told) for pair in pairs)
    assert len(pairs) >= 40
    assert 0.4 * len(pairs) <= told <= 0.6 * len(pairs)


def test_every_flag_stands_inside_its_link(engine):
    for pair in labelled_pairs():
        for flag in flags_between(engine, pair):
            assert flag.base is None or flag.base.end <= len(pair.base)
            assert flag.source is None or flag.source.end <= len(pair.source)
            assert flag.message == flag.message.strip()
            assert "\n" not in flag.message
