"""Characters by kind, each the inside of a character class: what is refused, and what is typography."""

CONTROL = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\u2028\u2029"
BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
INVISIBLE = "\u200b\u2060\ufeff\u00ad"
PRIVATE = "\ue000-\uf8ff"
_VOID = "\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f\U0010fffe\U0010ffff"

FORBIDDEN = f"{CONTROL}{BIDI}{INVISIBLE}{PRIVATE}{_VOID}"
"""What has no place in a record, faults and warnings alike. None of them is printable, as Python says it."""

NO_BREAK = "\u00a0\u202f"
"""Spaces of French typography; spoilt indentation and colons when they are misplaced."""

BULLETS = "•‣▪▫■□●○◦∙·–—➢➔→✓\uf0b7\uf0a7\uf0d8\u2043"
"""What word processors open the items of a list with."""
