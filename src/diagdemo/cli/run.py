"""Run one command line and turn whatever happens into an exit code and, at most, a few French sentences.

Exit codes: 0 fine, 1 something found, 2 wrong usage, 3 unexpected, 130 interrupted, 141 unread output.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from typer import Abort, Exit
from typer._click.core import Command
from typer._click.exceptions import ClickException

from diagdemo.cli import streams
from diagdemo.errors import DiagdemoError

PROGRAM = "diagdemo"
UNEXPECTED = 3
INTERRUPTED = 130
UNREAD = 141


def run(args: Sequence[str], command: Command | None = None) -> int:
    """The exit code of `diagdemo ARGS…`; everything there is to say has been written.

    `command` stands in for the root of the command line in tests.
    """
    streams.speak_utf8()
    frozen = gc.get_freeze_count()
    try:
        code = _guarded(list(args), command)
        sys.stdout.flush()
    except BrokenPipeError:
        streams.silence()
        return UNREAD
    finally:
        if not frozen:  # what a command has kept from the collector goes back to a program that lives on
            gc.unfreeze()
    return code


def _guarded(args: list[str], command: Command | None) -> int:
    try:
        return _dispatch(args, command)
    except Exit as stop:
        return stop.exit_code
    except BrokenPipeError:
        raise
    except (KeyboardInterrupt, EOFError, Abort):
        print("\nInterrompu.", file=sys.stderr)
        return INTERRUPTED
    except DiagdemoError as error:
        return _explained(error)
    except ClickException as error:
        from diagdemo.cli.french.faults import show_usage_error

        return show_usage_error(error)
    except Exception as error:
        from diagdemo.cli.crash import report

        report(error, args)
        return UNEXPECTED


def _dispatch(args: list[str], command: Command | None) -> int:
    if command is None:
        from diagdemo.cli.app import root

        command = root()
    shell = os.environ.get("_DIAGDEMO_COMPLETE")
    if shell:
        from diagdemo.cli.completion import answer

        print(answer(command, shell, args))
        return 0
    with command.make_context(PROGRAM, args) as context:
        code = command.invoke(context)
    return code if isinstance(code, int) else 0


def _explained(error: DiagdemoError) -> int:
    from diagdemo.cli.visible import visible
    from diagdemo.cli.wrap import fitted

    print(fitted(f"Erreur : {visible(error.message)}", sys.stderr), file=sys.stderr)
    if error.advice:
        print(fitted(f"Aide : {visible(error.advice)}", sys.stderr), file=sys.stderr)
    return error.exit_code
