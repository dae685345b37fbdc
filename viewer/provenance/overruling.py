"""Attributions and the reader's verdicts -> attributions."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from viewer.model import Attribution, By, Verdict


def overrule(provenance: Sequence[Attribution], verdicts: Mapping[int, Verdict]) -> tuple[Attribution, ...]:
    """The attributions with the reader's `verdicts`, by base sentence, in place of the program's.

    A verdict that contradicts the links is passed over: "added" on a sentence with a source, any other without one.
    """
    return tuple(_overruled(attribution, verdicts.get(attribution.sentence)) for attribution in provenance)


def _overruled(attribution: Attribution, verdict: Verdict | None) -> Attribution:
    if verdict is None or (verdict is Verdict.ADDED) != (attribution.primary is None):
        return attribution
    return replace(attribution, verdict=verdict, by=By.READER)
