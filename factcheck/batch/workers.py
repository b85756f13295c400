"""Shares work among processes: results in order, and only so much in flight that memory stays flat."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from factcheck.model.errors import FactcheckError

Task = TypeVar("Task")
Result = TypeVar("Result")
_AHEAD = 8  # tasks handed out per process beyond the one whose result is awaited


def ordered(work: Callable[[Task], Result], tasks: Iterable[Task], workers: int) -> Iterator[Result]:
    """The result of every task, in the order of the tasks, each as soon as it and those before it are done.

    With one worker everything happens in this process, one task at a time. With more, `work`, tasks and results must be picklable,
    and a result that is ready is given when the next task is read. A process that dies, as happens when memory runs out, raises
    FactcheckError.
    """
    if workers == 1:
        yield from map(work, tasks)
        return
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    waiting: deque[Future[Result]] = deque()
    pool = ProcessPoolExecutor(workers, initializer=_leave_interrupts_to_the_parent)
    try:
        for task in tasks:
            waiting.append(pool.submit(work, task))
            while waiting and (waiting[0].done() or len(waiting) > workers * _AHEAD):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool:
        raise FactcheckError("a worker process died (out of memory?); try fewer --workers") from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
