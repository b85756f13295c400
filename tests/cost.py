"""What a piece of work costs, measured so that a busy machine does not fail a test."""

import time
from collections.abc import Callable


def least_seconds(work: Callable[[], object], runs: int = 3) -> float:
    """Processor time of the fastest of some runs: a busy machine makes any one run slow."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best
