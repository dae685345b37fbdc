"""The tracked changes as LibreOffice understands them, where it is installed."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.export.docx.test_revisions import laid_out
from tests.export.test_html import STORY
from viewer.export.docx import write_tracked_docx

OFFICE = shutil.which("soffice")
MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Settle(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  opened = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(opened.CurrentController.Frame, ".uno:" &amp; command, "", 0, Array())
  Dim plain(1) As New com.sun.star.beans.PropertyValue
  plain(0).Name = "FilterName" : plain(0).Value = "Text (encoded)"
  plain(1).Name = "FilterOptions" : plain(1).Value = "UTF8,LF,,,"
  opened.storeToURL(ConvertToURL(target), plain())
  opened.close(True)
End Sub
</script:module>
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false">
 <library:element library:name="Module1"/>
</library:library>
"""

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


def run(profile: Path, *arguments: str) -> None:
    command = [str(OFFICE), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", *arguments]
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603 - found on the path


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh profile with the macro in it; the first start makes the folders."""
    profile = tmp_path_factory.mktemp("office")
    run(profile, "--terminate_after_init")
    basic = profile / "user" / "basic" / "Standard"
    basic.mkdir(parents=True, exist_ok=True)
    (basic / "Module1.xba").write_text(MACRO)
    (basic / "script.xlb").write_text(LIBRARY)
    return profile


@pytest.mark.parametrize("siglum", ["B", "C"])
def test_accepting_all_gives_the_article_and_rejecting_all_the_source(
    profile: Path, tmp_path: Path, siglum: str
) -> None:
    file = tmp_path / "tracked.docx"
    write_tracked_docx(STORY, file, siglum)
    wanted = {"AcceptAllTrackedChanges": STORY.base, "RejectAllTrackedChanges": STORY.article(siglum)}
    for command, article in wanted.items():
        settled = tmp_path / f"{command}.txt"
        run(profile, f"macro:///Standard.Module1.Settle({file},{settled},{command})")
        assert settled.read_text(encoding="utf-8-sig").removesuffix("\n") == laid_out(article)
