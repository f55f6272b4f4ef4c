"""The format `github`: workflow commands, which GitHub shows on the lines of the files.

GitHub keeps ten annotations of each kind per step and drops the others without a word: the worst come first,
a notice counts the others, and the whole list is in the log, where no line of it can be taken for a command.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from diagdemo.cli.show.concise import format_concise
from diagdemo.cli.show.outputs.told import title
from diagdemo.cli.show.summary import closing
from diagdemo.cli.show.verification import Verification
from diagdemo.cli.visible import visible
from diagdemo.issues import Issue, Severity
from diagdemo.wording import agree, listed

_SHOWN = 10
"""Annotations of one kind that GitHub shows for one step."""
_COMMANDS = {Severity.ERREUR: "error", Severity.AVERTISSEMENT: "warning"}


def write(verification: Verification) -> str:
    """The annotations, then the list and the counts as plain text."""
    lines = [
        _command(verification, issue)
        for severity in _COMMANDS
        for issue in _of(verification, severity)[:_SHOWN]
    ]
    lines += [f"::notice title=diagdemo::{_data(rest)}" for rest in _rest(verification)]
    text = format_concise(verification.issues) + "\n".join(closing(verification))
    return "".join(f"{line}\n" for line in (*lines, *_inert(text)))


def _of(verification: Verification, severity: Severity) -> list[Issue]:
    return [issue for issue in verification.issues if issue.severity is severity]


def _command(verification: Verification, issue: Issue) -> str:
    location = issue.location
    place: dict[str, str | int] = {"file": visible(verification.path(location.file)), "line": location.line}
    if not location.is_whole_file:
        # GitHub refuses columns when an annotation takes several lines.
        one = location.line == location.end_line
        place |= {"col": location.column} if one else {}
        place |= {"endLine": location.end_line}
        place |= {"endColumn": location.end_column} if one else {}
    place |= {"title": " · ".join(filter(None, (issue.code, title(issue.code))))}
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
    message = visible(issue.message) + (f"\nAide\u00a0: {visible(issue.advice)}" if issue.advice else "")
    return f"::{_COMMANDS[issue.severity]} {properties}::{_data(message)}"


def _rest(verification: Verification) -> Iterator[str]:
    """One sentence, when GitHub would drop annotations without a word."""
    errors, warnings = (max(0, verification.count(each) - _SHOWN) for each in _COMMANDS)
    parts = [agree(errors, "autre erreur", "autres erreurs")] if errors else []
    parts += [agree(warnings, "autre avertissement", "autres avertissements")] if warnings else []
    if parts:
        yield f"Et {listed(parts)}\u00a0: la liste entière est dans le résumé et dans le journal."


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _inert(text: str) -> tuple[str, str, str]:
    """Text between two lines that stop commands and resume them; it cannot hold the fingerprint of itself."""
    token = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"::stop-commands::{token}", text, f"::{token}::"
