"""Places in a text as Python counts them and as Qt does."""


def to_utf16(text: str, position: int) -> int:
    """The UTF-16 units before code point `position` of `text`: where Qt sees the place that Python calls `position`."""
    if text.isascii():
        return position
    return len(text[:position].encode("utf-16-le", "surrogatepass")) // 2


def from_utf16(text: str, units: int) -> int:
    """The code points of `text` before UTF-16 unit `units`; a place inside a character counts as before it."""
    if text.isascii():
        return units
    return len(text.encode("utf-16-le", "surrogatepass")[: units * 2].decode("utf-16-le", "ignore"))
