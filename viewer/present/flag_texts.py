"""Flags and new claims in words, for lists of them."""

from dataclasses import dataclass

from viewer.model import FlagKind, Severity
from viewer.present.flag_lines import claim_text, flag_lines_of
from viewer.present.index import ComparisonIndex
from viewer.present.wording import numbers_text


@dataclass(frozen=True, slots=True)
class FlagText:
    """A flag or a new claim in words: `place` is the source sentence ("B3"), empty where no source says anything."""

    sentence: int
    place: str
    kind: FlagKind
    severity: Severity
    message: str


def flag_texts(index: ComparisonIndex) -> tuple[FlagText, ...]:
    """All flags and new claims in words, in the order of the base's sentences; of one sentence the flags come first."""
    told = [
        FlagText(
            line.sentence,
            line.link.source + numbers_text(index.numbers_of(line.link.source, line.link.sentences)),
            line.flag.kind,
            line.flag.severity,
            line.flag.message,
        )
        for line in flag_lines_of(index)
    ]
    told += [
        FlagText(claim.sentence, "", claim.kind, Severity.LOW, claim_text(index, claim))
        for claim in index.comparison.new_claims
    ]
    return tuple(sorted(told, key=lambda text: text.sentence))
