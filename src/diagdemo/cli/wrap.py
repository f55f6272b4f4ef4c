"""Sentences on several lines, cut where French allows it, without changing one sign of what is said.

No-break spaces would do the same, but messages show YAML and commands to copy, where they would do harm.
"""

from __future__ import annotations

import re
import textwrap
from typing import TextIO

from diagdemo.cli import streams

_QUOTED = re.compile(r"«[^«»]*»")
_COMMAND = re.compile(r"\bdiagdemo [^«»;]+\Z")
_MARKS = re.compile(r"(?<=«) | (?=[»:;!?](?:\s|\Z))")
# A control that `visible` never lets through, and that `textwrap` does not take for a space.
_HELD = "\x1f"


def wrapped(text: str, columns: int, first: str = "", later: str = "") -> list[str]:
    """The lines of `text`, at least one, the first after `first` and the others after `later`.

    Quotes, and the command that ends a text, stay whole when a line can hold them; so do long words always.
    """
    room = columns - max(len(first), len(later))

    def held(match: re.Match[str]) -> str:
        return match[0].replace(" ", _HELD) if len(match[0]) <= room else match[0]

    text = _MARKS.sub(_HELD, _COMMAND.sub(held, _QUOTED.sub(held, text)))
    lines = textwrap.wrap(
        text,
        columns,
        initial_indent=first,
        subsequent_indent=later,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace(_HELD, " ") for line in lines] or [first]


def fitted(text: str, stream: TextIO, later: str = "  ") -> str:
    """`text` as `stream` must show it: wrapped for a terminal, on one line for anything else."""
    if not stream.isatty():
        return text
    return "\n".join(wrapped(text, streams.width(), later=later))
