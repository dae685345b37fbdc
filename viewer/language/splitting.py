"""An article -> the same article with its language and its sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from viewer.language.guess import LanguageGuess, guess_language
from viewer.model import Article, Notice, NoticeCode, Sentence, Span


def split_article(article: Article, language: str | None = None) -> Article:
    """`article` with its language (as told, else as it says itself, else guessed) and its sentences.

    Sentences that were given stay as they are. A sentence that lies in an aside is no body.
    """
    body = _body_of(article)
    guess = LanguageGuess(language, 1.0) if language else guess_language(body)
    code = language or article.language or guess.code
    notices = article.notices
    if guess.mixed:
        message = f"{article.title or article.siglum} seems to mix languages; it is read as “{code}”."
        told = Notice(NoticeCode.LANGUAGE, message, article.siglum)
        notices = notices if told in notices else (*notices, told)
    if article.given or article.sentences:
        return replace(article, language=code, notices=notices)
    from viewer.language.sentences import split_sentences  # noqa: PLC0415 - given sentences need none of it

    borders = [edge for aside in article.asides for edge in (aside.span.start, aside.span.end)]
    spans = split_sentences(article.text, code, borders, body)
    return replace(article, language=code, notices=notices, sentences=tuple(_sentences(article, spans)))


def _body_of(article: Article) -> str:
    """The article's text without its asides; all of it where nothing else would be left."""
    edges = [0, *(edge for aside in article.asides for edge in (aside.span.start, aside.span.end)), len(article.text)]
    own = "".join(article.text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    return own if own.strip() else article.text


def _sentences(article: Article, spans: Sequence[Span]) -> Iterator[Sentence]:
    """The sentences at `spans`, in order: body where no aside holds all of them."""
    waiting = sorted((aside.span.start, aside.span.end) for aside in article.asides)[::-1]
    reached = 0  # by the asides that begin at the sentence or before it
    for span in spans:
        while waiting and waiting[-1][0] <= span.start:
            reached = max(reached, waiting.pop()[1])
        yield Sentence(span, body=span.end > reached)
