"""Comparisons written down in a few readable lines, for tests of whatever shows or stores one.

    comparison = compared(
        told("Inspectors found three cracks.", B1="Inspectors found {!two>three} cracks{- on Monday}."),
        told("Many residents are angry."),
        left_out={"B2": "The bridge opened in 1931."},
        asides={"B3": "Log in to comment."},
    )

`told` is one base sentence, or several that one link shares; each keyword names the source sentence it came from
("B1", or "B1_2" for two) and writes down the edits:

    plain text               equal               {+words}           added
    {-words}                 dropped             {~source>base}     paraphrased
    {!source>base}           replaced            {:source>base}     reformatted
    {^words} and {@}         moved to here, from there ({@ } with a space before them there)
    {/}                      a border between base sentences, {|} between source sentences

Spaces belong inside the braces of words that only one side has: "two{- deep} cracks".
`statements` name sentences of several sources that say the same, `near` the base sentence (from 1) nearest to a
left-out one with its score.
The texts of the sources follow from the edits; sentence numbers of a source count from 1 and leave none out.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from viewer.model import (
    Article,
    Aside,
    AsideKind,
    Attribution,
    Claim,
    Comparison,
    Dropped,
    Edit,
    EditKind,
    Evidence,
    Link,
    Nearest,
    Notice,
    Options,
    Origin,
    Sentence,
    SourceShare,
    Span,
    Statement,
    Summary,
    Telling,
    Verdict,
    WordOrigin,
)

_PART = re.compile(r"\{([-+~!:^@/|])([^{}]*)\}|([^{}]+)")
_PAIRED = {"~": EditKind.PARAPHRASED, "!": EditKind.REPLACED, ":": EditKind.REFORMATTED}
_KEY = re.compile(r"([A-Z]+)(\d+(?:_\d+)*)")
_CLAIMED = (EditKind.EQUAL, EditKind.REFORMATTED, EditKind.MOVED, EditKind.PARAPHRASED)


@dataclass(frozen=True)
class Told:
    """Base sentences that are told together, with the marked-up edits from each source, by "B7" and the like."""

    sentences: tuple[str, ...]
    origins: Mapping[str, str]
    verdict: Verdict | None = None
    moved: bool = False
    aside: bool = False


def told(*sentences: str, verdict: Verdict | None = None, moved: bool = False, **origins: str) -> Told:
    """Base sentences and where they came from; the verdict follows from the edits unless it is given."""
    return Told(sentences, origins, verdict, moved)


def set_aside(sentence: str) -> Told:
    """A sentence of the base that is not its own text."""
    return Told((sentence,), {}, aside=True)


def compared(
    *parts: Told,
    left_out: Mapping[str, str] | None = None,
    asides: Mapping[str, str] | None = None,
    also_in: Mapping[str, Sequence[str]] | None = None,
    near: Mapping[str, tuple[int, float]] | None = None,
    statements: Sequence[Sequence[str]] = (),
    titles: Mapping[str, str] | None = None,
    join: str = " ",
    options: Options | None = None,
    notices: tuple[Notice, ...] = (),
) -> Comparison:
    """The comparison those parts add up to; every article is its sentences joined by `join`."""
    draft = _Draft(join, dict(titles or {}))
    pieces = [_Piece(part, {key: _markup(text) for key, text in part.origins.items()}) for part in parts]
    sources = _source_sentences(pieces, left_out or {}, asides or {})
    base = draft.article("A", [(s, not part.aside) for part in parts for s in part.sentences])
    articles = {siglum: draft.article(siglum, sentences) for siglum, sentences in sorted(sources.items())}
    links, provenance = _linked(base, articles, pieces)
    used = {(link.source, sentence) for link in links for sentence in link.sentences}
    dropped = tuple(
        Dropped(siglum, index, _sayers(f"{siglum}{index + 1}", statements, also_in or {}), _near(siglum, index, near))
        for siglum, article in articles.items()
        for index in article.body
        if (siglum, index) not in used
    )
    return Comparison(
        articles=(base, *articles.values()),
        options=options or Options(),
        model="lexical",
        links=tuple(sorted(links, key=lambda link: (link.base, link.source))),
        provenance=provenance,
        dropped=dropped,
        summary=_summary(base, articles, links, provenance, dropped),
        notices=notices,
        statements=tuple(Statement(tuple(map(_telling, places)), 0.8) for places in statements),
    )


def _telling(place: str) -> Telling:
    siglum, (sentence,) = _numbers(place)
    return Telling(siglum, sentence)


def _near(siglum: str, index: int, near: Mapping[str, tuple[int, float]] | None) -> Nearest | None:
    found = (near or {}).get(f"{siglum}{index + 1}")
    return None if found is None else Nearest(found[0] - 1, found[1])


def _sayers(place: str, statements: Sequence[Sequence[str]], also_in: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The other sources that say it: as given, else those of its statements."""
    told = {_telling(other).source for places in statements if place in places for other in places}
    return tuple(also_in.get(place, sorted(told - {_telling(place).source})))


