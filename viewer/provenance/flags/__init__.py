"""Links with edits -> flags: changes that may change the facts."""

from viewer.provenance.flags.contradictions import find_contradictions, read_predicates
from viewer.provenance.flags.finder import FlagFinder

__all__ = ["FlagFinder", "find_contradictions", "read_predicates"]
