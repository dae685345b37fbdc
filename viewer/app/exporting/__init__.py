"""Exporting from the window: the formats, what was chosen last, the window that asks, and paper."""
