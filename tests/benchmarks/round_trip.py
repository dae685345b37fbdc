"""One article through every format: which sentences come out changed?

    python -m tests.benchmarks.round_trip [FOLDER]

The article is written in every format that is read, read back and cut into sentences, and these are compared with those
of the plain text, white space within them folded. With FOLDER, the files in it are compared instead, with article.txt
as the one that is right: save one article from a word processor in every format it knows.

Not collected by pytest: it measures, it does not judge.
"""

import sys
import tempfile
from collections.abc import Iterator
from difflib import ndiff
from pathlib import Path

from tests.benchmarks.one_article import TEXT, in_every_format
from viewer.compare import Engine
from viewer.model import Options
from viewer.reading import ReadError, read, read_text


def sentences_of(path: Path | None, engine: Engine) -> list[str]:
    article = read_text(TEXT) if path is None else read(str(path))
    split = engine.compare((article,), Options(model="lexical", language="en")).articles[0]
    return [" ".join(split.sentence_text(index).split()) for index in split.body]


def report(folder: Path, right: list[str], engine: Engine) -> Iterator[str]:
    yield f"{'file':16}{'sentences':>10}{'the same':>10}"
    for path in sorted(folder.iterdir()):
        try:
            found = sentences_of(path, engine)
        except ReadError as error:
            yield f"{path.name:16} {error}"
            continue
        same = len(set(found) & set(right))
        yield f"{path.name:16}{len(found):10}{f'{same} of {len(right)}':>10}"
        if found != right:
            yield from (f"    {line}" for line in ndiff(right, found) if line[0] in "+-")


def main() -> None:
    """Print the table for the folder given, or for files made here."""
    engine = Engine("lexical")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(sys.argv[1] if len(sys.argv) > 1 else made)
        if len(sys.argv) == 1:
            for name, data in in_every_format().items():
                (folder / name).write_bytes(data)
        right = sentences_of(folder / "article.txt" if len(sys.argv) > 1 else None, engine)
        sys.stdout.write("\n".join(report(folder, right, engine)) + "\n")


if __name__ == "__main__":
    main()
