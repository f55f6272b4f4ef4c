"""Change one thing in a text and nothing else: comments, layout, line ends and order stay as they are.

Each function takes a document and gives the new text of its file, byte order mark included. New values are
YAML, as `format_scalar` writes them; the lines of a value after the first are set relative to its key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from diagdemo.errors import DiagdemoError
from diagdemo.issues import Route
from diagdemo.yaml.document import Document
from diagdemo.yaml.scalar import format_scalar
from diagdemo.yaml.source import read
from diagdemo.yaml.tree import PLAIN, Mapping, Node, Scalar, Sequence, last_leaf

_LINE_END = re.compile(r"\r\n|\n|\r|$")


def set_value(document: Document, route: Route, value: str) -> str:
    """Put `value` in the place of the value at `route`, which must exist (it may be empty).

    Raises:
        DiagdemoError: the document has faults, `route` leads nowhere, or the result would not read.
    """
    key, node = _at(document, route)
    text, start, end = document.text, node.start.index, _end(document, node)
    owned = key is not None and bool(route) and isinstance(route[-1], str)
    margin = key.start.column if key and owned else node.start.column
    written = _indented(document, value, margin)
    if key and owned:
        colon = text.index(":", key.end.index) + 1
        same_line = node.start.line == key.end.line
        if not same_line or start == end or not value:
            return _checked(document, text[:colon] + (" " + written if value else "") + text[end:])
    return _checked(document, text[:start] + written + text[end:])


def replace_scalars(document: Document, texts: Iterable[tuple[Scalar, str]]) -> str:
    """Put texts in the place of scalars, keys included: those that were between quotes keep them.

    Args:
        document: the document that holds the scalars.
        texts: scalars of that document, and words without any sign that YAML reads otherwise.

    Raises:
        DiagdemoError: as `set_value`.
    """
    _at(document, ())
    text = document.text
    for scalar, word in sorted(texts, key=lambda pair: pair[0].start.index, reverse=True):
        quotes = scalar.style if scalar.style in ("'", '"') else ""
        written = f"{quotes}{word}{quotes}" if quotes else format_scalar(word)
        text = text[: scalar.start.index] + written + text[_end(document, scalar) :]
    return _checked(document, text)


def insert_key(document: Document, route: Route, key: str, value: str, before: str | None = None) -> str:
    """Add `key: value` to the mapping at `route`, as its last field or just before the field `before`.

    Raises:
        DiagdemoError: as `set_value`; also when the key is there already or `route` leads to no mapping.
    """
    owner, node = _at(document, route)
    line = f"{key}: {value}" if value else f"{key}:"
    if isinstance(node, Mapping):
        keys = {name.value: name for name, _ in node.entries}
        if key in keys:
            raise DiagdemoError(f"Le champ «\u00a0{key}\u00a0» existe déjà dans {document.name}")
        anchor = keys.get(before) if before else None
        if anchor is not None and not node.flow:
            return _before(document, anchor, line)
        return _appended(document, node, line, node.start.column)
    return _first_child(document, owner, node, line)


def append_item(document: Document, route: Route, item: str) -> str:
    """Add `item` at the end of the list at `route`, in the way that list is written.

    Raises:
        DiagdemoError: as `set_value`; also when `route` leads to something else than a list.
    """
    owner, node = _at(document, route)
    if isinstance(node, Sequence):
        line = item if node.flow else "- " + item.replace("\n", "\n  ")
        return _appended(document, node, line, node.start.column)
    return _first_child(document, owner, node, "- " + item.replace("\n", "\n  "))


def remove(document: Document, route: Route) -> str:
    """Take away the field or the item at `route`, with the comment at the end of its line.

    Raises:
        DiagdemoError: as `set_value`; also for the only field of an item, which goes with the item.
    """
    _at(document, route)
    if not route:
        raise _nowhere(document, route)
    _, parent = _at(document, route[:-1])
    step = route[-1]
    if isinstance(parent, Mapping):
        spans = [(key.start.index, _end(document, value)) for key, value in parent.entries]
        position = [key.value for key, _ in parent.entries].index(str(step))
    else:
        assert isinstance(parent, Sequence) and isinstance(step, int)  # noqa: PT018 - `_at` went through them
        spans = [(item.start.index, _end(document, item)) for item in parent.items]
        position = step
    if parent.flow:
        return _checked(document, _without_flow(document.text, parent, spans, position))
    return _checked(document, _without_lines(document.text, parent, spans, position))


def _without_flow(text: str, parent: Node, spans: list[tuple[int, int]], position: int) -> str:
    if position + 1 < len(spans):
        return text[: spans[position][0]] + text[spans[position + 1][0] :]
    start = spans[position - 1][1] if position else parent.start.index + 1
    return text[:start] + text[spans[position][1] :]


def _without_lines(text: str, parent: Node, spans: list[tuple[int, int]], position: int) -> str:
    start, end = spans[position]
    line = _line_start(text, start)
    if text[line:start].strip(" ") == ("" if isinstance(parent, Mapping) else "-"):
        return text[:line] + text[_line_stop(text, end)[1] :]
    # It shares its first line with the dash of the item that holds it: the next one takes its place there.
    if position + 1 == len(spans):
        raise DiagdemoError(
            "C’est le seul contenu de cet élément\u00a0: il ne peut pas être retiré seul",
            "retirez l’élément entier",
        )
    return text[:start] + text[spans[position + 1][0] :]


def _at(document: Document, route: Route) -> tuple[Scalar | None, Node]:
    """The key and the node at `route`, in a document that can be edited."""
    if document.refused or document.unreadable:
        raise DiagdemoError(
            f"Le fichier {document.name} a des fautes\u00a0: il n’est pas modifié",
            "corrigez-les d’abord\u00a0: diagdemo validate les montre",
        )
    key, node, exact = document.find(route)
    if not exact or node is None:
        raise _nowhere(document, route)
    return key, node


def _nowhere(document: Document, route: Route) -> DiagdemoError:
    path = ".".join(str(step) for step in route) or "le haut de la fiche"
    return DiagdemoError(f"{document.name} n’a rien à modifier à «\u00a0{path}\u00a0»")


def _end(document: Document, node: Node) -> int:
    """The index just after the last character of a value, whatever blank lines and comments follow."""
    last = last_leaf(node)
    if isinstance(last, Scalar) and last.style in "|>":
        return last.start.index + len(document.text[last.start.index : last.end.index].rstrip())
    return last.end.index


def _line_start(text: str, index: int) -> int:
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def _line_stop(text: str, index: int) -> tuple[int, int]:
    """Where the line that holds `index` stops, before and after its end."""
    match = _LINE_END.search(text, index)
    return match.span() if match else (len(text), len(text))


def _newline(document: Document) -> str:
    match = _LINE_END.search(document.text)
    return match.group() if match and match.group() else "\n"


def _indented(document: Document, value: str, margin: int) -> str:
    """The value with its lines after the first moved right by `margin`, ended as in the document."""
    lines = value.split("\n")
    return _newline(document).join([lines[0], *(" " * margin + line if line else "" for line in lines[1:])])


def _before(document: Document, anchor: Scalar, line: str) -> str:
    text, start = document.text, anchor.start.index
    margin = anchor.start.column
    written = _indented(document, line, margin) + _newline(document) + " " * margin
    return _checked(document, text[:start] + written + text[start:])


def _appended(document: Document, node: Mapping | Sequence, line: str, margin: int) -> str:
    """Add a line, or an element between braces, after all that `node` holds."""
    text = document.text
    if node.flow:
        stop = node.end.index - 1
        filled = node.entries if isinstance(node, Mapping) else node.items
        body = text[:stop].rstrip(" ")
        return _checked(document, body + (", " if filled else "") + line + text[stop:])
    stop = _line_stop(text, _end(document, node))[0]
    written = _newline(document) + " " * margin + _indented(document, line, margin)
    return _checked(document, text[:stop] + written + text[stop:])


def _first_child(document: Document, owner: Scalar | None, node: Node, line: str) -> str:
    """Put the first line of a block under a key that has no value yet."""
    if owner is None or not isinstance(node, Scalar) or node.style != PLAIN or node.value:
        raise DiagdemoError(f"{document.name}\u00a0: rien ne peut être ajouté à une valeur déjà écrite")
    text = document.text
    margin = owner.start.column + 2
    stop = _line_stop(text, owner.end.index)[0]
    written = _newline(document) + " " * margin + _indented(document, line, margin)
    return _checked(document, text[:stop] + written + text[stop:])


def _checked(document: Document, text: str) -> str:
    """The text of the file to write, once sure that it reads."""
    again = read(document.name, text.encode("utf-8"))
    if again.refused:
        raise DiagdemoError(
            f"La modification rendrait {document.name} illisible\u00a0: {again.issues[0].message}",
            again.issues[0].advice,
        )
    return "\ufeff" + text if document.bom else text
