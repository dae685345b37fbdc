"""The headline of a plain text, where its first line is one."""

import re

_LONGEST = 140
_FEWEST_WORDS = 3
_LONGEST_CREDIT = 60
_FIRST_LINE = re.compile(r"\s*([^\r\n]+)(\r\n|\r|\n|$)([^\r\n]*)")
_MARKUP = re.compile(r"^#{1,6}\s+|^[*_=\s]+|[*_=\s]+$")
_NOT_A_HEADLINE = re.compile(r"[.,;:。،]$|^[-•*>|]|^\(?\d{1,3}[.)]\s|^https?://|^(?:from|to|subject|date|sent):", re.I)


def headline_of(text: str, *, credited: bool = False) -> str | None:
    """The first line, when it reads like a headline: one line of three to some twenty words, standing alone.

    It must be followed by a blank line, or where it is `credited` by a short line that is no sentence either, begin
    with anything but a small letter, and not end like a sentence. Markdown's marks around it are left
    out. None otherwise.
    """
    found = _FIRST_LINE.match(text[: _LONGEST * 4])
    if found is None:
        return None
    line = _MARKUP.sub("", found[1].strip())
    credit = found[3].strip()
    alone = found[2] != "" and (not credit or (credited and _is_credit(credit)))
    if not alone or not line or len(line) > _LONGEST or _NOT_A_HEADLINE.search(line) or line[0].islower():
        return None
    spaced = line.isascii() or " " in line
    return " ".join(line.split()) if not spaced or len(line.split()) >= _FEWEST_WORDS else None


def _is_credit(line: str) -> bool:
    """Whether a line may name who wrote or sent an article."""
    return len(line) <= _LONGEST_CREDIT and not _NOT_A_HEADLINE.search(line) and not line[0].islower()
