"""A saved web page -> Extract: what it shows, with its body told from everything around it."""

import re
from collections.abc import Iterator, Sequence

from viewer.model import AsideKind, Metadata, Notice, NoticeCode
from viewer.reading.asides import find_asides
from viewer.reading.choices import Choices
from viewer.reading.declared import declared_encoding, meant_encoding
from viewer.reading.decoding import decode
from viewer.reading.errors import ReadError
from viewer.reading.evidence import Feature, Judgement, judge
from viewer.reading.extract import Extract
from viewer.reading.main_text import LineFinder, MainText, find_main_text, key_of
from viewer.reading.markup import Piece, find_pieces, parse_html
from viewer.reading.passages import Passage, find_spans, join_asides, join_text

LARGEST_PAGE = 16 * 1024 * 1024
"""The largest page read, in bytes (16 MiB)."""

# Characters and elements; trafilatura takes too long over more, and the page is told apart by its layout alone.
_LARGEST_WEIGHED = 4 * 1024 * 1024
_MOST_WEIGHED = 40_000
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")
_LINKED = 0.8  # of a piece's characters
_UNKNOWN = "is not part of the page's main text"


def extract(data: bytes, where: str, choices: Choices) -> Extract:
    """The text a page shows, its asides, title and metadata. Nothing that the page refers to is fetched.

    Raises ReadError when the page is larger than 16 MiB, is nested too deeply or shows no text.
    """
    if len(data) > LARGEST_PAGE:
        raise ReadError("is a page larger than the 16 MiB that are read", where, "save only the article")
    declared = meant_encoding(choices.served) or declared_encoding(data)
    decoded = decode(data, where, choices.encoding, declared)
    page = read_page(decoded.text, where)
    return Extract(
        page.text,
        decoded.encoding,
        page.title,
        page.metadata,
        page.language,
        page.asides,
        (*decoded.notices, *page.notices),
    )


def read_page(html: str, where: str) -> Extract:
    """The article in the text of an HTML document; as `extract`, for pages that come inside other files."""
    root = parse_html(html, where)
    pieces = tuple(find_pieces(root))
    if not pieces:
        raise ReadError("shows no text", where, "open it in a browser and copy the article")
    language = _LANGUAGE.match((root.get("lang") or "").strip())
    large = len(html) > _LARGEST_WEIGHED or sum(1 for _ in root.iter()) > _MOST_WEIGHED
    main = MainText(None, Metadata()) if large else find_main_text(root)
    headline = _find_headline(pieces, main.title)
    passages = tuple(_judge_pieces(pieces, main, headline))
    title = " ".join((pieces[headline].text if headline is not None else main.title or "").split()) or None
    notices = (_large_notice(where),) if large else ()
    code = language[0].lower() if language else None
    return Extract(join_text(passages), "utf-8", title, main.metadata, code, join_asides(passages), notices)


def _find_headline(pieces: Sequence[Piece], title: str | None) -> int | None:
    """The piece that is the article's headline: the first heading of the first level, or the page's title."""
    for index, piece in enumerate(pieces):
        if piece.level == 1 and piece.region is None:
            return index
    wanted = key_of(title or "")
    same = (index for index, piece in enumerate(pieces) if wanted and key_of(piece.text) == wanted)
    return next(same, None)


def _large_notice(where: str) -> Notice:
    message = "The page is very large, so its body was told from the rest by its layout alone."
    return Notice(NoticeCode.APPROXIMATION, message, where)


def _judge_pieces(pieces: Sequence[Piece], main: MainText, headline: int | None) -> Iterator[Passage]:
    found = LineFinder(main.lines)
    comments = LineFinder(main.comments)
    in_main = [found.holds(piece.text) for piece in pieces]
    first = next((index for index, held in enumerate(in_main) if held), len(pieces))
    last = next((index for index in reversed(range(len(pieces))) if in_main[index]), -1)
    if headline is not None:
        first = min(first, headline)
    own = _judge_as_text(pieces)
    for index, piece in enumerate(pieces):
        commented = comments.holds(piece.text) and not in_main[index]
        features = [
            Feature("bias", -0.5),
            Feature("comment", 4.0 if commented else 0.0, "" if piece.region else "is one of the page's comments"),
            Feature("headline", -3.0 if index == headline else 0.0),
        ]
        if main.lines:
            features.append(Feature("main text", -2.5 if in_main[index] else 1.8))
        elif piece.linked > _LINKED and not piece.article:
            features.append(Feature("links", 1.5, "is made of links"))
        if piece.region:
            sure = 4.0 if piece.region.kind is AsideKind.COMMENT else 3.0
            features.append(Feature("region", sure, piece.region.reason))
        if own[index] is not None:
            features.append(Feature("reads like one", 4.0))
        elif not piece.region and first <= index <= last:
            features.append(Feature("among", -2.0))
        yield Passage(piece.text, _judge(piece, own[index], features, commented))


def _judge(piece: Piece, own: Judgement | None, features: list[Feature], commented: bool) -> Judgement | None:
    in_comments = commented or (piece.region is not None and piece.region.kind is AsideKind.COMMENT)
    kind = AsideKind.COMMENT if in_comments else piece.region.kind if piece.region else AsideKind.NAVIGATION
    judgement = judge(kind, features)
    if judgement is None:
        return None
    # A thread found in the text runs on into what follows it; the page knows better where its comments end.
    if own and not in_comments and not (piece.region and own.kind is AsideKind.COMMENT):
        return Judgement(own.kind, judgement.score, own.reason)
    if not piece.region and not in_comments:
        return Judgement(kind, judgement.score, _UNKNOWN)
    return judgement


def _judge_as_text(pieces: Sequence[Piece]) -> list[Judgement | None]:
    """What each piece is by what it says, as in a plain text."""
    passages = [Passage(piece.text) for piece in pieces]
    asides = list(find_asides(join_text(passages)))
    judged: list[Judgement | None] = []
    for span in find_spans(passages):
        while asides and asides[0].span.end <= span.start:
            asides.pop(0)
        over = asides[0] if asides and asides[0].span.overlaps(span) else None
        judged.append(Judgement(over.kind, over.score, over.reason) if over else None)
    return judged
