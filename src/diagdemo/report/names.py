"""What people call things: the names of records and the labels of words, in place of their ids and slugs."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.geo import Kind, lookup
from diagdemo.model.fields import Code, Ref, Replaceable, Text
from diagdemo.perceptions.themes import theme_labels
from diagdemo.study.build import stage_labels
from diagdemo.study.called import called
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace

ANY = ("actor", "device", "policy", "ambition", "action", "interview", "extrait")
"""The kinds of record that a proof may name."""

_PLACES: dict[str, tuple[Kind, ...]] = {
    "un code officiel": ("commune", "epci", "ept", "departement"),
    "un code de département": ("departement",),
    "un code de région": ("region",),
    "un SIREN": ("epci", "ept"),
}
"""Codes that name a place, and the kinds of place they may name."""


@dataclass(frozen=True)
class Names:
    """Names and labels in force in a repository."""

    workspace: Workspace

    def say(self, text: str, marks: list[object], record: Record) -> str:
        """`text` as people call it, given what the annotations of its field say."""
        for mark in marks:
            if isinstance(mark, Replaceable):
                return self._labels(mark.setting).get(text, text)
            if isinstance(mark, Ref) or (isinstance(mark, Text) and mark.kind == "cle"):
                return self._record(text, mark.to if isinstance(mark, Ref) else ANY, record)
            if isinstance(mark, Code) and mark.name in _PLACES:
                return _place(text, _PLACES[mark.name])
        return text

    def _record(self, text: str, kinds: tuple[str, ...], record: Record) -> str:
        target = self.workspace.index.resolve(text, kinds, record.territory)
        if target is None:
            return text.replace("_", " ")
        return text if target.record.kind == "interview" else called(target.record)

    def _labels(self, setting: str) -> dict[str, str]:
        if setting == "etapes_cycle":
            return stage_labels(self.workspace)
        return theme_labels(self.workspace)


def _place(code: str, kinds: tuple[Kind, ...]) -> str:
    """The name of a place before its code; the code alone when the official list has none."""
    place = next((found for kind in kinds if (found := lookup(kind, code))), None)
    return f"{place.nom_usuel} ({code})" if place else code
