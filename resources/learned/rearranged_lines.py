"""Ways to rearrange and to roughen the sentences of an article that is being simulated."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Item = TypeVar("Item")


def draw_order(length: int, how: str, chance: Random) -> list[int]:
    """The positions 0 to `length`: in order, in blocks that changed places ("blocks"), or mixed up ("shuffled")."""
    order = list(range(length))
    if how == "shuffled":
        chance.shuffle(order)
    elif how == "blocks" and length > 2:
        cuts = sorted(chance.sample(range(1, length), min(length - 1, chance.randint(2, 5))))
        blocks = [order[start:end] for start, end in zip((0, *cuts), (*cuts, length), strict=True)]
        chance.shuffle(blocks)
        order = [position for block in blocks for position in block]
    return order


def draw_run(length: int, longest: int, chance: Random) -> range:
    """Two to `longest` positions below `length` that follow each other, fewer where the end comes first."""
    start = chance.randrange(length)
    return range(start, min(length, start + chance.randint(2, longest)))


def put_anywhere(lines: Sequence[Item], others: Sequence[Item], chance: Random) -> list[Item]:
    """`lines` with all of `others` put in at one place."""
    place = chance.randrange(len(lines) + 1)
    return [*lines[:place], *others, *lines[place:]]


def put_block(lines: Sequence[Item], block: Sequence[Item], chance: Random) -> list[Item]:
    """`lines` with `block` put before them, after them or anywhere among them, each as often as the others."""
    place = chance.choice((0, len(lines), chance.randrange(len(lines) + 1)))
    return [*lines[:place], *block, *lines[place:]]


def carry_far(lines: Sequence[Item], count: int, chance: Random) -> list[Item]:
    """`lines` in their order, but for `count` single ones of them, each of which is put anywhere."""
    rest = list(lines)
    places = sorted(chance.sample(range(len(rest)), count), reverse=True)
    for line in [rest.pop(place) for place in places]:
        rest.insert(chance.randrange(len(rest) + 1), line)
    return rest


def roughen_some(texts: Sequence[str], chance: Random) -> list[str]:
    """Two articles in five roughened, as text that went through other programs is; the others as they are."""
    if chance.random() >= 0.4:
        return list(texts)
    return [roughen(text, chance) for text in texts]


def roughen(text: str, chance: Random) -> str:
    """Every second text in lower case, without quotation marks and with its commas set apart."""
    if chance.random() < 0.5:
        return text
    bare = text.lower().replace("'", " ").translate(_WITHOUT_QUOTATION_MARKS)
    return " ".join(bare.replace(",", " ,").split())


_WITHOUT_QUOTATION_MARKS = str.maketrans("", "", '"“”')
