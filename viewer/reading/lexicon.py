"""What pages say around their articles, in the languages that ship in resources/asides/."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from viewer.model import AsideKind
from viewer.resources import read_table, resource

_SEPARATOR = re.compile(r"\s*\|\s*")
_WEEKDAY = r"(?:[^\W\d_]{2,9}\.?,? )?"
_YEAR = r"(?:19|20)\d\d"


@cache
def _compile(patterns: tuple[str, ...], whole: bool) -> re.Pattern[str]:
    together = "|".join(f"(?:{pattern})" for pattern in patterns)
    return re.compile(rf"\A(?:{together})\Z" if whole else together)


class Cue(NamedTuple):
    """One thing that a block may say, and what that says of the block; the fields are explained in en.toml."""

    name: str
    kind: AsideKind
    reason: str
    weight: float
    anchors: tuple[str, ...]
    patterns: tuple[str, ...]
    topic: str | None
    longest: int
    whole: bool
    opens: bool

    def find(self, folded: str) -> re.Match[str] | None:
        """Where a block's folded text says it; None where it does not."""
        if not any(anchor in folded for anchor in self.anchors):
            return None
        return _compile(self.patterns, self.whole).search(folded)


class Weighed(NamedTuple):
    """A set of patterns and the evidence, in log-odds, of finding one of them. `before` says that it stands before a
    comment, not after it.
    """

    name: str
    weight: float
    patterns: tuple[str, ...]
    before: bool = True

    @property
    def dated(self) -> bool:
        """Whether all patterns ask for a date, which the word WHEN stands for."""
        return all("WHEN" in pattern for pattern in self.patterns)

    def find(self, folded: str) -> bool:
        """Whether a folded text has one of the patterns."""
        return _compile(self.patterns, False).search(folded) is not None


class Lexicon(NamedTuple):
    """What one language says around articles. `moments` is a pattern of dates and "3 hours ago"."""

    cues: tuple[Cue, ...]
    remarks: tuple[Weighed, ...]
    metas: tuple[Weighed, ...]
    moments: str
    menu: frozenset[str]
    share: frozenset[str]
    actions: frozenset[str]
    clear_actions: frozenset[str]

    @property
    def when(self) -> re.Pattern[str]:
        """What matches the moments of comments, compiled for those languages that are looked for."""
        return _compile((self.moments,), False)


@cache
def lexicons() -> Mapping[str, Lexicon]:
    """The lexicons that ship, by ISO 639-1 code."""
    found = sorted(resource("asides").glob("*.toml"))
    return {path.stem: _read_lexicon(read_table("asides", path.name)) for path in found}


def lexicon_of(language: str) -> Lexicon:
    """The lexicon of the language with that code; the English one where none ships."""
    return lexicons().get(language) or default_lexicon()


def default_lexicon() -> Lexicon:
    """The English lexicon."""
    return lexicons()["en"]


def _read_lexicon(data: Mapping[str, Any]) -> Lexicon:
    labels, dates = data["labels"], data["dates"]
    return Lexicon(
        cues=tuple(map(_read_cue, data["cue"])),
        remarks=tuple(map(_read_weighed, data["remark"])),
        metas=tuple(map(_read_weighed, data["meta"])),
        moments=_moments(dates["months"].split(), dates["ago"], dates["time"]),
        menu=_read_labels(labels["menu"]),
        share=_read_labels(labels["share"]),
        actions=_read_labels(labels["actions"]),
        clear_actions=_read_labels(labels["clear_actions"]),
    )


def _read_cue(data: Mapping[str, Any]) -> Cue:
    return Cue(
        name=data["name"],
        kind=AsideKind(data["kind"]),
        reason=data["reason"],
        weight=data["weight"],
        anchors=tuple(data["anchors"]),
        patterns=tuple(data["patterns"]),
        topic=data.get("topic"),
        longest=data.get("longest", 130),
        whole=data.get("whole", False),
        opens=data.get("opens", False),
    )


def _read_weighed(data: Mapping[str, Any]) -> Weighed:
    return Weighed(data["name"], data["weight"], tuple(data["patterns"]), data.get("before", True))


def _read_labels(text: str) -> frozenset[str]:
    return frozenset(label for label in _SEPARATOR.split(text.strip()) if label)


def _moments(months: list[str], ago: str, time: str) -> str:
    month = "(?:" + "|".join(months) + r")\b\.?"
    day = r"\d{1,2}(?:st|nd|rd|th|er|\.|º)?"
    date = rf"(?:{day} (?:de )?{month},?(?: (?:de )?{_YEAR})?|{month} {day},?(?: {_YEAR})?"
    date += rf"|\d{{1,2}}[./-]\d{{1,2}}[./-](?:{_YEAR}|\d\d)|{_YEAR}-\d\d-\d\d)"
    clock = rf"(?:{time})"
    at = r"(?: (?:at |um |à |a las )?"
    dated = rf"{_WEEKDAY}{date}(?:[ ,|·•–-]+(?:at |um |à |a las )?{clock})?"
    short = rf"\d{{1,2}}[./]\d{{1,2}}\.?[ ,|·•–-]+(?:at |um |à |a las )?{clock}"
    return rf"\b(?:{dated}|{short}|{clock}[ ,|·•–-]+{date}|(?:{ago}){at}{clock})?)(?!\w)"
