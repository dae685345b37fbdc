"""Lists are told from threads as a whole."""

import pytest

from viewer.reading.blocks import find_blocks
from viewer.reading.lexicon import default_lexicon
from viewer.reading.remark_lists import find_remark_lists

NEWS = """\
The mill at Dunmore will close in June, its owners said on Monday.

Sixty-four people work there. The owners offered them places at Ardley, thirty miles away.

"""
REMARKS = [
    "My dad is one of the 64. What are we supposed to do now?",
    "Typical. They take the money and run!",
    "So sad, I loved the smell of that place.",
]


def _threads(text: str) -> list[str]:
    blocks = find_blocks(text)
    found = find_remark_lists(blocks, default_lexicon())
    return [text[blocks[t.start].span.start : blocks[t.end - 1].span.end] for t in found]


@pytest.mark.parametrize("markers", [("• ",) * 3, ("- ",) * 3, ("* ",) * 3, ("2. ", "3. ", "4. "), ("• ", "2. ", "• ")])
@pytest.mark.parametrize("parted", ["\n", "\n\n", "\n\n      "])
def test_remarks_with_markers_are_a_thread(markers: tuple[str, ...], parted: str) -> None:
    thread = parted.join(marker + remark for marker, remark in zip(markers, REMARKS, strict=True))
    assert _threads(NEWS + thread) == [thread]


def test_what_stands_under_an_item_belongs_to_it() -> None:
    thread = f"  2. {REMARKS[0]}\n     He starts at five.\n\n  3. {REMARKS[1]}\n\n     And they laugh about it!"
    assert _threads(NEWS + thread) == [thread.strip()]


def test_paragraphs_under_one_number_belong_to_it_when_the_next_number_follows() -> None:
    thread = f"2. {REMARKS[0]}\n\nHe starts at five every day.\n\n3. {REMARKS[1]}\n\n4. {REMARKS[2]}"
    assert _threads(NEWS + thread) == [thread]


@pytest.mark.parametrize(
    "list_",
    [
        "What the union asks for:\n\n" + "\n".join(f"• {remark}" for remark in REMARKS),
        "\n".join(f"{n}. {fact}" for n, fact in enumerate(["It opened in 1931.", "It burned.", "It was rebuilt."], 1)),
        "• two eggs\n• some flour\n• a pinch of salt",
        "• We want water!\n• We want fences!\n• We want you to come!",
        "1. Why I stay\n\nI love it here!\n\n2. Why you should\n\nYou would love it too!",
    ],
)
def test_lists_that_an_article_makes_are_none(list_: str) -> None:
    assert _threads(NEWS + list_) == []


def test_a_list_in_the_middle_of_an_article_is_judged_more_strictly() -> None:
    list_ = "1. What does it cost? Nobody knows.\n2. Who pays for it? You do.\n\n"
    assert _threads(NEWS + list_ + NEWS) == []
