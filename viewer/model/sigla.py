"""Sigla: the short labels that articles go by."""

from string import ascii_uppercase


def siglum_at(position: int) -> str:
    """The siglum of the article at `position` (0-based): A, B … Z, AA, AB …

    Raises ValueError for a negative position.
    """
    if position < 0:
        raise ValueError(f"no siglum at position {position}")
    letters = ""
    position += 1
    while position:
        position, letter = divmod(position - 1, len(ascii_uppercase))
        letters = ascii_uppercase[letter] + letters
    return letters
