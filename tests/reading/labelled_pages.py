"""Pages and texts whose labels stand beside them: NAME.html or NAME.txt, and NAME.labels.json.

`body` and `asides` hold, in the order of the page, the text of each block that can be seen; a text that occurs several
times is listed as often. Those in `debatable` are a matter of taste. How the labels were set is told in the folder's
README.txt.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.reading.found_asides import FoundAsides
from viewer.model import Article
from viewer.reading import read


@dataclass(frozen=True)
class Block:
    """A labelled block as read: its text, whether it is an aside and of what kind, and what it was taken for.

    `missing` says that the reader left it out, as form fields are.
    """

    text: str
    aside: bool
    kind: str | None
    found: str | None
    missing: bool
    debatable: bool

    @property
    def size(self) -> int:
        return len("".join(self.text.split()))

    @property
    def out(self) -> bool:
        return self.found is not None or self.missing


def labelled(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix in (".html", ".txt") and _labels_of(path).exists())


def _labels_of(path: Path) -> Path:
    return path.with_name(f"{path.stem}.labels.json")


def read_labelled(path: Path) -> list[Block]:
    labels = json.loads(_labels_of(path).read_text(encoding="utf-8"))
    return list(_find_blocks(read(str(path)), labels))


def _find_blocks(article: Article, labels: dict[str, Any]) -> Iterator[Block]:
    """The blocks with what was found over them: longest first, each at the next place it stands at."""
    wanted: list[tuple[str, bool, str | None]] = [(text, False, None) for text in labels["body"]]
    wanted += [(aside["text"], True, aside["kind"]) for aside in labels["asides"]]
    squeezed, places = _squeeze(article.text)
    taken = [False] * len(squeezed)
    kinds: list[str | None] = [None] * len(article.text)
    for aside in article.asides:
        kinds[aside.span.start : aside.span.end] = [aside.kind.value] * len(aside.span)
    reached: dict[str, int] = defaultdict(int)
    for text, is_aside, kind in sorted(wanted, key=lambda block: -len(block[0])):
        key = "".join(text.split())
        start = _next_free(squeezed, key, reached[key], taken)
        debatable = text in labels.get("debatable", ())
        if start < 0:
            yield Block(text, is_aside, kind, None, missing=True, debatable=debatable)
            continue
        reached[key] = start + len(key)
        taken[start : start + len(key)] = [True] * len(key)
        over = [kinds[places[i]] for i in range(start, start + len(key))]
        found = max(set(over), key=over.count)
        yield Block(text, is_aside, kind, found, missing=False, debatable=debatable)


def _squeeze(text: str) -> tuple[str, list[int]]:
    places = [index for index, character in enumerate(text) if not character.isspace()]
    return "".join(text[index] for index in places), places


def _next_free(text: str, key: str, start: int, taken: Sequence[bool]) -> int:
    place = text.find(key, start)
    while place >= 0 and any(taken[place : place + len(key)]):
        place = text.find(key, place + 1)
    return place


def score(blocks: Sequence[Block]) -> FoundAsides:
    """What is not read at all is no part of the article, so it counts as found."""

    def size(wanted: Iterator[Block]) -> int:
        return sum(block.size for block in wanted)

    return FoundAsides(
        asides=size(block for block in blocks if block.aside),
        found=size(block for block in blocks if block.out),
        right=size(block for block in blocks if block.aside and block.out),
        alike=size(block for block in blocks if block.aside and block.found is not None and block.found == block.kind),
    )
