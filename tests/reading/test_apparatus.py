"""Lines that stand at comments are known."""

import pytest

from viewer.reading.apparatus import Sort, find_marks
from viewer.reading.blocks import find_blocks
from viewer.reading.lexicon import lexicon_of
from viewer.reading.phrases import PhraseJudge


def _sort(line: str, language: str = "en") -> Sort | None:
    blocks = find_blocks(line)
    lexicon = lexicon_of(language)
    phrases = PhraseJudge(blocks, lexicon)
    judged = {0: judgement} if (judgement := phrases.judge(0)) else {}
    return next((mark.sort for _, mark in find_marks(blocks, phrases, judged, lexicon)), None)


@pytest.mark.parametrize(
    ("line", "sort"),
    [
        ("12 Comments", Sort.HEADING),
        ("COMMENTS (3)", Sort.HEADING),
        ("3 thoughts on “Mill to close”", Sort.HEADING),
        ("Log in to comment", Sort.FORM),
        ("Old Miller says:", Sort.SPEAKER),
        ("4. anna says", Sort.SPEAKER),
        ("Posted by tinfoil on 4 January 2020, 21:40", Sort.DATE),
        ("Re: Boiler loses pressure", Sort.SPEAKER),
        ("Hanna B. ★★★★★", Sort.SPEAKER),
        ("KeithFan | 8 May, 15:01", Sort.DATE),
        ("3 hours ago", Sort.DATE),
        ("November 11, 2021 at 8:02 am", Sort.DATE),
        ("Like · Reply · 14 · 5 September 2017 08:10", Sort.ACTIONS),
        ("Reply", Sort.ACTIONS),
        ("permalink save report reply", Sort.ACTIONS),
    ],
)
def test_lines_of_comment_software_are_known(line: str, sort: Sort) -> None:
    assert _sort(line) is sort


@pytest.mark.parametrize(("line", "language"), [("Antworten · Melden", "de"), ("Répondre", "fr"), ("Responder", "es")])
def test_buttons_are_known_in_other_languages(line: str, language: str) -> None:
    assert _sort(line, language) is Sort.ACTIONS


@pytest.mark.parametrize(
    "line",
    [
        "17:42",
        "By Lena Voss",
        "The mill closed 3 hours ago, its owners said.",
        "He wrote:",
        "Then she said:",
        "What happens next",
        "Like father, like son",
        "We like it",
    ],
)
def test_other_lines_are_not(line: str) -> None:
    assert _sort(line) is None


def test_a_long_line_of_numbers_is_looked_at_in_no_time() -> None:
    assert _sort("1 " * 50_000) is None
