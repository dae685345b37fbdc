"""What the scorer of links has learnt: that it judges as a person would, and from what it was learnt."""

from random import Random

import pytest

from resources.learned.aligned_words import AlignedSentences, vary
from resources.learned.linked_documents import Document, Kind
from resources.learned.simulate_documents import FOLDS, simulate_revised, simulate_reworded
from tests.align.sides import sides
from tests.strategies import article_of
from viewer.align import Side, align
from viewer.language.embedding import BUNDLED, load_encoder
from viewer.language.embedding.encoder import Encoder

REPORTED = "The harbour master said that the channel had been dredged in March."
AROUND = (
    "Inspectors found three cracks in the northern pillar of the bridge.",
    "The council approved the budget for the new library on Tuesday.",
    "Forty skiers were let down from the lift on ropes.",
)
# From the nearest to the farthest.
TOLD_AGAIN = (
    "The harbour master said that the channel had been dredged in March.",
    "The harbour master said the channel was dredged in March.",
    "According to the harbour master, the channel was dredged last March to let larger ships in.",
    "The orchard's cherries were picked a week early this summer.",
)


def score_of(sentence: str, encoder: Encoder | None) -> float:
    """How likely `sentence` is held to be made of REPORTED, with the same sentences around both."""
    base, source = sides(article_of((sentence, *AROUND)), article_of((REPORTED, *AROUND), 1), encoder=encoder)
    (alignment,) = align(base, [source], 0.5)
    return next((found.score for found in alignment.candidates if (found.base, found.sentence) == (0, 0)), 0.0)


@pytest.mark.parametrize("model", [None, BUNDLED])
def test_the_nearer_a_sentence_the_likelier_it_is_a_link(model: str | None) -> None:
    encoder = load_encoder(model, threads=1) if model else None
    scores = [score_of(sentence, encoder) for sentence in TOLD_AGAIN]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 1.0
    assert min(scores[:3]) > 0.5
    assert scores[3] < 0.3


@pytest.mark.parametrize("model", [None, BUNDLED])
def test_sentences_of_another_story_are_no_source(model: str | None) -> None:
    encoder = load_encoder(model, threads=1) if model else None
    base, source = sides(
        article_of((TOLD_AGAIN[-1], "The choir sang for two hours.")), article_of(AROUND, 1), encoder=encoder
    )
    assert [alignment.links for alignment in align(base, [source], 0.5)] == [()]


def test_meaning_finds_what_words_cannot() -> None:
    base = ("Doctors could not save the old fisherman.", *AROUND)
    source = ("The elderly angler died in hospital despite the efforts of physicians.", *AROUND)

    def linked(found: list[Side]) -> bool:
        (alignment,) = align(found[0], found[1:], 0.5)
        return any(link.base == (0,) and 0 in link.sentences for link in alignment.links)

    articles = article_of(base), article_of(source, 1)
    assert linked(sides(*articles, encoder=load_encoder(BUNDLED, threads=1)))


def chance(seed: int) -> Random:
    """The same numbers for the same seed."""
    return Random(seed)  # noqa: S311 - nothing is kept secret with them


@pytest.fixture
def essays() -> list[Document]:
    """Two essays for each fold whose sentences say which essay and place they are from."""
    return [
        Document(
            Kind.ESSAYS,
            "en",
            tuple(f"Essay {group} says thing-{k}- anew, if briefly." for k in range(12)),
            (tuple(f"Essay {group} says thing-{k}-." for k in range(10)),),
            (frozenset((k, k) for k in range(10)),),
            group,
        )
        for group in range(2 * FOLDS)
    ]


def named(sentence: str, sources: tuple[tuple[str, ...], ...]) -> set[tuple[int, int]]:
    """The sentences (source, place) that a simulated sentence names."""
    words = sentence.lower().replace(",", " ").replace(".", " ")
    return {
        (number, place)
        for number, source in enumerate(sources)
        for place, told in enumerate(source)
        if " ".join(told.lower().replace(".", " ").split()) in " ".join(words.split())
    }


def test_simulated_revisions_are_linked_with_what_they_were_made_of(essays: list[Document]) -> None:
    for document in simulate_revised(essays, chance(1)):
        linked = {(b, source, s) for source, links in enumerate(document.links) for b, s in links}
        told = {(b, *place) for b, line in enumerate(document.base) for place in named(line, document.sources)}
        assert linked == told
        groups = {int(sentence.split()[1]) % FOLDS for source in document.sources for sentence in source}
        assert groups == {document.group}


def test_simulated_rewordings_are_linked_with_what_they_were_made_of() -> None:
    pairs = [
        AlignedSentences(("told", f"t{k}x"), ("said", f"t{k}x"), frozenset({(1, 1)}), k) for k in range(70 * FOLDS)
    ]
    merged = long = 0
    for document in simulate_reworded(pairs, chance(2)):
        linked = {(b, source, s) for source, links in enumerate(document.links) for b, s in links}
        marks = [[marks_in(sentence) for sentence in source] for source in document.sources]
        assert linked == {
            (b, number, place)
            for b, line in enumerate(document.base)
            for number, source in enumerate(marks)
            for place, told in enumerate(source)
            if told & marks_in(line)
        }
        merged += sum(len(marks_in(line)) > 1 for line in document.base)
        long += sum(len(told) > 1 for source in marks for told in source)
    assert merged > 50
    assert long > 50


def marks_in(text: str) -> set[str]:
    """What the words that end with x stand for: the sentence pairs that a text was made of."""
    return {word for word in text.split() if word.endswith("x")}


def test_the_same_chance_simulates_the_same_documents(essays: list[Document]) -> None:
    assert list(simulate_revised(essays, chance(3))) == list(simulate_revised(essays, chance(3)))


def test_varied_sentences_keep_their_links_and_gain_none() -> None:
    """Each pair's words are its own and stand in reverse on the other side; only their full stops are all alike."""
    pairs = [
        AlignedSentences(
            (*(f"w{k}-{n}" for k in range(12)), "."),
            (*(f"w{k}-{n}" for k in range(11, -1, -1)), "."),
            frozenset({*((k, 11 - k) for k in range(12)), (12, 12)}),
            n,
        )
        for n in range(30)
    ]
    varied = list(vary(pairs, chance(4)))
    assert [pair.group for pair in varied] == [n for n in range(30) for _ in range(2)]
    for pair in varied:
        own = {
            (s, b)
            for s, here in enumerate(pair.source)
            for b, there in enumerate(pair.base)
            if here == there and here.endswith(f"-{pair.group}")
        }
        assert pair.links == {*own, (len(pair.source) - 1, len(pair.base) - 1)}
        assert pair.source[-1] == pair.base[-1] == "."
    parts = varied[1::2]
    assert all(len(pair.base) < 13 for pair in parts)
    assert any(len(pair.source) > 13 for pair in parts)
