"""`python -m factcheck`, and the `factcheck` command."""

import gc
import os
import sys


def main() -> None:
    """Do what the command line asks, and end the process with the exit code."""
    gc.disable()  # a short life makes no garbage worth collecting; `batch`, which may live long, turns it on again
    from factcheck.cli.quick_import import hasten

    hasten()
    from factcheck.cli.run import run

    code = run(sys.argv[1:])
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except OSError:  # nobody reads any more, or the disk is full
        code = code or 2
    os._exit(code)  # all is written and closed: to take down every object one by one takes longer than to leave it to the system


if __name__ == "__main__":
    main()
