"""Runs of short lines that belong to a website: menus, paths, share bars, lists of other articles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from viewer.model import AsideKind
from viewer.reading.blocks import Block
from viewer.reading.evidence import Feature, Judgement, judge
from viewer.reading.lexicon import lexicons
from viewer.reading.phrases import PhraseJudge

Judged = tuple[int, Judgement]

_LABEL_WORDS = 4
_NAMED = 0.75  # of a line without marks between its parts: "Money in sport and politics" is a heading
_NAMES_LEAST = 3
_BAR_WORDS = 40
# Folding has turned » into a double quotation mark.
_BAR = re.compile(r"\s*[|•·›>→]\s*|\s[/\"]\s")
_BAR_SIGN = re.compile(r"[|•·›>→]")
_PATH = re.compile(r"\s[›>→/\"]\s|›")
_WORD = re.compile(r"[\w+'-]+")
_LINK_WORDS = 18
_LINKS_MOST = 25
_SUBHEADED_WORDS = 14
_HEADED = 3  # a headline, a byline, a date
_PLATFORMS = frozenset({"facebook", "twitter", "whatsapp", "linkedin", "pinterest", "reddit", "telegram", "instagram"})
_FILLERS = frozenset({"this", "and", "on", "by", "via", "more", "auf", "per"})
_COUNT = re.compile(r"\b\d[\d.,]*[km]?\b")
_BIAS = Feature("bias", -3.0)


@dataclass(frozen=True, slots=True)
class _Menu:
    """The names that sections of websites have, and the words that such names begin with."""

    names: frozenset[str]
    openers: frozenset[str]

    @classmethod
    def of_all_languages(cls) -> "_Menu":
        names = frozenset[str]().union(*(held.menu for held in lexicons().values()))
        return cls(names, frozenset(name.split(" ", 1)[0] for name in names))


def find_menus(blocks: Sequence[Block]) -> Iterator[Judged]:
    """Blocks that are menus: runs of section names on lines of their own, or such names on one line."""
    menu = _Menu.of_all_languages()
    run: list[int] = []
    for index, block in enumerate(blocks):
        if block.marker is None and block.is_label and block.words <= _LABEL_WORDS:
            run.append(index)
            continue
        yield from _judge_menu(blocks, run, menu)
        run = []
        yield from _judge_bar(index, block, menu)
    yield from _judge_menu(blocks, run, menu)
    for index, block in enumerate(blocks):
        if block.is_label:
            yield from _judge_bar(index, block, menu)


def _judge_menu(blocks: Sequence[Block], run: list[int], menu: _Menu) -> Iterator[Judged]:
    known = [index for index in run if blocks[index].folded in menu.names]
    if len(known) < 2:
        return
    first, last = known[0], known[-1]
    share = len(known) / (last - first + 1)
    features = (
        _BIAS,
        Feature("names sections of a website", min(4.0, 1.0 * len(known)), "names sections of a website"),
        Feature("most lines do", 3.0 * (share - 0.5)),
    )
    judgement = judge(AsideKind.NAVIGATION, features)
    if judgement:
        yield from ((index, judgement) for index in range(first, last + 1))


def _judge_bar(index: int, block: Block, menu: _Menu) -> Iterator[Judged]:
    if block.words > _BAR_WORDS:
        return
    parts = [part for part in _BAR.split(block.folded) if part] if _is_parted(block.folded) else [block.folded]
    if len(parts) == 1 and not block.ends_a_sentence:
        parts = _cut_labels(block.folded, menu)
        if sum(part in menu.names for part in parts) < max(_NAMES_LEAST, _NAMED * len(parts)):
            return
    if len(parts) < 2 or max(part.count(" ") for part in parts) >= _LABEL_WORDS:
        return
    known = sum(part in menu.names for part in parts)
    path = parts[0] in ("home", "startseite", "accueil", "inicio", "start", "portada") and _PATH.search(block.folded)
    features = (
        _BIAS,
        Feature("names sections", min(4.0, 1.4 * known), "names sections of a website on one line"),
        Feature("most parts do", 3.0 * (known / len(parts) - 0.5)),
        Feature("path", 4.0 if path else 0.0, "is the path to a page"),
    )
    judgement = judge(AsideKind.NAVIGATION, features)
    if judgement:
        yield index, judgement


def _is_parted(folded: str) -> bool:
    """Whether a line has one of the marks that part the entries of a menu; cheaper than to cut it there."""
    return _BAR_SIGN.search(folded) is not None or " / " in folded or ' " ' in folded


def _cut_labels(line: str, menu: _Menu) -> list[str]:
    """A line cut into the names it is made of, for menus whose entries nothing but blanks parted; the longest first.

    Nothing where too few of its words begin such a name.
    """
    words = [word for word in line.split() if word[0].isalnum() or word == "&"]
    if sum(word in menu.openers for word in words) < _NAMES_LEAST:
        return []
    parts, place = [], 0
    while place < len(words):
        lengths = range(min(_LABEL_WORDS, len(words) - place), 0, -1)
        length = next((n for n in lengths if " ".join(words[place : place + n]) in menu.names), 1)
        parts.append(" ".join(words[place : place + length]))
        place += length
    return parts


def find_share_bars(blocks: Sequence[Block]) -> Iterator[Judged]:
    """Blocks made of nothing but the names of networks and of what one does with them ("Facebook Twitter Email")."""
    words = frozenset[str]().union(*(held.share for held in lexicons().values()))
    sharing = (index for index, block in enumerate(blocks) if 0 < block.words <= 12 and _shares(block.folded, words))
    runs = [[index for _, index in run] for _, run in groupby(enumerate(sharing), lambda found: found[1] - found[0])]
    prose = sum(any(name in block.folded for name in _PLATFORMS) for block in blocks if block.is_prose) if runs else 0
    for run in runs:
        yield from _judge_share_bar(blocks, run, prose)


def _shares(line: str, words: frozenset[str]) -> bool:
    """Whether a line is made of such words alone, and of how often each was done."""
    said = _WORD.findall(_COUNT.sub(" ", line))
    return bool(said) and all(word in words for word in said)


def _judge_share_bar(blocks: Sequence[Block], run: list[int], prose: int) -> Iterator[Judged]:
    """Judge the blocks of a run in a text of which that many paragraphs of `prose` name a network."""
    said = [word for index in run for word in _WORD.findall(_COUNT.sub(" ", blocks[index].folded))]
    networks = len(_PLATFORMS.intersection(said))
    features = (
        _BIAS,
        Feature("is made of such words", 0.7 * min(4, len(said)), "names networks and ways to share"),
        Feature("names networks", 1.2 * min(3, networks)),
        Feature("names several ways", 1.2 if _FILLERS.isdisjoint(said) and len(set(said)) > 2 else 0.0),
        Feature("the article is about that", -1.5 * min(3, prose)),
    )
    judgement = judge(AsideKind.SHARE, features)
    if judgement:
        yield from ((index, judgement) for index in run)


def find_link_lists(blocks: Sequence[Block], phrases: PhraseJudge) -> Iterator[Judged]:
    """Blocks that list other articles under a heading that says so ("Related", "Most read"), heading included."""
    reached = 0
    for index in range(len(blocks)):
        if index < reached:
            continue
        cue = phrases.opens(index, AsideKind.RELATED)
        if cue is None:
            continue
        reached = _end_of_links(blocks, index, phrases)
        links = reached - index - 1
        features = (
            Feature("bias", -2.0),
            Feature(cue.name, cue.weight, cue.reason),
            Feature("links follow", 0.5 * min(links, 3)),
        )
        judgement = judge(AsideKind.RELATED, features)
        if judgement:
            yield from ((held, judgement) for held in range(index, reached))


def _end_of_links(blocks: Sequence[Block], heading: int, phrases: PhraseJudge) -> int:
    end = heading + 1
    while end < len(blocks) and end - heading <= _LINKS_MOST and _is_link(blocks, end, phrases):
        end += 1
    going_on = end < len(blocks) and blocks[end].is_prose and blocks[end].words >= _SUBHEADED_WORDS
    if going_on and blocks[end - 1].chunk != blocks[heading].chunk and end - heading > 2:
        return end - 1  # the last line heads the paragraph that follows
    if going_on and blocks[end].chunk == blocks[heading].chunk:
        return max(heading + 1, end - _HEADED)  # nothing parts the links from the article's own headline and byline
    return end


def _is_link(blocks: Sequence[Block], index: int, phrases: PhraseJudge) -> bool:
    block = blocks[index]
    sentence = block.ends_a_sentence and block.folded[-1] == "." and block.words > _LABEL_WORDS
    return not (
        not block.words
        or block.words > _LINK_WORDS
        or sentence
        or phrases.opens(index, AsideKind.COMMENT)
        or phrases.judge(index)
    )
