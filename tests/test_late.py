"""Names that a package shows, looked up when they are first used."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import viewer.reading
from viewer.late import late_names


@pytest.mark.parametrize("package", ["viewer", "viewer.reading"])
def test_a_package_has_all_the_names_that_it_shows(package: str) -> None:
    shown = import_module(package)
    for name in shown.__all__:
        assert getattr(shown, name) is not None


def test_no_name_hides_a_module_that_is_called_so() -> None:
    assert not {path.stem for path in Path(viewer.reading.__file__).parent.glob("*.py")} & set(viewer.reading.__all__)


def test_a_name_is_what_its_module_has_under_it() -> None:
    look_up = late_names("viewer", {"model": "Options Span", "resources": "resource"})
    assert look_up("Options") is viewer.Options
    with pytest.raises(AttributeError, match="module 'viewer' has no attribute 'nonsense'"):
        look_up("nonsense")


def test_what_nobody_asked_for_is_not_loaded() -> None:
    program = "import sys; from viewer.reading import ReadError; print(*(m for m in sys.modules if 'reading' in m))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert done.stdout.split() == ["viewer.reading", "viewer.reading.errors"]
