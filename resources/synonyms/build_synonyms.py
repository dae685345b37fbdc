"""Builds synonyms.gz and SHA256SUMS of this folder from the files of WordNet 3.0.

    python build_synonyms.py WORDNET

WORDNET is the folder with `data.noun`, `verb.exc` and their like (`dict` in Princeton's archive, `/usr/share/wordnet`
where Debian's package wordnet-base is installed). Needs nothing but Python. Same files, same zlib: same bytes.

What is kept: which words share a meaning (synonyms), which meanings are one step apart (the wider or narrower term,
similar adjectives, verbs of one group, what a verb entails or causes), which words are built from each other, which
meanings are opposites, and the irregular inflections. What is left out: definitions and examples, persons, Latin names
and kinds of animals and plants, and whatever then has no relation to anything.

The layout is that which viewer/language/synonyms.py reads: gzip-compressed, a first line of JSON with the name and size
in bytes of each part, then the parts. A part is lines of text, or whole numbers of three bytes stored as three planes
(all lowest bytes first), which compress better.
"""

import argparse
import gzip
import hashlib
import json
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

NAMES = ("noun", "verb", "adj", "adv")
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
        self.counts = [len(of_word[word]) for word in self.words]
        self.steps: list[int] = []
        numbers: dict[Place, int] = {}
        for word in self.words:
            for place in of_word[word]:
                # A meaning is numbered where it first occurs: the step is 0 there, and the way back to it later.
                self.steps.append(len(numbers) - numbers[place] if place in numbers else 0)
                numbers.setdefault(place, len(numbers))
        self.near = sorted_pairs(near, numbers)
        self.opposite = sorted_pairs(opposite, numbers)
        self.related = sorted_pairs(related, {word: number for number, word in enumerate(self.words)})


def sorted_pairs(pairs: Iterable[frozenset[Hashable]], numbers: dict[Hashable, int]) -> list[tuple[int, int]]:
    """The pairs as numbers, the larger first, in order."""
    return sorted((max(pair), min(pair)) for pair in ([numbers[each] for each in pair] for pair in pairs))


def read_inflections(folder: Path, words: set[tuple[int, str]]) -> Iterator[list[str]]:
    """For each part of speech, the lines "form base base" of its irregular inflections, of words that are kept."""
    for part, name in enumerate(NAMES):
        lines = []
        for line in (folder / f"{name}.exc").read_text(encoding="ascii").splitlines():
            form, *bases = map(fold, line.split())
            regular = {form.removesuffix(ending) for ending in ("er", "est", "r", "st")} if name == "adj" else set()
            kept = [base for base in bases if (part, base) in words and base != form and base not in regular]
            if kept:
                lines.append("\t".join([form, *kept]))
        yield sorted(lines)


def text(lines: Iterable[str]) -> bytes:
    """A part made of lines."""
    return "\n".join(lines).encode("ascii")


def planes(numbers: list[int]) -> bytes:
    """A part made of whole numbers below 2^24."""
    return b"".join(bytes(number >> shift & 0xFF for number in numbers) for shift in (0, 8, 16))


def pair_parts(name: str, pairs: list[tuple[int, int]]) -> Iterator[tuple[str, bytes]]:
    """The larger numbers as steps from one to the next, the smaller as steps back from the larger."""
    larger = [pair[0] for pair in pairs]
    yield f"{name} larger", planes([b - a for a, b in zip([0, *larger], larger, strict=False)])
    yield f"{name} back", planes([a - b for a, b in pairs])


def lay_out(folder: Path) -> bytes:
    """The whole file before compression."""
    meanings = read_meanings(folder)
    choose_words(meanings)
    table = Table(meanings)
    inflections = read_inflections(folder, set(table.words))
    parts: list[tuple[str, bytes]] = []
    for part, name in enumerate(NAMES):
        parts.append((f"{name} words", text(word for at, word in table.words if at == part)))
        parts.append((f"{name} inflections", text(next(inflections))))
    parts.append(("meaning counts", planes(table.counts)))
    parts.append(("meaning steps", planes(table.steps)))
    for name, pairs in (("near", table.near), ("opposite", table.opposite), ("related", table.related)):
        parts.extend(pair_parts(name, pairs))
        print(f"{name}: {len(pairs)} pairs")
    print(f"{len(table.words)} words, {sum(step == 0 for step in table.steps)} meanings")
    for name, content in parts:
        print(f"  {name}: {len(content)} bytes, {len(gzip.compress(content))} compressed")
    first = {"source": "WordNet 3.0", "parts": [[name, len(content)] for name, content in parts]}
    return json.dumps(first).encode("ascii") + b"\n" + b"".join(content for _, content in parts)


def main() -> None:
    """Build the files beside this script."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wordnet", type=Path, help="folder with data.noun and the other files of WordNet 3.0")
    here, name = Path(__file__).parent, "synonyms.gz"
    packed = gzip.compress(lay_out(parser.parse_args().wordnet), mtime=0)
    (here / name).write_bytes(packed)
    (here / "SHA256SUMS").write_text(f"{hashlib.sha256(packed).hexdigest()}  {name}\n", encoding="ascii")
    print(f"{name}: {len(packed)} bytes")


if __name__ == "__main__":
    main()
