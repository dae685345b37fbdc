"""Body and asides: precision and recall of what is set aside, on pages and texts of our own.

    python -m tests.benchmarks.asides [-v]

By characters that are not white space. Precision is the share of what is set aside that is right to be, recall the
share of the asides that is set aside. Four tables apart:

* pages and texts that the rules were made with: what they cannot do here, they cannot do at all;
* texts written before the rules by their author, and not tuned on;
* pages and texts written by someone who had not seen the rules (tests/reading/blind). Their figures as they were when
  they came are told in the README there; what is printed is of today, when their author's idea of an aside is known.

With -v, every block on the wrong side is printed.

Not collected by pytest: it measures, it does not judge.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.reading.labelled_pages import Block, labelled, read_labelled, score
from tests.reading.marked_pages import FOLDER as PAGES
from tests.reading.marked_pages import measure_pages, read_marked
from tests.reading.marked_texts import FOLDER as TEXTS
from tests.reading.marked_texts import load_all, measure

BLIND = Path(__file__).parents[1] / "reading" / "blind"


def report(*, verbose: bool) -> Iterator[str]:
    yield f"{'':26}{'files':>6}{'precision':>11}{'recall':>8}{'characters aside':>18}"
    pages = sorted(PAGES.glob("*.html"))
    figures = measure_pages([passage for path in pages for passage in read_marked(path)[1]])
    yield _line("pages, tuned on", len(pages), figures.precision, figures.recall, figures.asides)
    for name, folder in (("texts, tuned on", TEXTS), ("texts, not tuned on", TEXTS / "unseen")):
        texts = load_all(folder)
        figures = measure(texts)
        yield _line(name, len(texts), figures.precision, figures.recall, figures.asides)
    for name, suffix in (("pages, by another hand", ".html"), ("texts, by another hand", ".txt")):
        blind = {path: read_labelled(path) for path in labelled(BLIND) if path.suffix == suffix}
        found = score([block for blocks in blind.values() for block in blocks])
        yield _line(name, len(blind), found.precision, found.recall, found.asides)
        if verbose:
            for path, blocks in blind.items():
                yield from (f"    {path.name}: {_tell(block)}" for block in blocks if block.out is not block.aside)


def _line(name: str, files: int, precision: float, recall: float, asides: int) -> str:
    return f"{name:26}{files:6}{precision:11.3f}{recall:8.3f}{asides:18}"


def _tell(block: Block) -> str:
    what = f"{block.kind} left in the body" if block.aside else f"body set aside as {block.found or 'not shown'}"
    return f"{what}{' (debatable)' if block.debatable else ''}: {block.text[:100]}"


def main() -> None:
    """Print the tables."""
    sys.stdout.write("\n".join(report(verbose="-v" in sys.argv)) + "\n")


if __name__ == "__main__":
    main()
