"""What is checked and how it is judged, told from the same ladders and examples that the engine and its tests read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

from factcheck import details
from factcheck.model.level import DetailType, Level
from factcheck.model.record import Any
from factcheck.report.to_terminal.fit import fill, folded, width
from factcheck.report.to_terminal.look import Line, Look

Examples = dict[str, list[dict[str, Any]]]


def overview(catalogue: Iterable[DetailType[Any]], look: Look) -> str:
    """All details in brief."""
    known = list(catalogue)
    lines: list[Line] = [[("What is checked", "strong")]]
    lines += _listed([(detail.name, detail.summary) for detail in known], look)
    lines += [[], [("factcheck explain DETAIL tells more of one.", "quiet")]]
    return look.paint(lines)


def detail_explained(detail: DetailType[Any], look: Look) -> str:
    """One detail: the questions it answers, its ladder, and its examples."""
    examples = _examples(detail)
    lines: list[Line] = [*_text(f"{detail.name}: {detail.summary}", look, indent=0, style="strong"), []]
    lines += [[("Questions", "strong")], *_listed(list(detail.slots.items()), look), []]
    lines += [[("Ladder: the first that holds is the verdict", "strong")]]
    for number, level in enumerate(detail.ladder, 1):
        lines += _rung(detail, level, look, f"{number}.")
    if detail.tolerance:
        reach = f"{detail.tolerance:g} minutes" if detail.name == "times" else f"{100 * detail.tolerance:g} %"
        hedge = f"A hedge such as “around” reaches {reach} to either side (--tolerance {detail.name}={detail.tolerance:g})."
        lines += [[], *_text(hedge, look, indent=2)]
    lines += _compared(examples.get("comparison", []), look)
    lines += _found(examples.get("example", []), look)
    return look.paint(lines)


def rule_explained(detail: DetailType[Any], level: Level[Any], look: Look) -> str:
    """One rung of a ladder, and the comparisons that show it."""
    lines: list[Line] = list(_rung(detail, level, look, ""))
    shown = [comparison for comparison in _examples(detail).get("comparison", []) if comparison.get("level") == level.name]
    return look.paint(lines + _compared(shown, look))


def _examples(detail: DetailType[Any]) -> Examples:
    import tomllib

    path = os.path.join(os.path.dirname(details.__file__), detail.name, "examples.toml")
    with open(path, "rb") as file:
        return tomllib.load(file)


def _rung(detail: DetailType[Any], level: Level[Any], look: Look, number: str) -> Iterator[Line]:
    sign = {"agree": look.signs.agree, "compatible": look.signs.compatible, "conflict": look.signs.conflict}[level.verdict]
    severity = f", {level.severity}" if level.verdict == "conflict" else ""
    mark = f"{sign} {level.verdict}{severity}"
    yield [(f"  {number:<3}" if number else "  ", ""), (mark, level.verdict), (f"  {detail.name}/{level.name}", "")]
    yield from _text(f"{level.because}; {100 * level.confidence:.0f} of 100 such findings should be right", look, indent=6, style="quiet")


def _compared(comparisons: Sequence[dict[str, Any]], look: Look) -> list[Line]:
    lines: list[Line] = [[], [("Compared", "strong")]] if comparisons else []
    for comparison in comparisons:
        lines += _text(f"a  {comparison['left']}", look, indent=2, hanging=3)
        lines += _text(f"b  {comparison['right']}", look, indent=2, hanging=3)
        verdict = comparison.get("verdict", "none")
        told = "not the same question" if verdict == "none" else f"{verdict.replace('_', ' ')}: {comparison['level']}"
        told += " (with --gazetteer)" if comparison.get("gazetteer") else ""
        lines += _text(told, look, indent=5, style=verdict)
    return lines


def _found(examples: Sequence[dict[str, Any]], look: Look) -> list[Line]:
    lines: list[Line] = []
    for title, wanted in (("Found", True), ("Not taken for it", False)):
        told = [example for example in examples if bool(example.get("finds")) == wanted]
        lines += [[], [(title, "strong")]] if told else []
        for example in told:
            lines += _text(example["text"], look, indent=2)
            for find in example.get("finds", []):
                lines += _text(", ".join(_told(find)), look, indent=5, style="quiet")
            if example.get("why"):
                lines += _text(example["why"], look, indent=5, style="quiet")
    return lines


def _told(find: dict[str, Any]) -> Iterator[str]:
    """What an example says of a mention, in words."""
    for key, value in find.items():
        if isinstance(value, dict):
            yield from (f"{part.replace('_', ' ')} {'open' if bound is None else bound}" for part, bound in value.items())
        else:
            yield f"“{value}”" if key == "quote" else str(value)


def _listed(rows: Sequence[tuple[str, str]], look: Look) -> Iterator[Line]:
    """Names in a column, what they mean beside them."""
    column = max((width(name) for name, _ in rows), default=0)
    for name, meaning in rows:
        for index, text in enumerate(folded(look.clean(meaning), max(look.width - column - 4, 16))):
            yield [(f"  {fill(name if index == 0 else '', column)}  ", "strong"), (text, "")]


def _text(text: str, look: Look, *, indent: int, hanging: int = 0, style: str = "") -> Iterator[Line]:
    style = style if style in ("strong", "quiet", "agree", "compatible", "conflict") else ""
    for index, row in enumerate(folded(look.clean(text), look.width - indent - hanging)):
        yield [(" " * (indent + (hanging if index else 0)), ""), (row, style)]
