"""Questions to a person at a terminal; without one, a command says which option to use instead."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from diagdemo.cli.visible import visible
from diagdemo.cli.wrap import fitted
from diagdemo.errors import UsageError


def can_ask() -> bool:
    """Whether somebody is there to answer: both ends are a terminal."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def ask(question: str, default: str = "", accept: Callable[[str], str] = str) -> str:
    """The answer to `question`, asked again until `accept` returns instead of raising `UsageError`.

    An empty answer takes the default. Questions go to standard error: standard output is for results.
    """
    shown = f"{question} [{default}] : " if default else f"{question} : "
    while True:
        answer = _line(shown) or default
        try:
            return accept(answer)
        except UsageError as error:
            print(fitted(f"  {visible(error.message)}", sys.stderr), file=sys.stderr)


def confirm(question: str, default: bool = False) -> bool:
    """Yes or no, as « o » or « n »; an empty answer takes the default."""
    letters = "O/n" if default else "o/N"
    while True:
        answer = _line(f"{question} [{letters}] ").casefold()
        if not answer:
            return default
        if answer in ("o", "oui", "n", "non"):
            return answer.startswith("o")
        print("  Répondez par o (oui) ou n (non).", file=sys.stderr)


def choose(question: str, choices: Sequence[str]) -> int:
    """The position in `choices` of the one that was picked by its number."""
    width = len(str(len(choices)))
    for number, choice in enumerate(choices, 1):
        print(f"  {number:>{width}}. {visible(choice)}", file=sys.stderr)
    while True:
        answer = _line(f"{question} [1-{len(choices)}] : ")
        if answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(choices):
            return int(answer) - 1
        print(f"  Tapez un nombre de 1 à {len(choices)}.", file=sys.stderr)


def _line(shown: str) -> str:
    print(shown, end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.strip()
