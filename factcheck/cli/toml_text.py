"""Writes values as TOML, so that what is shown can be pasted and what is written can be read again."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model.record import Any


def toml(value: Any) -> str:
    """A text, number, truth, list or table on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return f"{value:g}"
    if isinstance(value, str):
        return text(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{text(key)} = {toml(entry)}" for key, entry in value.items()) + "}"
    return f"[{', '.join(toml(entry) for entry in value)}]"


def text(value: str) -> str:
    """In quotation marks, with what TOML wants escaped; lone surrogates, which no TOML holds, become question marks."""
    from json import dumps

    shown = value.encode("utf-8", "replace").decode("utf-8")
    return dumps(shown, ensure_ascii=False).replace("\x7f", "\\u007f")
