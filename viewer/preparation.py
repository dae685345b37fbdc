"""Articles -> texts and sides: what a comparison links, and what must be known of it all the same."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, overload

from viewer.align import Encode, Rarity, Side, Vocabulary, prepare
from viewer.diff import find_too_long
from viewer.language.splitting import split_article
from viewer.language.tokenised import TokenisedArticle, tokenise_article
from viewer.model import Article, Link, Monitor, Notice, NoticeCode, Options, Share, Stage
from viewer.model.comparison import LEXICAL

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from viewer.language.embedding import Encoder

# Every two sources are compared for what they say alike, which takes the square of their number.
MOST_ECHOING = 40


def tokenise(articles: Sequence[Article], options: Options, monitor: Monitor) -> list[TokenisedArticle]:
    """The articles cut into sentences and tokens, in their order."""
    texts = []
    whole = Share(monitor, Stage.SPLITTING, total=len(articles))
    parts = whole.split(*(len(article.text) for article in articles))
    for article, part in zip(articles, parts, strict=True):
        splitting, cutting = part.split(1, 1)
        splitting.tell(0.0)
        texts.append(tokenise_article(split_article(article, options.language), cutting))
    whole.tell(1.0)
    return texts


def counted(article: Article, options: Options) -> tuple[int, ...]:
    """The sentences that are linked and counted: the body, with the asides where the reader wants them."""
    if not options.include_asides:
        return article.body
    return tuple(i for i, sentence in enumerate(article.sentences) if len(sentence.span))


def sides_of(
    texts: Sequence[TokenisedArticle],
    bodies: Sequence[Sequence[int]],
    encoder: "Encoder | None",
    share: Share,
) -> list[Side]:
    """The articles ready to be aligned, the base first; with vectors where an `encoder` is given."""
    counting, preparing = share.split(1, 3)
    sizes = [len(body) for body in bodies]
    rows = (text.rows[sentence] for text, body in zip(texts, bodies, strict=True) for sentence in body)
    vocabulary = Vocabulary(Rarity(counting.over(rows, sum(sizes))))
    sides = []
    for text, body, part in zip(texts, bodies, preparing.split(*sizes), strict=True):
        vectors = vectors_of(encoder, text, body, share.monitor)
        sides.append(Side(text.article.siglum, prepare(text, body, vocabulary, part), vectors))
    return sides


def encode_some(
    encoder: "Encoder", texts: Sequence[TokenisedArticle], bodies: Sequence[Sequence[int]], monitor: Monitor
) -> Encode:
    """What gives the vectors of some sentences of an article, by its number and their positions in its body."""

    def encode(number: int, positions: Sequence[int]) -> "NDArray[np.float32]":
        return vectors_of(encoder, texts[number], [bodies[number][position] for position in positions], monitor)

    return encode


@overload
def vectors_of(
    encoder: "Encoder", text: TokenisedArticle, body: Sequence[int], monitor: Monitor
) -> "NDArray[np.float32]": ...
@overload
def vectors_of(encoder: None, text: TokenisedArticle, body: Sequence[int], monitor: Monitor) -> None: ...
def vectors_of(
    encoder: "Encoder | None", text: TokenisedArticle, body: Sequence[int], monitor: Monitor
) -> "NDArray[np.float32] | None":
    """The vectors of the sentences `body` of an article, a row each; none without an encoder."""
    if encoder is None:
        return None

    def tell(done: int, total: int) -> None:
        monitor.step(Stage.MEANING, done, total)

    return encoder.encode_sentences([text.surfaces(sentence) for sentence in body], tell)


def notices_of_long_sentences(
    texts: Sequence[TokenisedArticle], links: Sequence[Link], encoder: "Encoder | None"
) -> Iterator[Notice]:
    """A notice for every link whose sentences are too long for their words to be paired by meaning."""
    for link in find_too_long(texts, links) if encoder is not None else ():
        message = (
            f"Sentence {link.base[0] + 1} of the article and sentence {link.sentences[0] + 1} of {link.source} are "
            "so long that their words were compared by spelling, not by meaning."
        )
        yield Notice(NoticeCode.APPROXIMATION, message, texts[0].article.siglum)


def notices_of(texts: Sequence[TokenisedArticle], encoder: "Encoder | None", model: str) -> tuple[Notice, ...]:
    """What the reader must know of the articles, and of comparing these with this `model`."""
    notices = [notice for text in texts for notice in text.article.notices]
    if len(texts) > 1 + MOST_ECHOING:
        message = f"There are more than {MOST_ECHOING} sources, so what several of them say alike was not looked for."
        notices.append(Notice(NoticeCode.LIMIT, message, "sources"))
    if encoder is None and model != LEXICAL and len(texts) > 1:
        languages = sorted({text.article.language or "und" for text in texts})
        notices.append(
            Notice(
                NoticeCode.MODEL,
                f"The model does not know every language here ({', '.join(languages)}); links rest on words alone.",
                "meaning",
            )
        )
    return tuple(notices)
