"""A file as it was in a git revision: `git:REVISION:PATH`."""

import os
import shutil
import subprocess

from viewer.reading.errors import ReadError

PREFIX = "git:"
_SECONDS = 30


def load_revision(place: str, *, largest: int) -> bytes:
    """The bytes of the file that `git:REVISION:PATH` names, in the repository of the current folder.

    PATH counts from the repository's top, or from the current folder when it begins with "./". Nothing is fetched from
    elsewhere. Raises ReadError when git is missing, knows no such file, or the file is larger than `largest` bytes.
    """
    name = place.removeprefix(PREFIX)
    revision, parted, path = name.partition(":")
    if not parted or not path or revision.startswith("-") or "\0" in name:
        raise ReadError(
            "names no revision and file", place, "write it as git:REVISION:PATH, as in git:HEAD~1:article.txt"
        )
    git = shutil.which("git")
    if git is None:
        raise ReadError("needs git, which is not installed", place, "install git, or give a file")
    size = _ask(git, place, "-s", name)
    if not size.strip().isdigit():
        raise ReadError("is not a file in that revision", place, "name a file")
    if int(size) > largest:
        raise ReadError(
            f"is larger than the {largest // 1024 // 1024} MiB that are read", place, "give smaller articles"
        )
    return _ask(git, place, "blob", name)


def _ask(git: str, place: str, *asked: str) -> bytes:
    quiet = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program, and arguments that it cannot take for options
            [git, "cat-file", *asked], capture_output=True, check=False, timeout=_SECONDS, env=quiet
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ReadError("could not be got from git in time", place, "try again, or give a file") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        why = said[-1].removeprefix("fatal: ") if said else "no reason given"
        raise ReadError(f"is not known to git ({why})", place, "check the revision and the path")
    return done.stdout
