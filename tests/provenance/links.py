"""Links with edits for the tests of provenance, written down as in `tests/factories.py`."""

from tests.factories import Told, compared
from viewer.language.tokenised import TokenisedArticle, tokenise_article
from viewer.model import Attribution, Claim, Comparison
from viewer.provenance import attribute

Candidates = dict[int, list[Claim]]


def base_of(comparison: Comparison) -> TokenisedArticle:
    return tokenise_article(comparison.base)


def attributed(*parts: Told, candidates: Candidates | None = None) -> tuple[Attribution, ...]:
    """The attributions of the base that those parts add up to."""
    comparison = compared(*parts)
    return attribute(base_of(comparison), comparison.base.body, comparison.links, candidates or {})
