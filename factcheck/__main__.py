"""`python -m factcheck`, and the `factcheck` command."""

import sys


def main() -> int:
    """Do what the command line asks; gives the exit code."""
    from factcheck.cli.run import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
