"""Versions of one text -> each compared with the one before."""

from collections.abc import Sequence
from itertools import pairwise

from viewer.compare import Engine
from viewer.language.splitting import split_article
from viewer.model import Article, Comparison, Monitor, Options


def compare_versions(
    versions: Sequence[Article], engine: Engine, options: Options | None = None, monitor: Monitor | None = None
) -> tuple[Comparison, ...]:
    """Each of `versions`, the earliest first, compared with the one before it: one comparison fewer than versions.

    In each the later version is the base and the earlier its only source. Sentences are cut once, so that a version
    has the same in both its comparisons. Raises ValueError for fewer than two versions, and what `compare` raises.
    """
    if len(versions) < 2:
        raise ValueError("a chain of versions needs two at least")
    options = options or Options()
    cut = [split_article(version, options.language) for version in versions]
    return tuple(engine.compare((later, earlier), options, monitor) for earlier, later in pairwise(cut))
