"""Times several pieces of work in turn, so that a slow moment meets all of them."""

import time
from collections.abc import Callable, Mapping


def in_turn(measured: Mapping[str, Callable[[], object]], runs: int) -> dict[str, list[float]]:
    """Seconds of each run by name, after one that does not count."""
    seconds: dict[str, list[float]] = {name: [] for name in measured}
    for run in range(runs + 1):
        for name, work in measured.items():
            start = time.perf_counter()
            work()
            if run:
                seconds[name].append(time.perf_counter() - start)
    return seconds
