"""Edits as plain sentences: what became of which words."""

from viewer.model import Edit, EditKind, Link, Span
from viewer.present.index import ComparisonIndex
from viewer.present.runs import mark_of
from viewer.present.wording import count

_LONGEST = 60
_SAID = {
    EditKind.ADDED: "{base} was added",
    EditKind.DROPPED: "{source} was dropped",
    EditKind.PARAPHRASED: "{source} was put as {base}",
    EditKind.REPLACED: "{source} became {base}",
    EditKind.MOVED: "{base} stands elsewhere in the sentence",
    EditKind.EQUAL: "",
    EditKind.REFORMATTED: "",
}


def edit_sentences(index: ComparisonIndex, position: int, *, typography: bool = False) -> tuple[str, ...]:
    """What the edits of the link at `position` did, one short sentence each, in base order.

    "“two” became “three”", "“for now” was dropped". Kept words say nothing; changes of typography alone are counted
    in one sentence at the end, with `typography`. Differences that the index ignores say nothing either.
    """
    link = index.link(position)
    seen = [edit for n, edit in enumerate(link.edits) if mark_of(index, link, n) is not EditKind.EQUAL]
    said = [text for edit in seen if (text := _sentence(index, link, edit))]
    reformatted = sum(1 for edit in seen if edit.kind is EditKind.REFORMATTED)
    if typography and reformatted:
        places = count(reformatted, "place")
        said.append(f"capitals, quotation marks, spacing or punctuation differ in {places}")
    return tuple(said)


def edit_sentence(index: ComparisonIndex, position: int, number: int) -> str:
    """What the edit with that number of the link at `position` did; empty where it says nothing."""
    link = index.link(position)
    edit = link.edits[number]
    return "" if mark_of(index, link, number) is EditKind.EQUAL else _sentence(index, link, edit)


def _sentence(index: ComparisonIndex, link: Link, edit: Edit) -> str:
    base = _quoted(index.comparison.base.text, edit.base)
    source = _quoted(index.article(link.source).text, edit.source)
    if not any(character.isalnum() for character in base + source):
        return ""
    return _SAID[edit.kind].format(base=base, source=source)


def _quoted(text: str, span: Span | None) -> str:
    if span is None:
        return ""
    words = " ".join(span.of(text).split())
    words = words.strip(",;: ") or words
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return f"“{words}”"
