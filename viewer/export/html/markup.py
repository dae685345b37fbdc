"""Text, marks and labels as HTML. Whatever comes from an article or a file goes through `escaped` or `quoted`.

Written by hand and not by a template: a book has a hundred thousand sentences, and this is four times as fast.
"""

from html import escape

from viewer.export.html.marks import PageRun
from viewer.export.html.page import PageArticle, PageBadge, PageSentence

# What the page itself is written in; it need not be said of an article in the same language.
_OF_THE_PAGE = ("en", "ltr")


def escaped(text: str) -> str:
    """`text` so that it is text again between tags."""
    return escape(text, quote=False)


def quoted(text: str) -> str:
    """`text` so that it is text again in an attribute in double quotes."""
    return escape(text)


def marked(sentence: PageSentence, *, brief: bool = False) -> str:
    """The sentence's runs, each with its mark and the words that a screen reader adds.

    When it is to be `brief` those say where a mark begins, and leave its end to the next.
    """
    return "".join(_run(run, brief=brief) for run in sentence.runs)


def badge(item: PageBadge, *, spoken: bool = True) -> str:
    """A link to a sentence; without `spoken` it is told by its letter and number alone."""
    text = escaped(item.text)
    label = f' aria-label="{quoted(item.text)}, {quoted(item.spoken)}"' if spoken else ""
    kind = "" if item.gives_words else " also"
    score = f' <span class="score"><span class="vh">score </span>{item.score}</span>' if item.score else ""
    return f'<a class="badge c{item.position}{kind}" href="#{quoted(item.target)}"{label}>{text}</a>{score}'


def chip(article: PageArticle) -> str:
    """An article's letter on its colour."""
    return f'<span class="chip c{article.position}">{escaped(article.siglum)}</span>'


def written_in(article: PageArticle) -> str:
    """The attributes that say in which language and direction an article is written, where the page's are others."""
    if (article.language, article.direction) == _OF_THE_PAGE:
        return ""
    return f' dir="{article.direction}" lang="{quoted(article.language)}"'


def _run(run: PageRun, *, brief: bool) -> str:
    text = escaped(run.text)
    if run.element:
        said, end = (f"{run.spoken}: ", "") if brief else (f"[{run.spoken}: ", '<span class="vh">]</span>')
        arrow = f'<span class="arrow" aria-hidden="true">{run.arrow}</span>' if run.arrow else ""
        opening = f'<{run.element} class="m-{run.style}" data-e="{run.edits}"><span class="vh">{said}</span>'
        text = f"{opening}{arrow}{text}{end}</{run.element}>"
    if run.origin:
        said = f'<span class="vh">[from </span>{escaped(run.origin)}<span class="vh">]</span>'
        text = f'<sup class="origin c{run.position}">{said}</sup>{text}'
    return text
