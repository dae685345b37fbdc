"""Learns words-alone.onnx and words.onnx of this folder: which words of two sentences stand for each other.

    python -m resources.learned.train_words DATA [--cache DIR] [--write]

Run it in the project's folder. DATA is the folder that README.md describes. Prints how well words of sentences are
linked that were not learnt from, and with --write writes the two files. Features are kept in the folder given with
--cache and used again while neither the data nor the program change. Needs lightgbm and onnx.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from random import Random

from resources.learned.aligned_words import AlignedSentences, read_json, read_tsv, vary
from resources.learned.boosting import Likely, Recipe, learn, reliability
from resources.learned.export_trees import export_trees
from resources.learned.kept_examples import Store
from resources.learned.word_examples import WordExample, WordExampleMaker
from viewer.diff.word_features import weigh
from viewer.language.embedding import BUNDLED, load_encoder
from viewer.language.synonyms import load_synonyms

FOLDS = 3
SEED = 7
RECIPE = Recipe(trees=130, leaves=31, rate=0.08, features=0.5, rows=0.7)
LEARNT_FROM = "Edinburgh++ (Apache-2.0), as it is, with sides swapped, and in part"


def main() -> None:
    """Read the command line and do what it says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    examples = make_examples(arguments.data / "words", Store(arguments.cache))
    everything = [example for group in examples.values() for example in group]
    learnt = learn(everything, RECIPE)
    together = [weigh(first, second) for first, second in zip(learnt.first, learnt.second, strict=True)]
    for look, judged in (("first look", learnt.first), ("second look", learnt.second), ("together", together)):
        start = 0
        for name, group in examples.items():
            if name != "varied":
                print(f"{look:12} {name:10} {score(group, judged[start : start + len(group)])}")
            start += len(group)
    print(reliability(everything, together))
    if arguments.write:
        folder = Path(__file__).parent
        told = f"Whether two words stand for each other. Learnt from {LEARNT_FROM}."
        export_trees(learnt.alone, folder / "words-alone.onnx", f"{told} First look.")
        export_trees(learnt.in_context, folder / "words.onnx", f"{told} Second look.")


def make_examples(folder: Path, store: Store) -> dict[str, list[WordExample]]:
    """The examples by set: those that are learnt from, then those that are only judged, where the folder has them."""
    edinburgh = read_json(folder / "edinburgh.sure.json")
    examples = {
        "edinburgh": _make("edinburgh", edinburgh, FOLDS, store),
        "varied": _make("varied", list(vary(edinburgh, Random(SEED))), FOLDS, store),
    }
    if (path := folder / "msr.sure.json").is_file():
        examples["msr"] = _make("msr", read_json(path), 0, store)
    if (path := folder / "mtref.sure+poss.tsv").is_file():
        examples["mtref"] = _make("mtref", read_tsv(path), 0, store)
    return examples


def _make(name: str, pairs: Sequence[AlignedSentences], folds: int, store: Store) -> list[WordExample]:
    def make() -> list[WordExample]:
        encoder = load_encoder(BUNDLED, threads=1)
        if encoder is None:
            raise SystemExit("the bundled model is missing")
        maker = WordExampleMaker(encoder, load_synonyms("en"))
        return [maker.make(pair, folds) for pair in pairs]

    return store.keep(f"words-{name}", (pairs, folds), make)


def score(examples: Sequence[WordExample], judged: Sequence[Likely]) -> str:
    """Precision, recall (means over sentence pairs), their F1 and the share with every link right, in percent."""
    precision = recall = exact = 0.0
    for example, likely in zip(examples, judged, strict=True):
        wanted, found = example.links, example.choose(likely)
        right = len(wanted & found)
        precision += right / len(found) if found else not wanted
        recall += right / len(wanted) if wanted else not found
        exact += wanted == found
    precision, recall, exact = (100 * total / len(examples) for total in (precision, recall, exact))
    f1 = 2 * precision * recall / (precision + recall)
    return f"P {precision:.1f}  R {recall:.1f}  F1 {f1:.1f}  exact {exact:.1f}"


if __name__ == "__main__":
    main()
