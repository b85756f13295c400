"""Findings as a person or a program reads them. One file an output format, one line each in the table."""

CI_FORMATS = {
    "sarif": "factcheck.report.to_sarif",
    "github": "factcheck.report.to_github",
    "gitlab": "factcheck.report.to_gitlab",
    "junit": "factcheck.report.to_junit",
    "markdown": "factcheck.report.to_markdown",
}
"""Formats that a pipeline reads: (name, the module whose `render(checks, locate)` gives the text). Loaded when asked for."""
