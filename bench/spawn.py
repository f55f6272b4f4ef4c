"""Run one command and tell what it spent, from a process small enough not to be in the figures.

The memory that the system counts for a command begins with that of the process that starts it: hence this
script, run alone, which imports next to nothing.
"""

from __future__ import annotations

import os
import sys
import time


def main(command: list[str]) -> int:
    """Run, then print the code, and the seconds of CPU, those that passed and the memory in kilobytes."""
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    start = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=quiet)
    _, status, used = os.wait4(process, 0)
    wall = time.perf_counter() - start
    print(os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, wall, used.ru_maxrss)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
