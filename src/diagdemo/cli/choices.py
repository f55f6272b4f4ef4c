"""The words among which `validate` lets choose: a format, the severity from which it fails.

Apart from what uses them, so that a page of help or a completion imports nothing else.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diagdemo.issues import Severity


class Format(StrEnum):
    """How issues are written."""

    TEXTE = "texte"
    CONCIS = "concis"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"
    MARKDOWN = "markdown"


class Severite(StrEnum):
    """From which severity on the command fails."""

    ERREUR = "erreur"
    AVERTISSEMENT = "avertissement"
    JAMAIS = "jamais"

    @property
    def failing(self) -> tuple[Severity, ...]:
        """What makes the command fail."""
        from diagdemo.issues import Severity

        if self is Severite.JAMAIS:
            return ()
        return (Severity.ERREUR,) if self is Severite.ERREUR else tuple(Severity)
