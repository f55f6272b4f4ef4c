"""The spaces of French: whoever writes a docstring types plain ones."""

from __future__ import annotations

import re

_BEFORE = re.compile(r"(?<=\S) (?=[:;!?»](?:\s|$|[)\].,]))")
_AFTER = re.compile(r"« ")


def unbreakable(text: str) -> str:
    """`text` with no-break spaces inside guillemets and before double punctuation."""
    return _AFTER.sub("«\u00a0", _BEFORE.sub("\u00a0", text))
