"""Corrections <-> JSON: one form for sessions and for comparisons."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from viewer.model import Span, Verdict
from viewer.model.corrections import (
    Anchor,
    ArticleMark,
    ChangedVerdict,
    Confirmed,
    Correction,
    JoinedSentences,
    Linked,
    MarkedBody,
    Note,
    Pairing,
    Place,
    PlacedCorrection,
    Rejected,
    Relinked,
    SameTopic,
    Signature,
    SplitSentence,
    Unlinked,
)

_Object = Mapping[str, Any]

_PAIRINGS: Mapping[str, type[Pairing]] = {
    "link": Linked,
    "confirm": Confirmed,
    "unlink": Unlinked,
    "reject": Rejected,
    "same-topic": SameTopic,
}
_KINDS: Mapping[type[Correction], str] = {
    **{kind: name for name, kind in _PAIRINGS.items()},
    Relinked: "relink",
    SplitSentence: "split",
    JoinedSentences: "join",
    MarkedBody: "mark",
    ChangedVerdict: "verdict",
    Note: "note",
}


def kind_of(correction: Correction) -> str:
    """The word that a correction's kind is written as."""
    return _KINDS[type(correction)]


def correction_to_object(correction: Correction) -> dict[str, Any]:
    """A correction as JSON values; times are in UTC, to the second."""
    signature = correction.signature
    return {
        "kind": kind_of(correction),
        "by": "reader",
        "author": signature.author,
        "time": signature.time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        **_places(correction),
        **_extras(correction),
    }


def correction_from_object(value: object) -> Correction:
    """The correction that `correction_to_object` gave. Raises ValueError, in one line, when `value` is none."""
    try:
        if not isinstance(value, Mapping):
            raise ValueError("it is no object")
        return _correction(value)
    except KeyError as error:
        raise ValueError(f"this is no correction: {error.args[0]!r} is missing") from error
    except (TypeError, AttributeError, ValueError, OverflowError) as error:
        raise ValueError(f"this is no correction: {error}") from error


def placed_to_object(placed: PlacedCorrection) -> dict[str, Any]:
    """A correction with the places where it is in force, one for each of its anchors."""
    places = [
        {
            "article": place.siglum,
            "start": place.span.start,
            "end": place.span.end,
            "sentences": list(place.sentences),
            "changed": place.changed,
        }
        for place in placed.places
    ]
    return {**correction_to_object(placed.correction), "places": places}


def placed_from_object(value: _Object) -> PlacedCorrection:
    """What `placed_to_object` gave. Raises ValueError, KeyError or TypeError when `value` is something else."""
    places = tuple(
        Place(
            _text(place, "article"),
            Span(_number(place, "start"), _number(place, "end")),
            tuple(_number({"sentence": s}, "sentence") for s in place["sentences"]),
            _truth(place, "changed"),
        )
        for place in value["places"]
    )
    return PlacedCorrection(correction_from_object(value), places)


def _places(correction: Correction) -> dict[str, Any]:
    """What a correction is about."""
    match correction:
        case Relinked():
            sides = ("old_base", "old_source", "base", "source")
            return {side: [_anchor(anchor) for anchor in getattr(correction, side)] for side in sides}
        case Linked() | Confirmed() | Unlinked() | Rejected() | SameTopic():
            return {side: [_anchor(anchor) for anchor in getattr(correction, side)] for side in ("base", "source")}
        case _:
            return {"anchor": _anchor(correction.anchor)}


def _extras(correction: Correction) -> dict[str, Any]:
    """What else a correction says."""
    match correction:
        case SplitSentence():
            return {"at": correction.at}
        case MarkedBody():
            return {"body": correction.body}
        case ChangedVerdict():
            return {"verdict": correction.verdict.value if correction.verdict else None}
        case Note():
            return {"text": correction.text}
        case _:
            return {}


def _correction(value: _Object) -> Correction:
    signature = _signature(value)
    kind = _text(value, "kind")
    if kind in _PAIRINGS:
        return _PAIRINGS[kind](_anchors_in(value, "base"), _anchors_in(value, "source"), signature)
    if kind == "relink":
        return Relinked(
            old_base=_anchors_in(value, "old_base"),
            old_source=_anchors_in(value, "old_source"),
            base=_anchors_in(value, "base"),
            source=_anchors_in(value, "source"),
            signature=signature,
        )
    return _on_one_place(kind, value, signature)


def _on_one_place(kind: str, value: _Object, signature: Signature) -> Correction:
    anchor = _anchor_in(value["anchor"])
    match kind:
        case "split":
            return SplitSentence(anchor, _number(value, "at"), signature)
        case "join":
            return JoinedSentences(anchor, signature)
        case "mark":
            return MarkedBody(anchor, _truth(value, "body"), signature)
        case "verdict":
            return ChangedVerdict(anchor, None if value["verdict"] is None else Verdict(value["verdict"]), signature)
        case "note":
            return Note(anchor, _text(value, "text"), signature)
    raise ValueError(f"its kind {kind!r} is not known")


def _signature(value: _Object) -> Signature:
    author = None if value["author"] is None else _text(value, "author")
    return Signature(author, datetime.fromisoformat(_text(value, "time")))


def _anchor(anchor: Anchor) -> dict[str, Any]:
    mark = anchor.article
    return {
        "article": {"siglum": mark.siglum, "sha256": mark.sha256, "title": mark.title, "path": mark.path},
        "start": anchor.start,
        "exact": anchor.exact,
        "before": anchor.before,
        "after": anchor.after,
    }


def _anchors_in(value: _Object, key: str) -> tuple[Anchor, ...]:
    if not value[key]:
        raise ValueError(f"{key!r} is empty")
    return tuple(_anchor_in(anchor) for anchor in value[key])


def _anchor_in(value: _Object) -> Anchor:
    mark = value["article"]
    path = None if mark["path"] is None else _text(mark, "path")
    return Anchor(
        article=ArticleMark(_text(mark, "siglum"), _text(mark, "sha256"), _text(mark, "title"), path),
        exact=_text(value, "exact"),
        before=_text(value, "before"),
        after=_text(value, "after"),
        start=_number(value, "start"),
    )


def _text(value: _Object, key: str) -> str:
    if not isinstance(value[key], str):
        raise ValueError(f"{key!r} is no text")
    return str(value[key])


def _number(value: _Object, key: str) -> int:
    if type(value[key]) is not int:
        raise ValueError(f"{key!r} is no whole number")
    return int(value[key])


def _truth(value: _Object, key: str) -> bool:
    if not isinstance(value[key], bool):
        raise ValueError(f"{key!r} is neither true nor false")
    return bool(value[key])
