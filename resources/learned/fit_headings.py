"""Fits how much links to headings, bylines and credits are doubted: the four numbers in viewer/align/headings.py.

    python -m resources.learned.fit_headings DATA

Run it in the project's folder. DATA is the folder that README.md describes. Headings are put into the simulated
documents; the trees that ship score the pairs, without doubts; and a logistic regression tells the odds of a link to a
line that stands out from the score and from the words of content on either side. Prints the numbers and how many of
the links at each likelihood are true.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np

from resources.learned.aligned_words import read_json
from resources.learned.link_examples import LinkExample, make_example
from resources.learned.linked_documents import Document, read_essays, read_plain, read_summaries
from resources.learned.logistic import fit
from resources.learned.simulate_documents import FOLDS, simulate_revised, simulate_reworded
from resources.learned.simulate_headings import put_headings
from viewer.align.headings import MOST_WORDS, standing_out
from viewer.language.embedding import BUNDLED, load_encoder
from viewer.trees import trees

SEED = 5
# Pairs that score less say nothing.
_LEAST = 0.02
# Lines that people linked count for several simulated ones.
_BY_PEOPLE = 3.0


def main() -> None:
    """Read the command line and do what it says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    folder = parser.parse_args().data
    encoder = load_encoder(BUNDLED, threads=1)
    rows: list[tuple[float, ...]] = []
    for document, counts in read_documents(folder):
        models = [None] if document.language != "en" else [None, encoder]
        for model in models:
            kind = "links" if model else "links-lexical"
            rows += [(*row, counts) for row in rows_of(make_example(document, model, FOLDS), kind)]
    table = np.array(rows)
    values = fit(table[:, :-2], table[:, -2], table[:, -1])
    print("less, own, base word, source word:", values.round(2).tolist())
    likely = 1 / (1 + np.exp(-np.column_stack([np.ones(len(table)), table[:, :-2]]) @ values))
    for fifth in range(5):
        chosen = np.minimum((likely * 5).astype(int), 4) == fifth
        if chosen.any():
            print(f"  {fifth / 5:.1f} to {fifth / 5 + 0.2:.1f} {chosen.sum():6d} {table[chosen, -2].mean():.2f}")


def read_documents(folder: Path) -> Iterator[tuple[Document, float]]:
    """The documents, and how much a line of each counts."""
    chance, headings = Random(SEED), Random(SEED + 1)
    pairs = read_json(folder / "words" / "edinburgh.sure.json")
    for document in (*simulate_revised(read_essays(folder), chance), *simulate_reworded(pairs, chance)):
        yield put_headings(document, headings), 1.0
    for document in (*read_summaries(folder), *read_plain(folder)):
        yield document, _BY_PEOPLE


def rows_of(example: LinkExample, kind: str) -> Iterator[tuple[float, ...]]:
    """Of every pair with a line that stands out: the log odds of its score, the words of both, and if it is a link."""
    first = trees(f"{kind}-alone").judge(example.table)
    said = example.by_source(trees(kind).judge(example.in_context(first)))
    here = standing_out(example.base)
    truths = example.by_source(example.truth.astype(np.float32))
    for source, scores, truth in zip(example.pairs, said, truths, strict=True):
        there = standing_out(source.sentences)
        for (b, s), score, linked in zip(source.positions, scores.tolist(), truth.tolist(), strict=True):
            base, other = example.base[b], source.sentences[s]
            if (b in here or s in there) and score >= _LEAST and base.norms != other.norms:
                odds = np.log(min(score, 0.9999) / (1 - min(score, 0.9999)))
                yield float(odds), min(base.content, MOST_WORDS), min(other.content, MOST_WORDS), linked


if __name__ == "__main__":
    main()
