"""The lines of the format `markdown`: a file, an issue, what is set aside; everything in them is escaped."""

from __future__ import annotations

from diagdemo.cli.show.outputs.told import address
from diagdemo.cli.show.verification import Verification, Waived
from diagdemo.cli.visible import visible
from diagdemo.issues import Issue, Location
from diagdemo.report.markdown import Safe, uncalled

_SHARED = "Commun à tous les territoires"


def territory_name(verification: Verification, slug: str) -> Safe:
    """What people call a territory; no slug stands for what all of them share."""
    return uncalled(visible(verification.territories.get(slug, slug)) or _SHARED)


def heading(verification: Verification, file: str) -> str:
    """What a file describes, and the file."""
    name = verification.files.get(file, "")
    link = _link(verification, Location(file), file)
    return f"**{uncalled(visible(name))}** · {link}" if name else f"**{link}**"


def item(verification: Verification, issue: Issue) -> str:
    """An issue: how severe, where, what, and what to do."""
    place = issue.location
    where = "fichier entier" if place.is_whole_file else f"ligne {place.line}"
    head = f"{issue.severity.value.capitalize()}, {_link(verification, place, where)}"
    text = f"- {head}\u00a0: {uncalled(visible(issue.message))} ({uncalled(issue.code)})"
    return f"{text}\\\n  *À faire\u00a0:* {uncalled(visible(issue.advice))}" if issue.advice else text


def _link(verification: Verification, location: Location, label: str) -> str:
    """A link to a place on the forge, else from the root of what Git holds."""
    path = address(verification.path(location.file))
    line = "" if location.is_whole_file else f"#L{location.line}"
    return f"[{uncalled(visible(label))}]({verification.pages}{path}{line})"


def aside_item(verification: Verification, waived: Waived) -> str:
    """An issue that is set aside, and why."""
    issue = waived.issue
    place = _link(verification, issue.location, f"{issue.location.file}, ligne {issue.location.line}")
    fact = f"{uncalled(visible(issue.message))} ({uncalled(issue.code)})"
    return f"- {place}\u00a0: {fact}\\\n  *Motif\u00a0:* {uncalled(visible(waived.told))}"
