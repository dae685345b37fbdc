"""Characters that a file format cannot hold, replaced one for one and told of."""

import re

from viewer.model import Article, Comparison, Notice, NoticeCode

REPLACEMENT = "\ufffd"
# What neither XML 1.0 nor HTML can hold: control characters, lone surrogates and the noncharacters of every plane.
_UNHOLDABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    + "]"
)
# What nearly all text is made of, in few ranges with the likeliest first: a book is looked through in a tenth of the
# time that the list above takes.
_DOUBTFUL = re.compile(
    "[^\x20-\x7e\n\r\t\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0001fffd\U00020000-\U0002fffd]"
)


def holdable(text: str) -> str:
    """`text` with every character that XML and HTML cannot hold replaced by U+FFFD; its length does not change."""
    return _UNHOLDABLE.sub(REPLACEMENT, text) if _DOUBTFUL.search(text) else text


def replaced_notices(comparison: Comparison) -> tuple[Notice, ...]:
    """A notice for each article in which `holdable` replaces anything, in the articles' order."""
    return tuple(notice for article in comparison.articles for notice in _replaced_notice(article))


def _replaced_notice(article: Article) -> tuple[Notice, ...]:
    replaced = len(_UNHOLDABLE.findall(article.text)) + len(_UNHOLDABLE.findall(article.title))
    if not replaced:
        return ()
    told = (
        "1 character that this file cannot hold is"
        if replaced == 1
        else f"{replaced:,} characters that this file cannot hold are"
    )
    message = f"{told} shown as “{REPLACEMENT}”."
    return (Notice(NoticeCode.CHARACTERS_REPLACED, message, article.siglum),)
