"""Text of a report is no command to the terminal: what it would obey is shown, not sent."""

import functools


def plain(text: str) -> str:
    r"""The text in one line, with control characters and marks that reorder or hide text shown as escapes (\x1b, \u202e)."""
    return text if text.isascii() and text.isprintable() else text.translate(_signs())


@functools.cache
def _signs() -> dict[int, str]:
    controls = [*range(0x20), *range(0x7F, 0xA0), 0x061C, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF]
    signs = {code: f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" for code in controls}
    return signs | dict.fromkeys((0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0xA0, 0x2028, 0x2029), " ")
