"""Lives of sentences in words and signs."""

from collections import Counter
from collections.abc import Iterable

from viewer.model import Severity
from viewer.present.edit_words import edit_sentences
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


def flag_lines(chain: VersionChain, life: Life, version: int) -> list[str]:
    """The grave changes of facts between the version before and this one, each with its kind."""
    flags = (flag for flag in chain.flags(life, version) if flag.severity is Severity.HIGH) if version else ()
    # The source is the version before here: what stands in no source is new.
    return [f"⚑ {FLAG_NAMES[flag.kind]}: {flag.message.replace('stands in no source', 'is new')}" for flag in flags]
