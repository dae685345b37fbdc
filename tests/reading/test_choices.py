"""What a reader chooses about reading is checked where it is made."""

import pytest

from viewer.reading.choices import Choices, TrackedChanges


def test_by_default_nothing_is_overruled() -> None:
    assert Choices() == Choices(None, TrackedChanges.ACCEPTED, None, None, False, None)


def test_records_are_counted_from_one() -> None:
    assert Choices(record=1).record == 1
    with pytest.raises(ValueError, match="records are counted from 1, not 0"):
        Choices(record=0)
