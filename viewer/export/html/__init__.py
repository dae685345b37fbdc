"""Comparison -> one self-contained HTML file, to be read by people who have no Variorum."""

from viewer.export.html.rendering import render_html, write_html

__all__ = ["render_html", "write_html"]
