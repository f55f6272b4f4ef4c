"""The command line: one file per command in `commands/`, found by itself; the only layer that knows typer."""

from __future__ import annotations

from typing import NoReturn


def main() -> NoReturn:
    """Run the command of `sys.argv` and leave with its exit code."""
    import gc
    import sys

    # What is imported, and the trees that a command builds, live until it ends: looking for garbage among
    # so few objects finds none. A command that makes many more is still cleaned up behind.
    gc.set_threshold(100_000)
    from diagdemo.cli.run import run

    code = run(sys.argv[1:])
    # The interpreter looks for garbage once more before it ends, which takes as long as a whole `--help`
    # does after its imports: memory goes back to the system just as well without it.
    gc.freeze()
    sys.exit(code)
