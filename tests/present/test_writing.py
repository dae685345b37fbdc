import pytest

from viewer.present.writing import has_right_to_left, is_right_to_left


@pytest.mark.parametrize(
    ("text", "right_to_left"),
    [
        ("The bridge is shut.", False),
        ("أغلقت الشرطة الجسر.", True),
        ("הגשר סגור", True),
        ("BBC: أغلقت الشرطة الجسر مساء الاثنين", True),
        ("警方关闭了大桥。", False),
        ("", False),
        ("1234 – 5", False),
    ],
)
def test_most_letters_decide(text: str, right_to_left: bool) -> None:
    assert is_right_to_left(text) is right_to_left


@pytest.mark.parametrize(
    ("text", "has"), [("The “جسر” is shut.", True), ("הגשר", True), ("The bridge, 41,000 🚗 “桥”", False), ("", False)]
)
def test_one_letter_from_the_right_is_found(text: str, has: bool) -> None:
    assert has_right_to_left(text) is has
