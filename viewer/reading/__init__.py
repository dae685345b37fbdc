"""Files, bytes and given text -> Article: encodings, formats, and the body told from its asides."""

from viewer.reading.articles import (
    list_records,
    read,
    read_html,
    read_lines,
    read_loaded,
    read_sentences,
    read_text,
)
from viewer.reading.asides import find_asides
from viewer.reading.choices import Choices, TrackedChanges
from viewer.reading.decisions import Question, Undecided, what_to_decide
from viewer.reading.errors import ReadError
from viewer.reading.mojibake import RepairOffer, offer_repair
from viewer.reading.places import Loaded, load_place
from viewer.reading.records import Record

__all__ = [
    "Choices",
    "Loaded",
    "Question",
    "ReadError",
    "Record",
    "RepairOffer",
    "TrackedChanges",
    "Undecided",
    "find_asides",
    "list_records",
    "load_place",
    "offer_repair",
    "read",
    "read_html",
    "read_lines",
    "read_loaded",
    "read_sentences",
    "read_text",
    "what_to_decide",
]
