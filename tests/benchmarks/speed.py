"""How long each stage of a comparison takes, and how that grows with the text.

    python -m pytest tests/benchmarks/speed.py --benchmark-timer=time.process_time --benchmark-json=now.json
    python -m tests.benchmarks.stages now.json tests/benchmarks/baseline.json

The second line prints the table of stages beside a saved run. Times of other machines differ, so compare the columns
`of all` and `growth`, or runs of one machine. Texts are random words under a fixed seed: a source, and a base made of
it as a book's next edition would be (55 % of its sentences as they were, the rest touched up, reworded, moved or new).

Not collected by pytest unless named: it measures, it does not judge.
"""

from collections.abc import Callable
from functools import cache
from random import Random

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from viewer.align import Rarity, Scored, Side, Vocabulary, link_scored, prepare, score_pairs
from viewer.align.candidates import find_candidates
from viewer.align.sentence_columns import as_columns
from viewer.compare import Engine
from viewer.diff import edit_links
from viewer.export.comparison_json import json_chunks
from viewer.language.splitting import split_article
from viewer.language.tokenised import TokenisedArticle, tokenise_article
from viewer.model import Article, Comparison, Options, SilentMonitor, siglum_at
from viewer.reading import read_sentences, read_text

SIZES = (50, 500, 2000)
_LEXICAL = Options(model="lexical")
_LETTERS = "etaoinshrdlucmfwypvbgk"
_FUNCTION = ("the", "of", "and", "to", "in", "a", "that", "it", "was", "he", "for", "on", "with", "as", "his", "at")


@cache
def _vocabulary() -> tuple[str, ...]:
    random = Random(1)  # noqa: S311 - texts, not secrets
    return tuple("".join(random.choices(_LETTERS, k=random.randint(3, 9))) for _ in range(9000))


def _sentence(random: Random) -> str:
    words = [
        random.choice(_FUNCTION) if random.random() < 0.45 else _vocabulary()[int(9000 * random.random() ** 2)]
        for _ in range(random.randint(5, 35))
    ]
    return f"{' '.join(words).capitalize()}."


def _touched_up(sentence: str, random: Random, share: float) -> str:
    words = sentence.split()
    return " ".join(random.choice(_vocabulary()) if random.random() < share else word for word in words)


