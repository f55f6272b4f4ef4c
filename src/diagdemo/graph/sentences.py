"""Links as sentences: who, the verb, whom, and when."""

from __future__ import annotations

from diagdemo.model.vocabulary.actors import StatutLien, Verbe
from diagdemo.study.standing import stands
from diagdemo.study.study import Study
from diagdemo.study.tie import Tie
from diagdemo.wording import date, quoted

_STATUS = {
    StatutLien.PASSEE: "lien passé",
    StatutLien.PREVUE: "lien prévu",
    StatutLien.SOUHAITEE: "lien souhaité",
}
_OTHER = "est lié à"
_BETWEEN = "\u00a0; "


def verb(tie: Tie) -> str:
    """The verb of a link in words; that of « autre » is what its record says."""
    return tie.verb.label if tie.verb is not Verbe.AUTRE else tie.label or _OTHER


def bare(study: Study, tie: Tie) -> str:
    """« X » anime « Y »."""
    return f"{quoted(study.called(tie.start))} {verb(tie)} {quoted(study.called(tie.end))}"


def sentence(study: Study, tie: Tie) -> str:
    """« X » anime « Y » (lien passé ; début : 2015)."""
    details = [
        *([_STATUS[tie.status]] if tie.status in _STATUS else []),
        *([tie.label] if tie.label and tie.verb is not Verbe.AUTRE else []),
        *(
            [f"à confirmer, constaté\u00a0: {date(tie.seen)}"]
            if tie.seen and stands(study, tie) is None
            else []
        ),
        *([f"début\u00a0: {date(tie.since)}"] if tie.since else []),
        *([f"fin\u00a0: {date(tie.until)}"] if tie.until else []),
    ]
    told = bare(study, tie)
    return f"{told} ({_BETWEEN.join(details)})" if details else told
