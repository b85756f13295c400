"""Findings as a person or a program reads them. One file an output format, one line each in the table."""
