import os
import subprocess
import sys

import pytest

from viewer.app.main import why_no_window


@pytest.mark.parametrize(
    ("platform", "environment"),
    [
        ("linux", {"DISPLAY": ":0"}),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}),
        ("win32", {}),
        ("darwin", {}),
    ],
)
def test_a_window_can_open(platform: str, environment: dict[str, str]) -> None:
    assert why_no_window(platform, environment) is None


def test_without_a_display_it_is_said_what_to_do() -> None:
    reason = why_no_window("linux", {})
    assert reason is not None
    assert "DISPLAY" in reason
    assert "\n" not in reason


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
def test_without_a_display_the_program_ends_with_one_line_and_1() -> None:
    bare = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    code = "import sys; from viewer.app.main import run_app; sys.exit(run_app([]))"
    ended = subprocess.run([sys.executable, "-c", code], env=bare, capture_output=True, text=True, check=False)  # noqa: S603 - our own code
    assert ended.returncode == 1
    assert len(ended.stderr.splitlines()) == 1


def test_the_window_is_asked_for_without_loading_anything_heavy() -> None:
    code = (
        "import sys; import viewer.app.program, viewer.app.running;"
        "print([m for m in ('numpy', 'nltk', 'onnxruntime', 'jinja2', 'rapidfuzz') if m in sys.modules])"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own code
    assert ended.stdout.strip() == "[]"
