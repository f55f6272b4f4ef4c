"""What a person allows of their words, read the same way by every check and report."""

from __future__ import annotations

from typing import Any

from diagdemo.workspace.record import Record


def consent_of(interview: Record) -> dict[str, Any]:
    """The block of consent of an interview; empty when there is none that can be read."""
    found: dict[str, Any] = interview.data.get("consentement", {})
    return found


def standing(consent: dict[str, Any]) -> str | None:
    """The state of a consent: a date of withdrawal withdraws it, whatever its `statut` still says."""
    if "date_retrait" in consent:
        return "retire"
    status: str | None = consent.get("statut")
    return status
