"""The format `json`, for programs: versioned, every issue, keys always present and in the same order.

`version` changes when a key is removed or changes its meaning; adding a key does not change it.

    {
      "version": 1,
      "resume": {
        "erreurs": 1, "avertissements": 0, "mis_de_cote": 1, "fichiers_lus": 12, "fichiers_signales": 1
      },
      "issues": [
        {
          "code": "D140",
          "gravite": "erreur",
          "fichier": "territoires/brumeval/devices/conseil.yaml",
          "ligne": 5, "colonne": 10, "ligne_fin": 5, "colonne_fin": 24,
          "fait": "…",
          "conseil": "…",
          "etiquette": "",
          "connexes": [{"fichier": "…", "ligne": 1, …, "etiquette": "…"}]
        }
      ],
      "mis_de_cote": [{"code": "D143", …, "motif": "…"}]
    }

`mis_de_cote` holds the issues that a waiver sets aside, in the same shape and with the reason that the waiver
gives; `resume` counts them apart.
`docs/validation-json.md` tells all this to whoever reads the format.

Lines and columns count from 1, in characters; the end is not included.
"""

from __future__ import annotations

from typing import Any

from diagdemo.cli.show.json_text import json_text
from diagdemo.cli.show.verification import Verification
from diagdemo.issues import Issue, Location, Severity

VERSION = 1


def write(verification: Verification) -> str:
    """All issues as one document ended by a newline."""
    issues, waived = verification.issues, verification.waived
    document = {
        "version": VERSION,
        "resume": {
            "erreurs": verification.count(Severity.ERREUR),
            "avertissements": verification.count(Severity.AVERTISSEMENT),
            "mis_de_cote": len(waived),
            "fichiers_lus": verification.read,
            "fichiers_signales": len({issue.location.file for issue in issues}),
        },
        "issues": [_issue(issue) for issue in issues],
        "mis_de_cote": [{**_issue(each.issue), "motif": each.reason} for each in waived],
    }
    return json_text(document)


def _issue(issue: Issue) -> dict[str, Any]:
    return {
        "code": issue.code,
        "gravite": issue.severity.value,
        **_place(issue.location),
        "fait": issue.message,
        "conseil": issue.advice,
        "etiquette": issue.label,
        "connexes": [{**_place(related.location), "etiquette": related.label} for related in issue.related],
    }


def _place(location: Location) -> dict[str, Any]:
    return {
        "fichier": location.file,
        "ligne": location.line,
        "colonne": location.column,
        "ligne_fin": location.end_line,
        "colonne_fin": location.end_column,
    }
