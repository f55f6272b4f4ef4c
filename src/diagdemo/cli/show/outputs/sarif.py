"""The format `sarif`: SARIF 2.1.0, for the alerts of a forge and for editors.

Paths are relative to the root of what Git holds; columns count characters. What a waiver sets aside is there,
with a suppression that gives its reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from diagdemo.cli.show.json_text import json_text
from diagdemo.cli.show.outputs.told import address, codes, fingerprints, page, sentence
from diagdemo.cli.show.verification import Verification, Waived
from diagdemo.cli.visible import visible
from diagdemo.issues import Issue, Location, Severity

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_LEVELS = {Severity.ERREUR: "error", Severity.AVERTISSEMENT: "warning"}
_FINGERPRINT = "diagdemo/v1"
_LINK = re.compile(r"\](?=\()")
_PLACEHOLDER = re.compile(r"\{(\d+)\}")


def write(verification: Verification) -> str:
    """One run, with the rules of what it found."""
    from diagdemo.version import installed

    aside = [waived.issue for waived in verification.waived]
    rules = codes([*verification.issues, *aside])
    results = _results(verification, verification.issues, rules, [[] for _ in verification.issues])
    results += _results(
        verification, aside, rules, [[_suppression(verification, each)] for each in verification.waived]
    )
    version = installed("diagdemo")
    run = {
        "tool": {
            "driver": {
                "name": "diagdemo",
                **({"version": version} if version else {}),
                "language": "fr",
                "rules": [_rule(code) for code in rules],
            }
        },
        "language": "fr",
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "La racine du dépôt Git."}}},
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    {"level": "note", "message": {"text": _plain(remark)}} for remark in verification.remarks
                ],
            }
        ],
        "results": results,
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str) -> dict[str, Any]:
    """A check as its page tells it."""
    whole = page(code) or code
    name, _, rest = whole.partition("\n")
    signalled, _, others = rest.partition("\n## Pourquoi\n")
    first = " ".join(signalled.replace("## Ce qui est signalé", "").split())
    reason = others.partition("\n## ")[0].strip()
    plain = "\n\n".join(filter(None, (first, reason, f"diagdemo explain {code}")))
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": name},
        "fullDescription": {"text": first or name},
        "help": {"text": plain, "markdown": f"# {whole}"},
    }


def _results(
    verification: Verification,
    issues: Sequence[Issue],
    rules: list[str],
    suppressions: list[list[dict[str, Any]]],
) -> list[dict[str, Any]]:
    keys = fingerprints(verification, issues)
    return [
        {
            "ruleId": issue.code,
            "ruleIndex": rules.index(issue.code),
            "level": _LEVELS[issue.severity],
            "message": {"text": _plain(sentence(issue))},
            "locations": [_place(verification, issue.location, issue.label)],
            "relatedLocations": [
                {"id": rank, **_place(verification, related.location, related.label)}
                for rank, related in enumerate(issue.related)
            ],
            "partialFingerprints": {_FINGERPRINT: key},
            "suppressions": suppression,
        }
        for issue, key, suppression in zip(issues, keys, suppressions, strict=True)
    ]


def _suppression(verification: Verification, waived: Waived) -> dict[str, Any]:
    found = {"kind": "external", "status": "accepted", "justification": visible(waived.told)}
    return {**found, "location": _place(verification, waived.place)} if waived.place else found


def _place(verification: Verification, location: Location, label: str = "") -> dict[str, Any]:
    region = {"startLine": location.line}
    if not location.is_whole_file:
        region |= {
            "startColumn": location.column,
            "endLine": location.end_line,
            "endColumn": location.end_column,
        }
    physical = {
        "artifactLocation": {"uri": address(verification.path(location.file)), "uriBaseId": _ROOT},
        "region": region,
    }
    return {"physicalLocation": physical, **({"message": {"text": _plain(visible(label))}} if label else {})}


def _plain(text: str) -> str:
    """Text in which SARIF sees neither a link nor a place to fill."""
    return _PLACEHOLDER.sub(r"{{\1}}", _LINK.sub(r"\\]", visible(text)))
