"""HTML by construction: text is escaped unless it is an element that was made here."""

from __future__ import annotations

import html
from collections.abc import Iterable

from diagdemo.report.markdown import without_hidden

_VOID = frozenset(("br",))


class Html(str):
    """HTML of our own making, which is not escaped again."""

    __slots__ = ()

    def __html__(self) -> str:
        """What templates write of it: itself."""
        return str(self)


def words(value: str) -> Html:
    """Text, whatever a person typed: no element, no sign that hides words or turns them around."""
    return value if isinstance(value, Html) else Html(html.escape(without_hidden(value)))


def joined(parts: Iterable[str], between: str = "") -> Html:
    """Texts and elements one after the other."""
    return Html(between.join(map(words, parts)))


def element(name: str, *children: str, **attributes: str | None) -> Html:
    """An element; `class_` loses its underscore, `aria_label` becomes `aria-label`, none leaves it out."""
    start = name + "".join(
        f' {key.rstrip("_").replace("_", "-")}="{words(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{start}>" if name in _VOID else f"<{start}>{joined(children)}</{name}>")
