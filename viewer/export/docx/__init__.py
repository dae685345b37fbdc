"""Comparison -> Word files, as WordprocessingML of our own writing: libraries for it know no tracked changes."""

from viewer.export.docx.annotated import render_annotated_docx, write_annotated_docx
from viewer.export.docx.tracked import render_tracked_docx, write_tracked_docx

__all__ = ["render_annotated_docx", "render_tracked_docx", "write_annotated_docx", "write_tracked_docx"]
