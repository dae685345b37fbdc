"""Evidence -> scores: how likely it is that one sentence was written from another."""

from collections.abc import Mapping, Sequence

from viewer.align.candidates import Pair
from viewer.align.evidence import PairEvidence
from viewer.align.headings import doubt_headings
from viewer.align.pair_features import company_of, context_features, pair_features
from viewer.align.sentence_sets import PreparedSentence
from viewer.model import SILENT_SHARE, Share
from viewer.trees import trees

# What the features, the first and the second look take of the time.
_WEIGHTS = (3, 1, 2)

Scored = tuple[Sequence[PreparedSentence], Mapping[Pair, PairEvidence]]


def score_sources(
    base: Sequence[PreparedSentence],
    sources: Sequence[Scored],
    known: Sequence[Mapping[Pair, float]] = (),
    share: Share = SILENT_SHARE,
) -> list[dict[Pair, float]]:
    """For each source (its sentences, the evidence of its pairs) the score of every pair, in the evidence's order.

    A score is the likelihood (0..1) that the pair is a link, learnt from human links (see resources/learned/README.md)
    and calibrated: of the pairs that score 0.5, half are. A first look judges each pair by itself and its rivals; a
    second sees what the first thinks of its neighbours and of the other sources, so that the order in which sources
    are given does not matter. Identical sentences score 1, and those that share nothing 0, however well they fit
    between their neighbours; headings are doubted (see `headings`). Where `known` scores are given, one mapping a
    source, they are company for the others and stay as they are.
    """
    import numpy as np  # noqa: PLC0415 - only where there is something to score

    with_meaning = any(e.meaning is not None for _, evidence in sources for e in evidence.values())
    kind = "links" if with_meaning else "links-lexical"
    sizes = [len(evidence) for _, evidence in sources]
    of_features, of_first, of_second = share.split(*_WEIGHTS)
    tables = [
        pair_features(base, sentences, evidence, part) if evidence else None
        for (sentences, evidence), part in zip(sources, of_features.split(*sizes), strict=True)
    ]
    fixed = known or [{} for _ in sources]
    looks: list[dict[Pair, float]] = []
    for (_, evidence), table, kept, part in zip(sources, tables, fixed, of_first.split(*sizes), strict=True):
        likely = [] if table is None else trees(f"{kind}-alone").judge(table, part).round(5).tolist()
        looks.append({**dict(zip(evidence, likely, strict=True)), **kept})
    company = company_of(looks)
    scores: list[dict[Pair, float]] = []
    for (sentences, evidence), table, look, kept, part in zip(
        sources, tables, looks, fixed, of_second.split(*sizes), strict=True
    ):
        if table is None:
            scores.append({})
            continue
        part.tell(0.0)
        context = context_features(look, company, len(base), len(sentences))
        likely = trees(kind).judge(np.concatenate([table, context], axis=1), part).tolist()
        judged = {
            pair: 1.0 if e.identical else 0.0 if e.shares_nothing else round(value, 4)
            for (pair, e), value in zip(evidence.items(), likely, strict=True)
        }
        scores.append({**doubt_headings(base, sentences, judged), **kept})
    return scores
