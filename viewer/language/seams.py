"""Seams: places where a sentence ends though no end punctuation says so."""

import re
from collections.abc import Callable, Iterator

from viewer.language.habits import Habits
from viewer.language.profile import Profile

_HEADING = re.compile(r"(?<!\S)#{2,6}(?=\s)")
_SEPARATOR = re.compile(r"(?<!\S)([*=_~])\1{2,}(?!\S)|(?<!\S)-{5,}(?!\S)|([*=_~#-])\2{9,}")
_STAMP = re.compile(
    r"(?<![\w/.-])(?:\d{1,2}/\d{1,2}/(?:\d{2}|\d{4})|\d{4}-\d\d-\d\d)[ T]+\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp][Mm]\b)?(?![\w:])"
)
_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S*[\w/>\])]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?")
_SMILEY = re.compile(r"(?<=\s)[:;=]['’]?[-o^]?[)(DP\]](?=\s)")
_DASH = re.compile(r"(?<=\s)(?:[—–]|--)\s+(?=\w)")
_WORD = re.compile(r"\s*([\"“‘'(]*)([^\W\d_][\w'’]*)(:?)")
_LAST_WORD = re.compile(r"([^\W_]+)\s*$")
_PLAIN_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"(?:[A-ZÀ-ÞА-Я][\w.'’-]*\s*){1,4}$")
_CREDIT_TAIL = 6  # words that must follow a credit line, with end punctuation, for it to be cut off
_CREDIT_NAME = 5  # words at most
_GLUED_OPENER = 4  # letters at least, or it is found in names by accident

Finder = Callable[[str, int, int], Iterator[int]]


class Seamstress:
    """Finds the seams of one article in one language."""

    def __init__(self, profile: Profile, habits: Habits) -> None:
        self._profile = profile
        self._habits = habits
        self._common = profile.function_words | profile.openers
        self._credit = _label(profile.credits, r"\s*:\s*")
        self._farewell = _label(profile.farewells, r"\s*,\s+", before=r"(?:[^\W\d_]+\s+)?")

    def find(self, text: str, start: int, end: int) -> list[int]:
        """Where, inside the block `[start, end)` of `text`, one sentence ends and another begins; sorted."""
        finders: tuple[Finder, ...] = (
            self.around_separators,
            self.around_stamps,
            self.after_addresses,
            self.after_smileys,
            self.broken_off,
            self.after_farewells,
            self.after_credits,
        )
        return sorted({cut for finder in finders for cut in finder(text, start, end) if start < cut < end})

    def around_separators(self, text: str, start: int, end: int) -> Iterator[int]:
        """A row of stars or rules stands between two sentences and belongs to neither; a heading's signs open it."""
        yield from (found.start() for found in _HEADING.finditer(text, start, end))
        for found in _SEPARATOR.finditer(text, start, end):
            if found.start() == start or text[found.start() - 1].isspace():
                yield found.start()
            yield found.end()

    def around_stamps(self, text: str, start: int, end: int) -> Iterator[int]:
        """A machine's date and time ("04/26/2001 07:17 AM") heads a message; after "on" or "at" it is part of a sentence."""
        for found in _STAMP.finditer(text, start, end):
            last = _LAST_WORD.search(text, start, found.start())
            labelled = text[start : found.start()].rstrip().endswith(":")
            alone = not labelled and not (last and last[1].lower() in self._profile.function_words)
            if alone:
                yield found.start()
            follows = _WORD.match(text, found.end(), end)
            if follows and (alone or (follows[2][0].isupper() and last and last.start() > start)):
                yield found.end()

    def after_addresses(self, text: str, start: int, end: int) -> Iterator[int]:
        """After an address, another address, a label ("Groups:") or a word that begins sentences starts anew."""
        for found in _ADDRESS.finditer(text, start, end):
            gap = len(text[found.end() : end]) - len(text[found.end() : end].lstrip())
            then = found.end() + gap
            if gap and _ADDRESS.match(text, then, end) and "@" not in found[0]:
                yield found.end()
            elif gap and (word := _WORD.match(text, then, end)):
                label = word[3] and word[2][0].isupper()
                if label or (word[2][0].isupper() and word[2].lower() in self._common):
                    yield found.end()

    def after_smileys(self, text: str, start: int, end: int) -> Iterator[int]:
        """A smiley ends a sentence when a capital follows."""
        for found in _SMILEY.finditer(text, start, end):
            word = _WORD.match(text, found.end(), end)
            if word and (word[2][0].isupper() or self._habits.careless):
                yield found.end()

    def broken_off(self, text: str, start: int, end: int) -> Iterator[int]:
        """Speech breaks off at a dash between everyday words of which the second has a capital; a dateline has none."""
        for found in _DASH.finditer(text, start, end):
            word = _WORD.match(text, found.end(), end)
            if not word or not word[2][0].isupper() or word[2].isupper() or word[2].lower() not in self._common:
                continue
            then = _WORD.match(text, word.end(), end)
            front = _PLAIN_WORD.findall(text[max(start, found.start() - 40) : found.start()])[-4:]
            if any(w.lower() in self._common for w in front) and not (then and then[2][0].isupper()):
                yield found.start() + len(found[0].rstrip())

    def after_farewells(self, text: str, start: int, end: int) -> Iterator[int]:
        """A letter's farewell ("Kind regards,") is followed by a name and nothing else."""
        if self._farewell is None:
            return
        for found in self._farewell.finditer(text, start, end):
            if _NAME.match(text, found.end(), end):
                yield found.end()

    def after_credits(self, text: str, start: int, end: int) -> Iterator[int]:
        """A credit ("via : a name") is short; when a whole sentence runs on from it, even without a space, it ends
        where that sentence opens.
        """  # noqa: D205 - one sentence
        if self._credit is None:
            return
        for found in self._credit.finditer(text, start, end):
            words = list(re.finditer(r"\S+", text[found.end() : end]))
            if len(words) < _CREDIT_TAIL or not re.search(r"[.!?]\S*(?:\s|$)", text[found.end() : end]):
                continue
            for position, word in enumerate(words[:_CREDIT_NAME]):
                opener = self._opener_in(word[0], spaced=position > 0)
                if opener is not None and len(words) - position >= _CREDIT_TAIL:
                    yield found.end() + word.start() + opener
                    break

    def _opener_in(self, word: str, *, spaced: bool) -> int | None:
        """Where in `word` a word that opens sentences begins: at 0 when it is one, later when a name is glued to it."""
        if spaced and word.lower() in self._profile.openers and (word[0].isupper() or self._habits.lower_cased):
            return 0
        for place in range(2, len(word) - 1):
            opener = word[place:]
            if opener[0].isupper() and word[place - 1].islower() and opener.lower() in self._common:
                return place
            known = opener in self._profile.openers and (len(opener) >= _GLUED_OPENER or opener == "the")
            if known and place > 2 and self._habits.lower_cased:
                return place
        return None


def _label(labels: frozenset[str], after: str, before: str = "") -> re.Pattern[str] | None:
    if not labels:
        return None
    words = "|".join(re.escape(label) for label in sorted(labels, key=lambda label: (-len(label), label)))
    return re.compile(rf"(?:(?<=[.!?]\s)|(?<!.)){before}(?:{words}){after}", re.IGNORECASE)
