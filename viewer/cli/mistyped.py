"""Words on the command line that are neither a command nor a file."""

import re
from collections.abc import Sequence
from pathlib import Path

from viewer.cli.errors import WRONG_COMMAND_LINE, CommandError

COMMANDS = ("compare", "flags", "dropped", "versions", "batch")
# Without a dot, a stroke or a colon nobody means a file that is somewhere else, an address or a revision.
_WORD = re.compile(r"[\w-]+")


def refuse_mistyped(words: Sequence[str]) -> None:
    """Refuse to open a window for a mistyped command.

    Raises CommandError (2) when the first word is a bare word that is no file here.
    """
    if not words or not _WORD.fullmatch(words[0]) or words[0] == "-" or Path(words[0]).exists():
        return
    from difflib import get_close_matches  # noqa: PLC0415 - only for who mistyped

    close = get_close_matches(words[0].lower(), COMMANDS, n=1)
    known = f"did you mean {close[0]}?" if close else f"the commands are {', '.join(COMMANDS)}"
    raise CommandError(f"“{words[0]}” is no command ({known}) and no file in this folder", WRONG_COMMAND_LINE)