def base_side(markup: str) -> str:
    """The base sentence that a markup without borders gives."""
    return _sides(_markup(markup), "/")[0]


@dataclass(frozen=True)
class _Part:
    kind: EditKind | None
    base: str
    source: str
    border: str = ""


@dataclass(frozen=True)
class _Piece:
    told: Told
    markups: Mapping[str, tuple[_Part, ...]]


@dataclass
class _Draft:
    join: str
    titles: Mapping[str, str]
    made: list[str] = field(default_factory=list)

    def article(self, siglum: str, sentences: Sequence[tuple[str, bool]]) -> Article:
        text, placed = "", []
        for sentence, body in sentences:
            text += self.join if text else ""
            placed.append(Sentence(Span(len(text), len(text) + len(sentence)), body))
            text += sentence
        return Article(
            siglum=siglum,
            title=self.titles.get(siglum, f"Title of {siglum}"),
            text=text,
            origin=Origin(f"{siglum.lower()}.txt", hashlib.sha256(text.encode(errors="replace")).hexdigest()),
            language="en",
            asides=tuple(Aside(s.span, AsideKind.COMMENT, "given by the test", 1.0) for s in placed if not s.body),
            sentences=tuple(placed),
        )


def _markup(text: str) -> tuple[_Part, ...]:
    parts = []
    moved = next((words for sign, words, _ in _PART.findall(text) if sign == "^"), "")
    for sign, words, plain in _PART.findall(text):
        if plain:
            parts.append(_Part(EditKind.EQUAL, plain, plain))
        elif sign in "/|":
            parts.append(_Part(None, "", "", sign))
        elif sign == "+":
            parts.append(_Part(EditKind.ADDED, words, ""))
        elif sign == "-":
            parts.append(_Part(EditKind.DROPPED, "", words))
        elif sign == "^":
            parts.append(_Part(EditKind.MOVED, words, ""))
        elif sign == "@":
            parts.append(_Part(EditKind.MOVED, "", words + moved))
        else:
            source, base = words.split(">")
            parts.append(_Part(_PAIRED[sign], base, source))
    return tuple(parts)


def _sides(parts: Sequence[_Part], border: str) -> list[str]:
    """The sentences of one side of a markup: of the base for "/", of the source for "|"."""
    sentences = [""]
    for part in parts:
        if part.border == border:
            sentences.append("")
        sentences[-1] += part.base if border == "/" else part.source
    return [sentence.strip() for sentence in sentences]


def _numbers(key: str) -> tuple[str, tuple[int, ...]]:
    found = _KEY.fullmatch(key)
    assert found, f"not a place in a source: {key}"
    return found[1], tuple(int(number) - 1 for number in found[2].split("_"))


def _source_sentences(
    pieces: Sequence[_Piece], left_out: Mapping[str, str], asides: Mapping[str, str]
) -> dict[str, list[tuple[str, bool]]]:
    found: dict[str, dict[int, tuple[str, bool]]] = {}
    for piece in pieces:
        for key, parts in piece.markups.items():
            siglum, indices = _numbers(key)
            sentences = _sides(parts, "|")
            assert len(sentences) == len(indices), f"{key} names {len(indices)} sentences, the markup {sentences}"
            for index, sentence in zip(indices, sentences, strict=True):
                before = found.setdefault(siglum, {}).setdefault(index, (sentence, True))
                assert before[0] == sentence, f"{siglum}{index + 1} is both {before[0]!r} and {sentence!r}"
    for body, given in ((True, left_out), (False, asides)):
        for key, sentence in given.items():
            siglum, (index,) = _numbers(key)
            assert index not in found.setdefault(siglum, {}), f"{key} is told twice"
            found[siglum][index] = (sentence, body)
    for siglum, sentences in found.items():
        assert sorted(sentences) == list(range(len(sentences))), f"{siglum} leaves a number out: {sorted(sentences)}"
    return {siglum: [sentences[i] for i in sorted(sentences)] for siglum, sentences in found.items()}


def _linked(
    base: Article, sources: Mapping[str, Article], pieces: Sequence[_Piece]
) -> tuple[list[Link], tuple[Attribution, ...]]:
    links: list[Link] = []
    provenance: list[Attribution] = []
    reached = 0
    for piece in pieces:
        indices = tuple(range(reached, reached + len(piece.told.sentences)))
        reached = indices[-1] + 1
        own = []
        for rank, (key, parts) in enumerate(piece.markups.items()):
            siglum, sentences = _numbers(key)
            assert _sides(parts, "/") == list(piece.told.sentences), f"{key} does not give {piece.told.sentences}"
            edits = _edits(parts, base, indices, sources[siglum], sentences)
            score = round(0.9 - 0.1 * rank, 2)
            evidence = Evidence(words=score, names=0.5, meaning=score, order=0.8)
            own.append(Link(siglum, indices, sentences, score, evidence, piece.told.moved, edits))
        links.extend(own)
        if not piece.told.aside:
            provenance.extend(_attribution(base, i, own, piece.told.verdict) for i in indices)
    return links, tuple(provenance)


