"""A session: everything that a reader would miss."""

from dataclasses import dataclass, field

from viewer.model import Article, Options
from viewer.model.corrections import Correction


@dataclass(frozen=True, slots=True)
class Session:
    """The articles with their texts, base first, what was chosen for comparing them, and the reader's corrections.

    `view` is what a window remembers beside that, as pairs of texts; it is kept as it is.
    """

    articles: tuple[Article, ...] = ()
    options: Options = field(default_factory=Options)
    corrections: tuple[Correction, ...] = ()
    view: tuple[tuple[str, str], ...] = ()
