"""Word marks as a line of text, the notation of `tests/factories.py`:

    plain words              equal               {+words}           added
    {-words}                 dropped             {~source>base}     paraphrased
    {!source>base}           replaced            {:source>base}     reformatted
    {^words}                 moved to here

Edits stand in base order. What was reformatted is written plainly, as it stands in the base, unless a case writes one
down to ask for it. White space makes no difference.
"""

import re
from collections.abc import Sequence

from viewer.model import Edit, EditKind

_PART = re.compile(r"\{([-+~!:^])([^{}]*)\}|([^{}]+)")
_SIGNS = {
    EditKind.ADDED: "+",
    EditKind.DROPPED: "-",
    EditKind.PARAPHRASED: "~",
    EditKind.REPLACED: "!",
    EditKind.REFORMATTED: ":",
    EditKind.MOVED: "^",
}


def written(edits: Sequence[Edit], base: str, source: str, *, reformatted: bool) -> str:
    """The edits as marks; `reformatted` says whether those are written down too."""
    parts = []
    for edit in edits:
        here = edit.base.of(base) if edit.base else ""
        there = edit.source.of(source) if edit.source else ""
        plain = edit.kind is EditKind.EQUAL or (
            edit.kind is EditKind.REFORMATTED and not (reformatted and here and there)
        )
        if plain:
            parts.append(here)
        elif edit.kind in (EditKind.ADDED, EditKind.DROPPED, EditKind.MOVED):
            parts.append(f"{{{_SIGNS[edit.kind]}{here or there}}}")
        else:
            parts.append(f"{{{_SIGNS[edit.kind]}{there}>{here}}}")
    return " ".join(part for part in parts if part)


def pieces(marks: str) -> list[tuple[str, str]]:
    """What marks say, piece by piece, without white space: two writings of the same marks have the same pieces."""
    found: list[tuple[str, str]] = []
    for sign, marked, plain in _PART.findall(marks):
        text = "".join((marked or plain).split())
        if found and not sign and not found[-1][0]:
            found[-1] = ("", found[-1][1] + text)
        elif text:
            found.append((sign, text))
    return found
