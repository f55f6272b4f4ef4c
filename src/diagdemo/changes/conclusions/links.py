"""The links that come to the map of today or go from it, between those who stay."""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.changes.model import Line, Side
from diagdemo.graph.drawn import drawn_ties
from diagdemo.graph.links import key_of, may_be_told
from diagdemo.graph.sentences import bare
from diagdemo.graph.today import today
from diagdemo.model.vocabulary.actors import StatutLien
from diagdemo.study.study import Study
from diagdemo.study.tie import Tie
from diagdemo.workspace.applying import LinkKey

_AHEAD = {
    StatutLien.PREVUE: "Lien qui n’est plus que prévu",
    StatutLien.SOUHAITEE: "Lien qui n’est plus que souhaité",
}


class LinkMove(NamedTuple):
    """A link that is on one of the two maps."""

    tie: Tie
    appears: bool
    sentence: str
    line: Line

    @property
    def telling(self) -> bool:
        """Whether it may be told: one of conflict or competition is only counted."""
        return may_be_told(self.tie, tensions=False)


def link_moves(before: Study, after: Study) -> tuple[LinkMove, ...]:
    """What is on one map only, what comes first.

    What goes because one of its ends goes is left out.
    """
    then, now = ({key_of(tie): tie for tie in drawn_ties(study)} for study in (before, after))
    stay = after.derive(today).graph.nodes
    return (
        *(_coming(tie, before, after) for key, tie in now.items() if key not in then),
        *(
            _going(key, tie, before, after)
            for key, tie in then.items()
            if key not in now and tie.ends <= stay
        ),
    )


def _coming(tie: Tie, before: Study, after: Study) -> LinkMove:
    written = any(key_of(other) == key_of(tie) for other in before.ties)
    there = tie.ends <= before.derive(today).graph.nodes
    what = "Lien désormais en cours" if written and there else "Nouveau lien"
    return _move(tie, True, what, after, tie)


def _going(key: LinkKey, tie: Tie, before: Study, after: Study) -> LinkMove:
    kept = next((other for other in after.ties if key_of(other) == key), None)
    if kept is None:
        return _move(tie, False, "Lien retiré", before, tie)
    return _move(tie, False, _AHEAD.get(kept.status, "Lien désormais passé"), after, kept)


def _move(tie: Tie, appears: bool, what: str, study: Study, shown: Tie) -> LinkMove:
    """A move proved by the line of a link, in the version of a study."""
    side = Side.AVANT if shown is tie and not appears else Side.APRES
    line = Line(side, shown.datum.path, shown.datum.line)
    return LinkMove(tie, appears, f"{what}\u00a0: {bare(study, shown)}", line)
