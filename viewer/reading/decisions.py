"""What a reader may have to decide before a file is read: which record, which column, which encoding."""

from dataclasses import dataclass, replace
from enum import Enum

from viewer.model import Article, NoticeCode
from viewer.reading.articles import extract_loaded, read_loaded
from viewer.reading.choices import Choices, TrackedChanges
from viewer.reading.declared import meant_encoding
from viewer.reading.decoding import decode
from viewer.reading.encodings import EncodingOffer, offer_encodings
from viewer.reading.files import name_of
from viewer.reading.formats import Format, recognise
from viewer.reading.mojibake import RepairOffer, offer_repair
from viewer.reading.places import Loaded, load_place
from viewer.reading.records import Column, Record, guess_column, is_text_name, read_columns, read_records
from viewer.reading.watching import Watch

_PREVIEW = 600
_TEXTUAL = frozenset({Format.PLAIN, Format.MARKDOWN, Format.PAGE, Format.RECORDS})
_TRACKING = frozenset({Format.WORD, Format.OPEN_DOCUMENT})


class Question(Enum):
    """Something that the program cannot know and a reader can."""

    RECORD = "record"
    COLUMN = "column"
    ENCODING = "encoding"


@dataclass(frozen=True, slots=True)
class StateOffer:
    """One state of a document with tracked changes, and how it reads where the states first differ."""

    tracked: TrackedChanges
    preview: str


@dataclass(frozen=True, slots=True)
class Undecided:
    """A file in hand, what there is to choose from, and what is worth asking.

    `choices` is what it would be read with now, every guess filled in. `questions` says what a reader should be asked,
    most telling first; empty means: read it, nobody needs a dialog. The rest is there to be offered all the same:

    * `records` and `columns` of a corpus, with their texts; empty for other files.
    * `encodings` of a text that is more than ASCII, each with the lines that it turns on; the one in use stands first.
    * `states` of a document with tracked changes; empty when there are none.
    * `repair`, when characters look garbled.
    """

    loaded: Loaded
    choices: Choices
    questions: tuple[Question, ...] = ()
    columns: tuple[Column, ...] = ()
    records: tuple[Record, ...] = ()
    encodings: tuple[EncodingOffer, ...] = ()
    states: tuple[StateOffer, ...] = ()
    repair: RepairOffer | None = None

    def preview(self, choices: Choices | None = None) -> str:
        """How the article begins with these choices (600 characters). Raises ReadError when it cannot be read so."""
        extract, _ = extract_loaded(self.loaded, choices or self.choices)
        return extract.text[:_PREVIEW]

    def choose(self, choices: Choices) -> "Undecided":
        """The same file with other choices: another column or encoding gives other records and previews.

        Nothing is loaded again. Raises ReadError when the file cannot be read so.
        """
        renamed = choices.encoding != self.choices.encoding and not (choices.column or "").isascii()
        return decide_loaded(self.loaded, replace(choices, column=None) if renamed else choices)

    def read(self, choices: Choices | None = None, *, siglum: str = "A") -> Article:
        """The article, as `viewer.reading.read` gives it. Nothing is loaded again."""
        return read_loaded(self.loaded, choices or self.choices, siglum=siglum)


def what_to_decide(path: str, choices: Choices | None = None, watch: Watch | None = None) -> Undecided:
    """What there is to decide about a file before it is read, with previews.

    A dialog is made of it like this:

        undecided = what_to_decide("corpus.csv")
        if undecided.questions:                        # else there is nothing to ask
            ...                                        # list undecided.records, .columns, .encodings
            undecided = undecided.choose(replace(undecided.choices, column="story"))     # the reader picks a column
            show(undecided.preview(replace(undecided.choices, record=3)))                # … and looks at a record
        article = undecided.read(replace(undecided.choices, record=3), siglum="B")

    `path` may be all that `viewer.reading.read` takes; `choices` are those already made. Raises ReadError when the file
    cannot be loaded or is not an article.
    """
    return decide_loaded(load_place(path, watch), choices or Choices())


def decide_loaded(loaded: Loaded, choices: Choices) -> Undecided:
    """As `what_to_decide`, of bytes that are at hand already."""
    found = recognise(loaded.place, loaded.data, loaded.media_type)
    chosen = replace(choices, record=choices.record or loaded.record)
    if found in _TRACKING:
        return Undecided(loaded, chosen, states=_offer_states(loaded, chosen))
    if found not in _TEXTUAL:
        return Undecided(loaded, chosen)
    where = name_of(loaded.place)
    decoded = decode(loaded.data, where, chosen.encoding, meant_encoding(chosen.served or loaded.charset))
    if found is Format.PAGE:
        extract, _ = extract_loaded(loaded, chosen)
        encoding, notices, text = extract.encoding, extract.notices, extract.text
    else:
        encoding, notices, text = decoded.encoding, decoded.notices, decoded.text
    guessed = {NoticeCode.ENCODING, NoticeCode.BYTES_REPLACED} & {notice.code for notice in notices}
    unsure = bool(guessed) and chosen.encoding is None and encoding != "utf-8"
    questions = (Question.ENCODING,) if unsure else ()
    undecided = Undecided(
        loaded,
        chosen,
        questions,
        encodings=offer_encodings(loaded.data, encoding),
        repair=offer_repair(text),
    )
    return _with_records(undecided, text, where) if found is Format.RECORDS else undecided


def _with_records(undecided: Undecided, text: str, where: str) -> Undecided:
    chosen = undecided.choices
    columns = read_columns(text, where)
    column = chosen.column or guess_column(columns)
    records = read_records(text, where, column)
    asked = list(undecided.questions)
    if len(records) > 1 and chosen.record is None:
        asked.insert(0, Question.RECORD)
    if len(columns) > 1 and chosen.column is None and not is_text_name(column or ""):
        asked.insert(0, Question.COLUMN)
    number = min(chosen.record or 1, len(records))
    return replace(
        undecided,
        choices=replace(chosen, column=column, record=number),
        questions=tuple(asked),
        columns=columns,
        records=records,
        repair=offer_repair(records[number - 1].text),
    )


def _offer_states(loaded: Loaded, choices: Choices) -> tuple[StateOffer, ...]:
    read = {
        tracked: extract_loaded(loaded, replace(choices, tracked=tracked))[0]
        for tracked in (TrackedChanges.ACCEPTED, TrackedChanges.ORIGINAL)
    }
    told = any(notice.code is NoticeCode.TRACKED_CHANGES for extract in read.values() for notice in extract.notices)
    if not told:
        return ()
    start = _first_difference(*(extract.text for extract in read.values()))
    return tuple(StateOffer(tracked, extract.text[start:][:_PREVIEW]) for tracked, extract in read.items())


def _first_difference(one: str, other: str) -> int:
    """Where the paragraph begins in which two texts first differ."""
    pairs = enumerate(zip(one, other, strict=False))
    place = next((index for index, (first, second) in pairs if first != second), min(len(one), len(other)))
    return one.rfind("\n", 0, place) + 1
