"""What the README promises can be done as it is written."""

import re
from pathlib import Path

import pytest

from viewer.cli.arguments import parse_compare

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def commands():
    """Every command line in the README, one a line."""
    blocks = re.findall(r"```(?:sh|powershell)\n(.*?)```", README, re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


def test_the_readme_and_the_checks_install_the_same_system_packages():
    lists = re.findall(r"apt-get install -y ([^&]+)&&", README)
    (checked,) = re.findall(r"^packages=\((.*?)\)$", CI, re.DOTALL | re.MULTILINE)
    assert len(lists) == 2
    assert {tuple(packages.split()) for packages in lists} == {tuple(checked.split())}


def test_what_the_readme_compares_is_there_and_is_a_right_command_line(monkeypatch):
    monkeypatch.chdir(ROOT)
    told = [
        line.split("main.py compare ")[1]
        for line in commands()
        if "main.py compare resources" in line.replace("\\", "/")
    ]
    assert len(told) == 3
    for line in told:
        request = parse_compare("main.py", line.replace("\\", "/").split())
        assert all(Path(name).is_file() for name in (request.base, *request.sources))
        assert request.outputs == (("html", "ferry.html"),)


@pytest.mark.parametrize("name", ["PySide6", "diff-match-patch", "difflib", "nltk", "pytest-qt"])
def test_the_readme_says_what_each_package_is_for(name):
    (row,) = re.findall(rf"^\| .*{re.escape(name)}.* \|.*\w.*\|$", README, re.MULTILINE)
    assert len(row) > 60


def test_every_option_of_compare_is_told(capsys):
    with pytest.raises(SystemExit):
        parse_compare("main.py", ["--help"])
    options = set(re.findall(r"--[a-z]+", capsys.readouterr().out)) - {"--help"}
    assert options <= set(re.findall(r"--[a-z]+", README))


def test_every_file_that_the_readme_names_is_there():
    named = re.findall(r"`((?:resources|viewer)/[^`]*|LICENSE|\.ci/run)`", README)
    named += re.findall(r"\]\(((?!http)[^)]+)\)", README)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []
