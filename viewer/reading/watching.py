"""Who is told how far the loading of a web page has come."""

from collections.abc import Callable

Watch = Callable[[int, int | None], None]
"""Hears how many bytes have come, and how many there are in all where the site says so.

It is called in the thread that reads. What it raises, `viewer.model.monitor.Cancelled` say, stops the loading and is
passed on unchanged.
"""
