"""What a reader does in a comparison -> corrections. For whoever shows one: sentences are told by their numbers."""

from collections.abc import Sequence
from datetime import UTC, datetime

from viewer.model import Article, Comparison, Span, Verdict
from viewer.model.corrections import (
    Anchor,
    ChangedVerdict,
    Confirmed,
    JoinedSentences,
    Linked,
    MarkedBody,
    Note,
    Rejected,
    Relinked,
    SameTopic,
    Signature,
    SplitSentence,
    Unlinked,
)
from viewer.session.anchoring import anchor_at, anchor_sentences


def sign(author: str | None = None, time: datetime | None = None) -> Signature:
    """The signature of a correction that is made now, or at `time`; a blank name is none."""
    name = (author or "").strip() or None
    return Signature(name, (time or datetime.now(UTC)).replace(microsecond=0))


class Corrector:
    """Makes corrections of one comparison as it is shown, with one author's name on them.

    Every method gives a correction and changes nothing; sentences are indices in their articles. They raise ValueError
    for what cannot be corrected so, KeyError for a siglum and IndexError for a sentence that is not there.
    """

    def __init__(self, comparison: Comparison, author: str | None = None, time: datetime | None = None) -> None:
        """`time` is when the corrections are made; each at its own moment unless it is given."""
        self._comparison = comparison
        self._author = author
        self._time = time

    def link(self, base: Sequence[int], source: str, sentences: Sequence[int]) -> Linked:
        """Link these sentences; links that the base sentences have with that source give way."""
        return Linked(self._base(base), self._anchors(source, sentences), self._sign())

    def confirm(self, link: int) -> Confirmed:
        """Confirm the link at that place in the comparison's links."""
        found = self._comparison.links[link]
        return Confirmed(self._base(found.base), self._anchors(found.source, found.sentences), self._sign())

    def unlink(self, link: int) -> Unlinked:
        """Take away the link at that place in the comparison's links."""
        found = self._comparison.links[link]
        return Unlinked(self._base(found.base), self._anchors(found.source, found.sentences), self._sign())

    def relink(self, link: int, base: Sequence[int], sentences: Sequence[int]) -> Relinked:
        """Take the link at that place to other sentences, of the base, of its source or of both."""
        found = self._comparison.links[link]
        return Relinked(
            old_base=self._base(found.base),
            old_source=self._anchors(found.source, found.sentences),
            base=self._base(base),
            source=self._anchors(found.source, sentences),
            signature=self._sign(),
        )

    def reject(self, base: Sequence[int], source: str, sentences: Sequence[int]) -> Rejected:
        """Reject a runner-up: these sentences are neither linked nor shown as candidates again."""
        return Rejected(self._base(base), self._anchors(source, sentences), self._sign())

    def same_topic(self, base: Sequence[int], source: str, sentences: Sequence[int]) -> SameTopic:
        """These sentences are on the same topic and do not make the same claim."""
        return SameTopic(self._base(base), self._anchors(source, sentences), self._sign())

    def split(self, siglum: str, at: int) -> SplitSentence:
        """Split the sentence that holds the code point `at`; the second half begins there."""
        article = self._comparison.article(siglum)
        for sentence in article.sentences:
            if sentence.span.start < at < sentence.span.end:
                return SplitSentence(anchor_at(article, sentence.span), at - sentence.span.start, self._sign())
        raise ValueError(f"no sentence of {siglum} goes on at {at}")

    def join(self, siglum: str, sentences: Sequence[int]) -> JoinedSentences:
        """Join these sentences, and whatever stands between them, to one."""
        if len(set(sentences)) < 2:
            raise ValueError("two sentences or more are joined")
        return JoinedSentences(self._stretch(siglum, sentences), self._sign())

    def mark(self, siglum: str, sentences: Sequence[int], *, body: bool) -> MarkedBody:
        """Take these sentences, and whatever stands between them, for the article's own text, or set them aside."""
        return MarkedBody(self._stretch(siglum, sentences), body, self._sign())

    def judge(self, sentence: int, verdict: Verdict | None) -> ChangedVerdict:
        """Give a base sentence another verdict; None gives it back to the program."""
        return ChangedVerdict(self._base([sentence])[0], verdict, self._sign())

    def note(self, siglum: str, place: int | Span, text: str) -> Note:
        """Write a note on a sentence, or on the words at a span; an empty one takes an earlier note away."""
        article = self._comparison.article(siglum)
        span = article.sentences[place].span if isinstance(place, int) else place
        return Note(anchor_at(article, span), text, self._sign())

    def _sign(self) -> Signature:
        return sign(self._author, self._time)

    def _base(self, sentences: Sequence[int]) -> tuple[Anchor, ...]:
        return anchor_sentences(self._comparison.base, sentences)

    def _anchors(self, siglum: str, sentences: Sequence[int]) -> tuple[Anchor, ...]:
        return anchor_sentences(self._comparison.article(siglum), sentences)

    def _stretch(self, siglum: str, sentences: Sequence[int]) -> Anchor:
        article = self._comparison.article(siglum)
        return anchor_at(article, _cover(article, sentences))


def _cover(article: Article, sentences: Sequence[int]) -> Span:
    return article.sentences[min(sentences)].span.cover(article.sentences[max(sentences)].span)
