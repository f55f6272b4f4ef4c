"""The escaper of the terminal: text of a file never moves the cursor, hides a word or changes its order."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

_COMMAND = r":(?=:)|#(?=#\[)"
"""How the commands begin that GitHub obeys when it finds them in what a job prints."""


@cache
def unsafe() -> re.Pattern[str]:
    """One character that must never reach a terminal as it is: none of them is printable."""
    # Controls, marks that reorder or hide text or break lines, what is invisible, lone surrogates.
    return re.compile(
        r"[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
        r"\ud800-\udfff\U000e0000-\U000e007f]"
    )


def visible(text: str) -> str:
    r"""`text` on one line, each dangerous character written as an escape such as `\x1b` or `\u202e`."""
    shown = text if text.isprintable() else unsafe().sub(_escape, text)
    return re.sub(_COMMAND, _escape, shown) if os.environ.get("GITHUB_ACTIONS") == "true" else shown


def near(path: Path) -> str:
    """`path` as it is typed from the current folder when it is inside, whole otherwise."""
    whole = path.absolute()
    here = Path.cwd()
    return str(whole.relative_to(here) if whole.is_relative_to(here) else whole)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
