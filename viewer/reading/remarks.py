"""How much a stretch of text reads like a reader's remark, not like reporting."""

import re
from collections.abc import Iterable

from viewer.reading.blocks import Block
from viewer.reading.evidence import Feature, score
from viewer.reading.lexicon import Lexicon

# What needs no language. The weights are log-odds, set by hand; the bias is what a sentence with none of it gets.
_BIAS = -1.6
_SIGNS = (
    ("exclaims", 1.2, re.compile(r"!")),
    ("shouts", 0.8, re.compile(r"[!?]{2}")),
    ("asks", 0.8, re.compile(r"\?")),
    ("trails off", 0.6, re.compile(r"\.\.\.|…")),
    ("addresses somebody", 2.0, re.compile(r"(?:^|\s)@\w")),
    ("smiles", 1.6, re.compile(r"[:;]-?[)(DP](?!\w)|<3|[\U0001f300-\U0001faff]")),
)


def remark_score(blocks: Iterable[Block], lexicon: Lexicon) -> float:
    """The chance (0..1) that these blocks are one reader's remark, told by person, tone and opinion.

    What stands in double quotation marks does not count: reporters quote people who talk like that.
    """
    texts = [block.unquoted for block in blocks]
    text = " ".join(texts)
    features = [Feature("bias", _BIAS)]
    features += [Feature(name, weight) for name, weight, sign in _SIGNS if sign.search(text)]
    features += [Feature(cue.name, cue.weight) for cue in lexicon.remarks if cue.find(text)]
    return score(features)
