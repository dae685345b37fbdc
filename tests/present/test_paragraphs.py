from tests.factories import compared, set_aside, told
from viewer.present.paragraphs import paragraphs_of


def paragraphs(join: str, *sentences: str) -> list[tuple[int, ...]]:
    return [p.sentences for p in paragraphs_of(compared(*(told(s) for s in sentences), join=join).base)]


def test_a_blank_line_parts_paragraphs() -> None:
    assert paragraphs("\n\n", "One.", "Two.") == [(0,), (1,)]
    assert paragraphs("\r\n \r\n", "One.", "Two.") == [(0,), (1,)]


def test_sentences_on_one_line_stand_together() -> None:
    assert paragraphs(" ", "One.", "Two.") == [(0, 1)]


def test_without_blank_lines_every_line_is_a_paragraph() -> None:
    assert paragraphs("\n", "One.", "Two.") == [(0,), (1,)]


def test_a_line_break_in_a_text_with_blank_lines_is_no_border() -> None:
    base = compared(told("One."), told("Two."), told("Three."), join="\n").base
    text = base.text.replace("Two.\n", "Two.\n\n")
    shifted = [s if i < 2 else type(s)(s.span.shifted(1)) for i, s in enumerate(base.sentences)]
    article = type(base)("A", "", text, base.origin, sentences=tuple(shifted))
    assert [p.sentences for p in paragraphs_of(article)] == [(0, 1), (2,)]


def test_body_and_asides_never_share_a_paragraph() -> None:
    base = compared(told("One."), set_aside("Log in."), set_aside("Sign up."), told("Two.")).base
    assert [(p.sentences, p.aside) for p in paragraphs_of(base)] == [((0,), False), ((1, 2), True), ((3,), False)]


def test_an_empty_sentence_stands_nowhere() -> None:
    assert paragraphs("\n", "One.", "", "Two.") == [(0,), (2,)]
