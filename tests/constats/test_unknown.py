"""To lose a datum never decides: a verdict stays, or becomes unknown; a value stays within what it may be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import pytest

from constats.mutations import Loss, losses, network, without
from constats.test_fictional_network import DAY
from diagdemo.constats.observe import observe
from diagdemo.indicators import measure_all
from diagdemo.indicators.core.measure import Measure
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.build import build_study
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study

SAMPLES = {
    "brumeval": 15,
    "haute-ostrenne": 25,
    "pays-de-sarvelle": 55,
    "port-celestin": 80,
    "val-de-clairune": 65,
}
"""How many fields are taken away in each territory; some of them are required, and stay."""
EVERY = 10_000


class Allowed(NamedTuple):
    """A change that is right: the codes, the fields whose loss may bring it, and why."""

    codes: str
    fields: str
    reason: str


ALLOWED = (
    Allowed(
        r"ECO-0[1-9]|CAD-04|MOY-05|POR-01|LEG-0[234]",
        r"liens|de|vers|portage_politique|convoque_par|fonctionnement|interets|sociodynamique|synergie|"
        r"antagonisme|pouvoir|interet|position|fin|nature|succede_a|fusion_de",
        "They tell what the map holds, and say so: a link or an interest less is a map with less on it.",
    ),
    Allowed(
        r"POR-02|ENT-0[234]",
        r"extraits|themes|sens|dispositifs|reponses|questions_posees|niveau",
        "They tell what the team noted of what it heard: what is not coded was not noted.",
    ),
    Allowed(r"AMB-03|QUA-0\d", r".*", "They are about what the diagnosis found or what records hold."),
    Allowed(
        r"PUB-03",
        r"effectifs|age|sexe|csp|qpv",
        "It compares the categories that both sides name, and says which they are.",
    ),
    Allowed(
        r"ECO-08",
        r"sujets|publics_vises|etapes|echelle",
        "Where two traits are not known, records give no reason to ask, as its page says.",
    ),
    Allowed(r".*", r"precision", "A bare figure is exact: the format says so."),
    Allowed(
        r".*",
        r"choix|cible",
        "A choice that is no longer declared is silent no more; one without a target is about all.",
    ),
    Allowed(r"ECO-0\d|CAD-04", r"statut", "A link without a status is of today: the format says so."),
    Allowed(
        r"DEC-0[23]", r"propositions", "Outcomes listed one by one are all of them when no number says more."
    ),
)

State = tuple[str, str]
Verdicts = dict[State, EtatConstat]


def study(territory: str, loss: Loss | None = None) -> Study | None:
    """The territory, without a field when one is given; None when the field cannot be done without."""
    workspace = without(loss) if loss else network()
    return build_study(workspace, territory, DAY) if workspace else None


def verdicts(held: Study) -> Verdicts:
    return {
        (outcome.code, verdict.target.id): verdict.state
        for outcome in observe(held).outcomes.values()
        for verdict in outcome.verdicts
    }


@cache
def whole(territory: str) -> tuple[Verdicts, dict[str, Measure]]:
    held = study(territory)
    assert held is not None
    return verdicts(held), measure_all(held)


def decided(before: Verdicts, after: Verdicts) -> Iterator[State]:
    """What is said otherwise after the loss, and not left open."""
    for key in {**before, **after}:
        was, now = before.get(key), after.get(key)
        if was == now or now is EtatConstat.INDETERMINE:
            continue
        if was is None and now is EtatConstat.NON_DECLENCHE:
            continue
        if now is None and not key[1]:
            continue
        yield key


def allowed(code: str, loss: Loss) -> bool:
    """Whether a change has its reason; of PUB-03 the category itself may be any word."""
    key = loss.keys[-2:][0] if code == "PUB-03" else loss.keys[-1]
    return any(re.fullmatch(each.codes, code) and re.fullmatch(each.fields, key) for each in ALLOWED)


ONCE_WRONG = (
    "brumeval/actors/comite-des-fetes.yaml categorie",
    "brumeval/devices/assemblees-de-quartier.yaml degre_annonce",
    "brumeval/devices/budget-participatif.yaml editions.0.suites",
    "brumeval/devices/budget-participatif.yaml editions.1.profil.age",
    "brumeval/devices/budget-participatif.yaml editions.1.profil.age.effectifs.16-29",
    "brumeval/territoire.yaml structure_population.age",
    "haute-ostrenne/actors/val-gris-sans-bitume.yaml categorie",
    "port-celestin/actors/radeau-des-jeunes.yaml categorie",
)
"""Fields whose loss once decided something."""


def faults(territory: str, loss: Loss, held: Study) -> list[str]:
    """What the loss of a field decides without a reason."""
    before, measures = whole(territory)
    after = verdicts(held)
    turned = [
        f"{loss}: {code} {target} {before.get((code, target))} -> {after.get((code, target))}"
        for code, target in decided(before, after)
        if not allowed(code, loss)
    ]
    return turned + [f"{loss}: {fault}" for fault in moved(measures, measure_all(held))]


@pytest.mark.parametrize("territory", SAMPLES)
def test_a_loss_decides_nothing(territory: str) -> None:
    found: list[str] = []
    tried = 0
    for loss in losses(territory, SAMPLES[territory]):
        held = study(territory, loss)
        if held is not None:
            tried += 1
            found += faults(territory, loss, held)
    assert not found, "\n".join(found)
    assert tried > SAMPLES[territory] / 2


@pytest.mark.parametrize("place", ONCE_WRONG)
def test_a_loss_decides_no_more(place: str) -> None:
    territory = place.partition("/")[0]
    loss = next(each for each in losses(territory, EVERY) if str(each) == f"territoires/{place}")
    held = study(territory, loss)
    assert held is not None
    assert faults(territory, loss, held) == []


MAP = (
    "dependance_aux_ponts",
    "forces_vives_reliees",
    "densite_inter_secteurs",
    "indice_e_i",
    "sur_sollicitation",
    "recoupement",
)
"""Indicators of the map: with a link less, it is another map."""
COUNTED = (*MAP, "saturation", "completude_des_donnees", "capital_d_allies")
"""Those that count what is recorded, coded or noted."""


def moved(before: dict[str, Measure], after: dict[str, Measure]) -> Iterator[str]:
    """The values that a loss brought or put outside what was given as possible."""
    for code, was in before.items():
        now = after[code]
        if was.value is None and now.value is not None and code not in MAP:
            yield f"{code} has a value"
        if code in COUNTED or not isinstance(was.value, Quantity) or now.bounds is None:
            continue
        low, high = now.bounds
        if not (low - 1e-9 <= was.value.low and was.value.high <= high + 1e-9):
            yield f"{code} was {was.value.told}, out of {low} to {high}"
