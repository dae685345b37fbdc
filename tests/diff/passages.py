"""Passages for the tests of diffing, and what every list of edits must hold."""

from collections.abc import Sequence

from hypothesis import strategies as st

from tests.strategies import article_of, reworked, sentence_lists, sentences
from viewer.diff import Passage, passage_of
from viewer.language.profile import profile_of
from viewer.language.splitting import split_article
from viewer.language.tokenised import TokenisedArticle, tokenise_article
from viewer.model import Edit, EditKind, Span

Pair = tuple[Passage, Passage]

CONTRACTIONS = profile_of("en").contractions
SPELLED_OUT = tuple(" ".join(reversed(pair.split())) for pair in CONTRACTIONS)


def tokenised(given: Sequence[str], position: int = 0) -> TokenisedArticle:
    return tokenise_article(split_article(article_of(given, position), "en"))


def passage(*given: str, taken: Sequence[int] | None = None, position: int = 0) -> Passage:
    """The passage of the sentences at the indices `taken` (all of them, unless told) of an article of those given."""
    return passage_of(tokenised(given, position), range(len(given)) if taken is None else taken)


@st.composite
def passages(draw: st.DrawFn, pool: Sequence[str], position: int) -> Passage:
    given = draw(sentence_lists(pool, smallest=1, empty=False))
    taken = sorted(draw(st.sets(st.integers(0, len(given) - 1), min_size=1, max_size=3)))
    return passage(*given, taken=taken, position=position)


@st.composite
def pairs(draw: st.DrawFn) -> Pair:
    """Two passages of one to three sentences that share much, little or nothing, neighbours or not."""
    pool = draw(st.lists(sentences(), min_size=1, max_size=3))
    return draw(passages(pool, 0)), draw(passages(pool, 1))


@st.composite
def rewritings(draw: st.DrawFn) -> Pair:
    """One sentence and what became of it."""
    source = draw(sentences(longest=14))
    return passage(draw(reworked(source))), passage(source, position=1)


def places(passage_: Passage, span: Span) -> list[int]:
    """The positions of the tokens that lie in `span`."""
    return [k for k, token in enumerate(passage_.tokens) if span.overlaps(token.span)]


def check_edits(base: Passage, source: Passage, edits: Sequence[Edit]) -> None:
    """Hold what is promised of every list of edits: how it covers both sides, and that each is what its kind says."""
    check_cover(base, source, edits)
    for edit in edits:
        check_kind(base, source, edit)


def check_cover(base: Passage, source: Passage, edits: Sequence[Edit]) -> None:
    """Hold that edits cover both sides once and are in order."""
    for side, sides in ((base, [e.base for e in edits]), (source, [e.source for e in edits])):
        spans = [span for span in sides if span is not None]
        covered = sorted(place for span in spans for place in places(side, span))
        assert covered == list(range(len(side.tokens))), "every token stands in exactly one edit"
        for span in spans:
            held = [side.tokens[k] for k in places(side, span)]
            assert (held[0].span.start, held[-1].span.end) == (span.start, span.end), "no edit cuts a token"
            inner = places(side, span)[1:]
            assert not side.starts.intersection(inner), "no edit spans what lies between sentences"
    in_base = [edit.base for edit in edits if edit.base is not None]
    assert in_base == sorted(in_base), "edits are in base order"
    stays = (EditKind.EQUAL, EditKind.REFORMATTED, EditKind.DROPPED)
    fell = [edit.source for edit in edits if edit.source is not None and edit.kind in stays]
    assert fell == sorted(fell), "what was dropped stands where it fell"


def check_kind(base: Passage, source: Passage, edit: Edit) -> None:
    """Hold that an edit is what its kind says."""
    here = [] if edit.base is None else [base.tokens[k] for k in places(base, edit.base)]
    there = [] if edit.source is None else [source.tokens[k] for k in places(source, edit.source)]
    written = [[token.norm for token in side if token.is_word] for side in (here, there)]
    match edit.kind:
        case EditKind.EQUAL:
            assert edit.base is not None
            assert edit.source is not None
            one, other = ("".join(x.split()) for x in (edit.base.of(base.text), edit.source.of(source.text)))
            assert one[1:] == other[1:], "a capital at the start of a sentence is the only difference that may be"
            assert one[0].casefold() == other[0].casefold()
        case EditKind.REFORMATTED | EditKind.MOVED:
            spelled_out = f"{' '.join(written[0])} {' '.join(written[1])}" in {*CONTRACTIONS, *SPELLED_OUT}
            assert spelled_out or "".join(written[0]) == "".join(written[1])
        case EditKind.PARAPHRASED | EditKind.REPLACED:
            assert any(written), "marks do not stand for marks: that is reformatted"
            assert written[0] != written[1], "words that stay the same are neither paraphrased nor replaced"
        case _:
            assert any(token.is_word for token in (*here, *there)), "marks alone are no more than reformatted"
