"""The page under the checkers that accessibility reviews use, where they are installed.

`npm install axe-core html-validate vnu-jar` in the checkout, or NODE_PATH naming a folder that has them, makes these
run.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.export.browser import Browser, browsing, find_chromium
from tests.export.test_html import STORY
from tests.export.test_html_book import book
from viewer.export.html import write_html

CHECKOUT = Path(__file__).parents[2]


def find_module(name: str) -> Path | None:
    places = [CHECKOUT / "node_modules", *map(Path, os.environ.get("NODE_PATH", "").split(os.pathsep))]
    return next((place / name for place in places if (place / name).is_dir()), None)


AXE = find_module("axe-core")
NU_CHECKER = find_module("vnu-jar")
HTML_VALIDATE = find_module("html-validate")
CHROMIUM = find_chromium()


@pytest.fixture(scope="module", params=["article", "book"])
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "page.html"
    if request.param == "article":
        write_html(STORY, path)
    else:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("viewer.export.html.layout._LONG", 100)
            write_html(book(220), path)
    return path


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(CHROMIUM or "", tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.mark.skipif(AXE is None or CHROMIUM is None, reason="axe-core (npm) or Chromium is not installed")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("address", ["", "#s2", "#s2&view=reading", "#&only=new"])
def test_axe_finds_nothing(browser: Browser, file: Path, scheme: str, width: int, address: str) -> None:
    assert AXE is not None
    browser.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    browser.open(file, address, width=width)
    browser.run("document.querySelectorAll('details').forEach(details => { details.open = true; })")
    browser.run((AXE / "axe.min.js").read_text(encoding="utf-8") + ";0")
    found = browser.run("axe.run({resultTypes: ['violations']}).then(r => r.violations)")
    assert [(v["id"], [(n["html"], n["failureSummary"]) for n in v["nodes"]]) for v in found] == []


@pytest.mark.skipif(HTML_VALIDATE is None or not shutil.which("node"), reason="html-validate (npm) is not installed")
def test_html_validate_finds_nothing(file: Path, tmp_path: Path) -> None:
    assert HTML_VALIDATE is not None
    rules = {"no-trailing-whitespace": "off", "no-inline-style": "error", "long-title": "off"}
    settings = tmp_path / "htmlvalidate.json"
    settings.write_text(json.dumps({"root": True, "extends": ["html-validate:recommended"], "rules": rules}))
    program = HTML_VALIDATE / "bin" / "html-validate.mjs"
    done = subprocess.run(  # noqa: S603 - a program of the developer's own choice
        ["node", str(program), "--config", str(settings), "--formatter", "text", str(file)],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout + done.stderr == ""


@pytest.mark.skipif(NU_CHECKER is None or not shutil.which("java"), reason="vnu-jar (npm) or Java is not installed")
def test_the_nu_checker_finds_no_error(file: Path) -> None:
    assert NU_CHECKER is not None
    program = NU_CHECKER / "build" / "dist" / "vnu.jar"
    done = subprocess.run(  # noqa: S603 - a program of the developer's own choice
        ["java", "-jar", str(program), "--errors-only", "--stdout", "--format", "gnu", str(file)],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "")
