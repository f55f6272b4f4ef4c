"""What a whole command spends, as the operating system counts it for its process and those that it starts."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

_SPAWN = [sys.executable, "-I", "-S", str(Path(__file__).with_name("spawn.py"))]
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Installed programs are compiled once: what a machine forbids to keep would be counted at each run."""
_SHOWN = 300


class Cost(NamedTuple):
    """What one run spent."""

    cpu: float
    """Seconds of CPU, user and system, of the process and of those it waited for."""
    wall: float
    """Seconds that passed."""
    memory: float
    """Peak memory of the largest of these processes, in megabytes."""


class Failed(Exception):
    """A command that did not end as it must, and what it said."""


def run(
    command: Sequence[str],
    *,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
    given: Path | None = None,
) -> Cost:
    """Run a command, `given` on its input.

    Raises:
        Failed: it did not end with code 0.
    """
    with (
        Path(given or os.devnull).open("rb") as source,
        subprocess.Popen(
            [*_SPAWN, *command],
            stdin=source,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
            cwd=folder,
            env={**_ENVIRONMENT, **(environment or {})},
            start_new_session=True,
        ) as process,
    ):
        told, said = _heard(process)
    if process.returncode:
        raise Failed(f"«\u00a0{command[0]}\u00a0» ne se lance pas")
    code, cpu, wall, memory = told.split()
    if code != "0":
        said = " ".join(said.split())[-_SHOWN:]
        raise Failed(f"code {code}\u00a0: {said}" if said else f"code {code}")
    return Cost(float(cpu), float(wall), float(memory) / 1024)


def _heard(process: subprocess.Popen[str]) -> tuple[str, str]:
    """What it prints; those that it started end with it when the bench is stopped."""
    try:
        return process.communicate()
    except BaseException:
        os.killpg(process.pid, signal.SIGKILL)
        raise
