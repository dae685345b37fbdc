"""Links and edits -> attributions, verdicts, what was left out, flags."""

from viewer.provenance.agreement import gather_statements
from viewer.provenance.attribution import WORTH_SHOWING, attribute
from viewer.provenance.conclusion import Conclusion, Others, conclude, known_claims, known_nearest
from viewer.provenance.dropping import find_dropped
from viewer.provenance.flags import FlagFinder, find_contradictions, read_predicates
from viewer.provenance.outline import outline
from viewer.provenance.overruling import overrule
from viewer.provenance.summary import summarise

__all__ = [
    "WORTH_SHOWING",
    "Conclusion",
    "FlagFinder",
    "Others",
    "attribute",
    "conclude",
    "find_contradictions",
    "find_dropped",
    "gather_statements",
    "known_claims",
    "known_nearest",
    "outline",
    "overrule",
    "read_predicates",
    "summarise",
]
