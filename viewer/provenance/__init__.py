"""Links and edits -> attributions, verdicts, what was left out; flags in a package of their own."""

from viewer.provenance.agreement import gather_statements
from viewer.provenance.attribution import WORTH_SHOWING, attribute
from viewer.provenance.conclusion import Conclusion, Others, conclude, known_claims, known_nearest
from viewer.provenance.dropping import find_dropped
from viewer.provenance.outline import outline
from viewer.provenance.overruling import overrule
from viewer.provenance.summary import summarise

__all__ = [
    "WORTH_SHOWING",
    "Conclusion",
    "Others",
    "attribute",
    "conclude",
    "find_dropped",
    "gather_statements",
    "known_claims",
    "known_nearest",
    "outline",
    "overrule",
    "summarise",
]
