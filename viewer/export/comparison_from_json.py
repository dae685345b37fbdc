"""JSON -> Comparison: what `viewer.export.comparison_json` wrote, read back and checked."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from viewer.export.comparison_json import FORMAT, VERSION
from viewer.export.corrections_json import placed_from_object
from viewer.model import (
    Article,
    Aside,
    AsideKind,
    Attribution,
    By,
    Claim,
    Comparison,
    Dispute,
    Dropped,
    Edit,
    EditKind,
    Evidence,
    Flag,
    FlagKind,
    Link,
    Metadata,
    Nearest,
    NewClaim,
    Notice,
    NoticeCode,
    Options,
    Origin,
    Sentence,
    Severity,
    SourceShare,
    Span,
    Statement,
    Summary,
    Telling,
    Verdict,
    WordOrigin,
)

_Object = Mapping[str, Any]
_Value = TypeVar("_Value")


def from_json_object(value: _Object) -> Comparison:
    """The comparison that `to_json_object` gave as `value`; scores come back rounded to four decimals.

    Keys that this version does not know are passed over. Raises ValueError, in one line, when `value` is no comparison,
    comes from a later version of the format, or contradicts itself.
    """
    if not isinstance(value, Mapping) or value.get("format") != FORMAT:
        raise ValueError(f"this is not a comparison: its format is not {FORMAT!r}")
    if value.get("version") != VERSION:
        raise ValueError(f"this comparison has version {value.get('version')!r}; only version {VERSION} can be read")
    try:
        return _comparison(value)
    except KeyError as error:
        raise ValueError(f"this comparison is damaged: {error.args[0]!r} is missing") from error
    except (TypeError, AttributeError, ValueError) as error:
        raise ValueError(f"this comparison is damaged: {error}") from error


def _comparison(value: _Object) -> Comparison:
    return Comparison(
        articles=tuple(article_from_object(article) for article in value["articles"]),
        options=options_from_object(value["options"]),
        model=_take(value, "model", str),
        links=tuple(_link(link) for link in value["links"]),
        provenance=tuple(_attribution(attribution) for attribution in value["provenance"]),
        dropped=tuple(_dropped(dropped) for dropped in value["dropped"]),
        summary=_summary(value["summary"]),
        notices=_notices(value["notices"]),
        corrections=tuple(placed_from_object(placed) for placed in value.get("corrections", ())),
        new_claims=tuple(_new_claim(claim) for claim in value.get("new_claims", ())),
        statements=tuple(_statement(statement) for statement in value.get("statements", ())),
    )


def options_from_object(value: _Object) -> Options:
    """What `options_to_object` gave. Raises ValueError, KeyError or TypeError when `value` is something else."""
    return Options(
        model=_take(value, "model", str),
        threshold=_take_or_none(value, "threshold", float),
        language=_take_or_none(value, "language", str),
        include_asides=value["asides"] == "include",
        paired=_take(value, "paired", bool),
    )


def article_from_object(value: _Object) -> Article:
    """What `article_to_object` gave. Raises ValueError, KeyError or TypeError when `value` is something else."""
    metadata = value["metadata"]
    return Article(
        siglum=_take(value, "siglum", str),
        title=_take(value, "title", str),
        text=_take(value, "text", str),
        origin=Origin(
            path=_take_or_none(value, "path", str),
            sha256=_take(value, "sha256", str),
            encoding=_take(value, "encoding", str),
        ),
        metadata=Metadata(
            outlet=_take_or_none(metadata, "outlet", str),
            author=_take_or_none(metadata, "author", str),
            date=_take_or_none(metadata, "date", str),
            address=_take_or_none(metadata, "address", str),
        ),
        language=_take_or_none(value, "language", str),
        asides=tuple(_aside(aside) for aside in value["asides"]),
        sentences=tuple(Sentence(_span(sentence), _take(sentence, "body", bool)) for sentence in value["sentences"]),
        given=_take(value, "given", bool),
        notices=_notices(value["notices"]),
    )


def _aside(value: _Object) -> Aside:
    reason = _take(value, "reason", str)
    return Aside(_span(value), AsideKind(value["kind"]), reason, _take(value, "score", float))


def _link(value: _Object) -> Link:
    evidence = (_take(value["evidence"], part, float) for part in ("words", "names", "meaning", "order"))
    return Link(
        source=_take(value, "source", str),
        base=_indices(value, "base"),
        sentences=_indices(value, "sentences"),
        score=_take(value, "score", float),
        evidence=Evidence(*evidence),
        moved=_take(value, "moved", bool),
        edits=tuple(_edit(edit) for edit in value["edits"]),
        flags=tuple(_flag(flag) for flag in value["flags"]),
        by=By(value["by"]),
    )


def _edit(value: _Object) -> Edit:
    return Edit(EditKind(value["kind"]), _place(value, "base"), _place(value, "source"))


def _flag(value: _Object) -> Flag:
    return Flag(
        FlagKind(value["kind"]),
        Severity(value["severity"]),
        _place(value, "base"),
        _place(value, "source"),
        _take(value, "message", str),
    )


def _new_claim(value: _Object) -> NewClaim:
    return NewClaim(FlagKind(value["kind"]), _take(value, "sentence", int), _span(value))


def _attribution(value: _Object) -> Attribution:
    return Attribution(
        sentence=_take(value, "sentence", int),
        verdict=Verdict(value["verdict"]),
        primary=None if value["primary"] is None else _claim(value["primary"]),
        also=tuple(_claim(claim) for claim in value["also"]),
        runners_up=tuple(_claim(claim) for claim in value["runners_up"]),
        words=tuple(
            WordOrigin(_span(words), _take_or_none(words, "source", str), _place(words, "from"))
            for words in value["words"]
        ),
        by=By(value.get("by", By.ENGINE.value)),
    )


def _claim(value: _Object) -> Claim:
    return Claim(_take(value, "source", str), _indices(value, "sentences"), _take(value, "score", float))


def _dropped(value: _Object) -> Dropped:
    also_in = tuple(str(siglum) for siglum in value["also_in"])
    nearest = value.get("nearest")
    near = None if nearest is None else Nearest(_take(nearest, "sentence", int), _take(nearest, "score", float))
    return Dropped(_take(value, "source", str), _take(value, "sentence", int), also_in, near)


def _statement(value: _Object) -> Statement:
    tellings = tuple(_telling(telling) for telling in value["sentences"])
    return Statement(tellings, _take(value, "score", float), tuple(_dispute(dispute) for dispute in value["disputes"]))


def _telling(value: _Object) -> Telling:
    return Telling(_take(value, "source", str), _take(value, "sentence", int))


def _dispute(value: _Object) -> Dispute:
    return Dispute(_telling(value["one"]), _telling(value["other"]), _flag(value["flag"]))


def _summary(value: _Object) -> Summary:
    verdicts = value["verdicts"]
    return Summary(
        verdicts=tuple((Verdict(verdict), _take(verdicts, verdict, int)) for verdict in verdicts),
        sources=tuple((siglum, _share(share)) for siglum, share in value["sources"].items()),
        share_new=_take(value, "share_new", float),
        corrections=_take({"corrections": 0, **value}, "corrections", int),
    )


def _share(value: _Object) -> SourceShare:
    return SourceShare(
        share_of_base=_take(value, "share_of_base", float),
        share_used=_take(value, "share_used", float),
        used=_take(value, "used", int),
        dropped=_take(value, "dropped", int),
    )


def _notices(values: Sequence[_Object]) -> tuple[Notice, ...]:
    return tuple(
        Notice(NoticeCode(value["code"]), _take(value, "message", str), _take(value, "where", str)) for value in values
    )


def _span(value: _Object) -> Span:
    return Span(_take(value, "start", int), _take(value, "end", int))


def _place(value: _Object, key: str) -> Span | None:
    ends = value[key]
    if ends is None:
        return None
    start, end = ends
    return _span({"start": start, "end": end})


def _indices(value: _Object, key: str) -> tuple[int, ...]:
    return tuple(_take({key: index}, key, int) for index in value[key])


def _take(value: _Object, key: str, kind: type[_Value]) -> _Value:
    """The member `key`, which must be of that kind; a whole number will do where a fraction may stand."""
    member = value[key]
    if kind is float and type(member) is int:
        return kind(member)  # type: ignore[call-arg]  # float takes an int
    if type(member) is not kind:
        raise ValueError(f"{key!r} is {type(member).__name__} where {kind.__name__} should be")
    return member


def _take_or_none(value: _Object, key: str, kind: type[_Value]) -> _Value | None:
    return None if value[key] is None else _take(value, key, kind)
