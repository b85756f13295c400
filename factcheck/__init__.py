"""Cross-checks two or more reports of one event, detail by detail.

    import factcheck

    left = factcheck.read("agency.txt", id="a")
    right = factcheck.read("broadcaster.txt", id="b")
    report = factcheck.compare([left, right], factcheck.Settings())
    for finding in report.findings:
        print(finding.verdict, finding.message)

Importing it costs nothing: each name is loaded when it is first used.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.model.errors import FactcheckError
    from factcheck.model.settings import Settings
    from factcheck.model.version import __version__
    from factcheck.pipeline import compare, extract
    from factcheck.readers import from_string, read

__all__ = ["FactcheckError", "Settings", "__version__", "compare", "extract", "from_string", "read"]

_HOMES = {
    "FactcheckError": "factcheck.model.errors",
    "Settings": "factcheck.model.settings",
    "__version__": "factcheck.model.version",
    "compare": "factcheck.pipeline",
    "extract": "factcheck.pipeline",
    "from_string": "factcheck.readers",
    "read": "factcheck.readers",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
