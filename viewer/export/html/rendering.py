"""The page as text: Jinja2 with autoescape, under a content security policy that allows nothing but this file."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from viewer import __version__
from viewer.export.atomic import write_chunks
from viewer.export.characters import holdable
from viewer.export.contents import EVERYTHING, Contents
from viewer.export.html.in_full import write_texts
from viewer.export.html.layout import Layout
from viewer.export.html.reverse import write_agreement, write_omissions
from viewer.export.html.side_by_side import write_table
from viewer.export.html.styles import style_sheet
from viewer.model import Comparison, Verdict
from viewer.present import CORRECTIONS_HEADING, wording
from viewer.resources import resource

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

_SCRIPTS = ("report.js", "ribbons.js")


def render_html(comparison: Comparison, contents: Contents = EVERYTHING) -> str:
    """The comparison as one HTML file that needs no network and reads well without scripts.

    Nothing of an article becomes markup. Characters that HTML cannot hold are replaced by U+FFFD one for one, with a
    notice on the page. Each article stands on the page once in full, and each sentence once more in the table (a
    source's sentence with every base sentence that uses it). The same comparison gives the same bytes.
    """
    return "".join(_pieces(comparison, contents))


def write_html(comparison: Comparison, path: Path, contents: Contents = EVERYTHING) -> None:
    """Write `render_html` to `path`, whole or not at all. Raises OSError when it cannot be written."""
    write_chunks(path, (piece.encode("utf-8") for piece in _pieces(comparison, contents)))


def _pieces(comparison: Comparison, contents: Contents) -> Iterator[str]:
    """The page in order; never the whole of a book at once."""
    layout = Layout(comparison, contents)
    page = layout.front()
    styles = style_sheet(page.figures)
    script = "\n".join(resource("templates", name).read_text(encoding="utf-8") for name in _SCRIPTS)
    pieces = _template().generate(
        page=page,
        table=_as_markup(write_table(page, layout.rows())),
        omissions=_as_markup(write_omissions(layout.index) if layout.is_whole else ()),
        agreement=_as_markup(write_agreement(layout.index) if layout.is_whole else ()),
        texts=_as_markup(write_texts(page, layout.texts(plain=page.long))),
        styles=styles,
        script=script,
        policy=f"default-src 'none'; style-src '{_digest(styles)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'",
        version=__version__,
        wording=wording,
        corrections_heading=CORRECTIONS_HEADING,
        verdicts=list(Verdict),
    )
    yield from pieces


def _as_markup(pieces: Iterable[str]) -> Iterator["Markup"]:
    """Pieces of markup that escaped the texts in them, for the template to take over as they are."""
    from markupsafe import Markup  # noqa: PLC0415 - comes with jinja2

    for piece in pieces:
        yield Markup(holdable(piece))  # noqa: S704 - see above


@cache
def _template() -> "Template":
    """The compiled template; compiling it takes longer than filling it."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - 40 ms, only for this export
    from markupsafe import Markup  # noqa: PLC0415 - comes with jinja2

    def finalised(value: object) -> object:
        # Macros hand over markup whose text has been through here already.
        return holdable(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        loader=FileSystemLoader(resource("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=finalised,
    )
    environment.filters["percent"] = wording.percent
    environment.filters["count"] = wording.count
    environment.filters["listed"] = wording.listed
    return environment.get_template("report.html")


def _digest(text: str) -> str:
    """A text's hash as a content security policy names it (CSP Level 3, section 2.3.1)."""
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}"
