"""Builds synonyms.table and SHA256SUMS of this folder from the files of WordNet 3.0.

    python build_synonyms.py WORDNET

WORDNET is the folder with `data.noun`, `verb.exc` and their like (`dict` in Princeton's archive, `/usr/share/wordnet`
where Debian's package wordnet-base is installed). Needs nothing but Python. Same files: same bytes.

What is kept: which words share a meaning (synonyms), which meanings are one step apart (the wider or narrower term,
similar adjectives, verbs of one group, what a verb entails or causes), which words are built from each other, which
meanings are opposites, and the irregular inflections. What is left out: definitions and examples, persons, Latin names
and kinds of animals and plants, and whatever then has no relation to anything.

The layout is that which viewer/language/synonyms.py looks words up in, without reading the whole: a first line of JSON
with the name and size in bytes of each part, then the parts. All numbers are of four bytes, the lowest first.

* `spellings`: a line for each spelling, its line break in front: the spelling, then for each part of speech its number
  ("n12", with v for verbs, a for adjectives, r for adverbs) and what it is an irregular form of ("Vgo", "Aill,bad"),
  with tabs between. `spelling starts` says where the lines of each of the 65,536 values begin that the CRC-32 of a
  spelling may have, modulo their number, and where the last of them end.
* `meanings` and `related` hold a list for each word, `opposite` and `near` one for each meaning, one after the other;
  in `meanings ends` and its like, list n goes from number n to number n + 1.
"""

import argparse
import gzip
import hashlib
import json
import struct
import zlib
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path

NAMES = ("noun", "verb", "adj", "adv")
TAGS = "nvar"
PLACES = 1 << 16
LETTERS = {"n": 0, "v": 1, "a": 2, "s": 2, "r": 3}
ANTONYM = "!"
NEAR_MEANINGS = {"@", "&", "$", "*", ">"}
NEAR_WORDS = {"+", "\\", "<"}
INSTANCE = "@i"
ANIMALS, PERSONS, PLANTS = 5, 18, 20
# Capitalised abbreviations and names that are spelled like one of these when case is folded ("US", "WHO", "As", "He").
FUNCTION_WORDS = """
a all am an and any are as at be both but by can could did do does down few for from had has have he her him his how i
if in into is it its may me might more most must my no nor not of off on one or other our out over own same she so some
such than that the them then they this to too two up us was we were what when who why will with would you your
"""

Place = tuple[int, int]
Parts = Iterator[tuple[str, bytes]]


@dataclass
class Meaning:
    """One synset: its words in order, and its pointers (symbol, other synset, own word, its word; 0 for all words)."""

    topic: int
    words: list[str]
    pointers: list[tuple[str, Place, int, int]]
    kept: set[str] = field(default_factory=set)


def read_meanings(folder: Path) -> dict[Place, Meaning]:
    """Every synset, by part of speech and offset in its file."""
    meanings = {}
    for part, name in enumerate(NAMES):
        for line in (folder / f"data.{name}").read_text(encoding="ascii").splitlines():
            if not line.startswith(" "):
                fields = line.split(" | ")[0].split()
                meanings[part, int(fields[0])] = read_meaning(fields)
    return meanings


def read_meaning(fields: list[str]) -> Meaning:
    """One line of a data file, as the manual page wndb(5WN) describes it."""
    count = int(fields[3], 16)
    words = [word.split("(")[0] for word in fields[4 : 4 + 2 * count : 2]]
    rest = fields[5 + 2 * count : 5 + 2 * count + 4 * int(fields[4 + 2 * count])]
    pointers = []
    for symbol, offset, letter, ends in zip(*(rest[start::4] for start in range(4)), strict=True):
        pointers.append((symbol, (LETTERS[letter], int(offset)), int(ends[:2], 16), int(ends[2:], 16)))
    return Meaning(int(fields[1]), words, pointers)


