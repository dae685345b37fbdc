"""Tokens × tokens -> word links: which words stand for which."""

from collections import defaultdict

from viewer.diff.blocks import WordLink
from viewer.diff.passages import Passage
from viewer.diff.skeleton import shared_tokens


def link_same(base: Passage, source: Passage) -> list[WordLink]:
    """One-to-one links between tokens of equal norm: the common skeleton, then content words that moved."""
    links = [(b, s) for s, b in shared_tokens([t.norm for t in source.tokens], [t.norm for t in base.tokens])]
    linked_base, linked_source = {b for b, _ in links}, {s for _, s in links}
    places: defaultdict[str, list[int]] = defaultdict(list)
    for s, token in enumerate(source.tokens):
        if s not in linked_source and token.content:
            places[token.norm].append(s)
    for b, token in enumerate(base.tokens):
        if b not in linked_base and places.get(token.norm):
            links.append((b, places[token.norm].pop(0)))
    return sorted(links)


def link_alike(base: Passage, source: Passage, same: list[WordLink]) -> list[WordLink]:
    """Links between words of one stem that are not written alike."""
    linked_base, linked_source = {b for b, _ in same}, {s for _, s in same}
    links = []
    for b, token in enumerate(base.tokens):
        if b in linked_base or not token.content:
            continue
        for s, other in enumerate(source.tokens):
            if s not in linked_source and other.content and other.stem == token.stem:
                links.append((b, s))
                linked_source.add(s)
                break
    return links
