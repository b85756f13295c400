"""No regular expression of the package takes more than linear time, whatever a report holds."""

import ast
import importlib
import pathlib
import re
import time
from typing import NamedTuple

import pytest

ROOT = pathlib.Path(__file__).parent.parent
FILES = sorted(path for path in (ROOT / "factcheck").rglob("*.py") if path.name != "__main__.py" and path.stem != "pattern")
ANYWHERE = {"search", "finditer", "findall", "sub", "split"}
SHORT, LONG = 2_000, 8_000
FLOOR = 0.04
"""Seconds of processor time below which nothing is proved: a linear search of 8,000 signs takes a hundredth of it."""
GROWTH = 8
"""Linear time grows fourfold from SHORT to LONG, quadratic time sixteenfold."""
UNITS = (
    " ", "\t", "\n", "a", "A", "é", "1", "-", "_", "*", ".", ",", ":", ";", "!", "?", "'", '"', "’", "“", "(", ")", "[", "]", "<", ">",
    "#", "|", "/", "+", "=", "`", "~", "@", "©", "&", "%", "a ", "A ", "1 ", "1,", "1.", "1,1,1 ", "1:", "1-", "1/", "(1) ", "a.", "A. ",
    "a-", "a'", "a’s ", ", ", "- ", "* ", "> ", "| ", "|-", "[a](", "<a ", "\n ", " \n\n", "www.", "http://", "a, b ", "A a. ", "p.m. ",
)  # fmt: skip


class Found(NamedTuple):
    """A regular expression and how it is used."""

    where: str
    compiled: re.Pattern[str]
    is_sought: bool
    """Whether it is looked for anywhere in a text, and not only matched at one place."""


def expressions():
    """Every `Pattern(...)` and `re.something(...)` that stands in the package."""
    everything = "\n".join(path.read_text(encoding="utf8") for path in FILES)
    for path in FILES:
        module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"))
        tree = ast.parse(path.read_text(encoding="utf8"))
        names = {id(node.value): ast.unparse(node.targets[0]) for node in tree.body if isinstance(node, ast.Assign)}
        for node in ast.walk(tree):
            how = used(node)
            if how:
                values = [eval(compile(ast.Expression(part), "", "eval"), vars(module)) for part in node.args[: 2 if how == "later" else 1]]
                name = names.get(id(node), "")
                is_sought = how in ANYWHERE or bool(name and re.search(rf"\b{name}\.({'|'.join(ANYWHERE)})\(", everything))
                yield Found(f"{path.relative_to(ROOT / 'factcheck')}:{name or node.lineno}", re.compile(*values), is_sought)


def used(node):
    """How a node uses a regular expression: by the name of the function; "later" when it only makes one; "" for any other node."""
    if not isinstance(node, ast.Call) or not node.args:
        return ""
    if isinstance(node.func, ast.Name) and node.func.id == "Pattern":
        return "later"
    if isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name) and node.func.value.id == "re":
        return "later" if node.func.attr == "compile" else node.func.attr if hasattr(re.Pattern, node.func.attr) else ""
    return ""


EXPRESSIONS = list(expressions())


def seconds(found, text):
    """Processor time of one use."""
    start = time.process_time()
    if found.is_sought:
        for _ in found.compiled.finditer(text):
            pass
    found.compiled.match(text)
    found.compiled.fullmatch(text)
    return time.process_time() - start


def is_superlinear(found, unit):
    """Whether a run of one unit, and nothing that ends a match behind it, takes far more time than its length explains."""
    short, long = (unit * (size // len(unit)) + "\0" for size in (SHORT, LONG))
    if seconds(found, long) < FLOOR:
        return False
    return min(seconds(found, long) for _ in range(3)) > max(FLOOR, GROWTH * min(seconds(found, short) for _ in range(3)))


def test_the_expressions_are_found():
    assert len(EXPRESSIONS) > 40
    assert any(found.is_sought for found in EXPRESSIONS)
    assert any(not found.is_sought for found in EXPRESSIONS)


def test_what_is_superlinear_is_seen():
    assert is_superlinear(Found("", re.compile(r"\d+\d+x"), is_sought=False), "1")
    assert is_superlinear(Found("", re.compile(r"[^\W\d_]+x"), is_sought=True), "a")
    assert not is_superlinear(Found("", re.compile(r"[^\W\d_]+x"), is_sought=False), "a")


@pytest.mark.parametrize("found", EXPRESSIONS, ids=lambda found: found.where)
def test_time_is_linear(found):
    own = [sign for sign in re.sub(r"\\.|[\[\](){}|?*+^$]", "", found.compiled.pattern) if not sign.isalnum()]
    for unit in dict.fromkeys((*UNITS, *own)):
        assert not is_superlinear(found, unit), f"{found.compiled.pattern} on a run of {unit!r}"