def fold(word: str) -> str:
    """A word as the norms of Variorum have it: small letters, no apostrophes; the words of a phrase by spaces."""
    return word.replace("_", " ").replace("'", "").lower()


def choose_words(meanings: dict[Place, Meaning]) -> None:
    """Fill in which words of each synset are kept."""
    function_words = set(FUNCTION_WORDS.split())
    for (part, _), meaning in meanings.items():
        instance = any(symbol == INSTANCE for symbol, *_ in meaning.pointers)
        if instance and meaning.topic == PERSONS:
            continue
        for word in meaning.words:
            folded, capital = fold(word), word != word.lower()
            species = meaning.topic in (ANIMALS, PLANTS) and (capital or " " in folded)
            clash = capital and folded in function_words
            if not species and not clash and not (len(folded) == 1 and folded.isalpha()):
                meaning.kept.add(folded)
        # A noun phrase without a synonym adds nothing to its own head ("abdominal aorta", an aorta).
        if len(meaning.kept) == 1 and (instance or (part == 0 and " " in next(iter(meaning.kept)))):
            meaning.kept.clear()


def near_meanings(meanings: dict[Place, Meaning]) -> set[frozenset[Place]]:
    """Pairs of synsets that are one step apart."""
    return {
        frozenset((place, other))
        for place, meaning in meanings.items()
        for symbol, other, _, _ in meaning.pointers
        if symbol in NEAR_MEANINGS and other != place and meaning.kept and meanings[other].kept
    }


def opposite_meanings(meanings: dict[Place, Meaning]) -> set[frozenset[Place]]:
    """Pairs of synsets that are opposites: some of their words are, or an adjective is similar to such a one."""
    direct = {
        (place, other)
        for place, meaning in meanings.items()
        for symbol, other, _, _ in meaning.pointers
        if symbol == ANTONYM and other != place
    }
    similar = defaultdict(list)
    for place, meaning in meanings.items():
        similar[place] = [other for symbol, other, _, _ in meaning.pointers if symbol == "&"]
    pairs = {frozenset(pair) for pair in direct}
    pairs |= {frozenset((near, other)) for place, other in direct for near in similar[place]}
    return {pair for pair in pairs if len(pair) == 2 and all(meanings[place].kept for place in pair)}


def related_words(meanings: dict[Place, Meaning]) -> set[frozenset[tuple[int, str]]]:
    """Pairs of words, each with its part of speech, that are built from each other."""
    pairs = set()
    for place, meaning in meanings.items():
        for symbol, other, own, its in meaning.pointers:
            if symbol in NEAR_WORDS and own and its:
                pair = ((place[0], fold(meaning.words[own - 1])), (other[0], fold(meanings[other].words[its - 1])))
                if pair[0][1] in meaning.kept and pair[1][1] in meanings[other].kept and pair[0] != pair[1]:
                    pairs.add(frozenset(pair))
    return pairs


class Table:
    """The words and meanings that are left, numbered, and their relations in those numbers."""

    def __init__(self, meanings: dict[Place, Meaning]) -> None:
        near, opposite, related = near_meanings(meanings), opposite_meanings(meanings), related_words(meanings)
        in_pairs = {place for pair in near | opposite for place in pair}
        in_words = {word for pair in related for word in pair}
        of_word: dict[tuple[int, str], list[Place]] = defaultdict(list)
        for place, meaning in sorted(meanings.items()):
            for word in sorted(meaning.kept):
                if len(meaning.kept) > 1 or place in in_pairs or (place[0], word) in in_words:
                    of_word[place[0], word].append(place)
        self.words = sorted(of_word)
        numbers: dict[Place, int] = {}
        for word in self.words:
            for place in of_word[word]:
                numbers.setdefault(place, len(numbers))
        self.meanings = [[numbers[place] for place in of_word[word]] for word in self.words]
        self.related = partners(related, {word: number for number, word in enumerate(self.words)})
        self.opposite = partners(opposite, numbers)
        self.near = partners(near, numbers)


