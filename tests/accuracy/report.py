"""Prints the accuracy figures against their floors; exit code 1 when one is missed. `python -m tests.accuracy.report [--show]`."""

import sys
import tomllib

from tests.accuracy import planted
from tests.accuracy.measure import FLOORS, figures, measure, readable


def main() -> int:
    """The table, the misses with --show, and the verdict."""
    result = measure([name for name in sys.argv[1:] if not name.startswith("-")] or None)
    with open(FLOORS, "rb") as file:
        floors = tomllib.load(file)
    failed = 0
    counts, _ = planted.measure([name for name in sys.argv[1:] if not name.startswith("-")] or None)
    for name, value in (figures(result.counts) | planted.shares(counts)).items():
        floor = floors[name]
        is_met = value <= floor if name.startswith(("false", "forbidden")) else value >= floor
        failed += not is_met
        bound = "at most" if name.startswith(("false", "forbidden")) else "at least"
        print(f"{name:24s} {value:<8} {bound} {floor}  {'' if is_met else '<- missed'}")
    print(dict(sorted(result.counts.items())))
    if "--show" in sys.argv:
        print("\n".join(readable(result.misses)))
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
