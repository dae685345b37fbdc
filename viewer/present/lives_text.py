"""Lives of sentences in words and signs."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from viewer.model import Edit, EditKind, Flag, Severity, Span
from viewer.present.edit_words import edit_sentence, edit_sentences
from viewer.present.lives import Fate, Life, VersionChain
from viewer.present.wording import FLAG_NAMES

SIGNS = {
    Fate.FIRST: "=",
    Fate.APPEARED: "+",
    Fate.KEPT: "=",
    Fate.CHANGED: "~",
    Fate.MOVED: "↕",
    Fate.VANISHED: "−",
    Fate.RETURNED: "↩",
}
SIGNS_KEY = "= as it was, + appeared, ~ changed, ↕ moved, − vanished, ↩ came back"
_ABSENT = " "
FATE_NAMES = {
    Fate.APPEARED: "appeared",
    Fate.CHANGED: "changed",
    Fate.MOVED: "moved",
    Fate.VANISHED: "vanished",
    Fate.RETURNED: "came back",
}
# More changes than this in one sentence are better read in the texts.
_MOST_CHANGES = 4


def signs_text(life: Life) -> str:
    """A sign for every version: "=~=−"; a space where the sentence is not there."""
    return "".join(SIGNS[moment.fate] if moment else _ABSENT for moment in life.moments)


def fates_text(lives: Iterable[Life], version: int) -> str:
    """What happened in a version on one line: "1 appeared, 3 changed"; empty where nothing did."""
    return ", ".join(fates_told(lives, version))


def fates_told(lives: Iterable[Life], version: int) -> list[str]:
    """What happened in a version, each fate with its count: "1 appeared"."""
    fates = Counter(moment.fate for life in lives if (moment := life.moments[version]) is not None)
    return [f"{fates[fate]:,} {name}" for fate, name in FATE_NAMES.items() if fates[fate]]


def change_lines(chain: VersionChain, life: Life, version: int) -> list[str]:
    """What became of which words between the version before and this one; none where the words were kept."""
    moment = life.moments[version]
    if moment is None or moment.fate is not Fate.CHANGED:
        return []
    index = chain.steps[version - 1]
    told = [text for link in moment.links for text in edit_sentences(index, link)]
    more = len(told) - _MOST_CHANGES
    return [*told[:_MOST_CHANGES], f"and {more} more changes"] if more > 1 else told


def told_lines(chain: VersionChain, life: Life, version: int) -> tuple[list[str], list[str]]:
    """What happened to a sentence between the version before and this one, each change told once.

    The grave changes of facts with their kinds come first, then what became of other words. Of a fact that came or went
    where other words stood, both are told: "⚑ negation: “people” became “nobody”".
    """
    moment = life.moments[version]
    if moment is None or not version:
        return [], []
    index = chain.steps[version - 1]
    warned: list[str] = []
    told: list[str] = []
    for position in moment.links:
        link = index.link(position)
        texts = index.comparison.base.text, index.article(link.source).text
        edits = [_Change(edit, *texts) for edit in link.edits]
        grave = [flag for flag in link.flags if flag.severity is Severity.HIGH]
        for flag in grave:
            number = next((n for n, edit in enumerate(edits) if edit.has_one_side_of(flag)), None)
            words = flag.message if number is None else edit_sentence(index, position, number)
            # The source is the version before here: what stands in no source is new.
            warned.append(f"⚑ {FLAG_NAMES[flag.kind]}: {words.replace('stands in no source', 'is new')}")
        if moment.fate is Fate.CHANGED:
            left = [n for n, edit in enumerate(edits) if not any(edit.is_told_by(flag) for flag in grave)]
            told += [text for n in left if (text := edit_sentence(index, position, n))]
    more = len(told) - _MOST_CHANGES
    return list(dict.fromkeys(warned)), [*told[:_MOST_CHANGES], f"and {more} more changes"] if more > 1 else told


@dataclass(frozen=True, slots=True)
class _Change:
    """An edit beside the flags of its link, with the texts that the places of both refer to."""

    edit: Edit
    base: str
    source: str

    def is_told_by(self, flag: Flag) -> bool:
        """Whether a flag tells what the edit did, in its words or in better ones."""
        base = _covers(flag.base, self.edit.base, self.base)
        source = _covers(flag.source, self.edit.source, self.source)
        if self.edit.base is None or self.edit.source is None:
            return base or source
        return (base and source) or self.has_one_side_of(flag)

    def has_one_side_of(self, flag: Flag) -> bool:
        """Whether a flag tells only of one side of the edit, which has two."""
        exchanged = self.edit.kind in (EditKind.REPLACED, EditKind.PARAPHRASED)
        one_sided = (flag.base is None) != (flag.source is None)
        held = _covers(self.edit.base, flag.base, self.base) or _covers(self.edit.source, flag.source, self.source)
        return exchanged and one_sided and held


def _covers(outer: Span | None, inner: Span | None, text: str) -> bool:
    """Whether all the words of a place lie in another."""
    if outer is None or inner is None:
        return False
    rest = text[inner.start : min(inner.end, outer.start)] + text[max(inner.start, outer.end) : inner.end]
    return outer.overlaps(inner) and not any(character.isalnum() for character in rest)
