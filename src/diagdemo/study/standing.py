"""Whether a link stands on the reference day, as far as its record says."""

from __future__ import annotations

from diagdemo.model.vocabulary.actors import FamilleLien
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested
from diagdemo.study.tie import Tie
from diagdemo.study.time import elapsed, is_past

OLD = 24
"""Seen more than so many months ago, with no more said of it, a link is to be confirmed."""


def stands(study: Study, tie: Tie) -> bool | None:
    """Whether a link stands; None when it was only seen, too long ago to know that it still does.

    What comes from something else always does: a lineage needs no confirming.
    """
    if not tie.current or (tie.until is not None and is_past(tie.until, study.day)):
        return False
    lasting = tie.stated or tie.verb.famille is FamilleLien.LIGNAGE
    return None if not lasting and elapsed(tie.seen, study.day, OLD) else True


def standing(study: Study, tie: Tie) -> Tested:
    """Whether a link stands, with its line; what would tell when it is not known."""
    answer = stands(study, tie)
    return Tested(answer, (tie.datum,), (confirmation(tie),) if answer is None else ())


def confirmation(tie: Tie) -> Missing:
    """The status that would tell whether a link still stands."""
    stated = tie.datum
    return Missing(stated.kind, stated.id, (*stated.route, "statut"), "", stated.path)
