"""The vocabularies in force in a repository: those of the tool, with what its settings replace or add."""

from __future__ import annotations

from typing import Any

from diagdemo.workspace.plan import Plan
from diagdemo.workspace.record import Record

Words = dict[str, tuple[str, ...]]

_REPLACED = {"Etape": "etapes_cycle", "Theme": "themes"}
"""The vocabularies that a field of `diagdemo.yaml` changes."""


class AnyWord(tuple[str, ...]):
    """A vocabulary that could not be wholly read: its known words, while any other one may be right."""

    __slots__ = ()

    def __contains__(self, word: object) -> bool:
        return True


def words_of(plan: Plan, settings: Record | None) -> Words:
    """The vocabularies of a repository; any word may be right where its settings could not be wholly read."""
    if settings is None:
        return words_in_force(plan, {})
    words = words_in_force(plan, settings.data)
    return words | {
        name: AnyWord(words[name]) for name, field in _REPLACED.items() if unsure(settings, field)
    }


def unsure(settings: Record, field: str) -> bool:
    """Whether `field` of `diagdemo.yaml` may hold more than what could be read of it."""
    document, issues = settings.document, settings.bound.issues
    if document.unreadable or document.refused:
        return True
    _, node, exact = document.find((field,))
    if not exact:  # perhaps written under a mistyped name
        return any(issue.code == "D120" for issue in issues)
    span = document.place(node)
    return any(span.line <= issue.location.line <= span.end_line for issue in issues)


def words_in_force(plan: Plan, settings: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """The vocabularies, once the repository has replaced its stages and added its themes."""
    stages = tuple(stage["code"] for stage in settings.get("etapes_cycle", ()) if "code" in stage)
    themes = tuple(theme["code"] for theme in settings.get("themes", ()) if "code" in theme)
    return {**plan.words, "Etape": stages or plan.words["Etape"], "Theme": plan.words["Theme"] + themes}
