"""The reader's cuts and marks, made on the articles before they are linked."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from viewer.language.splitting import split_article
from viewer.model import Article, Aside, AsideKind, Sentence, Span
from viewer.model.corrections import (
    Correction,
    JoinedSentences,
    Loss,
    LostCorrection,
    MarkedBody,
    Place,
    Resplitting,
    SplitSentence,
)
from viewer.session.anchoring import sentences_at
from viewer.session.finding import Finder, LostError

# So many characters after a cut, or before it, tell where it belongs in a sentence that was changed.
_TELLING = 16
_REASON = "set aside by the reader"


def resplittings(corrections: Iterable[Correction]) -> tuple[Resplitting, ...]:
    """Those that change what is linked, and so need a new comparison."""
    return tuple(c for c in corrections if isinstance(c, SplitSentence | JoinedSentences | MarkedBody))


def resplit_articles(
    articles: Sequence[Article], corrections: Iterable[Correction], language: str | None = None
) -> tuple[tuple[Article, ...], tuple[LostCorrection, ...]]:
    """The articles, split into sentences, with those that the reader split, joined, set aside or took in.

    `language` overrules the guess. Later corrections go over earlier ones. Those that found no place come second.
    """
    wanted = resplittings(corrections)
    if not wanted:
        return tuple(articles), ()
    split = [split_article(article, language) for article in articles]
    finder = Finder(split)
    current = {article.siglum: article for article in split}
    lost = []
    for correction in wanted:
        try:
            place = finder.find(correction.anchor)
            current[place.siglum] = _resplit(current[place.siglum], correction, place)
        except LostError as error:
            lost.append(LostCorrection(correction, error.loss, str(error)))
    return tuple(current[article.siglum] for article in split), tuple(lost)


def _resplit(article: Article, correction: Resplitting, place: Place) -> Article:
    match correction:
        case SplitSentence():
            return _split(article, _cut_in(article, correction, place))
        case JoinedSentences():
            return _join(article, place.span)
        case MarkedBody():
            return _mark(article, place.span, correction.body)


def _cut_in(article: Article, correction: SplitSentence, place: Place) -> int:
    """The code point at which the second sentence begins."""
    left, right = correction.anchor.exact[: correction.at].rstrip(), correction.anchor.exact[correction.at :].lstrip()
    text = place.span.of(article.text)
    skipped = len(correction.anchor.exact) - len(right)
    if text == correction.anchor.exact:
        return place.span.start + skipped
    for probe, offset in ((right[:_TELLING], 0), (left[-_TELLING:], len(left[-_TELLING:]))):
        if text.count(probe) == 1 and 0 < (at := text.index(probe) + offset) < len(text):
            return place.span.start + at
    raise LostError(
        Loss.WORDS, f"the place where the reader split a sentence of {article.siglum} is not there any more"
    )


def _split(article: Article, at: int) -> Article:
    sentences: list[Sentence] = []
    for sentence in article.sentences:
        halves = _halves(article.text, sentence.span, at) if sentence.span.start < at < sentence.span.end else None
        sentences.extend([replace(sentence, span=half) for half in halves] if halves else [sentence])
    return replace(article, sentences=tuple(sentences))


def _halves(text: str, span: Span, at: int) -> tuple[Span, Span] | None:
    left, right = text[span.start : at].rstrip(), text[at : span.end].lstrip()
    if not left or not right:
        return None
    return Span(span.start, span.start + len(left)), Span(span.end - len(right), span.end)


def _join(article: Article, span: Span) -> Article:
    touched = sentences_at(article, span)
    if not touched:
        raise LostError(Loss.SENTENCE, f"the sentences of {article.siglum} to be joined are not there any more")
    first, last = touched[0], touched[-1]
    bodies = {article.sentences[i].body for i in touched}
    joined = Sentence(article.sentences[first].span.cover(article.sentences[last].span), body=True in bodies)
    sentences = (*article.sentences[:first], joined, *article.sentences[last + 1 :])
    if len(bodies) == 1:
        return replace(article, sentences=sentences)
    return _with_sentences(article, sentences, joined.span, body=True)


def _mark(article: Article, span: Span, body: bool) -> Article:
    touched = set(sentences_at(article, span))
    if not touched:
        raise LostError(Loss.SENTENCE, f"the sentences of {article.siglum} to be marked are not there any more")
    sentences = [replace(s, body=body) if i in touched else s for i, s in enumerate(article.sentences)]
    covered = article.sentences[min(touched)].span.cover(article.sentences[max(touched)].span)
    return _with_sentences(article, sentences, covered, body)


def _with_sentences(article: Article, sentences: Sequence[Sentence], span: Span, body: bool) -> Article:
    """`article` with those sentences, and asides that agree: none in `span` when it is body, all of it when not."""
    asides = [piece for aside in article.asides for piece in _outside(aside, span)]
    if not body:
        asides.append(Aside(span, AsideKind.NOTICE, _REASON, 1.0))
    asides.sort(key=lambda aside: aside.span)
    return replace(article, sentences=tuple(sentences), asides=tuple(asides))


def _outside(aside: Aside, span: Span) -> list[Aside]:
    if not aside.span.overlaps(span):
        return [aside]
    pieces = []
    if aside.span.start < span.start:
        pieces.append(replace(aside, span=Span(aside.span.start, span.start)))
    if span.end < aside.span.end:
        pieces.append(replace(aside, span=Span(span.end, aside.span.end)))
    return pieces
