"""Comment sections are found by their headings, names, dates and buttons."""

import pytest

from viewer.model import AsideKind
from viewer.reading import find_asides

NEWS = """\
The mill at Dunmore will close in June, its owners said on Monday.

Sixty-four people work there. The owners offered them places at Ardley, thirty miles away.

The union said that it would fight the closure. A meeting is planned for Thursday.

"""


def _found(thread: str) -> str:
    text = NEWS + thread
    return "".join(a.span.of(text) for a in find_asides(text) if a.kind is AsideKind.COMMENT)


@pytest.mark.parametrize(
    "thread",
    [
        "Anna says:\nI walked past it every day.\n\nTom says:\nWho did not?",
        "anna_k\n2 days ago\nI walked past it every day.\nReply\n\ntom\n1 day ago\nWho did not?\nReply",
        "Anna · 3 May 2016 at 10:04\nI walked past it every day!\n\nTom · 3 May 2016, 10:09\nWho in this town did not?",
        "Anna K.\nI walked past it every day.\nLike · Reply · 3 h\n\nTom\nWho did not?\nLike · Reply · 2 h",
        "Comments (2)\n\nI walked past it every day. My heart breaks.\n\nWho did not? Shame on them!",
    ],
)
def test_a_comment_section_is_found_whole(thread: str) -> None:
    assert _found(thread) == thread


@pytest.mark.parametrize(
    ("news", "thread"),
    [
        (
            "Die Mühle in Dunmore wird im Juni geschlossen, wie die Besitzer am Montag mitteilten.",
            "Kommentare\n\nAnna schrieb am 3. Mai 2016 um 10:04 Uhr\nIch kam jeden Tag vorbei!\nAntworten",
        ),
        (
            "Le moulin de Dunmore fermera en juin, ont annoncé lundi ses propriétaires à la presse locale.",
            "3 commentaires\n\nAnne a écrit :\nJe passais devant tous les jours !\nRépondre",
        ),
        (
            "El molino de Dunmore cerrará en junio, anunciaron el lunes sus dueños a la prensa de la ciudad.",
            "2 comentarios\n\nAna dijo:\n¡Yo pasaba por allí todos los días!\nResponder",
        ),
    ],
)
def test_comment_sections_are_found_in_other_languages(news: str, thread: str) -> None:
    text = f"{news}\n\n{thread}"
    assert [aside.span.of(text) for aside in find_asides(text)] == [thread]


@pytest.mark.parametrize(
    "ending",
    [
        "Latest\nHeron delays the train\n3 May 2016\nCow delays the heron\n2 May 2016\nMill to close\n1 May 2016",
        "Posted by Lena Voss on 3 May 2016",
        "Updated 3 hours ago",
        "Comments\n\nThe council’s comments run to forty pages and deal with the roof, the drains and the chimney.",
        "In her statement she wrote:\n\nWe have done what we could.",
    ],
)
def test_dates_and_names_at_other_things_are_no_comments(ending: str) -> None:
    assert _found(ending) == ""


def test_an_article_that_goes_on_after_a_remark_is_body() -> None:
    text = "2 Comments\n\n" + NEWS * 5
    assert _found(text) in ("", "2 Comments")