@cache
def texts(size: int) -> tuple[Article, Article]:
    """The base and the source, of `size` sentences each."""
    random = Random(size)  # noqa: S311 - texts, not secrets
    source = [_sentence(random) for _ in range(size)]
    base = []
    for sentence in source:
        kind = random.random()
        if kind < 0.55:
            base.append(sentence)
        elif kind < 0.75:
            base.append(_touched_up(sentence, random, 0.12))
        elif kind < 0.8:
            base.append(_touched_up(sentence, random, 0.5))
        elif kind < 0.9:
            base.append(_sentence(random))
    for _ in range(size // 10):
        base.append(base.pop(random.randrange(len(base))))
    return read_sentences(base), read_sentences(source, siglum="B")


@cache
def tokenised(size: int) -> tuple[TokenisedArticle, ...]:
    """The two texts with their tokens."""
    return tuple(tokenise_article(split_article(text, "en")) for text in texts(size))


@cache
def sides(size: int) -> tuple[Side, Side]:
    """The two texts, ready to be aligned."""
    both = tokenised(size)
    vocabulary = Vocabulary(Rarity(text.rows[k] for text in both for k in text.article.body))
    base, source = (Side(text.article.siglum, prepare(text, text.article.body, vocabulary)) for text in both)
    return base, source


@cache
def compared(size: int) -> Comparison:
    """The comparison of the two texts by words."""
    return Engine("lexical").compare(texts(size), _LEXICAL)


def _split(size: int) -> object:
    return split_article(read_text(" ".join(sentence for sentence in texts(size)[0].text.split("\n"))), "en")


def _tokenise(size: int) -> object:
    return [tokenise_article(split_article(text, "en")) for text in texts(size)]


def _prepare(size: int) -> object:
    sides.cache_clear()
    return sides(size)


def _find_candidates(size: int) -> object:
    base, source = sides(size)
    return find_candidates(*as_columns(base.sentences, source.sentences), None, None)


def _score(size: int) -> object:
    base, source = sides(size)
    return score_pairs(base, [source])


@cache
def _scored(size: int) -> tuple[Scored, ...]:
    base, source = sides(size)
    return score_pairs(base, [source])


def _link(size: int) -> object:
    return link_scored(sides(size)[0], _scored(size), 0.5)


def _edit(size: int) -> object:
    base, _ = sides(size)
    (alignment,) = link_scored(base, _scored(size), 0.5)
    return edit_links(tokenised(size), alignment.links, None, SilentMonitor())


def _compare(size: int) -> object:
    return Engine("lexical").compare(texts(size), _LEXICAL)


def _write(size: int) -> object:
    return sum(map(len, json_chunks(compared(size))))


STAGES: dict[str, Callable[[int], object]] = {
    "split": _split,
    "tokenise": _tokenise,
    "prepare": _prepare,
    "candidates": _find_candidates,
    "score": _score,
    "link": _link,
    "edits": _edit,
    "all": _compare,
    "json": _write,
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("stage", STAGES)
def test_stage(benchmark: BenchmarkFixture, stage: str, size: int) -> None:
    benchmark.group = stage
    benchmark.extra_info.update(stage=stage, size=size)
    STAGES[stage](size)  # what it is made from is made before the clock starts
    benchmark.pedantic(STAGES[stage], (size,), rounds=3)


def _paragraph(size: int) -> list[Article]:
    """One paragraph of about `size` characters without a full stop, one word in fifty changed."""
    random = Random(2)  # noqa: S311 - texts, not secrets
    words = random.choices(_vocabulary(), k=size // 7)
    changed = ["changed" if place % 50 == 0 else word for place, word in enumerate(words)]
    return [read_text(" ".join(changed)), read_text(" ".join(words), siglum="B")]


def _single_words(size: int) -> list[Article]:
    random = Random(3)  # noqa: S311 - texts, not secrets
    words = random.choices(_vocabulary(), k=size)
    changed = [word if random.random() < 0.9 else random.choice(_vocabulary()) for word in words]
    return [read_sentences(changed), read_sentences(words, siglum="B")]


def _refrain(size: int) -> list[Article]:
    return [read_sentences(["The bell rang twice in the old town hall."] * size, siglum=siglum) for siglum in "AB"]


def _many_sources(size: int) -> list[Article]:
    random = Random(4)  # noqa: S311 - texts, not secrets
    base = [_sentence(random) for _ in range(30)]
    return [
        read_sentences(base),
        *(
            read_sentences([*random.sample(base, 10), *(_sentence(random) for _ in range(10))], siglum=siglum_at(k + 1))
            for k in range(size)
        ),
    ]


def _strangers(size: int) -> list[Article]:
    """Two texts with nothing in common."""
    random = Random(5)  # noqa: S311 - texts, not secrets
    halves = _vocabulary()[:4500], _vocabulary()[4500:]
    return [
        read_sentences([" ".join(random.choices(half, k=15)) for _ in range(size)], siglum=siglum)
        for half, siglum in zip(halves, "AB", strict=True)
    ]


def _one_word(size: int) -> list[Article]:
    """A word of `size` characters, with two more in its middle on one side."""
    random = Random(6)  # noqa: S311 - texts, not secrets
    word = "".join(random.choices(_LETTERS, k=size))
    longer = f"{word[: size // 2]}qq{word[size // 2 :]}"
    return [read_text(f"It began. {word} It ended."), read_text(f"It began. {longer} It ended.", siglum="B")]


def _one_word_shared(size: int) -> list[Article]:
    """Sentences that have one word in common, each with each."""
    random = Random(7)  # noqa: S311 - texts, not secrets
    own = ["".join(random.choices(_LETTERS, k=9)) for _ in range(4 * size)]
    sentences = [f"{one} harbour {other}." for one, other in zip(own[::2], own[1::2], strict=True)]
    return [read_sentences(sentences[:size]), read_sentences(sentences[size:], siglum="B")]


def _no_words(size: int) -> list[Article]:
    """Lines of emoji, some of several code points, and words of combining marks alone."""
    random = Random(8)  # noqa: S311 - texts, not secrets
    signs = ("😀", "👩‍👩‍👧", "🇩🇪", "👍🏽", "❤️", " ̣́", " ̈̈̈")
    return [read_text("\n".join("".join(random.choices(signs, k=6)) for _ in range(size)), siglum=s) for s in "AB"]


def _yes_and_no(size: int) -> list[Article]:
    random = Random(9)  # noqa: S311 - texts, not secrets
    return [read_text(" ".join(random.choices(("Yes.", "No."), k=size)), siglum=siglum) for siglum in "AB"]


def _no_base(size: int) -> list[Article]:
    return [read_text(""), _strangers(size)[1]]


LONG: dict[str, tuple[Callable[[int], list[Article]], tuple[int, int]]] = {
    "one paragraph": (_paragraph, (50_000, 200_000)),
    "one-word sentences": (_single_words, (25_000, 100_000)),
    "one sentence again and again": (_refrain, (500, 2_000)),
    "many sources": (_many_sources, (50, 200)),
    "nothing in common": (_strangers, (1_250, 5_000)),
    "one word of letters": (_one_word, (250_000, 1_000_000)),
    "one word in common": (_one_word_shared, (2_500, 10_000)),
    "emoji and marks": (_no_words, (1_250, 5_000)),
    "yes and no": (_yes_and_no, (1_250, 5_000)),
    "an empty base": (_no_base, (1_250, 5_000)),
}


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("case", LONG)
def test_long(benchmark: BenchmarkFixture, case: str, place: int) -> None:
    make, sizes = LONG[case]
    benchmark.group = case
    benchmark.extra_info.update(stage=case, size=sizes[place])
    articles = make(sizes[place])
    benchmark.pedantic(Engine("lexical").compare, (articles, _LEXICAL), rounds=1)


def _on_one_line(size: int) -> str:
    """Letters without a space between them."""
    return "".join(Random(10).choices(_LETTERS, k=size))  # noqa: S311 - texts, not secrets


def _empty_lines(size: int) -> str:
    return f"A line.{chr(10) * size}Another."


def _marks_alone(size: int) -> str:
    return "".join(Random(11).choices(".,;:!?-–—…\"'“”()[]*_#=~ \n", k=size))  # noqa: S311 - texts, not secrets


def _chinese(size: int) -> str:
    """Chinese characters without a mark."""
    return "".join(map(chr, Random(12).choices(range(0x4E00, 0x9FA5), k=size)))  # noqa: S311 - texts, not secrets


def _shared_lines(size: int) -> str:
    """Lines of a page's own between the paragraphs of an article."""
    line = (
        "Share on Facebook\nThe town hall was built by the people of the town.\nAdvertisement\nRead more: a mill closed"
    )
    return "\n".join([line] * size)


def _addresses(size: int) -> str:
    return " ".join(f"See https://harbour{number}.example/news The mill" for number in range(size))


def _paragraphs(size: int) -> str:
    sentences = texts(size)[0].text.split("\n")
    return "\n\n".join(" ".join(sentences[first : first + 5]) for first in range(0, len(sentences), 5))


READ: dict[str, tuple[Callable[[int], str], tuple[int, int]]] = {
    "read a book": (_paragraphs, (1_250, 5_000)),
    "read one line of letters": (_on_one_line, (1_250_000, 5_000_000)),
    "read empty lines": (_empty_lines, (80_000, 320_000)),
    "read marks alone": (_marks_alone, (62_500, 250_000)),
    "read Chinese without marks": (_chinese, (500_000, 2_000_000)),
    "read lines of a page": (_shared_lines, (1_250, 5_000)),
    "read addresses": (_addresses, (1_250, 5_000)),
}


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("case", READ)
def test_reading(benchmark: BenchmarkFixture, case: str, place: int) -> None:
    make, sizes = READ[case]
    benchmark.group = case
    benchmark.extra_info.update(stage=case, size=sizes[place])
    text = make(sizes[place])
    benchmark.pedantic(lambda: split_article(read_text(text)), rounds=1)
