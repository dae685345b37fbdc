"""Evidence -> scores: how likely it is that one sentence was written from another."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from viewer.align.candidates import Pair
from viewer.align.evidence import PairEvidence
from viewer.align.pair_features import CONTEXT_FEATURES, FEATURES, company_of, each_in_context, each_pair
from viewer.align.sentence_sets import PreparedSentence
from viewer.trees import trees

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Scored = tuple[Sequence[PreparedSentence], Mapping[Pair, PairEvidence]]


def score_sources(
    base: Sequence[PreparedSentence], sources: Sequence[Scored], known: Sequence[Mapping[Pair, float]] = ()
) -> list[dict[Pair, float]]:
    """For each source (its sentences, the evidence of its pairs) the score of every pair, in the evidence's order.

    A score is the likelihood (0..1) that the pair is a link, learnt from human links (see resources/learned/README.md)
    and calibrated: of the pairs that score 0.5, half are. A first look judges each pair by itself and its rivals; a
    second sees what the first thinks of its neighbours and of the other sources, so that the order in which sources
    are given does not matter. Identical sentences score 1, and those that share nothing 0, however well they fit
    between their neighbours. Where `known` scores are given, one mapping a source, they are company for the others and
    stay as they are.
    """
    import numpy as np  # noqa: PLC0415 - only where there is something to score

    with_meaning = any(e.meaning is not None for _, evidence in sources for e in evidence.values())
    kind = "links" if with_meaning else "links-lexical"
    tables = [
        _table(each_pair(base, sentences, evidence), len(evidence), len(FEATURES)) if evidence else None
        for sentences, evidence in sources
    ]
    fixed = known or [{} for _ in sources]
    looks: list[dict[Pair, float]] = []
    for (_, evidence), table, kept in zip(sources, tables, fixed, strict=True):
        likely = [] if table is None else trees(f"{kind}-alone").judge(table).round(5).tolist()
        looks.append({**dict(zip(evidence, likely, strict=True)), **kept})
    company = company_of(looks)
    scores: list[dict[Pair, float]] = []
    for (sentences, evidence), table, look, kept in zip(sources, tables, looks, fixed, strict=True):
        if table is None:
            scores.append({})
            continue
        context = _table(each_in_context(look, company, len(base), len(sentences)), len(look), len(CONTEXT_FEATURES))
        likely = trees(kind).judge(np.concatenate([table, context], axis=1)).tolist()
        scores.append(
            {
                pair: 1.0 if e.identical else 0.0 if e.shares_nothing else kept.get(pair, round(value, 4))
                for (pair, e), value in zip(evidence.items(), likely, strict=True)
            }
        )
    return scores


def _table(rows: Iterable[Sequence[float]], height: int, width: int) -> "NDArray[np.float32]":
    """Rows of features as one array, which takes a tenth of the memory that the rows would."""
    import numpy as np  # noqa: PLC0415 - only where there is something to score

    values = np.fromiter(chain.from_iterable(rows), dtype=np.float32, count=height * width)
    return values.reshape(height, width)
