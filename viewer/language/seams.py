"""Seams: places where a sentence ends though no end punctuation says so."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from viewer.language.habits import Habits
from viewer.language.profile import Profile

_HEADING = re.compile(r"(?<!\S)#{2,6}(?=\s)")
_SEPARATOR = re.compile(r"(?<!\S)([*=_~])\1{2,}(?!\S)|(?<!\S)-{5,}(?!\S)|([*=_~#-])\2{9,}")
_STAMP = re.compile(
    r"(?<![\w/.-])(?:\d{1,2}/\d{1,2}/(?:\d{2}|\d{4})|\d{4}-\d\d-\d\d)[ T]+\d{1,2}:\d\d(?::\d\d)?"
    r"(?:\s?[AaPp][Mm]\b)?(?![\w:])"
)
_AN_ADDRESS = r"<?(?:https?://|www\.)\S*[\w/>\])]|(?<![\w.+-])[\w.+-]{1,80}@[\w-]{1,80}(?:\.[\w-]{1,80})+>?"
_ADDRESS = re.compile(_AN_ADDRESS)
_SPACED_ADDRESS = re.compile(rf"\s*(?:{_AN_ADDRESS})")
_ADDRESSED = ("@", "://", "www.")
_ADDRESS_REACH = 90  # characters of an address, at most, up to the first of these signs
_SPACE = re.compile(r"\s")
# These two, as `_GLUED`, name the rare character first and what stands before it after that: so they are found quickly.
_SMILEY = re.compile(r"[:;=](?<=\s.)['’]?[-o^]?[)(DP\]](?=\s)")
_DASH = re.compile(r"[—–-](?<=\s.)(?:(?<=[—–])|(?<=-)-)(?=\s+\w)")
_ENDED = re.compile(r"[.!?…][\"”’»]?\s*$")
_NEXT_WORD = re.compile(r"\s*[\"“‘'(]*([^\W\d_][\w'’]*)(:?)")
_LAST_WORD = re.compile(r"([^\W_]+)\s*$")
_PLAIN_WORD = re.compile(r"[^\W\d_]+")
_LAST_IN_LIST = re.compile(r"[^\s,]+$")
_NAMES_AT_END = re.compile(r"\s+(?=(?:[^\W\d_a-zà-ÿа-я][\w.'’-]*\s*){1,4}$)")
_NAME_REACH = 100  # characters of a farewell and a name
_BEFORE_LABEL = re.compile(r"(?:^|[.!?]\s+)([^\W\d_]+(?:/[^\W\d_]+)?)\s?$")
_LABEL_REACH = 20
_GLUED = re.compile(r"[A-ZÀ-ÖØ-Þ](?<=[a-zß-öø-ÿ]{3}.)[a-zß-öø-ÿ]*(?=\s+\w)")
_SMALL_WORD = re.compile(r"(?<![^\W_])[a-zß-öø-ÿ]+$")
_CREDIT_REACH = 400
_CREDIT_TAIL = 6  # words that must follow a credit line, with end punctuation, for it to be cut off
_CREDIT_NAME = 5  # words at most
_GLUED_OPENER = 4  # letters at least, or it is found in names by accident
_LONG_OPENER = 7
_FRONT_REACH = 40


_SIGN = re.compile("[*=_~#@:;—–-]")


@dataclass(frozen=True, slots=True)
class _Finder:
    """One kind of seam; `signs` are substrings of which one at least stands in every block that has such a seam.

    Each has a character of `_SIGN` in it, or is "www.".
    """

    find: Callable[[str, int, int], Iterator[int]]
    signs: tuple[str, ...]


class Seamstress:
    """Finds the seams of one article in one language."""

    def __init__(self, profile: Profile, habits: Habits) -> None:
        self._profile = profile
        self._habits = habits
        self._common = profile.function_words | profile.openers | profile.subjects
        self._glued = {w for w in profile.openers | profile.subjects if len(w) >= _GLUED_OPENER or w == "the"}
        self._finders = (
            _Finder(self.around_separators, ("***", "===", "___", "~~~", "-----", "##")),
            _Finder(self.around_stamps, (":",)),
            _Finder(self.after_addresses, _ADDRESSED),
            _Finder(self.after_smileys, (":", ";", "=")),
            _Finder(self.broken_off, ("—", "–", "--")),
            _Finder(self.after_credits, (":",)),
        )

    def find(self, text: str, start: int, end: int) -> set[int]:
        """Where, inside the block `[start, end)` of `text`, one sentence ends and another begins."""
        cuts = {*self.after_farewells(text, start, end), *self.inside_glued_words(text, start, end)}
        if _SIGN.search(text, start, end) or text.find("www.", start, end) >= 0:
            block = text[start:end]
            for finder in self._finders:
                if any(sign in block for sign in finder.signs):
                    cuts.update(finder.find(text, start, end))
        return {cut for cut in cuts if start < cut < end}

    def around_separators(self, text: str, start: int, end: int) -> Iterator[int]:
        """A row of stars or rules stands between two sentences and belongs to neither; a heading's signs open it."""
        yield from (found.start() for found in _HEADING.finditer(text, start, end))
        for found in _SEPARATOR.finditer(text, start, end):
            if found.start() == start or text[found.start() - 1].isspace():
                yield found.start()
            yield found.end()

    def around_stamps(self, text: str, start: int, end: int) -> Iterator[int]:
        """A machine's date and time ("04/26/2001 07:17 AM") heads a message; after "on" it is part of a sentence."""
        for found in _STAMP.finditer(text, start, end):
            front = text[max(start, found.start() - _FRONT_REACH) : found.start()]
            last = _LAST_WORD.search(front)
            joined = last is not None and last[1].lower() in self._profile.function_words
            alone = not joined and not front.rstrip().endswith(":")
            if alone:
                yield found.start()
            follows = _NEXT_WORD.match(text, found.end(), end)
            if follows and (alone or (joined and follows[1][0].isupper() and front.strip().count(" ") > 0)):
                yield found.end()

    def after_addresses(self, text: str, start: int, end: int) -> Iterator[int]:
        """After an address, another address, a label ("Groups:") or a word that begins sentences starts anew."""
        for found in _find_addresses(text, start, end):
            place = found.end()
            if not text[place : place + 1].isspace():
                continue
            word = _NEXT_WORD.match(text, place, end)
            again = "@" not in found[0] and _SPACED_ADDRESS.match(text, place, end)
            anew = word and word[1][0].isupper() and (word[2] or word[1].lower() in self._common)
            if again or anew:
                yield place

    def after_smileys(self, text: str, start: int, end: int) -> Iterator[int]:
        """A smiley ends a sentence when a capital follows."""
        for found in _SMILEY.finditer(text, start, end):
            word = _NEXT_WORD.match(text, found.end(), end)
            if word and (word[1][0].isupper() or self._habits.careless):
                yield found.end()

    def broken_off(self, text: str, start: int, end: int) -> Iterator[int]:
        """Speech breaks off at a dash between everyday words of which the second has a capital; a dateline has none."""
        for found in _DASH.finditer(text, start, end):
            if _ENDED.search(text, max(start, found.start() - 3), found.start()):
                continue
            word = _NEXT_WORD.match(text, found.end(), end)
            if not word or not word[1][0].isupper() or word[1].isupper() or word[1].lower() not in self._common:
                continue
            then = _NEXT_WORD.match(text, word.end(), end)
            front = _PLAIN_WORD.findall(text[max(start, found.start() - _FRONT_REACH) : found.start()])[-4:]
            if any(w in self._common for w in front) and not (then and then[1][0].isupper()):
                yield found.end()

    def after_farewells(self, text: str, start: int, end: int) -> Iterator[int]:
        """A letter's farewell ("Kind regards,") is followed by a name and nothing else."""
        reach = max(start, end - _NAME_REACH)
        comma = text.rfind(",", reach, end)
        names = _NAMES_AT_END.match(text, comma + 1, end) if comma >= 0 else None
        farewell = _LAST_IN_LIST.search(text[reach:comma].rstrip()) if names else None
        if names and farewell and farewell[0].lower() in self._profile.farewells:
            yield names.end()

    def inside_glued_words(self, text: str, start: int, end: int) -> Iterator[int]:
        """A headline glued to its story leaves a capital inside a word: "missing captainThe captain"."""
        for found in _GLUED.finditer(text, start, end):
            front = text[max(start, found.start() - _FRONT_REACH) : found.start()]
            if found[0].lower() in self._common and _SMALL_WORD.search(front):
                yield found.start()

    def after_credits(self, text: str, start: int, end: int) -> Iterator[int]:
        """A credit ("via : a name") is short; a whole sentence that runs on from it, even glued to it, stands alone."""
        for colon in re.finditer(":", text[start:end]):
            place = start + colon.end()
            label = _BEFORE_LABEL.search(text[max(start, place - _LABEL_REACH) : place - 1])
            if label and label[1].lower() in self._profile.credits:
                yield from self._after_name(text, place, end)

    def _after_name(self, text: str, place: int, end: int) -> Iterator[int]:
        """Where the sentence that follows a credit opens; the name of the credit begins at `place`."""
        rest = text[place : min(end, place + _CREDIT_REACH)]
        words = list(re.finditer(r"\S+", rest))
        if not re.search(r"[.!?]\S*(?:\s|$)", rest):
            return
        before = ""
        for position, word in enumerate(words[:_CREDIT_NAME]):
            behind_name = position > 0 and before not in self._profile.function_words
            opener = 0 if behind_name and self._opens(word[0]) else self._glued_opener(word[0])
            if opener is not None and len(words) - position >= _CREDIT_TAIL:
                yield place + word.start() + opener
                return
            before = word[0].lower()

    def _opens(self, word: str) -> bool:
        """Whether `word` behind a name opens a sentence; in small letters, most short words may be part of the name."""
        if self._habits.lower_cased:
            return word in self._profile.openers and (len(word) >= _LONG_OPENER or word == "the")
        return word[0].isupper() and word.lower() in self._profile.openers

    def _glued_opener(self, word: str) -> int | None:
        """Where in `word` a word that opens sentences begins, glued to a name."""
        for place in range(2, len(word) - 1):
            opener = word[place:]
            if opener[0].isupper() and word[place - 1].islower() and opener.lower() in self._common:
                return place
            if opener in self._glued and place > 2 and self._habits.lower_cased:
                return place
        return None


def _find_addresses(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The addresses in the block `[start, end)` of `text`, in order, looked for where one of their signs stands."""
    reached = start
    for place in sorted(place for sign in _ADDRESSED for place in _find_all(text, sign, start, end)):
        if place >= reached:
            space = _SPACE.search(text, place, end)
            stop = space.start() if space else end
            yield from _ADDRESS.finditer(text, max(reached, place - _ADDRESS_REACH), stop)
            reached = stop


def _find_all(text: str, part: str, start: int, end: int) -> Iterator[int]:
    place = text.find(part, start, end)
    while place >= 0:
        yield place
        place = text.find(part, place + len(part), end)
