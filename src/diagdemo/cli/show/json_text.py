"""JSON as it is written for programs, where nothing can harm whoever prints it."""

from __future__ import annotations

from typing import Any

from diagdemo.cli.visible import unsafe


def json_text(document: dict[str, Any] | list[Any]) -> str:
    """A document ended by a newline; what a terminal would obey is escaped, which programs read the same."""
    import json

    text = json.dumps(document, ensure_ascii=False, indent=2)
    return "".join(map(_escaped, text)) + "\n" if unsafe().search(text.replace("\n", "")) else text + "\n"


def _escaped(character: str) -> str:
    if character == "\n" or not unsafe().match(character):
        return character
    # JSON escapes count in UTF-16: two of them for a character beyond U+FFFF.
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join("\\u" + units[at : at + 4] for at in range(0, len(units), 4))
