"""What `validate` hands to forges and programs: one module is one format, called as `--format` calls it.

Each has `write(verification)`, which gives the whole text and writes nothing. All of them tell every issue,
in the same order whenever they are made, and tell apart those that a waiver sets aside.
"""

from __future__ import annotations

from importlib import import_module

from diagdemo.cli.show.verification import Verification


def document(form: str, verification: Verification) -> str:
    """A verification in one of the formats."""
    return str(import_module(f"{__name__}.{form}").write(verification))
