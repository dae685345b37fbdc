"""Versions of one text in time."""
