"""Damage to a session file, and what must hold of what is saved."""

import random

from viewer.export.corrections_json import correction_to_object
from viewer.session import Session, SessionError, session_bytes, session_from_bytes


def damage(data: bytes, chance: random.Random) -> bytes:
    """`data` cut short somewhere, or with one to four bits flipped."""
    if chance.random() < 0.5:
        return data[: chance.randrange(len(data))]
    broken = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
    return bytes(broken)


def check_damaged(session: Session, seed: int) -> str:
    """Damage the session's file and open it; hold that what is called whole is as it was, and nothing goes unsaid.

    How it went: "whole", "saved in part" or "nothing left".
    """
    try:
        opened = session_from_bytes(damage(session_bytes(session), random.Random(seed)), "x.variorum")  # noqa: S311
    except SessionError as error:
        assert "\n" not in str(error)
        return "nothing left"
    salvage, saved = opened.salvage, opened.session
    known = {repr(correction_to_object(correction)) for correction in session.corrections}
    assert {repr(correction_to_object(c)) for c in saved.corrections} <= known, "no correction was made up"
    articles = {f"{article.siglum}, “{article.title}”": article for article in session.articles}
    for article in saved.articles:
        told = f"{article.siglum}, “{article.title}”"
        if told in salvage.whole:
            assert article == articles[told], "what is called whole is as it was"
        else:
            assert any(line.startswith(told) for line in salvage.doubtful), "what is not whole is called doubtful"
    if salvage.complete:
        assert saved == session
        return "whole"
    assert len(saved.articles) + len(salvage.lost) + len(saved.corrections) > 0
    return "saved in part"
