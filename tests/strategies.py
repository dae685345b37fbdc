"""Small articles for Hypothesis: sentences that share words, repeat, vary and contradict each other."""

from collections.abc import Sequence

from hypothesis import strategies as st

from viewer.model import Article, siglum_at
from viewer.reading.articles import read_sentences

WORDS = """
ferry harbour captain council inspectors cracks bridge bridges approved approve rejected sank sunk Okafor Brandvold
Monday Tuesday two three thirty 12 1,200 £5m 21% 37-year-old well-known café U.S. p.m. night warned warning
the the the a of of in and to was not they're it's gonna didn't which had he she
"""
MARKS = (",", ".", "—", "“", "”", '"', "…", "'", "!", ":")
_PLAIN_TO_OTHER = (("'", "’"), ('"', "“"), ("—", " -- "), ("gonna", "gon na"), ("n't", " n't"), ("they're", "they re"))

words = st.sampled_from(WORDS.split())


@st.composite
def sentences(draw: st.DrawFn, longest: int = 9) -> str:
    """A sentence of up to `longest` words, with marks and capitals here and there."""
    parts = draw(st.lists(words, min_size=1, max_size=longest))
    if draw(st.booleans()):
        parts.insert(draw(st.integers(0, len(parts))), draw(st.sampled_from(MARKS)))
    text = " ".join(parts)
    text = draw(st.sampled_from([text, text.capitalize(), text.upper(), f"“{text}”"]))
    return text + draw(st.sampled_from([".", ".", "", "?", " ."]))


@st.composite
def reworked(draw: st.DrawFn, sentence: str) -> str:
    """`sentence` with words left out, put in, exchanged, repeated or carried elsewhere, or only written otherwise."""
    parts = sentence.split(" ")
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(parts) - 1))
        match draw(st.sampled_from(["drop", "add", "exchange", "repeat", "carry", "respell"])):
            case "drop" if len(parts) > 1:
                parts.pop(place)
            case "add":
                parts.insert(place, draw(words))
            case "exchange":
                parts[place] = draw(words)
            case "repeat":
                parts.insert(place, parts[place])
            case "carry":
                parts.insert(draw(st.integers(0, len(parts) - 1)), parts.pop(place))
            case _:
                plain, other = draw(st.sampled_from(_PLAIN_TO_OTHER))
                parts = " ".join(parts).replace(plain, other).split(" ")
    return " ".join(parts)


@st.composite
def sentence_lists(draw: st.DrawFn, pool: Sequence[str], *, smallest: int = 0, empty: bool = True) -> list[str]:
    """Sentences of one article: taken from `pool` as they are, reworked or joined, or new; some may be empty."""
    pooled = st.sampled_from(pool)
    kinds = [pooled, pooled.flatmap(reworked), sentences(), st.tuples(pooled, pooled).map(" ".join)]
    if empty:
        kinds.append(st.just(""))
    return draw(st.lists(st.one_of(kinds), min_size=smallest, max_size=6))


@st.composite
def stories(draw: st.DrawFn, *, least_sources: int = 0) -> list[Article]:
    """A base and up to three sources, all of given sentences, that have much in common."""
    pool = draw(st.lists(sentences(), min_size=1, max_size=4))
    count = 1 + draw(st.integers(least_sources, 3))
    return [article_of(draw(sentence_lists(pool)), position) for position in range(count)]


def article_of(given: Sequence[str], position: int = 0) -> Article:
    """The article at that position (0 is the base) made of given sentences."""
    return read_sentences(given, siglum=siglum_at(position), title=f"Article {position}")
