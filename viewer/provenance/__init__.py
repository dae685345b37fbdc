"""Links and edits -> attributions, verdicts, what was left out."""

from viewer.provenance.attribution import attribute
from viewer.provenance.dropping import find_dropped
from viewer.provenance.overruling import overrule
from viewer.provenance.summary import summarise

__all__ = ["attribute", "find_dropped", "overrule", "summarise"]
