"""Each article in full as HTML; one of a book in parts that are laid out only when they are looked at."""

from collections.abc import Iterable, Iterator

from viewer.export.html.markup import badge, chip, escaped, marked, quoted, written_in
from viewer.export.html.page import Page, PageParagraph, PageSentence, PageText
from viewer.present.wording import count, percent

# Sentences of a book that are laid out together; a paragraph stays whole.
_SENTENCES_IN_A_PART = 200


def write_texts(page: Page, texts: Iterable[PageText]) -> Iterator[str]:
    """Each article in pieces, in order; on a long page in parts like those of the table."""
    for text in texts:
        yield _opening(text)
        if page.long:
            yield from (f'<div class="part"><noscript>{part}</noscript></div>\n' for part in _parts(page, text))
        else:
            yield from (_paragraph(page, paragraph) for paragraph in text.paragraphs)
        yield "</div>\n</article>\n"


def _opening(text: PageText) -> str:
    article = text.article
    siglum = quoted(article.siglum)
    told = [escaped(article.about)] if article.about else []
    if text.figures:
        share, left_out = percent(text.figures.share_of_base), count(text.figures.left_out, "sentence")
        told.append(f"{share} of the article; {left_out} left out")
    return (
        f'<article id="text-{siglum}" class="pane c{article.position}" aria-labelledby="title-{siglum}">\n'
        f'<h3 id="title-{siglum}">{chip(article)} '
        f'<span dir="auto" lang="{quoted(article.language)}">{escaped(article.name)}</span></h3>\n'
        f'<p class="about" dir="auto">{" · ".join(told)}</p>\n'
        f'<div class="body"{written_in(article)}>\n'
    )


def _parts(page: Page, text: PageText) -> Iterator[str]:
    held: list[str] = []
    sentences = 0
    for paragraph in text.paragraphs:
        held.append(_paragraph(page, paragraph))
        sentences += len(paragraph.sentences)
        if sentences >= _SENTENCES_IN_A_PART:
            yield "".join(held)
            held, sentences = [], 0
    if held:
        yield "".join(held)


def _paragraph(page: Page, paragraph: PageParagraph) -> str:
    aside = ' class="aside"' if paragraph.aside else ""
    return f"<p{aside}>{' '.join(_sentence(page, sentence) for sentence in paragraph.sentences)}</p>\n"


def _sentence(page: Page, sentence: PageSentence) -> str:
    badges = "".join(f"{badge(item, spoken=not page.long)} " for item in sentence.badges)
    fresh = '<span class="badge fresh">new</span> ' if sentence.new else ""
    classes = f"s{' new' if sentence.new else ''}{' leftout' if sentence.left_out else ''}"
    links = f' data-l="{sentence.links}"' if sentence.links and not page.long else ""
    return f'{badges}{fresh}<span class="{classes}" id="{quoted(sentence.anchor)}"{links}>{marked(sentence)}</span>'
