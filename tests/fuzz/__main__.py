"""Compare the engines on random blocks for as long as wanted: `python -m tests.fuzz --seconds 3600`.

Every story comes from one number; a difference is told with it, and `--story NUMBER` runs that one again. The exit code
is 1 after a difference.
"""

from __future__ import annotations

import argparse
import random
import sys
import time

from tests.fuzz.engines import EVERY
from tests.support import machine_checks
from tests.support.machine_checks import Comparison, Difference

REPORT_SECONDS = 60


def main(arguments: list[str] | None = None) -> int:
    """Run the command. Return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=3600, help="how long to go on (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=None, help="where to start; default: anywhere")
    parser.add_argument("--story", type=int, default=None, help="run one story again and stop")
    chosen = parser.parse_args(arguments)
    comparison = Comparison(EVERY)
    if chosen.story is not None:
        return 0 if _runs(comparison, chosen.story) else 1
    seed = random.SystemRandom().getrandbits(40) if chosen.seed is None else chosen.seed
    print(f"engines {', '.join(comparison.engines)} beside stock, seed {seed}, {chosen.seconds:g} s", flush=True)
    started = reported = time.monotonic()
    stories = executed = succeeded = differences = 0
    while time.monotonic() - started < chosen.seconds:
        told = _tell(comparison, seed + stories)
        machine_checks.forget()
        stories += 1
        differences += told is None
        executed, succeeded = executed + (told or (0, 0))[0], succeeded + (told or (0, 0))[1]
        if time.monotonic() - reported > REPORT_SECONDS:
            reported = time.monotonic()
            print(_line(stories, executed, succeeded, differences), flush=True)
    print(f"{_line(stories, executed, succeeded, differences)} seed={seed}")
    return 1 if differences else 0


def _line(stories: int, executed: int, succeeded: int, differences: int) -> str:
    return f"stories={stories} transactions={executed} succeeded={succeeded} differences={differences}"


def _tell(comparison: Comparison, story: int) -> tuple[int, int] | None:
    try:
        return comparison.story(story)
    except Difference as difference:
        print(f"DIFFERENCE in story {story}; again: python -m tests.fuzz --story {story}\n  {difference}", flush=True)
        return None


def _runs(comparison: Comparison, story: int) -> bool:
    told = _tell(comparison, story)
    if told is not None:
        print(f"story {story}: {told[0]} transactions, {told[1]} succeeded, no difference")
    return told is not None


if __name__ == "__main__":
    sys.exit(main())
