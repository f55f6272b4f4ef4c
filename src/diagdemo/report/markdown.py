"""Markdown that says what was typed and nothing else: the one escaper of this sink."""

from __future__ import annotations

import re
from urllib.parse import quote

_SPECIAL = re.compile(r"[\\`*{}\[\]<>|~#$]|&(?=#?\w+;)|(?<![^\W_])_|_(?![^\W_])")
"""An underscore between two letters and an ampersand that opens no entity stand for themselves."""
_HIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"
)
_BYTES = re.compile(r"[\ud800-\udfff]")
"""What stands for the bytes of a file name that are not UTF-8."""
_BLOCK_START = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|$|[-+=])", re.M)
_WEB = re.compile(r"https?://", re.IGNORECASE)
_IN_ADDRESS = ":/?#@!$&'*+,;=%~"
_ENTITY = re.compile(r"&(?=#?\w+;)")
_CALLING = re.compile(r"&#64;|\\#(?=\d)|(?<!\w)!(?=\d)")
"""What forges look for once Markdown is read: `@name`, `#12`, `!12`."""


class Safe(str):
    """Markdown of our own making, which is not escaped again."""

    __slots__ = ()


def escape(value: object) -> Safe:
    """Any value as text on one line: no markup, no link, no HTML, no cell or line break."""
    if isinstance(value, Safe):
        return value
    text = " ".join(without_hidden(str(value)).split("\n"))
    return Safe(_web(_SPECIAL.sub(r"\\\g<0>", text)).strip())


def uncalled(value: object) -> Safe:
    """The same for a comment: forges call people and cite proposals in what Markdown leaves as text."""
    return Safe(_CALLING.sub("\\g<0>\u2060", escape(value)))


def without_hidden(text: str) -> str:
    """Text without the signs that command a terminal, hide words or turn their order around."""
    return _BYTES.sub("\ufffd", _HIDDEN.sub("", text))


def paragraphs(value: str) -> Safe:
    """Prose with its paragraphs and line breaks, and nothing that Markdown would take for structure."""
    blocks = re.split(r"\n\s*\n", value.strip())
    return Safe("\n\n".join(_block(block) for block in blocks))


def link(label: object, file: str, fragment: str = "") -> Safe:
    """A link to a file, whatever its name holds, and to a place in it."""
    target = quote(file, errors="surrogateescape") + (f"#{quote(fragment)}" if fragment else "")
    return Safe(f"[{escape(label)}]({target})")


def web_link(label: object, address: str) -> Safe:
    """A link to a web page; any other address, such as `javascript:…`, stays text."""
    if not _WEB.match(address):
        return escape(address)
    safe = _ENTITY.sub("&amp;", quote(_HIDDEN.sub("", address), safe=_IN_ADDRESS, errors="replace"))
    return Safe(f"[{escape(label)}]({safe})")


def _block(block: str) -> str:
    lines = [escape(line.strip()) for line in block.split("\n")]
    return "\n".join(_BLOCK_START.sub(r"\1\\\2", line) for line in lines)


def _web(text: str) -> str:
    """Keep forges from turning bare addresses into links: only sources are links."""
    return text.replace("://", "&#58;//").replace("@", "&#64;").replace("www.", "www&#46;")
