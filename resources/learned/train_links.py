"""Learns links-alone.onnx, links.onnx and their lexical twins of this folder: which sentences were made of which.

    python -m resources.learned.train_links DATA [--cache DIR] [--write] [--only meaning|words]

Run it in the project's folder. DATA is the folder that README.md describes. Prints how well sentences of documents are
linked that were not learnt from, and with --write writes the files. Features are kept in the folder given with --cache
and used again while neither the data nor the program change. Needs lightgbm and onnx.
"""

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from resources.learned.aligned_words import read_json
from resources.learned.boosting import Recipe, reliability
from resources.learned.export_trees import export_trees
from resources.learned.kept_examples import Store
from resources.learned.learn_links import learn_links
from resources.learned.link_examples import LinkExample, make_example
from resources.learned.link_scores import score
from resources.learned.linked_documents import (
    Document,
    Kind,
    read_claims,
    read_essays,
    read_mixes,
    read_plain,
    read_summaries,
)
from resources.learned.simulate_documents import FOLDS, simulate_carried, simulate_revised, simulate_reworded
from resources.learned.simulate_mixes import simulate_remixed
from viewer.compare import DEFAULT_THRESHOLD
from viewer.language.embedding import BUNDLED, load_encoder

if TYPE_CHECKING:
    from viewer.language.embedding import Encoder

SEED = 5
RECIPES = {
    "links": Recipe(trees=200, leaves=20, rate=0.06, features=0.6, rows=0.8),
    "links-lexical": Recipe(trees=150, leaves=15, rate=0.06, features=0.6, rows=0.8),
}
LEARNT_FROM = (
    "ArgRewrite v2 (CC BY 4.0), WiCE (ODC-BY, CC BY-SA), SuperPAL (Apache-2.0), OneStopEnglish (CC BY-SA 4.0) and "
    "documents simulated from ArgRewrite v2, OneStopEnglish and Edinburgh++ (Apache-2.0)"
)
PLAIN_GERMAN = "; and of the documents of DEplain-web that are under CC BY 4.0 or CC BY-SA 3.0"


def main() -> None:
    """Read the command line and do what it says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--only", choices=("meaning", "words"))
    arguments = parser.parse_args()
    documents = read_documents(arguments.data)
    store = Store(arguments.cache)
    if arguments.only != "words":
        known = [document for document in documents if document.kind is not Kind.PLAIN]
        train("links", known, LEARNT_FROM, store, write=arguments.write)
    if arguments.only != "meaning":
        train("links-lexical", documents, LEARNT_FROM + PLAIN_GERMAN, store, write=arguments.write)


def read_documents(folder: Path) -> list[Document]:
    """All documents, published and simulated."""
    essays, mixes = read_essays(folder), read_mixes(folder)
    chance = Random(SEED)
    return [
        *essays,
        *read_summaries(folder),
        *read_claims(folder),
        *mixes,
        *simulate_carried(essays, chance),
        *simulate_revised(essays, chance),
        *simulate_reworded(read_json(folder / "words" / "edinburgh.sure.json"), chance),
        *simulate_remixed(mixes, chance),
        *read_plain(folder),
    ]


def train(name: str, documents: Sequence[Document], learnt_from: str, store: Store, *, write: bool) -> None:
    """Learn both looks of one ensemble, tell how good they are, and write them if that is wanted."""
    by_kind = make_examples(name, documents, store)
    mixes, remixed = by_kind.pop(Kind.MIXES), by_kind.pop(Kind.REMIXED)
    linked = [example for examples in by_kind.values() for example in examples]
    learnt = learn_links(linked, mixes, remixed, RECIPES[name])
    examples = [*linked, *mixes, *remixed]
    print(f"{name}: {sum(len(example.truth) for example in examples)} pairs")
    for look, judged in (("first look", learnt.first), ("second look", learnt.second)):
        print(look, *score(examples, judged, DEFAULT_THRESHOLD), sep="\n")
    print(reliability(linked, learnt.second[: len(linked)]), flush=True)
    if write:
        folder = Path(__file__).parent
        told = f"Whether one sentence was written from another. Learnt from {learnt_from}."
        export_trees(learnt.alone, folder / f"{name}-alone.onnx", f"{told} First look.")
        export_trees(learnt.in_context, folder / f"{name}.onnx", f"{told} Second look.")


def make_examples(name: str, documents: Sequence[Document], store: Store) -> dict[Kind, list[LinkExample]]:
    """The examples of all documents by kind; those of the lexical ensemble know nothing of meaning."""
    encoder = None if name == "links-lexical" else load_encoder(BUNDLED, threads=1)
    examples = {}
    for kind in Kind:
        chosen = [document for document in documents if document.kind is kind]
        make = partial(_make, chosen, encoder)
        examples[kind] = store.keep(f"{name}-{kind.name.lower()}", chosen, make)
    return examples


def _make(documents: Sequence[Document], encoder: "Encoder | None") -> list[LinkExample]:
    return [make_example(document, encoder, FOLDS) for document in documents]


if __name__ == "__main__":
    main()
