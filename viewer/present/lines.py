"""Text on one line, and cut where it is too long for its place."""


def one_line(text: str) -> str:
    """`text` with every run of white space as one space, and none around it."""
    return " ".join(text.split())


def cut(text: str, longest: int) -> str:
    """`text` on one line of at most `longest` characters, the last an ellipsis where there was more."""
    line = one_line(text)
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def cut_at_word(text: str, longest: int) -> str:
    """`text` on one line of at most so many characters, cut between words with an ellipsis after a space."""
    line = one_line(text)
    return line if len(line) <= longest else f"{line[:longest].rsplit(' ', 1)[0]} …"
