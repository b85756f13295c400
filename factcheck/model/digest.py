"""SHA-256 without hashlib, which loads OpenSSL and takes 3 ms of a run of 50."""

from __future__ import annotations

import functools

from factcheck.model.record import Any


def sha256(text: str) -> str:
    """The SHA-256 of a text's UTF-8 bytes, 64 hex digits; lone surrogates count as they are."""
    digest: str = _implementation()(text.encode("utf-8", "surrogatepass")).hexdigest()
    return digest


@functools.cache
def _implementation() -> Any:
    """Python's own C module, which has another name from 3.12 on; hashlib where neither is built in."""
    try:
        from _sha256 import sha256 as own  # type: ignore[import-not-found]
    except ImportError:
        try:
            from _sha2 import sha256 as own  # type: ignore[import-not-found]
        except ImportError:
            from hashlib import sha256 as own
    return own
