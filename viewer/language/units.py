"""Units of measure: what they measure, and how many of the basic unit of that they are."""

from functools import cache
from typing import NamedTuple

from viewer.language.facts import listed, norms_of, table
from viewer.language.phrases import PhraseBook


class Unit(NamedTuple):
    """A unit: its dimension ("length", "dollars"), its size in that dimension's basic unit, and where its scale begins.

    Degrees Fahrenheit begin at 32: `start` is 0 for nearly all others. `loose` is another dimension that the same word
    may mean ("pounds" of money, "pounds" of weight).
    """

    name: str
    dimension: str
    size: float
    start: float = 0.0
    loose: str | None = None

    def measured(self, value: float) -> float:
        """So many of this unit, in the basic unit of its dimension."""
        return (value - self.start) * self.size


class Units(NamedTuple):
    """The units of one language, and the words for them."""

    by_name: dict[str, Unit]
    forms: PhraseBook[str]


@cache
def units_of(code: str) -> Units:
    """The units of the language with that ISO 639-1 code; none where it has no table."""
    loose = table(code, "loose")
    by_name = {
        name: Unit(name, told["of"], float(told["is"]), float(told.get("from", 0)), loose.get(told["of"]))
        for name, told in table(code, "units").items()
    }
    forms = {
        norms_of(form, code): name for name, told in table(code, "units").items() for form in listed(told["forms"])
    }
    return Units(by_name, PhraseBook(forms))
