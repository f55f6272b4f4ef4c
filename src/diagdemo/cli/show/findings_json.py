"""The JSON of `diagdemo constats`: every verdict, found or not, with all it rests on.

`version` changes when a key is removed or changes its meaning; adding a key does not change it.
"""

from __future__ import annotations

from typing import Any

from diagdemo.cli.show import proofs_json
from diagdemo.cli.show.findings import cited
from diagdemo.cli.studies import Reading
from diagdemo.constats.ahead import ahead
from diagdemo.constats.declare import Threshold
from diagdemo.constats.opinions import HumanLayer
from diagdemo.constats.outcome import Observation, Outcome
from diagdemo.constats.verdict import Verdict
from diagdemo.study.later import later_than_day

VERSION = 1


def findings_json(reading: Reading, territories: list[dict[str, Any]]) -> str:
    """The document, from what `territory` gives for each of them."""
    return proofs_json.document(VERSION, reading, territories)


def territory(
    observation: Observation, layer: HumanLayer, today: Observation | None = None
) -> dict[str, Any]:
    """A territory; `today` is what is found now, when it is read at a horizon."""
    study = observation.study
    return {
        "territoire": study.slug,
        "nom": study.name,
        "horizon": str(study.horizon) if study.horizon else None,
        "faits_posterieurs": len(later_than_day(study, cited(observation))),
        "constats": [
            _verdict(observation, layer, outcome, verdict)
            for outcome in observation.outcomes.values()
            for verdict in outcome.verdicts
        ],
        "seuils": [
            _threshold(outcome, threshold)
            for outcome in observation.outcomes.values()
            for threshold in outcome.constat.thresholds
        ],
        "manuels": proofs_json.findings(layer),
        "avis_gardes": proofs_json.apart(layer),
        **({"compare_a_aujourdhui": _ahead(today, observation)} if today is not None else {}),
    }


def _ahead(today: Observation, later: Observation) -> dict[str, Any]:
    compared = ahead(today, later)
    return {
        "regles": _keys(compared.settled),
        "nouveaux": _keys(compared.created),
        "sans_objet": _keys(compared.gone),
        "a_preciser": _keys(compared.unsure),
    }


def _verdict(
    observation: Observation, layer: HumanLayer, outcome: Outcome, verdict: Verdict
) -> dict[str, Any]:
    constat = outcome.constat
    return {
        "code": outcome.code,
        "nom": constat.name,
        "nature": str(constat.nature),
        "question": str(constat.question),
        "pilier": str(constat.pillar),
        "enjeu": str(constat.enjeu or ""),
        "cadre": constat.framework,
        "interne": constat.internal,
        "importance": outcome.importance(verdict),
        "etat": str(verdict.state),
        "cible": verdict.target.id,
        "nom_cible": verdict.target.name,
        "phrase": verdict.sentence,
        "changement": verdict.change,
        "choix": verdict.choice,
        "preuves": [proofs_json.datum(each) for each in verdict.evidence],
        "manque": [proofs_json.missing(observation.study, each) for each in verdict.missing],
        **proofs_json.voices(layer.on(outcome.code, verdict.target.id)),
    }


def _threshold(outcome: Outcome, threshold: Threshold) -> dict[str, Any]:
    return {
        "code": outcome.code,
        "nom": threshold.name,
        "valeur": outcome.thresholds[threshold.name],
        "valeur_declaree": threshold.value,
        "unite": threshold.unit,
        "sens": threshold.meaning,
        "source": threshold.source,
        "motif_du_changement": outcome.thresholds.changed.get(threshold.name),
    }


def _keys(held: tuple[tuple[Outcome, Verdict], ...]) -> list[dict[str, str]]:
    return [
        {"code": outcome.code, "cible": verdict.target.id, "phrase": verdict.sentence}
        for outcome, verdict in held
    ]
