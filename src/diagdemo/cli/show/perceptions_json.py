"""The JSON of `diagdemo perceptions`; `version` changes when a key is removed or changes its meaning."""

from __future__ import annotations

from collections import Counter
from typing import Any

from diagdemo.cli.show import proofs_json
from diagdemo.cli.studies import Reading
from diagdemo.model.vocabulary.interviews import College
from diagdemo.perceptions.degrees import DegreeSeen
from diagdemo.perceptions.facts import AmpleSeen, facts
from diagdemo.perceptions.met import CollegeMet
from diagdemo.perceptions.portrait import Perceptions, perceptions
from diagdemo.perceptions.subjects import Heard, Subject
from diagdemo.perceptions.trends import Point
from diagdemo.study.look import Look
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested

VERSION = 1


def perceptions_json(reading: Reading) -> str:
    """The document of several territories, for the team alone: counts, codes and places, never words."""
    told = [_territory(study) for study in reading.studies()]
    return proofs_json.document(VERSION, reading, told, diffusion="interne")


def _territory(study: Study) -> dict[str, Any]:
    heard, seen = study.derive(perceptions), study.derive(facts)
    return {
        "territoire": study.slug,
        "nom": study.name,
        "lisible": heard.readable,
        "recueillis": heard.collected,
        "pris_en_compte": heard.taken,
        "fiches_en_erreur": [record.path for record in heard.unusable],
        "colleges": [_met(each) for each in heard.met],
        "colleges_sans_entretien": [str(college) for college in heard.not_met],
        "executif_rencontre": _tested(heard.executive),
        "direction_generale_rencontree": _tested(heard.management),
        "saturation": _saturation(heard),
        "freins": [subject.id for subject in heard.brakes],
        "avantages": [subject.id for subject in heard.gains],
        "themes": [_subject(each) for each in heard.themes.values()],
        "dispositifs": [_subject(each) for each in heard.devices.values()],
        "dits_par_un_seul_college": {
            str(college): [theme.id for theme in heard.only_said_by(college)] for college in College
        },
        "degres": [_degree(each) for each in seen.degrees],
        "ampleur": [_ample(each) for each in seen.ample],
    }


def _met(each: CollegeMet) -> dict[str, Any]:
    reasons = Counter(str(aside.reason) for aside in each.aside)
    return {
        "college": str(each.college),
        "recueillis": each.collected,
        "pris_en_compte": len(each.taken),
        "mis_de_cote": dict(sorted(reasons.items())),
    }


def _tested(test: Tested) -> dict[str, Any]:
    return {"reponse": test.value, "preuves": [proofs_json.datum(each) for each in test.evidence]}


def _saturation(heard: Perceptions) -> dict[str, Any]:
    found = heard.saturation
    percent = {"de": found.percent.low, "a": found.percent.high} if found.percent else None
    return {"pourcent": percent, "codes": len(found.coded), "non_codes": len(found.uncoded)}


def _subject(subject: Subject) -> dict[str, Any]:
    return {
        "id": subject.id,
        "nom": subject.name,
        "colleges": [_heard(each) for each in subject.heard],
    }


def _heard(heard: Heard) -> dict[str, Any]:
    return {
        "college": str(heard.college),
        "entretiens": len(heard.met),
        "interroges": len(heard.asked),
        "interroges_qui_en_parlent": len(heard.answering),
        "interroges_sans_rien_de_note": len(heard.silent),
        "spontanes": len(heard.spontaneous),
        "sens": {str(sens or "non_note"): count for sens, count in heard.senses.items()},
        "niveaux": sorted(level for voice in heard.voices for level in voice.levels),
        "preuves": [{"reference": place.ref, **proofs_json.datum(place.datum)} for place in heard.places],
    }


def _degree(seen: DegreeSeen) -> dict[str, Any]:
    return {
        "dispositif": seen.device.id,
        "nom": seen.device.name,
        "annonce": _looked(seen.announced),
        "vecu": _looked(seen.observed),
        "colleges": [str(college) for college in seen.witnesses.colleges],
        "documents": seen.witnesses.documents,
        "vecu_plus_bas": seen.lower.value,
        "preuves": [proofs_json.datum(each) for each in seen.lower.evidence],
    }


def _looked(look: Look) -> list[str]:
    return [str(degree) for degree in dict.fromkeys(look.values)]


def _ample(seen: AmpleSeen) -> dict[str, Any]:
    direction = seen.trend.direction()
    return {
        "dispositif": seen.device.id,
        "nom": seen.device.name,
        "mesure": seen.trend.measure,
        "chiffres": [_point(point) for point in seen.trend.points],
        "tendance": str(direction) if direction else None,
        "colleges": [_heard(each) for each in seen.heard],
    }


def _point(point: Point) -> dict[str, Any]:
    low, high = point.figure[:2]
    return {
        "edition": point.edition,
        "de": low,
        "a": None if high == float("inf") else high,
        **proofs_json.datum(point.datum),
    }
