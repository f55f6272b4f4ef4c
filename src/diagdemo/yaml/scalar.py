"""How to write a value so that the reader gives back the same text, with quotes only when needed."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[^\W_][^\t\n\r\x85\u2028\u2029]*")
_LEADING_SIGNS = re.compile(r"-?\d[^\s]*")
_RISKY = re.compile(
    r": |':|\s:|[^\w\s)»’.!…]\?|\s\s\?|:$| #|[\[\]{},`\"\\]|^[|>]|\u00a0:|\u202f:|:[\u00a0\u202f]"
)
_BLOCK_REFUSED = re.compile(r"[^\S\n \u00a0\u202f]|[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_UNSAFE = re.compile(r"[\\\"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def format_scalar(value: str, indent: int = 2) -> str:
    """Write `value` for a place after `key: `.

    Args:
        value: any text.
        indent: spaces before each line of a block; only text of several lines needs it.

    Returns:
        The bare value, the value in quotes, or a `|` block whose lines follow on new lines, without a
        line end after the last one.
    """
    if is_plain(value):
        return value
    if "\n" in value.rstrip("\n") or (value.endswith("\n") and value.strip()):
        block = _block(value, indent)
        if block is not None:
            return block
    return quoted(value)


def is_plain(value: str) -> bool:
    """Whether `value` reads back the same without quotes, in a block as between braces."""
    begins = _PLAIN.fullmatch(value) or _LEADING_SIGNS.fullmatch(value)
    return bool(begins) and not _RISKY.search(value) and value == value.strip()


def quoted(value: str) -> str:
    """`value` in the quotes that change it least: double, or single when it holds double ones."""
    if not _UNSAFE.search(value):
        return f'"{value}"'
    if not _UNSAFE.search(value.replace('"', "").replace("\\", "")):
        return "'" + value.replace("'", "''") + "'"
    return '"' + _UNSAFE.sub(_escape, value) + '"'


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    return _ESCAPES.get(char) or f"\\u{ord(char):04x}"


def _block(value: str, indent: int) -> str | None:
    """`value` as prose after `|`, or None where a block would not give it back exactly."""
    body = value.rstrip("\n")
    ends = len(value) - len(body)
    lines = body.split("\n")
    if _BLOCK_REFUSED.search(value) or lines[0][:1] in ("", " ") or any(line.isspace() for line in lines):
        return None
    if lines[-1] == "":
        return None
    header = {0: "|-", 1: "|"}.get(ends, "|+")
    margin = " " * indent
    written = [margin + line if line else "" for line in lines] + [""] * (ends - 1 if ends > 1 else 0)
    return "\n".join([header, *written])
