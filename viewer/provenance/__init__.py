"""Links and edits -> attributions, verdicts, what was left out, flags."""

from viewer.provenance.attribution import attribute
from viewer.provenance.dropping import find_dropped
from viewer.provenance.flags import FlagFinder
from viewer.provenance.overruling import overrule
from viewer.provenance.summary import summarise

__all__ = ["FlagFinder", "attribute", "find_dropped", "overrule", "summarise"]
