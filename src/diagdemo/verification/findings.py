"""What the checks find in one part of a repository, and its form when it is kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from diagdemo.issues import Correction, Issue, Location, Related, Severity, Splice

ALWAYS = ("0001-01-01", "9999-12-31")


class Findings(NamedTuple):
    """What was found in a part, before waivers."""

    issues: tuple[Issue, ...]
    called: str
    """The name of the territory."""
    files: int
    """How many records were read."""
    days: tuple[str, str] = ALWAYS
    """The first and the last day on which the same would be found."""
    names: Mapping[str, str] = {}
    """The name of what each record describes, by path; read apart when it is kept."""


def written(found: Findings) -> str:
    """Findings as text, but for the names."""
    return json.dumps([found.issues, found.called, found.files, found.days])


def read(text: str) -> Findings:
    """Findings from their text, without the names.

    Raises:
        ValueError: it is no such text.
    """
    try:
        issues, called, files, days = json.loads(text)
        return Findings(tuple(_issue(*issue) for issue in issues), called, files, tuple(days))
    except (TypeError, KeyError) as error:
        raise ValueError("these are no findings") from error


def _issue(
    location: list[Any],
    code: str,
    message: str,
    advice: str,
    severity: str,
    label: str,
    related: list[Any],
    correction: list[Any],
) -> Issue:
    splices, *rest = correction
    return Issue(
        Location(*location),
        code,
        message,
        advice,
        Severity(severity),
        label,
        tuple(Related(Location(*where), words) for where, words in related),
        Correction(tuple(Splice(*splice) for splice in splices), *rest),
    )
