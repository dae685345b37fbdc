"""Which of some articles the others were most likely sources of."""

import re
from collections.abc import Sequence
from itertools import pairwise

from viewer.language.norms import normalise
from viewer.model import Article

_WORD = re.compile(r"\w+")
_CLOSE = 0.1
"""How much less of an article may be covered than of the best one for its date to decide."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def likeliest_base(articles: Sequence[Article]) -> int:
    """The position of the article that the others cover best: the share of its pairs of words that they have too.

    Where several are covered about as well, the latest is taken if all of these have a date, since what was made from
    others is younger than they are; else the one covered best, the first of equals. Raises ValueError for no articles.
    """
    if not articles:
        raise ValueError("there is no article to choose from")
    pairs = [_word_pairs(article.text) for article in articles]
    covered = []
    for own, found in enumerate(pairs):
        others = set().union(*(other for position, other in enumerate(pairs) if position != own))
        covered.append(len(found & others) / max(1, len(found)))
    best = max(covered)
    close = [position for position, share in enumerate(covered) if share >= best - _CLOSE]
    days = {position: day[0] for position in close if (day := _DAY.match(articles[position].metadata.date or ""))}
    if len(days) == len(close) and len(set(days.values())) > 1:
        return max(close, key=lambda position: (days[position], covered[position], -position))
    return covered.index(best)


def _word_pairs(text: str) -> set[tuple[str, str]]:
    return set(pairwise(normalise(word) for word in _WORD.findall(text)))
