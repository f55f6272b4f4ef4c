"""The spaces of French: whoever writes a docstring types plain ones."""

from __future__ import annotations

import re

_BEFORE = r"(?<=\S) (?=[:;!?»](?:\s|$|[)\].,]))"


def unbreakable(text: str) -> str:
    """`text` with no-break spaces inside guillemets and before double punctuation."""
    return re.sub(_BEFORE, "\u00a0", text).replace("« ", "«\u00a0")
