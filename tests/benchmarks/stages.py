"""The table of stages from a saved run of `tests/benchmarks/speed.py`, and how it compares with an earlier one.

    python -m tests.benchmarks.stages now.json [earlier.json]

`growth` is the exponent with which the time grows from the smallest size to the largest: 1 is in step with the text.
"""

import json
import sys
from collections import defaultdict
from math import log
from pathlib import Path


def read_run(path: Path) -> dict[str, dict[int, float]]:
    """The median seconds of every stage, by size."""
    run: defaultdict[str, dict[int, float]] = defaultdict(dict)
    for benchmark in json.loads(path.read_text(encoding="utf-8"))["benchmarks"]:
        info = benchmark["extra_info"]
        run[info["stage"]][info["size"]] = benchmark["stats"]["median"]
    return dict(run)


def growth(times: dict[int, float]) -> float:
    """The exponent with which the times grow from the smallest size to the largest."""
    small, large = min(times), max(times)
    return log(times[large] / times[small]) / log(large / small)


def render(now: dict[str, dict[int, float]], earlier: dict[str, dict[int, float]]) -> str:
    """The table: seconds at the largest size, their share of the whole comparison, growth, times the earlier run's."""
    lines = [f"{'stage':30} {'size':>8} {'seconds':>9} {'of all':>7} {'growth':>7} {'earlier':>8}"]
    for stage, times in now.items():
        size = max(times)
        whole = now.get("all", {}).get(size)
        share = f"{times[size] / whole:7.0%}" if whole else f"{'':7}"
        before = earlier.get(stage, {}).get(size)
        ratio = f"{times[size] / before:7.2f}x" if before else f"{'':8}"
        lines.append(f"{stage:30} {size:8} {times[size]:9.3f} {share} {growth(times):7.2f} {ratio}")
    return "\n".join(lines)


def main() -> None:
    """Print the table of the run named first, beside the one named second."""
    runs = [read_run(Path(name)) for name in sys.argv[1:3]]
    if not runs:
        raise SystemExit(__doc__)
    sys.stdout.write(f"{render(runs[0], runs[1] if len(runs) > 1 else {})}\n")


if __name__ == "__main__":
    main()
