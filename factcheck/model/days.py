"""Python's dates without what it loads besides.

Up to Python 3.11 the module datetime first makes all of its classes in Python, to replace them by those of C: 1 ms of a run of 70.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime
else:
    try:
        import _datetime as datetime
    except ImportError:
        import datetime

__all__ = ["datetime"]
