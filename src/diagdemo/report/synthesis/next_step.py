"""What comes next: the step of the diagnosis that is not over, else the next term of the plan."""

from __future__ import annotations

from diagdemo.model.action import Action
from diagdemo.model.diagnostic import Steps
from diagdemo.model.fields import own_first
from diagdemo.model.vocabulary.plan import Avancement
from diagdemo.model.vocabulary.territory import StatutEtape
from diagdemo.report.claim import Claim, claim
from diagdemo.report.reading import Reading
from diagdemo.study.commitments import deadline, last_point
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.time import date_of, is_past
from diagdemo.wording import date, quoted

_STATES = {StatutEtape.EN_COURS: "en cours", StatutEtape.A_VENIR: "à venir"}


def next_step(reading: Reading) -> Claim:
    """What is written of what comes next; that nothing is, when nothing is."""
    return (
        _step(reading)
        or _term(reading)
        or Claim("Aucune suite n’est encore écrite\u00a0: elle reste à décider.", ())
    )


def _step(reading: Reading) -> Claim | None:
    """The first of the four steps that has begun and is not over, else the first that is to come."""
    diagnostic = reading.study.diagnostic
    if diagnostic is None:
        return None
    for state, said in _STATES.items():
        for key, field in own_first(Steps).items():
            found = look(diagnostic, "etapes", key, "statut")
            if found.among(state).value:
                day = date_of(diagnostic, "etapes", key, "debut")
                when = f" (début\u00a0: {date(day)})" if day else ""
                told = f"Étape {said} du diagnostic\u00a0: {field.title}{when}."
                dated = [diagnostic.at("etapes", key, "debut")] if day else []
                return claim(told, [found.datum, *dated], reading.within)
    return None


def _term(reading: Reading) -> Claim | None:
    """The next action of the plan that is not done."""
    study = reading.study
    ahead = [
        (day, action)
        for action in study.actions.values()
        if (day := deadline(action)) is not None and not is_past(day, study.day) and not _done(study, action)
    ]
    if not ahead:
        return None
    day, action = min(ahead, key=lambda each: (each[0].last_day, each[1].id))
    said = f"Prochaine échéance du plan d’action\u00a0: {quoted(action.name)}, {date(day)}."
    return claim(said, [action.at(), action.at("echeance")], reading.within)


def _done(study: Study, action: Entity[Action]) -> bool:
    point = last_point(action, study.day)
    return point is not None and point.progress.avancement is Avancement.ACHEVE
