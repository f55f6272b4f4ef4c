"""What a constat may be about: a record, a territory, a word that the repository knows, or several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from diagdemo.workspace.diagnosis import load_diagnosis
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace

_WHOLES = ("services", "categories")
"""Groups of actors that a constat takes as a whole."""


def is_target(workspace: Workspace, territory: str | None, text: str) -> bool:
    """Whether `text`, written in `territory`, names a record of the repository or is a known word.

    Two targets may stand together: ids joined by `+`, words joined by `-`.
    """
    if all(_is_record(workspace, territory, id) for id in text.split("+")):
        return True
    known = workspace.target_words(territory)

    def knows(word: str) -> bool:
        return word in known or workspace.index.is_slug(word)

    if knows(text):
        return True
    cuts = [rank for rank, sign in enumerate(text) if sign == "-"]
    return any(knows(text[:cut]) and knows(text[cut + 1 :]) for cut in cuts)


def possible_targets(workspace: Workspace, territory: str | None) -> list[str]:
    """The words and the ids that may be meant, for whoever looks for the closest: ids come last, and win."""
    return [
        *workspace.target_words(territory),
        *workspace.index.slugs(),
        *workspace.index.names(workspace.plan.folders.values(), territory),
    ]


def words(workspace: Workspace, territory: str | None) -> dict[str, None]:
    """Every word that a target may be, in a stable order, beside the names of territories."""
    return dict.fromkeys(
        (
            *(word for vocabulary in workspace.words.values() for word in vocabulary),
            *workspace.plan.parts["Answers"]["fields"],
            *workspace.plan.records,
            *_WHOLES,
            *load_diagnosis().constats,
            *_said((*workspace.of(None), *(workspace.of(territory) if territory else ()))),
        )
    )


def _is_record(workspace: Workspace, territory: str | None, id: str) -> bool:
    kinds = (*workspace.plan.folders.values(), "extrait")
    return workspace.index.resolve(id, kinds, territory) is not None


def _said(records: Iterable[Record]) -> Iterator[str]:
    """The words that records choose: the groups of people they count, the objects of interests."""
    for record in records:
        for _, profile in record.bound.parts.get("Profile", ()):
            yield from profile.get("effectifs", ())
        for _, structure in record.bound.parts.get("PopulationStructure", ()):
            for counted in structure.values():
                yield from counted if isinstance(counted, dict) else ()
        for _, interest in record.bound.parts.get("Interest", ()):
            yield interest.get("objet", "")
