"""Comparison -> a Word file with tracked changes: accept them all for the article, reject them all for one source."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from viewer import __version__
from viewer.export.atomic import write_chunks
from viewer.export.characters import replaced_notices
from viewer.export.docx.package import word_file
from viewer.export.docx.revisions import Revision, revisions_of
from viewer.export.docx.wordml import paragraph, run
from viewer.model import Comparison
from viewer.present import (
    ComparisonIndex,
    article_name,
    attribution_text,
    correction_lines,
    index_comparison,
    paragraphs_of,
)
from viewer.present.flag_lines import claim_text
from viewer.present.redline import StrokeKind
from viewer.present.writing import is_right_to_left

_AUTHOR = 'w:author="Variorum"'
_WRAPPERS = {
    StrokeKind.INSERTED: "ins",
    StrokeKind.DELETED: "del",
    StrokeKind.MOVED_HERE: "moveTo",
    StrokeKind.MOVED_AWAY: "moveFrom",
}


def render_tracked_docx(comparison: Comparison, source: str | None = None) -> bytes:
    """The base as a Word file whose tracked changes lead from one source to it.

    `source` is that source's siglum; without it the one that most of the base comes from is taken. Sentences that
    moved are marked as Word marks moves; words that come from elsewhere, and flags, have a comment that says so. White
    space inside paragraphs is drawn together; what XML cannot hold becomes U+FFFD, which a comment tells. Raises
    KeyError for an unknown siglum.
    """
    index = index_comparison(comparison)
    siglum = source or _main_source(comparison)
    revisions = revisions_of(index, siglum) if siglum else _plain(comparison)
    writing = _Writing(_comments(index, siglum), is_right_to_left(comparison.base.text))
    body = "".join(writing.paragraphs(revisions))
    heading = _heading(index, siglum)
    return word_file(body, title=comparison.base.title, heading=heading, comments="".join(writing.comments))


def write_tracked_docx(comparison: Comparison, path: Path, source: str | None = None) -> None:
    """Write `render_tracked_docx` to `path`, whole or not at all. Raises OSError when it cannot be written."""
    write_chunks(path, [render_tracked_docx(comparison, source)])


def _main_source(comparison: Comparison) -> str | None:
    shares = comparison.summary.sources
    if not comparison.sources:
        return None
    return max(shares, key=lambda entry: entry[1].share_of_base)[0] if shares else comparison.sources[0].siglum


def _plain(comparison: Comparison) -> tuple[Revision, ...]:
    """The base alone, for a comparison without sources."""
    base = comparison.base
    paragraphs = [" ".join(base.sentence_text(i) for i in p.sentences).split() for p in paragraphs_of(base)]
    return (Revision(StrokeKind.KEPT, "\n".join(" ".join(words) for words in paragraphs)),)


def _comments(index: ComparisonIndex, siglum: str | None) -> dict[int, list[str]]:
    """What is said beside each base sentence: where it came from, if not from the source at hand, and its flags."""
    comments: dict[int, list[str]] = {}
    for sentence in index.attributions:
        links = [index.link(position) for position in index.base_links.get(sentence, ())]
        said = [flag.message for link in links for flag in link.flags]
        said += [claim_text(index, claim) for claim in index.claims.get(sentence, ())]
        if siglum and all(link.source != siglum for link in links):
            said.insert(0, attribution_text(index, sentence))
        if said:
            comments[sentence] = said
    notices = (*index.comparison.notices, *replaced_notices(index.comparison))
    first = index.comparison.base.body[:1]
    if (notices or index.comparison.corrections) and first:
        told = [f"{notice.where}: {notice.message}" for notice in notices]
        told += correction_lines(index)
        comments[first[0]] = [*told, *comments.get(first[0], [])]
    return comments


def _heading(index: ComparisonIndex, siglum: str | None) -> str:
    base = index.comparison.base
    name = f"{article_name(base)} ({base.siglum})"
    if siglum is None:
        return f"{name}. Variorum {__version__}"
    source = f"{article_name(index.article(siglum))} ({siglum})"
    return f"{name} against {source}: accept all changes for the one, reject all for the other. Variorum {__version__}"


class _Writing:
    """Writes revisions down as paragraphs of WordprocessingML, with the comments they call for."""

    def __init__(self, said: Mapping[int, Sequence[str]], right_to_left: bool) -> None:
        self.comments: list[str] = []
        self._said = dict(said)
        self._run = "<w:rtl/>" if right_to_left else ""
        self._paragraph = "<w:bidi/>" if right_to_left else ""
        self._used = 0

    def paragraphs(self, revisions: Sequence[Revision]) -> Iterator[str]:
        """The paragraphs in order; a line break in a revision ends one, and shares its fate."""
        content = ""
        for _, together in groupby(revisions, key=lambda revision: (revision.sentence, revision.move, _side(revision))):
            passage = list(together)
            before, after = self._around(passage[0])
            content += before
            for revision in passage:
                first, *rest = revision.text.split("\n")
                content += self._words(revision, first)
                for text in rest:
                    yield self._ended(content, revision.kind)
                    content = self._words(revision, text)
            content += after
        yield self._ended(content, StrokeKind.KEPT)

    def _around(self, revision: Revision) -> tuple[str, str]:
        """What stands before and after a passage: the marks of a move, and of a comment when one is due."""
        before, after = "", ""
        if revision.move is not None:
            end = "moveTo" if revision.kind is StrokeKind.MOVED_HERE else "moveFrom"
            number = self._number()
            before = f'<w:{end}RangeStart w:id="{number}" {_AUTHOR} w:name="move{revision.move}"/>'
            after = f'<w:{end}RangeEnd w:id="{number}"/>'
        said = self._said.pop(revision.sentence, None) if revision.sentence is not None else None
        if said:
            number = self._number()
            told = "".join(paragraph(run(text)) for text in said)
            self.comments.append(f'<w:comment w:id="{number}" {_AUTHOR} w:initials="V">{told}</w:comment>')
            before += f'<w:commentRangeStart w:id="{number}"/>'
            after = f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>{after}'
        return before, after

    def _words(self, revision: Revision, text: str) -> str:
        if not text:
            return ""
        wrapper = _WRAPPERS.get(revision.kind)
        element = "delText" if wrapper == "del" else "t"
        words = run(text, element, self._run)
        return f'<w:{wrapper} w:id="{self._number()}" {_AUTHOR}>{words}</w:{wrapper}>' if wrapper else words

    def _ended(self, content: str, kind: StrokeKind) -> str:
        wrapper = _WRAPPERS.get(kind)
        mark = f'<w:rPr><w:{wrapper} w:id="{self._number()}" {_AUTHOR}/></w:rPr>' if wrapper else ""
        return paragraph(content, properties=self._paragraph + mark)

    def _number(self) -> int:
        self._used += 1
        return self._used


def _side(revision: Revision) -> bool:
    """Tells the two ends of a move apart that stand next to each other."""
    return revision.kind is StrokeKind.MOVED_AWAY
