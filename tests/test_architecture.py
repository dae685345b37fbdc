"""The shape of the program: which part may use which, what is imported when, and how long a piece may be."""

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
VIEWER = ROOT / "viewer"
MODULES = sorted(path for path in VIEWER.rglob("*.py"))

# From left to right; a part uses what stands in an earlier group, or itself, and nothing else.
GROUPS = (
    {"resources", "freeing", "inference", "late", "locking", "pausing"},
    {"trees"},
    {"model"},
    {"language"},
    {"reading", "align", "diff", "provenance", "present"},
    {"disputes", "forecast", "preparation"},
    {"compare"},
    {"versions"},
    {"export"},
    {"session"},
    {"cli", "app"},
)
# The command line opens the window, and nothing else of it.
WAYS_THROUGH = {("viewer.cli", "viewer.app.main")}
HEAVY = {
    "PySide6",
    "diff_match_patch",
    "jinja2",
    "lxml",
    "nltk",
    "numpy",
    "onnxruntime",
    "pypdfium2",
    "rapidfuzz",
    "trafilatura",
}
LONGEST_FILE = 400
LONGEST_FUNCTION = 50


@cache
def parsed(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path):
    """The full names of everything a module imports, wherever in it that is written."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def parts_used(path):
    """The parts of the program that a module imports from, with the module it imports."""
    for module in imports(path):
        pieces = module.split(".")
        if pieces[0] == "viewer" and len(pieces) > 1 and is_part(pieces[1]):
            yield pieces[1], module


def is_part(name):
    return (VIEWER / name).is_dir() or (VIEWER / f"{name}.py").is_file()


def part_of(path):
    return path.relative_to(VIEWER).parts[0].removesuffix(".py")


def is_way_through(path, module):
    return any(module.startswith(to) for at, to in WAYS_THROUGH if at == name_of(path))


def rank(part):
    (found,) = (position for position, group in enumerate(GROUPS) if part in group)
    return found


def test_every_part_has_its_place_in_the_order():
    parts = {part_of(path) for path in MODULES} - {"__init__", "__main__"}
    assert parts <= set.union(*GROUPS)


def test_a_part_uses_only_what_stands_before_it():
    wrong = [
        f"{name_of(path)} uses {module}"
        for path in MODULES
        if path.parent != VIEWER or path.stem == "compare"
        for part, module in parts_used(path)
        if part != part_of(path) and rank(part) >= rank(part_of(path)) and not is_way_through(path, module)
    ]
    assert wrong == []


def test_qt_is_used_only_for_the_window_and_for_paper():
    wrong = [
        f"{name_of(path)} uses {module}"
        for path in MODULES
        if part_of(path) != "app" and not name_of(path).startswith("viewer.export.pdf")
        for module in imports(path)
        if module.split(".")[0] == "PySide6"
    ]
    assert wrong == []


def test_onnxruntime_is_imported_where_it_is_kept_from_reporting_and_nowhere_else():
    """A plain import of it would send reports about the reader's computer over the network."""
    users = {name_of(path) for path in MODULES for module in imports(path) if module.split(".")[0] == "onnxruntime"}
    assert users == {"viewer.inference"}


def test_the_types_need_nothing_but_the_standard_library():
    wrong = [
        f"{name_of(path)} uses {module}"
        for path in MODULES
        if part_of(path) == "model"
        for module in imports(path)
        if module.split(".")[0] not in sys.stdlib_module_names and not module.startswith("viewer.model")
    ]
    assert wrong == []


def test_a_file_can_be_read_in_one_go():
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_a_function_can_be_seen_at_once():
    long = [
        f"{name_of(path)}.{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for path in MODULES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno >= LONGEST_FUNCTION
    ]
    assert long == []


def test_a_name_says_what_it_holds():
    empty = {"base", "common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}
    assert [name_of(path) for path in MODULES if path.stem in empty or path.parent.name in empty] == []


@pytest.mark.parametrize(
    "code",
    [
        "import viewer",
        "from viewer import Options",
        "import viewer.cli",
        "from viewer.cli import main; main(['compare', '--help'])",
        "from viewer.cli import main; main(['batch', '--help'])",
        "from viewer.cli import main; main(['--version'])",
    ],
)
def test_nothing_heavy_is_loaded_before_it_is_needed(code):
    assert loaded_by(code).isdisjoint(HEAVY)


def test_a_comparison_without_a_window_loads_no_qt():
    code = (
        "from viewer.cli import main; "
        "main(['compare', 'resources/samples/ferry/article.txt', 'resources/samples/ferry/source-1.txt'])"
    )
    assert "onnxruntime" in loaded_by(code)
    # Of NLTK it needs single modules (see viewer/language/nltk_parts.py), not the whole.
    assert loaded_by(code).isdisjoint({"PySide6", "nltk"})


@cache
def loaded_by(code):
    """The packages a fresh interpreter has loaded after running `code`."""
    tell = "import sys; print('\\n'.join(sorted({name.split('.')[0] for name in sys.modules})), file=sys.stderr)"
    command = [sys.executable, "-c", f"{code}\n{tell}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - our own code
    return set(done.stderr.split())


def test_the_function_compare_is_never_hidden_by_the_module_of_that_name():
    code = (
        "import viewer.compare; from viewer import compare; assert callable(compare); assert viewer.compare is compare"
    )
    assert "viewer" in loaded_by(code)


def test_what_the_library_promises_is_there():
    import viewer  # noqa: PLC0415 - under test

    for name in viewer.__all__:
        assert getattr(viewer, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        viewer.nothing  # noqa: B018 - asked for
