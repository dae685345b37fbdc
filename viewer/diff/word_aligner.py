"""Token vectors -> word links: which words stand for which, as learnt from human word alignments."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from viewer.diff.blocks import WordLink
from viewer.diff.pairing import extend_runs, is_touched_up
from viewer.diff.passages import Passage
from viewer.language.synonyms import Synonyms
from viewer.trees import trees

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from viewer.diff.word_features import WordPairs

# From this likelihood on two words stand for each other …
_LIKELY = 0.5
# … and from this on in sentences of like length that say the same in other words, where most words have a partner.
_LIKELY_IN_REWRITE = 0.35
# What a first look thinks less likely than this no second look has made one of these: 0.07 at most came of it, in
# 220,000 pairs of five sets of people's sentences.
_WORTH_A_LOOK = 0.01
_MUCH_LONGER = 1.5
_MOSTLY_SAME = 0.7


def align_words(
    base: Passage, source: Passage, spelt: Sequence[WordLink], synonyms: Synonyms | None
) -> tuple[list[WordLink], list[WordLink]]:
    """Links (base position, source position) between equal norms, one to one, and between words of like meaning.

    Both passages carry vectors, and `spelt` is what `link_same` makes of them. Likeliest first, each word takes its
    partner; a word that has one takes another only beside it, so that phrases come out whole and nothing is linked
    across the sentence twice. In a sentence that was touched up, what stayed in its place is weighed against its like
    and against what changed, not against the rest of what stayed: a quarter of the pairs, for the same edits.
    """
    import numpy as np  # noqa: PLC0415 - only where words are weighed

    from viewer.diff.word_features import in_context, pair_words, weigh  # noqa: PLC0415 - loads numpy

    if not base.forms or not source.forms:
        return [], []
    pairs = pair_words(base, source, synonyms, spelt if is_touched_up(base, source, spelt) else ())
    first = trees("words-alone").judge(pairs.features)
    asked = np.flatnonzero(first >= _WORTH_A_LOOK)
    likely = np.zeros_like(first)
    likely[asked] = weigh(first[asked], trees("words").judge(in_context(pairs, first, asked)))
    return choose_links(base, source, pairs, likely)


def choose_links(
    base: Passage, source: Passage, pairs: "WordPairs", likely: "NDArray[np.float32]"
) -> tuple[list[WordLink], list[WordLink]]:
    """The links of `align_words` among `pairs`, given how likely (0..1) each is; vectors are not looked at."""
    same: list[WordLink] = []
    alike: list[WordLink] = []
    partners_of_base: dict[int, list[int]] = {}
    partners_of_source: dict[int, list[int]] = {}
    paired: set[int] = set()
    least = _LIKELY_IN_REWRITE if _is_rewrite(base, source) else _LIKELY
    rounded = zip(likely.round(5).tolist(), pairs.base.tolist(), pairs.source.tolist(), strict=True)
    for _, b, s in sorted((-chance, b, s) for chance, b, s in rounded if chance >= least):
        equal = base.norms[b] == source.norms[s]
        free = b not in partners_of_base and s not in partners_of_source
        beside = all(abs(s - other) == 1 for other in partners_of_base.get(b, ())) and all(
            abs(b - other) == 1 for other in partners_of_source.get(s, ())
        )
        if not free and (equal or b in paired or not beside):
            continue
        if not free and any(partner in paired for partner in partners_of_source.get(s, ())):
            continue
        partners_of_base.setdefault(b, []).append(s)
        partners_of_source.setdefault(s, []).append(b)
        (same if equal else alike).append((b, s))
        if equal:
            paired.add(b)
    return extend_runs(base, source, same, partners_of_base.keys(), partners_of_source.keys()), sorted(alike)


def _is_rewrite(base: Passage, source: Passage) -> bool:
    """Whether two passages are of like length and share fewer words than a touched-up sentence would."""
    shorter, longer = sorted((len(base), len(source)))
    shared = (Counter(base.norms) & Counter(source.norms)).total()
    return longer <= _MUCH_LONGER * shorter and shared < _MOSTLY_SAME * shorter
