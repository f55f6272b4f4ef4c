"""What the JSON of results has in common: its outside, then data, missing data and opinions."""

from __future__ import annotations

from typing import Any

from diagdemo.cli.show.json_text import json_text
from diagdemo.cli.studies import Reading
from diagdemo.constats.opinions import Given, HumanLayer, Voices
from diagdemo.questions.worded import worded
from diagdemo.study.datum import Datum
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study


def document(version: int, reading: Reading, territories: list[dict[str, Any]], **beside: str) -> str:
    """The document of several territories; what is said `beside` its version comes before the day."""
    return json_text(
        {
            "version": version,
            **beside,
            "date_reference": reading.day.day.isoformat(),
            "origine_date": str(reading.day.basis),
            "fiches_ecartees": list(reading.aside),
            "territoires": territories,
        }
    )


def datum(each: Datum) -> dict[str, Any]:
    """Where it is written. Its text stays in the file: that of an interview never leaves the team."""
    return {"fichier": each.path, "ligne": each.line, "cle": each.key, "genre": each.kind, "fiche": each.id}


def missing(study: Study, each: Missing) -> dict[str, Any]:
    """The question, to whom, and the place of the answer."""
    asked = worded(study, each)
    return {
        "question": asked.text,
        "a_propos_de": asked.about,
        "pour": [str(audience) for audience in asked.audiences],
        "genre": each.kind,
        "fiche": each.id,
        "fichier": asked.place.path,
        "cle": asked.place.key,
        "commande": asked.place.command,
    }


def voices(held: Voices | None) -> dict[str, Any]:
    """The opinions on a constat, disagreement said."""
    return {
        "avis": [_given(each) for each in held.given] if held else [],
        "avis_remplaces": [_given(each) for each in held.replaced] if held else [],
        "desaccord": held.disagree if held else False,
    }


def apart(layer: HumanLayer) -> list[dict[str, Any]]:
    """The opinions on what is not found, and why."""
    return [
        {
            "code": each.code,
            "cible": each.target,
            "situation": each.standing.name.lower(),
            "dit": each.standing.value,
            **voices(each),
        }
        for each in layer.apart
    ]


def findings(layer: HumanLayer) -> list[dict[str, Any]]:
    """The findings written by hand."""
    return [
        {
            "id": each.finding.id,
            "nature": str(each.finding.nature),
            "enonce": each.finding.enonce.strip(),
            "enjeu": str(each.finding.enjeu or ""),
            "preuves": [
                {
                    "reference": ground.reference,
                    "nom": ground.name,
                    "reserve": ground.reserve,
                    **(datum(ground.datum) if ground.datum else {}),
                }
                for ground in each.grounds
            ],
            "fichier": each.datum.path,
            "ligne": each.datum.line,
            **voices(layer.on(each.finding.id)),
        }
        for each in layer.findings
    ]


def _given(each: Given) -> dict[str, Any]:
    opinion = each.opinion
    return {
        "groupe": str(opinion.groupe),
        "avis": str(opinion.avis),
        "motif": (opinion.motif or "").strip(),
        "fonction": opinion.fonction or "",
        "date": str(opinion.date or ""),
        "a_revoir": each.stale,
        "fichier": each.datum.path,
        "ligne": each.datum.line,
    }
