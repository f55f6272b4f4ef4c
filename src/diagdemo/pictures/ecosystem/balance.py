"""Names on lines of widths as close as may be, their quotation marks held to their words."""

from __future__ import annotations

from diagdemo.pictures.lettering import wrapped

_OPEN, _CLOSE = "«", "»"


def balanced(text: str, room: float, size: float, bold: bool = False, most: int = 4) -> tuple[str, ...]:
    """A text on as few lines as fit in `room`, of widths as close as may be."""
    held = text.replace(f"{_OPEN} ", f"{_OPEN}\u00a0").replace(f" {_CLOSE}", f"\u00a0{_CLOSE}")
    lines = wrapped(held, room, size, bold, most)
    for share in (0.5, 0.56, 0.62, 0.68, 0.74, 0.8, 0.86, 0.92):
        closer = wrapped(held, room * share, size, bold, most)
        if len(closer) == len(lines) and " ".join(closer) == " ".join(lines):
            return closer
    return lines