def _edits(
    parts: Sequence[_Part], base: Article, indices: Sequence[int], source: Article, sentences: Sequence[int]
) -> tuple[Edit, ...]:
    here = _Cursor(base, list(indices))
    there = _Cursor(source, list(sentences))
    edits: list[Edit] = []
    moved: dict[bool, Span] = {}
    for part in parts:
        if part.border == "/":
            here.next_sentence()
        elif part.border == "|":
            there.next_sentence()
        if part.kind is None:
            continue
        spans = here.take(part.base), there.take(part.source)
        if part.kind is EditKind.MOVED:
            moved[spans[0] is not None] = spans[0] or spans[1] or Span(0, 0)
            continue
        if spans != (None, None):
            edits.append(Edit(part.kind, *spans))
    if moved:
        place = sum(1 for e in edits if e.base and e.base < moved[True])
        edits.insert(place, Edit(EditKind.MOVED, moved[True], moved[False]))
    return tuple(edits)


class _Cursor:
    """Walks through the sentences of a link on one side, over white space that the markup leaves at borders."""

    def __init__(self, article: Article, sentences: list[int]) -> None:
        self._article = article
        self._sentences = sentences
        self._place = article.sentences[sentences[0]].span.start

    def next_sentence(self) -> None:
        self._sentences.pop(0)
        self._place = self._article.sentences[self._sentences[0]].span.start

    def take(self, words: str) -> Span | None:
        text = self._article.text
        at_start = self._place == self._article.sentences[self._sentences[0]].span.start
        words = words.lstrip() if at_start else words
        end = self._article.sentences[self._sentences[0]].span.end
        words = words if text.startswith(words, self._place) and self._place + len(words) <= end else words.rstrip()
        assert text.startswith(words, self._place), f"{words!r} does not stand at {text[self._place :]!r}"
        stripped = words.strip()
        start = self._place + len(words) - len(words.lstrip())
        self._place += len(words)
        return Span(start, start + len(stripped)) if stripped else None


def _attribution(base: Article, sentence: int, links: Sequence[Link], verdict: Verdict | None) -> Attribution:
    span = base.sentences[sentence].span
    claims = [Claim(link.source, link.sentences, link.score) for link in links]
    origins = [None] * len(span)
    for link in reversed(links):
        for edit in link.edits:
            if edit.kind in _CLAIMED and edit.base and edit.base.overlaps(span):
                for place in range(max(edit.base.start, span.start), min(edit.base.end, span.end)):
                    origins[place - span.start] = (link.source, edit.source)
    return Attribution(
        sentence=sentence,
        verdict=verdict or _verdict(links),
        primary=claims[0] if claims else None,
        also=tuple(claims[1:]),
        runners_up=(),
        words=_words(span, origins),
    )


def _words(span: Span, origins: Sequence[tuple[str, Span] | None]) -> tuple[WordOrigin, ...]:
    words: list[WordOrigin] = []
    start = 0
    for place in range(1, len(origins) + 1):
        if place == len(origins) or origins[place] != origins[start]:
            siglum, origin = origins[start] or (None, None)
            words.append(WordOrigin(Span(span.start + start, span.start + place), siglum, origin))
            start = place
    return tuple(words)


def _verdict(links: Sequence[Link]) -> Verdict:
    if not links:
        return Verdict.ADDED
    quiet = (EditKind.EQUAL, EditKind.REFORMATTED)
    covered, quietly, kept = (
        {place for link in links for e in link.edits if e.base and wanted(e.kind) for place in range(*_ends(e.base))}
        for wanted in (lambda kind: True, lambda kind: kind in quiet, lambda kind: kind.keeps_words)
    )
    if covered == quietly and not any(edit.kind is EditKind.DROPPED for edit in links[0].edits):
        return Verdict.VERBATIM
    return Verdict.EDITED if 2 * len(kept) >= len(covered) else Verdict.PARAPHRASED


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _summary(
    base: Article,
    sources: Mapping[str, Article],
    links: Sequence[Link],
    provenance: Sequence[Attribution],
    dropped: Sequence[Dropped],
) -> Summary:
    total = sum(len(word.span) for attribution in provenance for word in attribution.words) or 1
    claimed = {
        siglum: sum(len(w.span) for a in provenance for w in a.words if w.source == siglum) / total
        for siglum in [*sources, None]
    }
    shares = []
    for siglum, article in sources.items():
        left = [d for d in dropped if d.source == siglum]
        used = {i for link in links if link.source == siglum for i in link.sentences}
        words = sum(len(article.sentences[i].span) for i in article.body) or 1
        share_used = sum(len(article.sentences[i].span) for i in used) / words
        shares.append((siglum, SourceShare(claimed[siglum], min(1.0, share_used), len(used), len(left))))
    verdicts = tuple((v, sum(1 for a in provenance if a.verdict is v)) for v in Verdict)
    return Summary(verdicts, tuple(shares), claimed[None])
