"""A missing package is named, with the command that installs it."""

import json

import pytest

from viewer.reading import ReadError
from viewer.reading.extras import require


def test_a_package_that_is_there_is_imported() -> None:
    assert require("json", "json", "a JSON file", "a.json") is json


def test_a_package_that_is_missing_is_named_with_its_command() -> None:
    with pytest.raises(ReadError) as refused:
        require("no_such_module_here", "striprtf", "an RTF document", "a.rtf")
    assert str(refused.value) == (
        "a.rtf is an RTF document, and reading those needs the package striprtf; "
        "install it with: python -m pip install striprtf"
    )
