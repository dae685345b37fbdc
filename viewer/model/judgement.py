"""What a reader says of a comparison beside its links."""

from dataclasses import dataclass, field

from viewer.model.provenance import Verdict


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a reader says of a comparison beside its links, by sentence.

    `verdicts` are base sentences with the reader's verdict; `rejected` are (base sentence, source, its sentence) that
    are not even runners-up.
    """

    verdicts: tuple[tuple[int, Verdict], ...] = ()
    rejected: frozenset[tuple[int, str, int]] = field(default_factory=frozenset)
