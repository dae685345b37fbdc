"""What holds for all types of the model."""

import pickle
from dataclasses import FrozenInstanceError, fields, is_dataclass
from enum import Enum

import pytest

import viewer.model
from viewer.model import (
    Article,
    Aside,
    AsideKind,
    Attribution,
    Claim,
    Comparison,
    Dispute,
    Dropped,
    Echo,
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
    Token,
    TokenKind,
    Verdict,
    WordOrigin,
)

SPAN = Span(0, 3)
EDIT = Edit(EditKind.EQUAL, SPAN, SPAN)
FLAG = Flag(FlagKind.DATE, Severity.HIGH, SPAN, None, "Monday became Sunday")
LINK = Link("B", (0,), (0,), 0.5, Evidence(0.1, 0.2, 0.3, 0.4), edits=(EDIT,), flags=(FLAG,))
ORIGIN = Origin("a.txt", "0" * 64)
ASIDE = Aside(SPAN, AsideKind.SHARE, "a share line", 0.5)
ARTICLE = Article("A", "Title", "One", ORIGIN, asides=(ASIDE,), sentences=(Sentence(SPAN),))
CLAIM = Claim("B", (0,), 0.5)
WORDS = WordOrigin(SPAN, "B", SPAN)
ATTRIBUTION = Attribution(0, Verdict.EDITED, CLAIM, (), (CLAIM,), (WORDS,))
SHARE = SourceShare(0.5, 0.5, 1, 0)
SUMMARY = Summary(((Verdict.EDITED, 1),), (("B", SHARE),), 0.5)
NOTICE = Notice(NoticeCode.LIMIT, "The text is long.", "A")
TELLINGS = (Telling("B", 0), Telling("C", 1))
DISPUTE = Dispute(*TELLINGS, FLAG)
MADE = (
    ARTICLE,
    ASIDE,
    ATTRIBUTION,
    CLAIM,
    Comparison((ARTICLE,), Options(), "lexical", (LINK,), (ATTRIBUTION,), (Dropped("B", 0),), SUMMARY, (NOTICE,)),
    DISPUTE,
    Dropped("B", 0, ("C",)),
    Echo(*TELLINGS, 0.5),
    EDIT,
    LINK.evidence,
    FLAG,
    LINK,
    Metadata(outlet="The Ledger"),
    NOTICE,
    Nearest(0, 0.5),
    NewClaim(FlagKind.DATE, 0, SPAN),
    Options(threshold=0.4),
    ORIGIN,
    Sentence(SPAN, body=False),
    SHARE,
    SPAN,
    Statement(TELLINGS, 0.5, (DISPUTE,)),
    SUMMARY,
    TELLINGS[0],
    Token(SPAN, "one", "one", TokenKind.WORD, content=True),
    WORDS,
)
ENUMS = [kind for kind in vars(viewer.model).values() if isinstance(kind, type) and issubclass(kind, Enum)]


def test_every_type_that_holds_data_is_tested_here() -> None:
    public = {getattr(viewer.model, name) for name in viewer.model.__all__}
    assert {type(made) for made in MADE} == {kind for kind in public if isinstance(kind, type) and is_dataclass(kind)}


@pytest.mark.parametrize("made", MADE, ids=lambda made: type(made).__name__)
def test_nothing_can_be_changed_afterwards(made: object) -> None:
    name = fields(made)[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(made, name, None)
    assert not hasattr(made, "__dict__")


@pytest.mark.parametrize("made", MADE, ids=lambda made: type(made).__name__)
def test_everything_can_be_handed_to_another_process(made: object) -> None:
    again = pickle.loads(pickle.dumps(made))  # noqa: S301 - our own bytes
    assert again == made
    assert hash(again) == hash(made)


@pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
def test_every_choice_is_written_in_one_way_of_its_own(kind: type[Enum]) -> None:
    values = [member.value for member in kind]
    assert len(set(values)) == len(values)
    assert all(value == value.lower() and value.replace("-", "").isalpha() for value in values)


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (EditKind, "equal reformatted added dropped paraphrased replaced moved"),
        (Verdict, "verbatim edited paraphrased added"),
        (FlagKind, "number date name negation quotation hedge speaker"),
        (Severity, "high low"),
    ],
)
def test_the_words_of_the_format_are_those_that_other_scripts_read(kind: type[Enum], values: str) -> None:
    assert [member.value for member in kind] == values.split()
