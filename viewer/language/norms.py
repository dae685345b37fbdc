"""Norms: the form a token is compared by. The text itself is never changed."""

import unicodedata

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_APOSTROPHES = "'\u2018\u2019\u201b\u02bc\u02b9\u2032\uff07`\u00b4"
_DOUBLE_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02'
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"

_FOLDS = str.maketrans(
    {
        **dict.fromkeys(_INVISIBLE, None),
        **dict.fromkeys(_APOSTROPHES, "'"),
        **dict.fromkeys(_DOUBLE_QUOTES, '"'),
        **dict.fromkeys(_DASHES, "-"),
        "\u2026": "...",
    }
)


def is_quote(character: str) -> bool:
    """Whether that character is a quotation mark or an apostrophe of any kind."""
    return character in _APOSTROPHES or character in _DOUBLE_QUOTES


def normalise(text: str) -> str:
    """The norm of a token's text: compatibility-composed, case-folded, quotes and dashes made plain.

    Apostrophes inside and before words are left out ("they're" split as "they" + "'re" is compared as "re", so that
    it equals the "re" of a text that lost its apostrophes). A token made of nothing else keeps them. Idempotent.
    """
    if text.isascii():
        folded = text.lower()
    else:
        folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text.translate(_FOLDS)).casefold())
        folded = folded.translate(_FOLDS)
    folded = folded.replace("`", "'") if "`" in folded else folded
    if "'" in folded:
        folded = folded.replace("'", "") or ("'" if len(folded) == 1 else '"')
    folded = folded.replace(" ", "") if " " in folded else folded
    # What was left out may have kept a letter and its accent apart.
    return folded if folded.isascii() else unicodedata.normalize("NFKC", folded)
