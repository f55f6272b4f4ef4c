"""The format `gitlab`: the « Code Quality » report, which GitLab shows in a merge request.

It has no place for a count: what a waiver sets aside, and what could not be verified, are entries of the
lowest severity, which GitLab shows as new when a merge request brings them.
"""

from __future__ import annotations

from typing import Any

from diagdemo.cli.show.json_text import json_text
from diagdemo.cli.show.outputs.told import fingerprints, sentence, set_aside, written
from diagdemo.cli.show.verification import Verification
from diagdemo.cli.visible import visible
from diagdemo.issues import Location, Severity

_SEVERITIES = {Severity.ERREUR: "major", Severity.AVERTISSEMENT: "minor"}
_SETTINGS = Location("diagdemo.yaml")


def write(verification: Verification) -> str:
    """A list with an entry for each issue."""
    aside = [waived.issue for waived in verification.waived]
    entries = [
        _entry(verification, issue.location, issue.code, sentence(issue), _SEVERITIES[issue.severity], key)
        for issue, key in zip(
            verification.issues, fingerprints(verification, verification.issues), strict=True
        )
    ]
    entries += [
        _entry(
            verification,
            waived.issue.location,
            waived.issue.code,
            set_aside(waived),
            "info",
            f"derogation-{key}",
        )
        for waived, key in zip(verification.waived, fingerprints(verification, aside), strict=True)
    ]
    entries += [
        _entry(verification, _SETTINGS, "diagdemo", visible(remark), "info", f"remarque-{rank}")
        for rank, remark in enumerate(verification.remarks)
    ]
    return json_text(entries)


def _entry(
    verification: Verification, location: Location, code: str, text: str, severity: str, fingerprint: str
) -> dict[str, Any]:
    return {
        "description": text,
        "check_name": code,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {
            "path": written(verification.path(location.file)),
            "lines": {"begin": location.line, "end": location.end_line},
        },
    }
