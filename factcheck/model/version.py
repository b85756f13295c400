"""The program's version; it shows in every signature."""

__version__ = "0.1.0"
