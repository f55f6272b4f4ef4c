"""Typer in French.

Typer 0.29 carries its own copy of click, writes its help and its errors in English, calls gettext for a few
of its words only, and converts values with pydantic, which costs more than many commands. So this package
takes what Typer has built from a function and its annotations, and changes the class of each piece:

- `commands`: usage line, sections and layout of a page of help;
- `parameters`: the lines of options and arguments;
- `values`: text of the command line -> value, with a French fault;
- `faults`: every wrong usage that Typer or click may raise -> French.

It follows the insides of one minor version: the bound on `typer` in pyproject.toml moves with it, and
`tests/cli/test_french.py` fails as soon as Typer gains a message that `faults` does not know.
"""

from diagdemo.cli.french.commands import FrenchCommand, FrenchGroup, speak_french

__all__ = ["FrenchCommand", "FrenchGroup", "speak_french"]
