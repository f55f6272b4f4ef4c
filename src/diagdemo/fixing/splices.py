"""Corrections put in a text: those that touch one another wait for the next reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from diagdemo.issues import Correction, Issue, Splice
from diagdemo.yaml.document import Document

_BOM = "\ufeff"


def content(document: Document, corrections: Iterable[Correction] = ()) -> bytes:
    """The bytes of the file once its text is corrected, its byte order mark kept."""
    splices = sorted(splice for correction in corrections for splice in correction.splices)
    pieces, done = [_BOM] if document.bom else [], 0
    for splice in splices:
        pieces += (document.text[done : splice.start], splice.text)
        done = splice.end
    return "".join((*pieces, document.text[done:])).encode("utf-8")


def apart(issues: Sequence[Issue]) -> list[Issue]:
    """Those whose corrections can be made together, the first ones first."""
    kept: list[Issue] = []
    taken: list[Splice] = []
    for issue in issues:
        splices = issue.correction.splices
        if not any(_touch(one, other) for one in splices for other in taken):
            kept.append(issue)
            taken += splices
    return kept


def _touch(one: Splice, other: Splice) -> bool:
    return one.start <= other.end and other.start <= one.end
