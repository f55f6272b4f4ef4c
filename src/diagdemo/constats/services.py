"""The services that lead devices: whether they meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from diagdemo.constats.leading import Leading
from diagdemo.constats.surely import surely
from diagdemo.constats.verdict import Target, Verdict
from diagdemo.graph.doubtful import DOUBT, widest
from diagdemo.graph.groups import silence_robustness
from diagdemo.graph.meetings import circles, meetings, meetings_on
from diagdemo.graph.robustness import Robustness
from diagdemo.graph.telling.naming import named
from diagdemo.graph.today import today
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.study.time import is_active
from diagdemo.wording import number

_SERVICES = Target("services", "Services qui conduisent des dispositifs")


def services_apart(study: Study, leads: Leading, stable: float) -> Verdict:
    """Whether the services that lead devices form several sets that nothing links."""
    if len(leads.services) < 2:
        return _few_services(study, leads)
    sets = circles(study.derive(meetings), leads.services)
    proof = tuple(datum for id in leads.services for datum in leads.evidence[id])
    if len(sets) < 2:
        return Verdict(EtatConstat.NON_DECLENCHE, _SERVICES, evidence=proof)
    robust = _apart(study, sets)
    if len(circles(meetings_on(study.derive(widest)), leads.services)) < 2:
        robust = replace(robust, doubt=DOUBT)
    told = (
        f"{study.derive(today).when.capitalize()}, les services qui conduisent des dispositifs actifs "
        f"forment {number(len(sets))} ensembles sans lien ni dispositif commun entre eux\u00a0: "
        + "\u00a0; ".join(named(study, ids) for ids in sets)
    )
    return surely(
        _SERVICES,
        told,
        robust,
        stable,
        detail=". Est-ce ainsi, ou des liens restent-ils à recenser\u00a0?",
        change="Recenser, ou nouer, des liens entre ces services.",
        evidence=proof,
        missing=tuple(study.actors[id].lacks("liens") for id in leads.services),
    )


def _few_services(study: Study, leads: Leading) -> Verdict:
    """That two services at least must be known to lead a device, and who leads the others is not."""
    states = (is_active(study, device).missing for device in study.devices.values())
    unknown = tuple(dict.fromkeys(lack for lacks in states for lack in lacks))
    asked = "rien ne dit s’ils se croisent"
    if leads.missing:
        asked = "il reste à savoir qui conduit les autres"
    elif unknown:
        asked = "il reste à savoir lesquels sont actifs, et qui les conduit"
    return Verdict(
        EtatConstat.INDETERMINE,
        _SERVICES,
        f"Moins de deux services qui conduisent un dispositif sont connus\u00a0: {asked}.",
        tuple(datum for id in leads.services for datum in leads.evidence[id]),
        leads.missing or unknown or (Missing("actor", word="liens"),),
    )


def _apart(study: Study, sets: Sequence[Sequence[str]]) -> Robustness:
    """How surely there are several sets: one link may join two of them, never three."""
    first, *others = sets
    rest = {id for each in others for id in each} if len(others) == 1 else set[str]()
    return silence_robustness(study, set(first), rest)
