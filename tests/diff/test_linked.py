"""Links and the edits they get."""

from collections.abc import Sequence

import pytest

from tests.diff.passages import tokenised
from viewer.diff import edit_alike, edit_links
from viewer.diff.differ import needs_meaning
from viewer.diff.passages import passage_of
from viewer.language.embedding import load_encoder
from viewer.language.embedding.encoder import Progress
from viewer.language.embedding.network import Vectors
from viewer.model import Cancelled, Edit, EditKind, Evidence, Link, SilentMonitor, Span, Stage

_EVIDENCE = Evidence(1.0, 0.0, 0.0, 1.0)
_BASE = ["The mill burned down.", "Nobody was seriously hurt in the fire.", "Crews bought water."]
_SOURCE = ["Nobody was hurt in the fire.", "The mill burned down.", "Crews fetched water."]


def _link(base: int, sentence: int, edits: tuple[Edit, ...] = ()) -> Link:
    return Link("B", (base,), (sentence,), 0.9, _EVIDENCE, edits=edits)


def test_links_come_back_in_the_order_of_the_base_each_with_its_edits() -> None:
    texts = [tokenised(_BASE), tokenised(_SOURCE, 1)]
    links = edit_links(texts, [_link(2, 2), _link(0, 1), _link(1, 0)], None, SilentMonitor())
    assert [link.base for link in links] == [(0,), (1,), (2,)]
    assert [[edit.kind for edit in link.edits] for link in links] == [
        [EditKind.EQUAL],
        [EditKind.EQUAL, EditKind.ADDED, EditKind.EQUAL],
        [EditKind.EQUAL, EditKind.REPLACED, EditKind.EQUAL],
    ]


def test_edits_that_a_link_has_already_are_kept() -> None:
    kept = (Edit(EditKind.EQUAL, Span(0, 3), Span(0, 3)),)
    texts = [tokenised(_BASE), tokenised(_SOURCE, 1)]
    (link,) = edit_links(texts, [_link(1, 0, kept)], None, SilentMonitor())
    assert link.edits is kept


def test_the_model_is_asked_only_where_words_leave_a_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = load_encoder("bundled", threads=1)
    assert encoder is not None
    asked: list[Sequence[str]] = []
    encode = encoder.encode_tokens

    def listen(sentences: Sequence[Sequence[str]], progress: Progress | None = None) -> list[Vectors]:
        asked.extend(sentences)
        return encode(sentences, progress)

    monkeypatch.setattr(encoder, "encode_tokens", listen)
    texts = [tokenised(_BASE), tokenised(_SOURCE, 1)]
    edit_links(texts, [_link(0, 1), _link(1, 0), _link(2, 2)], encoder, SilentMonitor())
    assert {" ".join(surfaces) for surfaces in asked} == {"Crews bought water .", "Crews fetched water ."}


@pytest.mark.parametrize("threads", [1, 2])
def test_edits_do_not_depend_on_how_many_sentences_are_encoded_together(
    monkeypatch: pytest.MonkeyPatch, threads: int
) -> None:
    base = [f"{count} physicians treated the wounded in town {count}." for count in range(8)]
    source = [f"{count} doctors helped the wounded in town {count}." for count in range(8)]
    texts, links = [tokenised(base), tokenised(source, 1)], [_link(place, place) for place in range(8)]
    whole = edit_links(texts, links, load_encoder("bundled", threads), SilentMonitor())
    assert EditKind.PARAPHRASED in {edit.kind for edit in whole[0].edits}
    monkeypatch.setattr("viewer.diff.linked._TOKENS_AT_ONCE", 40)
    assert edit_links(texts, links, load_encoder("bundled", threads), SilentMonitor()) == whole


@pytest.mark.parametrize(
    ("base", "source", "needed"),
    [
        ("The old mill burned down.", "The mill burned down.", False),
        ("The mill burned.", "The mill burned down to the ground last night.", True),
        ("The mill burned down.", "The factory burned down.", True),
        ("Late at night the mill burned.", "The mill burned late at night.", True),
    ],
)
def test_words_that_are_only_added_or_only_dropped_need_no_meaning(base: str, source: str, *, needed: bool) -> None:
    here, there = passage_of(tokenised([base]), (0,)), passage_of(tokenised([source], 1), (0,))
    assert needs_meaning(here, there) is needed
    assert needs_meaning(there, here) is needed


def test_a_monitor_stops_the_work_between_two_links() -> None:
    class Impatient:
        def step(self, stage: Stage, done: int, total: int) -> None:
            if stage is Stage.DIFFING and done == total // 2:
                raise Cancelled

    texts = [tokenised(_BASE), tokenised(_SOURCE, 1)]
    with pytest.raises(Cancelled):
        edit_links(texts, [_link(0, 1), _link(1, 0), _link(2, 2)], None, Impatient())


def test_links_between_sentences_that_read_alike_have_their_edits_at_once() -> None:
    texts = [tokenised(_BASE), tokenised(_SOURCE, 1)]
    given = [_link(2, 2), _link(0, 1), _link(1, 0)]
    alike = edit_alike(texts, given, SilentMonitor())
    assert [link.base for link in alike] == [(0,), (1,), (2,)]
    assert [bool(link.edits) for link in alike] == [True, False, False]
    assert edit_links(texts, alike, None, SilentMonitor()) == edit_links(texts, given, None, SilentMonitor())
