"""How often flags are right: precision and recall for each kind, on labelled pairs of sentences.

    python -m tests.benchmarks.flags [PAIRS.jsonl …] [--model lexical] [--wrong]

Without files it reads the pairs in tests/provenance/flags/pairs. A line of a file of JSON lines is one pair: `kind`,
`source`, `base`, and `told`, which is empty or missing (or `flag`, which is false) where nothing should be said.

Precision: of the flags of a kind, how many stand at a pair that is labelled so; a flag of another kind than the pair's
own counts against that other kind. Recall: of the pairs labelled with a kind, how many have a flag of it.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.provenance.flags.labelled import Labelled, flags_between, labelled_pairs
from viewer.compare import Engine
from viewer.model import Flag, FlagKind


@dataclass
class Tally:
    """What was counted for one kind."""

    right: int = 0
    missed: int = 0
    false: int = 0
    stray: int = 0

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.false + self.stray)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)


def measure(
    pairs: Sequence[Labelled], engine: Engine
) -> tuple[dict[FlagKind, Tally], list[tuple[str, Labelled, tuple[Flag, ...]]]]:
    """The tally of each kind, and the pairs with something wrong."""
    tallies = {kind: Tally() for kind in FlagKind}
    wrong = []
    for pair in pairs:
        flags = flags_between(engine, pair)
        kinds = Counter(flag.kind for flag in flags)
        tally = tallies[pair.kind]
        outcome = ("right" if kinds[pair.kind] else "missed") if pair.told else ("false" if kinds[pair.kind] else "")
        if outcome:
            setattr(tally, outcome, getattr(tally, outcome) + 1)
        strays = [kind for kind in kinds if kind is not pair.kind and kind not in pair.allowed]
        for kind in strays:
            tallies[kind].stray += 1
        if outcome in ("missed", "false") or strays:
            wrong.append((outcome if outcome in ("missed", "false") else "stray", pair, flags))
    return tallies, wrong


def read_lines(path: Path) -> Iterator[Labelled]:
    """The pairs of a file of JSON lines."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            told = json.loads(line)
            label = told.get("told") or ("flag" if told.get("flag") else "")
            yield Labelled(FlagKind(told["kind"]), told["source"], told["base"], label, frozenset())


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--model", default="bundled")
    parser.add_argument("--wrong", action="store_true", help="also print every pair that is not as labelled")
    options = parser.parse_args()
    pairs = [pair for path in options.files for pair in read_lines(path)] if options.files else list(labelled_pairs())
    tallies, wrong = measure(pairs, Engine(options.model))
    say(f"{'kind':10} {'flags':>6} {'precision':>9} {'recall':>6}   right missed false stray")
    for kind, tally in tallies.items():
        count = tally.right + tally.false + tally.stray
        say(
            f"{kind.value:10} {count:6} {tally.precision:9.1%} {tally.recall:6.1%}"
            f"   {tally.right:5} {tally.missed:6} {tally.false:5} {tally.stray:5}"
        )
    for outcome, pair, flags in wrong if options.wrong else ():
        say(f"\n{outcome} {pair.kind.value}\n  source: {pair.source}\n  base:   {pair.base}\n  told:   {pair.told}")
        for flag in flags:
            say(f"  {flag.kind.value} {flag.severity.value}: {flag.message}")


if __name__ == "__main__":
    main()
