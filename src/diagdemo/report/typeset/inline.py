"""What stands on a line, as typst: strings and calls only, never markup."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

from diagdemo.report.blocks import Break, Inline, Link, Mark, Words
from diagdemo.report.typeset.notes import Notes
from diagdemo.report.typeset.signs import literal

_WEB = re.compile(r"https?://", re.IGNORECASE)
_LIST = re.compile(r"#preuves-(\d+)\Z")


@dataclass
class Lines:
    """Writes the lines of one document, whose anchors and notes they lead to."""

    anchors: frozenset[str]
    notes: Notes = field(default_factory=Notes)
    _set: set[str] = field(default_factory=set)

    def line(self, inlines: Sequence[Inline]) -> str:
        """A line of the document."""
        parts = []
        said = ""
        for inline in inlines:
            if isinstance(inline, Mark):
                parts.append(self._mark(inline, said))
            else:
                parts.append(self._part(inline))
            said += getattr(inline, "text", "")
        return "".join(parts)

    def label(self, anchor: str) -> str:
        """The label of an anchor, where it is first set."""
        if not anchor or anchor in self._set:
            return ""
        self._set.add(anchor)
        return f"<a-{anchor}>"

    def _part(self, inline: Words | Link | Break) -> str:
        match inline:
            case Words(text, bold, italic):
                return _weighed(f"#{literal(text)}", bold, italic)
            case Link(text, href, bold):
                return _weighed(self._link(f"#{literal(text)}", text, href), bold, False)
            case Break():
                return "#linebreak()"

    def _link(self, written: str, text: str, href: str) -> str:
        if _WEB.match(href):
            return f"#link({literal(href)})[{written}]"
        return f"#link(<a-{href[1:]}>)[{written}]" if self._inside(href) else written

    def _inside(self, href: str) -> bool:
        return href.startswith("#") and href[1:] in self.anchors

    def _mark(self, mark: Mark, said: str) -> str:
        """A number that leads to its note; the line itself where its file is already named."""
        if unquote(mark.href.partition("#L")[0]) in said and "#L" in mark.href:
            return f"#{literal(f' {mark.label}')}"
        if note := self.notes.of(mark.href):
            return f"#note({note.number})"
        listed = _LIST.match(mark.href)
        if listed and self._inside(mark.href):
            return f"#listed({listed.group(1)})"
        return f"#super({literal(mark.label)})"


def _weighed(written: str, bold: bool, italic: bool) -> str:
    written = f"#emph[{written}]" if italic else written
    return f"#strong[{written}]" if bold else written
