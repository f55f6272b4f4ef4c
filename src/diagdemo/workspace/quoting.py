"""What may be shown of the words of a person: theirs, those of the team in their place, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from diagdemo.model.vocabulary.interviews import Diffusion, Portee
from diagdemo.workspace.consent import consent_of, recognisable, standing
from diagdemo.workspace.record import Record


def shown_words(interview: Record, extract: Mapping[str, Any], diffusion: Diffusion) -> tuple[str, bool]:
    """What is shown of an extract to a public, and whether it is in the words of the person.

    Nothing unless the person agreed and the extract may go that far. Outside the team, their own words only
    when they agreed to be quoted, read them again, and cannot be recognised by a function that is theirs
    alone; else the paraphrase of the team.
    """
    consent = consent_of(interview)
    if standing(consent) != "recueilli":
        return "", False
    text, paraphrase = str(extract.get("texte") or ""), str(extract.get("paraphrase") or "")
    if diffusion is Diffusion.INTERNE:
        return text, True
    if not _reaches(extract.get("diffusion"), diffusion):
        return "", False
    if text and _may_be_quoted(interview, consent):
        return text, True
    return paraphrase, False


def _reaches(limit: object, diffusion: Diffusion) -> bool:
    """Whether an extract may go as far as `diffusion`; one that does not say stays within the team."""
    return limit is not None and Diffusion.of(str(limit)).rank >= diffusion.rank


def _may_be_quoted(interview: Record, consent: Mapping[str, Any]) -> bool:
    scope = consent.get("portee")
    if scope is None or "relu_le" not in consent:
        return False
    asked = Portee.of(str(scope))
    if asked is Portee.CITATION_NOMINATIVE:
        return True
    return asked is Portee.CITATION_PSEUDONYMISEE and not recognisable(interview)
