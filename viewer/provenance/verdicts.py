"""Edits -> verdict: what happened to a base sentence, over the union of its links."""

from collections.abc import Sequence

from viewer.language.chunks import Placed
from viewer.model import Edit, EditKind, Verdict
from viewer.provenance.covering import count_held

# Half of the content words kept makes a sentence edited, fewer paraphrased (METER: rewritten).
_HALF = 0.5


def verdict_of(tokens: Sequence[Placed], edits: Sequence[tuple[str, Sequence[Edit]]]) -> Verdict:
    """The verdict on a sentence of `tokens`, given for every link its source and its edits that touch the sentence."""
    if not edits:
        return Verdict.ADDED
    if any(_is_verbatim(of_link) for _, of_link in edits):
        return Verdict.VERBATIM
    kept_spans = [e.base for _, of_link in edits for e in of_link if e.kind.keeps_words and e.base is not None]
    words = [token for token in tokens if token[2].content] or [token for token in tokens if token[2].is_word]
    kept = count_held(words, kept_spans)
    return Verdict.EDITED if kept >= _HALF * len(words) else Verdict.PARAPHRASED


def _is_verbatim(edits: Sequence[Edit]) -> bool:
    return all(edit.kind in (EditKind.EQUAL, EditKind.REFORMATTED) for edit in edits)