def partners(pairs: Iterable[frozenset[Hashable]], numbers: dict[Hashable, int]) -> list[list[int]]:
    """For each number, in order, the numbers that it is paired with."""
    found: list[list[int]] = [[] for _ in numbers]
    for pair in pairs:
        one, other = (numbers[each] for each in pair)
        found[one].append(other)
        found[other].append(one)
    return [sorted(each) for each in found]


def read_inflections(folder: Path, words: set[tuple[int, str]]) -> Iterator[tuple[int, str, list[str]]]:
    """The irregular inflections of words that are kept: the part of speech, the form, and what it is a form of."""
    for part, name in enumerate(NAMES):
        for line in (folder / f"{name}.exc").read_text(encoding="ascii").splitlines():
            form, *bases = map(fold, line.split())
            regular = {form.removesuffix(ending) for ending in ("er", "est", "r", "st")} if name == "adj" else set()
            kept = [base for base in bases if (part, base) in words and base != form and base not in regular]
            if kept:
                yield part, form, kept


def whole_numbers(numbers: Iterable[int]) -> bytes:
    """A part made of whole numbers."""
    numbers = list(numbers)
    return struct.pack(f"<{len(numbers)}I", *numbers)


def spelling_parts(words: Sequence[tuple[int, str]], inflections: Iterable[tuple[int, str, list[str]]]) -> Parts:
    """What is found under each spelling, in the order of their places."""
    fields: dict[str, list[str]] = defaultdict(list)
    for number, (part, word) in enumerate(words):
        fields[word].append(f"{TAGS[part]}{number}")
    for part, form, bases in inflections:
        if any("," in base for base in bases):
            raise ValueError(f"a comma in {bases}, which stands between them")
        fields[form].append(f"{TAGS[part].upper()}{','.join(bases)}")
    lines: list[list[str]] = [[] for _ in range(PLACES)]
    for spelling in sorted(fields):
        lines[zlib.crc32(spelling.encode("ascii")) % PLACES].append("\t".join([f"\n{spelling}", *fields[spelling]]))
    together = ["".join(each) for each in lines]
    yield "spellings", "".join(together).encode("ascii")
    yield "spelling starts", whole_numbers(accumulate(map(len, together), initial=0))


def list_parts(name: str, lists: Sequence[Sequence[int]]) -> Parts:
    """Lists of numbers, and where each ends."""
    yield name, whole_numbers(number for each in lists for number in each)
    yield f"{name} ends", whole_numbers(accumulate(map(len, lists), initial=0))


def lay_out(folder: Path) -> bytes:
    """The whole file."""
    meanings = read_meanings(folder)
    choose_words(meanings)
    table = Table(meanings)
    parts = [*spelling_parts(table.words, read_inflections(folder, set(table.words)))]
    lists = {"meanings": table.meanings, "related": table.related, "opposite": table.opposite, "near": table.near}
    for name, each in lists.items():
        parts.extend(list_parts(name, each))
        print(f"{name}: {sum(map(len, each))} in {len(each)} lists")
    for name, content in parts:
        print(f"  {name}: {len(content)} bytes, {len(gzip.compress(content))} compressed")
    first = {"source": "WordNet 3.0", "parts": [[name, len(content)] for name, content in parts]}
    return json.dumps(first).encode("ascii") + b"\n" + b"".join(content for _, content in parts)


def main() -> None:
    """Build the files beside this script."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wordnet", type=Path, help="folder with data.noun and the other files of WordNet 3.0")
    here, name = Path(__file__).parent, "synonyms.table"
    laid_out = lay_out(parser.parse_args().wordnet)
    (here / name).write_bytes(laid_out)
    (here / "SHA256SUMS").write_text(f"{hashlib.sha256(laid_out).hexdigest()}  {name}\n", encoding="ascii")
    print(f"{name}: {len(laid_out)} bytes")


if __name__ == "__main__":
    main()
