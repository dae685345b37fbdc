"""The one error of reading."""


class ReadError(Exception):
    """Something could not be read: what is wrong, where, and what the reader may do.

    `str()` is exactly one line, fit to be shown as it is: "photo.png is not text (it looks like a PNG picture); give
    the article as text". `where` is a path as given, or what stands in its place ("standard input").
    """

    def __init__(self, what: str, where: str, advice: str) -> None:
        super().__init__(what, where, advice)
        self.what = what
        self.where = where
        self.advice = advice

    def __str__(self) -> str:
        return f"{printable(self.where)} {printable(self.what)}; {printable(self.advice)}"


def printable(text: str) -> str:
    """`text` on one line: line breaks, control characters and broken characters are written as escapes."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
