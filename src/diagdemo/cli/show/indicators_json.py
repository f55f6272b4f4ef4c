"""The JSON of `diagdemo indicators`; `version` changes when a key is removed or changes its meaning."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from diagdemo.cli.show import proofs_json
from diagdemo.cli.show.indicators import Measured, cited
from diagdemo.cli.studies import Reading
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure, Row
from diagdemo.indicators.core.told import row_text, value_text
from diagdemo.study.later import later_than_day
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study

VERSION = 1


def indicators_json(reading: Reading, territories: Sequence[tuple[Study, Measured]]) -> str:
    """The document of several territories."""
    told = [
        {
            "territoire": study.slug,
            "nom": study.name,
            "horizon": str(study.horizon) if study.horizon else None,
            "faits_posterieurs": len(later_than_day(study, cited(measured))),
            "indicateurs": [
                _indicator(study, code, indicator, measure) for code, (indicator, measure) in measured.items()
            ],
        }
        for study, measured in territories
    ]
    return proofs_json.document(VERSION, reading, told)


def _indicator(study: Study, code: str, indicator: Indicator, measure: Measure) -> dict[str, Any]:
    return {
        "code": code,
        "numero": indicator.number,
        "nom": indicator.name,
        "question": str(indicator.question),
        "unite": indicator.unit,
        "interne": indicator.internal,
        "valeur": value_json(measure.value),
        "texte": value_text(measure.value, indicator),
        "raison": measure.reason,
        "pris_en_compte": measure.taken,
        "recueillis": measure.collected,
        "quoi": measure.what,
        "base": measure.base,
        "bornes": list(measure.bounds) if measure.bounds else None,
        "mis_de_cote": [
            {
                "quoi": each.what,
                "pourquoi": each.why,
                **(proofs_json.datum(each.datum) if each.datum else {}),
            }
            for each in measure.aside
        ],
        "detail": [_row(row, indicator) for row in measure.rows],
        "historique": [_row(row, indicator) for row in measure.history],
        "reserves": list(measure.notes),
        "preuves": [proofs_json.datum(each) for each in measure.evidence],
        "manque": [proofs_json.missing(study, each) for each in measure.missing],
    }


def _row(row: Row, indicator: Indicator) -> dict[str, Any]:
    return {
        "libelle": row.label,
        "valeur": value_json(row.value),
        "texte": row_text(row, indicator),
        "preuves": [proofs_json.datum(each) for each in row.evidence],
    }


def value_json(value: Quantity | str | None) -> Any:
    """A number as its two bounds, null for what is open; words as they are."""
    if not isinstance(value, Quantity):
        return value
    high = None if math.isinf(value.high) else value.high
    return {"de": value.low, "a": high, "environ": value.about}
