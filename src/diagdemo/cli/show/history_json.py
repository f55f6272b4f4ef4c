"""The JSON of `diagdemo history`; `version` changes when a key is removed or changes its meaning."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from diagdemo.changes.history.build import History
from diagdemo.changes.history.moment import Moment
from diagdemo.changes.history.moved import declared, moved
from diagdemo.cli.show.indicators_json import value_json
from diagdemo.cli.show.json_text import json_text
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.told import value_text

VERSION = 1


def history_json(histories: Sequence[History], date: datetime.date | None, codes: Sequence[str]) -> str:
    """The document of several territories, with these indicators; with all of them when there is none."""
    known = declared()
    wanted = {code: known[code] for code in codes} or known
    return json_text(
        {
            "version": VERSION,
            "date_reference": date.isoformat() if date else None,
            "territoires": [_territory(each, wanted) for each in histories],
        }
    )


def _territory(each: History, wanted: dict[str, Indicator]) -> dict[str, Any]:
    changed = set(moved(each.moments))
    return {
        "territoire": each.slug,
        "nom": each.name,
        "ont_bouge": [code for code in wanted if code in changed],
        "non_montrees": {
            "meme_jour": each.same_day,
            "plus_anciennes": each.older,
            "sans_ce_territoire": each.absent,
            "sans_effet": each.idle,
        },
        "auparavant": each.former,
        "desormais": each.later,
        "versions": [_moment(moment, wanted) for moment in each.moments],
    }


def _moment(moment: Moment, wanted: dict[str, Indicator]) -> dict[str, Any]:
    revision = moment.version.revision
    return {
        "version": revision.id,
        "etiquettes": list(moment.version.tags),
        "jour": revision.day.isoformat(),
        "lue_au": moment.day.isoformat(),
        "objet": revision.subject,
        "champs": {
            "renseignes": moment.fill.known,
            "attendus": moment.fill.expected,
            "sans_objet": moment.fill.apart,
        },
        "constats": {str(state): count for state, count in moment.constats.items()},
        "erreurs": moment.errors,
        "fiches_ecartees": moment.aside,
        "indicateurs": [
            _indicator(code, indicator, moment.measures[code]) for code, indicator in wanted.items()
        ],
    }


def _indicator(code: str, indicator: Indicator, measure: Measure) -> dict[str, Any]:
    return {
        "code": code,
        "valeur": value_json(measure.value),
        "texte": value_text(measure.value, indicator),
        "raison": measure.reason,
        "pris_en_compte": measure.taken,
        "recueillis": measure.collected,
        "bornes": list(measure.bounds) if measure.bounds else None,
    }
