"""Corrections of every kind, for Hypothesis: consistent, but about articles that may not be there."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from viewer.model import Span, Verdict
from viewer.model.corrections import (
    Anchor,
    ArticleMark,
    ChangedVerdict,
    Confirmed,
    Correction,
    JoinedSentences,
    Linked,
    MarkedBody,
    Note,
    Place,
    PlacedCorrection,
    Rejected,
    Relinked,
    SameTopic,
    Signature,
    SplitSentence,
    Unlinked,
    anchors_of,
)

texts = st.text(max_size=12)
words = st.text(min_size=1, max_size=12).filter(str.strip)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)).map(
    lambda time: time.replace(microsecond=0, tzinfo=UTC)
)
signatures = st.builds(Signature, st.none() | words, moments)
marks = st.builds(ArticleMark, st.sampled_from("ABC"), texts, texts, st.none() | texts)


def anchors_on(mark: ArticleMark) -> st.SearchStrategy[Anchor]:
    return st.builds(Anchor, st.just(mark), words, texts, texts, st.integers(0, 99))


@st.composite
def sides(draw: st.DrawFn) -> tuple[tuple[Anchor, ...], tuple[Anchor, ...]]:
    """Anchors in two articles."""
    ours = draw(marks)
    theirs = draw(marks.filter(lambda mark: mark != ours))
    first, second = (tuple(draw(st.lists(anchors_on(m), min_size=1, max_size=2))) for m in (ours, theirs))
    return first, second


@st.composite
def pairings(draw: st.DrawFn) -> Correction:
    kind = draw(st.sampled_from([Linked, Confirmed, Unlinked, Rejected, SameTopic]))
    return kind(*draw(sides()), draw(signatures))  # type: ignore[no-any-return]  # one of the five


@st.composite
def splits(draw: st.DrawFn) -> Correction:
    left, right = draw(words), draw(words)
    return SplitSentence(Anchor(draw(marks), left + right, "", "", 0), len(left), draw(signatures))


def corrections() -> st.SearchStrategy[Correction]:
    """One correction of any kind."""
    anchors = marks.flatmap(anchors_on)
    return st.one_of(
        pairings(),
        st.builds(lambda old, new, signature: Relinked(*old, *new, signature), sides(), sides(), signatures),
        splits(),
        st.builds(JoinedSentences, anchors, signatures),
        st.builds(MarkedBody, anchors, st.booleans(), signatures),
        st.builds(ChangedVerdict, anchors, st.none() | st.sampled_from(Verdict), signatures),
        st.builds(Note, anchors, texts, signatures),
    )


@st.composite
def placed_corrections(draw: st.DrawFn) -> PlacedCorrection:
    """A correction with made-up places."""
    correction = draw(corrections())
    places = []
    for anchor in anchors_of(correction):
        start = draw(st.integers(0, 50))
        touched = tuple(sorted(draw(st.sets(st.integers(0, 9), max_size=3))))
        span = Span(start, start + len(anchor.exact))
        places.append(Place(anchor.article.siglum, span, touched, draw(st.booleans())))
    return PlacedCorrection(correction, tuple(places))
