"""From the bytes of a file to its text."""

from __future__ import annotations

from factcheck.model.errors import FactcheckError
from factcheck.model.pattern import Pattern
from factcheck.model.record import NamedTuple

# UTF-32 comes first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32", "UTF-32"),
    (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8"),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
)
_OTHER_FORMATS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "rich text"),
    (b"\x1f\x8b", "compressed (gzip)"),
)
# What a text has no use for: the control characters but tab, line feeds, form feed, carriage return and escape.
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b") + b"\x7f"
_CONTROL_SHARE = 0.02
_INVISIBLE = Pattern(r"[\s\ufeff\u200b]*+")


class Decoded(NamedTuple):
    """The text of a file."""

    text: str
    """Without its byte-order mark, else unaltered."""
    notes: tuple[str, ...] = ()
    """That its encoding had to be guessed."""


def decode(raw: bytes, *, name: str) -> Decoded:
    """The text: by its byte-order mark, as UTF-8, or, with a note, as the Western European single-byte encoding.

    Raises FactcheckError for a file that is empty, binary, or not what its byte-order mark says.
    """
    if not raw:
        raise FactcheckError(f"{name}: empty; give a report that has text")
    decoded = _by_mark(raw, name=name) or _by_content(raw, name=name)
    if is_blank(decoded.text):
        raise FactcheckError(f"{name}: nothing but white space; give a report that has text")
    return decoded


def is_blank(text: str) -> bool:
    """Whether a text has no visible character."""
    return not any(map(str.isalnum, text[:200])) and _INVISIBLE.fullmatch(text) is not None


def _by_mark(raw: bytes, *, name: str) -> Decoded | None:
    for mark, codec, shown in _MARKS:
        if raw.startswith(mark):
            try:
                return Decoded(raw.decode(codec))
            except UnicodeDecodeError:
                raise FactcheckError(f"{name}: begins like {shown} but is not; save it as UTF-8 text") from None
    return None


def _by_content(raw: bytes, *, name: str) -> Decoded:
    for magic, shown in _OTHER_FORMATS:
        if raw.startswith(magic):
            raise FactcheckError(f"{name}: {shown} by its content; save its text as a .txt file")
    if b"\x00" in raw:
        raise FactcheckError(f"{name}: binary, or UTF-16 without a byte-order mark; save it as UTF-8 text")
    if len(raw) - len(raw.translate(None, _CONTROLS)) > _CONTROL_SHARE * len(raw):
        raise FactcheckError(f"{name}: binary (full of control characters); save its text as a .txt file")
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return _single_byte(raw)


def _single_byte(raw: bytes) -> Decoded:
    try:
        text, shown = raw.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:  # five codes have no character there
        text, shown = raw.decode("latin-1"), "Latin-1"
    return Decoded(text, (f"decoded as {shown}, for it is not valid UTF-8; save it as UTF-8 if letters look wrong",))
