"""What whole texts say is looked up quickly, and read so that a reader can stop it."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given

from tests.language.telling import telling_texts
from viewer.language.tokenised import TokenisedArticle, tokenise_article
from viewer.model import SILENT_SHARE, Share, Stage
from viewer.model.monitor import Cancelled
from viewer.provenance.flags import finder
from viewer.provenance.flags.finder import FlagFinder
from viewer.provenance.flags.held import Held
from viewer.reading.articles import read_sentences

SAID = ("The ferry left at noon.", "It carried 45 people.", "Nobody was hurt, police said.")


class Recorder:
    """Hears every step, and stops the work at the step with that number."""

    def __init__(self, stops_at: int | None = None) -> None:
        self.done: list[int] = []
        self._stops_at = stops_at

    def step(self, _stage: Stage, done: int, _total: int) -> None:
        self.done.append(done)
        if len(self.done) == self._stops_at:
            raise Cancelled


def read(*sentences: str, siglum: str = "A") -> TokenisedArticle:
    return tokenise_article(replace(read_sentences(sentences, siglum=siglum), language="en"))


def whole(text: TokenisedArticle) -> tuple[TokenisedArticle, tuple[int, ...]]:
    return text, tuple(range(len(text.article.sentences)))


def test_reading_ahead_can_be_stopped_and_is_done_when_asked_for() -> None:
    held = Held((whole(read(*SAID)),), "en")
    with pytest.raises(Cancelled):
        held.read_ahead(Share(Recorder(stops_at=1), Stage.ATTRIBUTING))
    alone = Held((whole(read(*SAID)),), "en")
    held.read_ahead(SILENT_SHARE)
    assert held._facts == alone._facts
    assert [quantity.low for quantity in held._facts[0]] == [45]


def test_finding_in_long_texts_tells_how_far_it_is_and_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    base, source = read("It carried 54 people.", "A storm came on 3 May."), read(*SAID, siglum="B")
    plain = FlagFinder(whole(base), [whole(source)]).find_new_claims(())
    monkeypatch.setattr(finder, "_LONG", 1)
    monitor = Recorder()
    long = FlagFinder(whole(base), [whole(source)])
    assert long.find_new_claims((), Share(monitor, Stage.ATTRIBUTING)) == plain != ()
    assert monitor.done == sorted(monitor.done)
    with pytest.raises(Cancelled):
        FlagFinder(whole(base), [whole(source)]).find_new_claims((), Share(Recorder(stops_at=3), Stage.ATTRIBUTING))


@given(telling_texts(), telling_texts())
def test_words_stand_beside_each_other_where_they_do_in_a_sentence(text: str, other: str) -> None:
    article = read(text or ".", other or ".")
    told = [pair for k in (0, 1) for pair in pairwise(form.norm for form in article.words(k))]
    asked = frozenset({*told, ("nobody", "elsewhere"), ("the", "nowhere")})
    assert Held((whole(article),), "en").beside_each_other(asked, SILENT_SHARE) == asked & frozenset(told)
