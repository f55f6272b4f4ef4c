"""What several formats tell of an issue in the same way: its sentence, its address, its fingerprint."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import sha256
from urllib.parse import quote

from diagdemo.cli.show.verification import Verification, Waived
from diagdemo.cli.visible import visible
from diagdemo.issues import Issue

_LINES = re.compile(r"(?<=\bligne )\d+")
"""Numbers of lines in messages, which move when the file is edited elsewhere."""


def sentence(issue: Issue) -> str:
    """What is wrong and what to do, on one line where nothing can hide or run."""
    return visible(f"{issue.message} — {issue.advice}" if issue.advice else issue.message)


def set_aside(waived: Waived) -> str:
    """What is set aside, and why."""
    fact = f"Mis de côté par une dérogation\u00a0: {waived.issue.message}."
    return visible(f"{fact} Motif\u00a0: {waived.told}")


def written(path: str) -> str:
    """A path as JSON can hold it: what is not UTF-8 in a file name becomes a question mark in a diamond."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def address(path: str) -> str:
    """A path as a part of a web address or of a URI."""
    return quote(path, errors="surrogateescape")


def fingerprints(verification: Verification, issues: Iterable[Issue]) -> list[str]:
    """What tells each issue from all others and stays when its lines move."""
    seen: Counter[str] = Counter()
    found = []
    for issue in issues:
        key = "\0".join((verification.path(issue.location.file), issue.code, _LINES.sub("", issue.message)))
        seen[key] += 1
        found.append(sha256(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return found


@cache
def page(code: str) -> str:
    """The page of a check, in Markdown; empty for a code that has none."""
    from diagdemo.checks import pages

    module = pages().get(code)
    return (module.__doc__ or "").strip() if module else ""


def title(code: str) -> str:
    """What a check signals, in a few words."""
    return page(code).partition("\n")[0]


def codes(issues: Sequence[Issue]) -> list[str]:
    """The codes of the issues, each once, sorted."""
    return sorted({issue.code for issue in issues})
