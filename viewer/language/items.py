"""List items that stand in one line: "1. The first item 2. The second item"."""

import re
from collections.abc import Iterator
from itertools import groupby

_BULLETS = "•‣⁃◦▪●■►➤➢✓✔"
_BULLET = re.compile(rf"(?<!\S)[{_BULLETS}](?=[^\W_]|[ \t\xa0])")
_NUMBERED = re.compile(r"(?<!\S)(?P<opened>\(?)(?P<value>\d{1,2}|[a-zA-Z])(?P<closed>\.\)|[.)])(?=\s+\S)")
_LISTED = re.compile(r"(?:[,;:]|\b(?:and|or|und|oder|et|ou|y|o|e|en|of|и|или))\s*$")
_LONGEST_MARK = 10
_LIST_MARK = re.compile(r"[\W_]*(?:\d{1,3}|[^\W\d_]|[ivxlIVXL]{1,5})[.)]?$")


def is_list_mark(text: str) -> bool:
    """Whether `text` is nothing but the number, letter or bullet in front of a list item, without its full stop."""
    return len(text) < _LONGEST_MARK and _LIST_MARK.match(text.strip()) is not None


def find_items(text: str, start: int, end: int) -> Iterator[int]:
    """Where list items begin inside the block `[start, end)` of `text`, in no particular order."""
    block = text[start:end]
    bullets = (
        [found.start() for found in _BULLET.finditer(text, start, end)] if any(b in block for b in _BULLETS) else []
    )
    if len(bullets) > 1:
        yield from bullets
    # Cheaper than looking for marks: without a bracket, only a list that opens its block is one.
    if ")" not in block and not _NUMBERED.match(text, start, end):
        return
    marks = sorted(_NUMBERED.finditer(text, start, end), key=_style)
    for style, group in groupby(marks, key=_style):
        series = _series(list(group))
        # A full stop after a number or letter is common in prose, as is a number in brackets: such lists open a block.
        opens = bool(series) and not text[start : series[0].start()].strip(" \t•‣⁃◦▪●■►")
        if len(series) < 2 or not (opens or style[:2] == ("", ")")):
            continue
        if not any(_LISTED.search(text, start, found.start()) for found in series[1:]):
            # Behind a bullet, the bullet is where the item begins.
            yield from (found.start() for found in series if not any(_only_bullet(text, b, found) for b in bullets))


def _only_bullet(text: str, bullet: int, found: re.Match[str]) -> bool:
    return bullet < found.start() and not text[bullet + 1 : found.start()].strip()


def _style(found: re.Match[str]) -> tuple[str, str, str]:
    value = found["value"]
    return found["opened"], found["closed"], "number" if value.isdigit() else "small" if value.islower() else "capital"


def _series(marks: list[re.Match[str]]) -> list[re.Match[str]]:
    """The longest beginning of `marks` that counts on by ones, from 1 or a, or from what the first one has."""
    series: list[re.Match[str]] = []
    for found in marks:
        if not series or _number(found) == _number(series[-1]) + 1:
            series.append(found)
    return series


def _number(found: re.Match[str]) -> int:
    value = found["value"]
    return int(value) if value.isdigit() else ord(value.lower()) - ord("a") + 1
