"""The apparatus under the schema that the Text Encoding Initiative publishes, where it is at hand.

TEI_SCHEMA naming a `tei_all.rng` (it comes with every edition of TEI P5) makes these run.
"""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.export.test_hostile import CHARACTERS, NASTY
from tests.export.test_html import STORY, hostile_comparison
from tests.factories import compared, told
from viewer.export.tei import render_tei
from viewer.model import Comparison

SCHEMA = os.environ.get("TEI_SCHEMA", "")
pytestmark = pytest.mark.skipif(not Path(SCHEMA).is_file(), reason="TEI_SCHEMA names no tei_all.rng")


@pytest.fixture(scope="module")
def schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(SCHEMA))


def check(schema: etree.RelaxNG, comparison: Comparison) -> None:
    schema.assertValid(etree.fromstring(render_tei(comparison).encode()))


@pytest.mark.parametrize(
    "comparison",
    [
        STORY,
        compared(told("Only this.")),
        compared(told("One.", "Two.", B1="One{+.} {/}{-and} {:two>Two}."), told("Three."), join="\n\n"),
    ],
)
def test_it_is_valid_tei(schema: etree.RelaxNG, comparison: Comparison) -> None:
    check(schema, comparison)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(st.sampled_from(NASTY), st.text(CHARACTERS, max_size=8)), max_size=3))
def test_so_it_is_whatever_the_articles_say(schema: etree.RelaxNG, texts: list[str]) -> None:
    check(schema, hostile_comparison(f"Quo{''.join(texts)}vadis"))


def test_the_schema_can_tell(schema: etree.RelaxNG) -> None:
    broken = render_tei(STORY).replace("<listWit>", "<listWit><p/>")
    assert not schema.validate(etree.fromstring(broken.encode()))
