"""A chain of versions -> what became of each sentence: as plain text, and as JSON values for other programs."""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Any

from viewer.export.plain_line import plain_line
from viewer.present import article_name
from viewer.present.lives import Life, VersionChain, lives_of
from viewer.present.lives_text import SIGNS_KEY, change_lines, fates_text, signs_text, told_lines
from viewer.present.wording import count

FORMAT = "variorum-versions"
VERSION = 1
_WIDTH = 100


def render_versions(chain: VersionChain) -> str:
    """What became of each sentence, to be read in a terminal or a mail.

    First the versions with what happened in each, then every sentence to which something did: a sign for each version,
    its last words, and what changed when. Control characters are shown as escapes. No line break at the end.
    """
    lives = lives_of(chain)
    eventful = [life for life in lives if life.eventful]
    still = len(lives) - len(eventful)
    parts = [
        [f"{len(chain.versions)} versions of “{plain_line(article_name(chain.versions[-1]))}”"],
        [_version(chain, lives, k) for k in range(len(chain.versions))],
        [SIGNS_KEY] if eventful else [],
        [line for life in eventful for line in _life(chain, life)],
        [f"{count(still, 'sentence')} stayed as {'it was' if still == 1 else 'they were'}."] if still else [],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part)


def _version(chain: VersionChain, lives: Sequence[Life], version: int) -> str:
    article = chain.versions[version]
    told = fates_text(lives, version)
    happened = f": {told}" if told else ": nothing changed" if version else ""
    name = plain_line(article.origin.path or article_name(article))
    return f"{version + 1:>3}  {name}, {count(len(chain.body(version)), 'sentence')}{happened}"


def _life(chain: VersionChain, life: Life) -> Iterator[str]:
    head = f"  {signs_text(life)}  "
    yield from wrap(
        plain_line(chain.text(life, life.last)), _WIDTH, initial_indent=head, subsequent_indent=" " * len(head)
    )
    for version in range(1, len(chain.versions)):
        flags, changes = told_lines(chain, life, version)
        told = [*flags, *changes]
        if told:
            start = f"{'':{len(head)}}{version} → {version + 1}: "
            text = plain_line("; ".join(told))
            yield from wrap(text, _WIDTH, initial_indent=start, subsequent_indent=" " * len(start))


def versions_object(chain: VersionChain) -> dict[str, Any]:
    """What became of each sentence as JSON values; sentences by index and with the numbers that readers see."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "versions": [
            {"title": article.title, "path": article.origin.path, "sha256": article.origin.sha256}
            for article in chain.versions
        ],
        "lives": [
            {"moments": [_moment(chain, life, k) for k in range(len(chain.versions))]} for life in lives_of(chain)
        ],
    }


def _moment(chain: VersionChain, life: Life, version: int) -> dict[str, Any] | None:
    moment = life.moments[version]
    if moment is None:
        return None
    return {
        "fate": moment.fate.value,
        "sentences": list(moment.sentences),
        "numbers": [chain.number(version, sentence) for sentence in moment.sentences],
        "text": chain.text(life, version),
        "changes": change_lines(chain, life, version),
        "flags": [
            {"kind": flag.kind.value, "severity": flag.severity.value, "message": flag.message}
            for flag in (chain.flags(life, version) if version else ())
        ],
    }
