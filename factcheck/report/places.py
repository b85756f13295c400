"""Where a side of a finding stands: a path that is never absolute, lines, and columns as editors of the web count them."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.model.document import Document
from factcheck.model.finding import Report, Side
from factcheck.model.record import NamedTuple
from factcheck.model.span import Span
from factcheck.report.plain import plain
from factcheck.segment.lines import Lines

Locate = Callable[[str], str | None]
"""From a path as typed to the path from the root of the project, with "/" between its parts; None when it lies elsewhere."""


class Region(NamedTuple):
    """A stretch of a report. Lines and columns count from 1; columns in UTF-16 units, the last one exclusive."""

    start: int
    """The offset in the report's text, in code points."""
    line: int
    column: int
    end_line: int
    end_column: int
    text: str


class Place(NamedTuple):
    """Where one side of a finding stands."""

    document: str
    path: str
    """From the root of the project; the mere name of a report that lies elsewhere or was piped in."""
    is_file: bool
    """Whether `path` leads to a file of the project."""
    detail: Region
    sentence: Region

    def shown(self) -> str:
        """Path and line, to be read: "docs/agency.md, line 7"."""
        return f"{plain(self.path)}, line {self.detail.line}"


class Places:
    """The places of one report's findings."""

    def __init__(self, report: Report, locate: Locate) -> None:
        self._accounts = {account.document.id: account for account in report.accounts}
        self._mentions = {mention.id: mention for account in report.accounts for mention in account.mentions}
        self._lines = {name: Lines(account.document.text) for name, account in self._accounts.items()}
        self._paths = paths_of([account.document for account in report.accounts], locate)

    def path(self, document: str) -> str:
        """The path of a report, by its document id."""
        return self._paths[document][0]

    def of(self, side: Side) -> Place:
        """The mention that tells most: the first that states the very value, which others may only round."""
        mentions = [self._mentions[name] for name in side.mentions]
        mention = next((each for each in mentions if each.value.shown() == side.value.shown()), mentions[0])
        sentence = self._accounts[side.document].readings[mention.sentence].sentence.span
        path, is_file = self._paths[side.document]
        return Place(side.document, path, is_file, self._region(side.document, mention.span), self._region(side.document, sentence))

    def _region(self, document: str, span: Span) -> Region:
        text, lines = self._accounts[document].document.text, self._lines[document]
        first, last = lines.line(span.start), lines.line(span.end - 1)
        column = 1 + _units(text[lines.offset(first) : span.start])
        return Region(span.start, first, column, last, 1 + _units(text[lines.offset(last) : span.end]), text[span.start : span.end])


def paths_of(documents: list[Document], locate: Locate) -> dict[str, tuple[str, bool]]:
    """By document id: the path to show, and whether it leads to a file of the project. No two reports have the same."""
    paths: dict[str, tuple[str, bool]] = {}
    for document in documents:
        path = locate(document.path) if document.path else None
        name = document.path.replace("\\", "/").rpartition("/")[2] if document.path else document.name.replace("/", " ")
        paths[document.id] = (path, True) if path else (name, False)
    taken = [path for path, _ in paths.values()]
    return {name: (path if taken.count(path) == 1 or is_file else f"{name}/{path}", is_file) for name, (path, is_file) in paths.items()}


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
