"""Finds common.npy of this folder: what the vectors of all tokens have in common, which says nothing of their meaning.

    python -m resources.embedding.find_common SENTENCES

SENTENCES is a text file of English news sentences, one a line; the file that ships was found in both sides of the 714
sentence pairs of Edinburgh++ (Apache-2.0). For each hidden state it holds the mean of the tokens' unit vectors and the
two directions along which they differ most, which follow place and frequency rather than meaning (Mu and Viswanath
2018).
"""

import argparse
from pathlib import Path

import numpy as np

from viewer.language.embedding import BUNDLED, load_encoder
from viewer.language.tokens import tokeniser_for
from viewer.model import Span

DIRECTIONS = 2


def main() -> None:
    """Read the command line and do what it says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", type=Path)
    folder = Path(__file__).parent
    lines = parser.parse_args().sentences.read_text(encoding="utf-8").splitlines()
    (folder / "common.npy").unlink(missing_ok=True)
    encoder = load_encoder(BUNDLED, threads=1)
    if encoder is None:
        raise SystemExit("the bundled model is missing")
    tokeniser = tokeniser_for("en")
    surfaces = [[t.span.of(line) for t in tokeniser.tokenise(line, Span(0, len(line)))] for line in lines]
    states = np.concatenate(encoder.encode_tokens(surfaces), axis=1)
    means = states.mean(axis=1, keepdims=True)
    spreads = [np.cov((state - mean).T) for state, mean in zip(states, means, strict=True)]
    directions = [np.linalg.svd(spread)[0].T[:DIRECTIONS] for spread in spreads]
    np.save(folder / "common.npy", np.concatenate([means, np.stack(directions)], axis=1).astype(np.float32))


if __name__ == "__main__":
    main()
