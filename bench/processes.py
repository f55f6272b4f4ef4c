"""CPU time and memory of a whole command, as the operating system counts them."""

from __future__ import annotations

import os
import resource
import subprocess

_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Installed programs are compiled once: what a machine forbids to keep would be counted at each run."""


def cpu(command: list[str], rounds: int) -> float:
    """The least CPU time of `rounds` runs of `command`, in seconds, user and system together."""
    return min(_once(command) for _ in range(rounds))


def _once(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=_ENVIRONMENT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def peak(command: list[str]) -> float:
    """The peak memory of one run of `command`, in megabytes."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return usage.ru_maxrss / 1024
