"""The command line: one file per command in `commands/`, found by itself; the only layer that knows typer."""

from __future__ import annotations

from typing import NoReturn


def main() -> NoReturn:
    """Run the command of `sys.argv` and leave with its exit code."""
    import gc
    import sys

    # What is imported, and the trees that a command builds, live until it ends: looking for garbage after
    # every 700 objects finds none. A long command is cleaned up behind all the same, less often.
    gc.set_threshold(100_000)
    from diagdemo.cli.run import run

    code = run(sys.argv[1:])
    # The interpreter would look at every object once more before it ends: memory goes back to the system
    # just as well without it, and a page of help comes a seventh sooner.
    gc.freeze()
    sys.exit(code)
