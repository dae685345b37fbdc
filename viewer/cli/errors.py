"""What ends a command early."""

UNREADABLE = 1
WRONG_COMMAND_LINE = 2


class CommandError(Exception):
    """A command cannot go on: the one line to say, and the exit code to leave with.

    The code is 1 when something could not be read or written, 2 when the command line is wrong.
    """

    def __init__(self, line: str, exit_code: int = UNREADABLE) -> None:
        super().__init__(line)
        self.exit_code = exit_code


def reason_of(error: OSError) -> str:
    """Why a file could not be read or written, in the system's words."""
    return error.strerror or str(error)
