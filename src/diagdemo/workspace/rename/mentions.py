"""Where the old name is written, in every record: what the models declare, never what prose may say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from diagdemo.issues import Route
from diagdemo.workspace.changes import OBJECTS
from diagdemo.workspace.record import Record
from diagdemo.workspace.rename.names import Names
from diagdemo.workspace.workspace import Workspace
from diagdemo.yaml.tree import Mapping, Scalar

_NODES = ("actor", "device")


class Mention(NamedTuple):
    """A scalar that names what is renamed, and what it must say then."""

    record: Record
    scalar: Scalar
    text: str


def mentions(workspace: Workspace, names: Names) -> Iterator[Mention]:
    """Every mention, record by record; one scalar is given once."""
    words = {word for vocabulary in workspace.words.values() for word in vocabulary}
    for record in workspace.records:
        seen: set[int] = set()
        for scalar, text in (*_named(record, names, words), *_keys(record, names)):
            if id(scalar) not in seen:
                seen.add(id(scalar))
                yield Mention(record, scalar, text)


def _named(record: Record, names: Names, words: set[str]) -> Iterator[tuple[Scalar, str]]:
    for route, became in _values(record, names, words):
        _, node, exact = record.document.find(route)
        if became is not None and exact and isinstance(node, Scalar):
            yield node, became


def _values(record: Record, names: Names, words: set[str]) -> Iterator[tuple[Route, str | None]]:
    """The routes of the values that may name something, and what each would become."""
    home = record.territory
    for reference in record.bound.references:
        yield reference.route, names.reference(reference.text, reference.node["to"], home)
    for route, text in (
        *_written(record, "Change", *OBJECTS),
        *_written(record, "ChangedLink", "de", "vers"),
    ):
        yield route, names.reference(text, _NODES, home)
    for route, text in (*_written(record, "Opinion", "cible"), *_written(record, "Choice", "cible")):
        # A word of a vocabulary is that word, even when a record bears it.
        yield route, None if text in words else names.target(text, home)
    for route, text in (*_written(record, "Interest", "objet"), *_written(record, "Sociodynamics", "objet")):
        yield route, names.object(text, home)
    for route, text in _written(record, "Waiver", "fichier"):
        yield route, names.file(text)


def _written(record: Record, part: str, *keys: str) -> Iterator[tuple[Route, str]]:
    """The texts under some keys of the blocks of a kind."""
    for route, block in record.bound.parts.get(part, ()):
        for key in keys:
            if isinstance(block.get(key), str):
                yield (*route, key), block[key]


def _keys(record: Record, names: Names) -> Iterator[tuple[Scalar, str]]:
    """The key of a source that bears the name of the interview it is, where it is declared and cited."""
    old, new = names.subject.id, names.new
    _, sources, exact = record.document.find(("sources",))
    if names.subject.kind != "interview" or not exact or not isinstance(sources, Mapping):
        return
    held = {key.value: key for key, _ in sources.entries}
    about = record.document.find(("sources", old, "entretien"))[1]
    if old not in held or new in held or not isinstance(about, Scalar):
        return
    if names.reference(about.value, ("interview", "extrait"), record.territory) is None:
        return
    yield held[old], new
    for use in record.bound.source_uses:
        _, node, exact = record.document.find(use.route)
        if use.key == old and exact and isinstance(node, Scalar):
            yield node, new
