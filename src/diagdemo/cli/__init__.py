"""The command line: one file per command in `commands/`, found by itself; the only layer that knows typer."""

from __future__ import annotations

from typing import NoReturn


def main() -> NoReturn:
    """Run the command of `sys.argv` and leave with its exit code."""
    import gc
    import sys

    # A command builds trees that live until it ends: looking for garbage so early costs 5 %.
    gc.set_threshold(100_000)
    from diagdemo.cli.run import run

    sys.exit(run(sys.argv[1:]))
