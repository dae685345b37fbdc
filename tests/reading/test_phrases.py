"""Blocks are judged by what they say, in the light of the whole text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import AsideKind
from viewer.reading.blocks import find_blocks
from viewer.reading.lexicon import default_lexicon, lexicons
from viewer.reading.phrases import PhraseJudge, _find_anchored

NEWS = "The mill at Dunmore will close in June, its owners said on Monday. Sixty-four people work there.\n\n"


def _kind(line: str, around: str = NEWS) -> AsideKind | None:
    blocks = find_blocks(f"{around}{line}\n\n{around}")
    judge = PhraseJudge(blocks, default_lexicon())
    judgement = judge.judge(len(blocks) // 2)
    return judgement.kind if judgement else None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Please enable JavaScript to view this page.", AsideKind.NOTICE),
        ("JavaScript is disabled in your browser.", AsideKind.NOTICE),
        ("This article was published more than 5 years ago.", AsideKind.NOTICE),
        ("We and our 842 partners store and access information on your device.", AsideKind.NOTICE),
        ("Sign up for our morning newsletter", AsideKind.NOTICE),
        ("ADVERTISEMENT", AsideKind.NOTICE),
        ("Story continues below", AsideKind.NOTICE),
        ("© 2019 Northwire Ltd", AsideKind.NOTICE),
        ("Follow us on Twitter for the latest", AsideKind.SHARE),
        ("Click to email this to a friend", AsideKind.SHARE),
        ("READ MORE: Mill may close", AsideKind.RELATED),
        ("You may also like", AsideKind.RELATED),
        ("Tags: mill, Dunmore", AsideKind.NAVIGATION),
        ("Back to top", AsideKind.NAVIGATION),
        ("(Photo by Erin Maddox/Northwire)", AsideKind.CAPTION),
        ("The mill in 1931. Photo: Erin Maddox", AsideKind.CAPTION),
        ("Log in to comment", AsideKind.COMMENT),
        ("Your email address will not be published.", AsideKind.COMMENT),
        ("It looks like you are using an ad blocker.", AsideKind.NOTICE),
        ("Accept all  Reject all  Manage cookies", AsideKind.NOTICE),
        ("7 min read", AsideKind.NOTICE),
        ("© Northwire Ltd 2019", AsideKind.NOTICE),
        ("(c) Northwire. Redistribution is strictly prohibited.", AsideKind.NOTICE),
        ("You have read 2 of 3 free stories this month.", AsideKind.NOTICE),
        ("Enjoying this story? Join 4,000 readers who get one a week.", AsideKind.NOTICE),
        ("Trouble viewing this mail? Open it in your browser.", AsideKind.NOTICE),
        ("You received this message because you signed up on our site.", AsideKind.NOTICE),
        ("--- A WORD FROM OUR SPONSORS ---", AsideKind.NOTICE),
        ("This e-mail is confidential and intended only for those it is addressed to.", AsideKind.NOTICE),
        ("Printer-friendly version", AsideKind.SHARE),
        ("PICTURE: The mill as it stands today, seen from the weir.", AsideKind.CAPTION),
        ("(L-R) Erin Maddox, Tom Hale and the mill cat", AsideKind.CAPTION),
        ("Above: the weir in June.", AsideKind.CAPTION),
        ("The mill at night. SUBMITTED", AsideKind.CAPTION),
        ("Credit...Erin Maddox for Northwire", AsideKind.CAPTION),
        ("This thread is now closed to new comments.", AsideKind.COMMENT),
        ("Die Kommentarfunktion ist geschlossen.", AsideKind.COMMENT),
        ("Signaler un abus", AsideKind.COMMENT),
    ],
)
def test_what_only_the_surroundings_say_is_an_aside(line: str, kind: AsideKind) -> None:
    assert _kind(line) is kind


@pytest.mark.parametrize(
    "line",
    [
        "“We use cookies to improve this site,” the notice read.",
        "The council said that its website works best in a browser from this century.",
        "Readers were told to sign up at the town hall.",
        "The advertisement had cost 400 crowns.",
        "Follow the river for two miles and turn left.",
        "Share prices of the owners fell by a tenth.",
        "More than sixty people came.",
        "The photo shows the mill in 1931.",
        "Copyright was what they argued about.",
        "The next train leaves at nine.",
        "The shop blocks adverts for cookies and accepts all orders.",
        "They accept cookies and more.",
        "Reading time is up: a minute read like an hour to the jury.",
        "Above all: the mill must stay.",
        "The plans were submitted.",
        "Fishing in the weir is strictly prohibited.",
        "You have read it before, Mr Hale said.",
        "The message is confidential, the owners said.",
        "From left and right came protests.",
    ],
)
def test_what_articles_say_is_body(line: str) -> None:
    assert _kind(line) is None


def test_an_article_about_the_thing_keeps_its_sentences() -> None:
    about = "Half of the offices in the county still use an old browser, an audit of their browsers found.\n\n" * 4
    line = "You are using an outdated browser, and so is your landlord."
    assert _kind(line) is AsideKind.NOTICE
    assert _kind(line, about) is None


_CUES = [cue for lexicon in lexicons().values() for cue in lexicon.cues]
_PIECES = st.sampled_from([anchor for cue in _CUES for anchor in cue.anchors]).flatmap(
    lambda anchor: st.sampled_from([anchor, anchor[1:], anchor[:-1], anchor.upper(), f"“{anchor}”", f"x{anchor}y"])
)


@given(st.lists(st.lists(_PIECES | st.sampled_from(["the", "mill", "**", "#"]), max_size=6).map(" ".join), max_size=5))
def test_anchors_looked_up_by_a_word_are_those_that_stand_in_the_block(paragraphs: list[str]) -> None:
    blocks = find_blocks("\n\n".join(paragraphs))
    plain = [[cue for cue in _CUES if any(anchor in block.folded for anchor in cue.anchors)] for block in blocks]
    assert _find_anchored(blocks) == {index: cues for index, cues in enumerate(plain) if cues}
