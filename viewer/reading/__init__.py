"""Files, bytes and given text -> Article: encodings, formats, and the body told from its asides.

Each module is loaded when the first of its names is used: most articles need few of the readers.
"""

from typing import TYPE_CHECKING

from viewer.late import late_names

if TYPE_CHECKING:
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
else:
    __getattr__ = late_names(
        __name__,
        {
            "articles": "list_records read read_html read_lines read_loaded read_sentences read_text",
            "asides": "find_asides",
            "choices": "Choices TrackedChanges",
            "decisions": "Question Undecided what_to_decide",
            "errors": "ReadError",
            "mojibake": "RepairOffer offer_repair",
            "places": "Loaded load_place",
            "records": "Record",
        },
    )

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
