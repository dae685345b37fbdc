"""Comparison -> PDF, the annotated page for print; laid out by Qt, which shapes every script, without a window."""

from viewer.export.pdf.writing import render_pdf, write_pdf

__all__ = ["render_pdf", "write_pdf"]
