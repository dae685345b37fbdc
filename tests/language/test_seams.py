"""Places where a sentence ends without end punctuation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.language.habits import Habits
from viewer.language.profile import profile_of
from viewer.language.seams import _ADDRESS, Seamstress, _find_addresses


def seams(marked: str, article: str | None = None) -> tuple[set[int], set[int]]:
    """The seams found, and those a bar marks."""
    text = marked.replace("|", "")
    wanted, seen = set(), 0
    for place, sign in enumerate(marked):
        if sign == "|":
            wanted.add(place - seen)
            seen += 1
    return Seamstress(profile_of("en"), Habits(article or text)).find(text, 0, len(text)), wanted


@pytest.mark.parametrize(
    "marked",
    [
        "the end |***| the next",
        "the end |=====| The next",
        "a b -- c --- d",
        "2 * 3 *** x".replace("*** x", "* x"),
        "**bold** and ***bolder*** words",
        "text |## Heading one| ## Heading two".replace("| ##", " |##"),
        "NOTICE******************| This is",
    ],
)
def test_rows_of_signs_stand_alone(marked: str) -> None:
    found, wanted = seams(marked)
    assert found == wanted


@pytest.mark.parametrize(
    "marked",
    [
        "Jane Roe |04/26/2001 07:17 AM| Will you come",
        "Jane Roe |2001-04-26 07:17| Will you come",
        "mail of Jane Roe on 08/16/2000 03:14:14 PM| Will you come",
        "it was signed on 04/26/2001 07:17 AM by her",
        "Date: 04/26/2001 07:17 AM",
        "04/26/2001 07:17 AM| will you come",
        "the score was 3:2 on 4/26",
    ],
)
def test_a_machines_date_and_time_head_a_message(marked: str) -> None:
    found, wanted = seams(marked)
    assert found == wanted


@pytest.mark.parametrize(
    "marked",
    [
        "Mail: jane@example.com| Groups: boats",
        "see https://example.com/a| https://example.com/b",
        "see https://example.com/a| The pier",
        "see https://example.com/a or jane@example.com for more",
        "see www.example.com Roe Brothers",
    ],
)
def test_after_an_address_another_or_an_opener_starts_anew(marked: str) -> None:
    found, wanted = seams(marked)
    assert found == wanted


@pytest.mark.parametrize(
    "marked",
    ["I like it :)| See you", "I like it :) and you", "at 3:30 we go", "good night ;-)| Ann"],
)
def test_a_smiley_ends_a_sentence_before_a_capital(marked: str) -> None:
    found, wanted = seams(marked)
    assert found == wanted


@pytest.mark.parametrize(
    "marked",
    [
        "and I was going to —| You never do",
        "I was --| No you weren't",
        "MILLFORD, Conn. — The lighthouse was sold",
        "ISTANBUL — They were used",
        "they were called HMTs – Her Majesty's Torturers",
        "the numbers — at least — tell",
        "the film — I liked it — is old",
    ],
)
def test_speech_breaks_off_at_a_dash_and_datelines_do_not(marked: str) -> None:
    found, wanted = seams(marked)
    assert found == wanted


@pytest.mark.parametrize(
    "marked",
    [
        "I will come. Kind regards, |Jane Roe",
        "Thanks, |Jane",
        "Thanks, Jane, for the fish",
        "Many thanks to you, Jane",
        "They sold bread, Millford",
    ],
)
def test_a_farewell_is_followed_by_a_name(marked: str) -> None:
    found, wanted = seams(marked)
    assert found == wanted


LOWER = "it is late . the ship left . "


@pytest.mark.parametrize(
    ("marked", "article"),
    [
        ("via : harbour post|police said on monday that the ferry had sunk .", LOWER),
        ("via : harbour post |according to police the ferry had sunk on monday .", LOWER),
        ("photo : jane roe|the ferry was towed to the old pier on monday .", LOWER),
        ("Photo: Jane Roe|The ferry was towed to the pier on Monday.", None),
        ("Source: Harbour Post |The ferry was towed to the pier on Monday.", None),
        ("It sank. Photo: Jane Roe |The ferry was towed to the pier on Monday.", None),
        ("via : the harbour post", LOWER),
        ("via : harbour post police", LOWER),
        ("source : millford police department said on monday that the ferry had sunk .", LOWER),
        ("the truth : harbour post|police said on monday that the ferry had sunk .".replace("|", ""), LOWER),
        ("the ferry came via : harbour postpolice said on monday that it had sunk .", LOWER),
    ],
)
def test_a_credit_ends_where_a_whole_sentence_runs_on(marked: str, article: str | None) -> None:
    found, wanted = seams(marked, article)
    assert found == wanted


@pytest.mark.parametrize(
    "marked",
    [
        "Police hunt for missing captain|The captain was seen",
        "No more storms|In May it rained",
        "she uses iPhone and LinkedIn and eBay in town",
        "call getThe(x) of it",
        "McThe is a name",
    ],
)
def test_a_headline_glued_to_its_story_comes_off(marked: str) -> None:
    found, wanted = seams(marked)
    assert found == wanted


def test_only_the_block_asked_for_is_looked_at() -> None:
    text = "a *** b *** c"
    assert Seamstress(profile_of("en"), Habits(text)).find(text, 6, len(text)) == {8, 11}


def test_a_language_without_word_lists_has_the_seams_that_need_none() -> None:
    text = "foto : anna *** och sedan"
    assert Seamstress(profile_of("xx"), Habits(text)).find(text, 0, len(text)) == {12, 15}


_PARTS = ("http://", "https://", "www.", "@", "a@b.org", "x.", "-", "<", ">", ")", "/", " ", "\n", "é", ",", "9" * 50)


@given(st.lists(st.sampled_from(_PARTS), max_size=14).map("".join), st.integers(0, 5))
def test_addresses_looked_for_at_their_signs_are_all_there_are(text: str, start: int) -> None:
    found = [address.span() for address in _find_addresses(text, min(start, len(text)), len(text))]
    assert found == [address.span() for address in _ADDRESS.finditer(text, min(start, len(text)))]
