"""What a constat may be about: a record, a territory, or a word that the repository knows."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.workspace.workspace import Workspace


def is_target(workspace: Workspace, territory: str | None, text: str) -> bool:
    """Whether `text`, written in `territory`, names a record of the repository or is a known word."""
    kinds = (*workspace.plan.folders.values(), "extrait")
    return text in words(workspace) or workspace.index.resolve(text, kinds, territory) is not None


def possible_targets(workspace: Workspace, territory: str | None) -> list[str]:
    """The ids and the words that may be meant, for whoever looks for the closest."""
    return [*workspace.index.names(workspace.plan.folders.values(), territory), *words(workspace)]


def words(workspace: Workspace) -> dict[str, None]:
    """Every word that a target may be, in a stable order: vocabularies, questions, territories, groups."""
    return dict.fromkeys(
        (
            *(word for vocabulary in workspace.words.values() for word in vocabulary),
            *workspace.plan.parts["Answers"]["fields"],
            *workspace.territories,
            *_groups(workspace),
        )
    )


def _groups(workspace: Workspace) -> Iterator[str]:
    """The groups of people that records count: the keys of profiles and of the structure of the population."""
    for record in workspace.records:
        for _, profile in record.bound.parts.get("Profile", ()):
            yield from profile.get("effectifs", ())
        for _, structure in record.bound.parts.get("PopulationStructure", ()):
            for counted in structure.values():
                yield from counted if isinstance(counted, dict) else ()
