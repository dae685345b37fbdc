"""Paragraphs: the sentences of an article as it was laid out, for reading it whole."""

import re
from dataclasses import dataclass
from itertools import pairwise

from viewer.model import Article

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n|\r\n[^\S\n]*\r\n|\u2029")
_LINE_BREAK = re.compile(r"[\n\r\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that stand together, by index and in order; `aside` says that none of them is the article's own."""

    sentences: tuple[int, ...]
    aside: bool


def paragraphs_of(article: Article) -> tuple[Paragraph, ...]:
    """The paragraphs of an article, in order; together they hold every sentence that has any text, once.

    A blank line between two sentences parts them; in a text without blank lines every line break does. Body and
    asides never share a paragraph.
    """
    shown = [i for i, sentence in enumerate(article.sentences) if len(sentence.span)]
    gaps = [_gap(article, before, after) for before, after in pairwise(shown)]
    # Between the sentences of a book stand a few kinds of white space only.
    kinds = set(gaps)
    border = _BLANK_LINE if any(_BLANK_LINE.search(gap) for gap in kinds) else _LINE_BREAK
    parting = {gap for gap in kinds if border.search(gap)}
    groups: list[list[int]] = []
    for position, sentence in enumerate(shown):
        own = article.sentences[sentence]
        joins = bool(groups) and gaps[position - 1] not in parting
        if joins and article.sentences[groups[-1][-1]].body == own.body:
            groups[-1].append(sentence)
        else:
            groups.append([sentence])
    return tuple(Paragraph(tuple(group), not article.sentences[group[0]].body) for group in groups)


def _gap(article: Article, before: int, after: int) -> str:
    return article.text[article.sentences[before].span.end : article.sentences[after].span.start]
