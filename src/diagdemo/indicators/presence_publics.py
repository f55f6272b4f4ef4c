"""Indice de présence d’un public

## Formule
La part d’un public parmi les participants, divisée par sa part dans la population, sur les catégories qui
portent le même nom des deux côtés. Pour chaque dispositif actif, dans la dernière édition dont le profil se
compare, par âge, sexe, catégorie socioprofessionnelle et quartier prioritaire. La valeur est l’indice du
public le moins présent ; le détail donne tous les autres.

## Unité
Rapport : 1 se lit « aussi présent que dans la population », 0,5 « deux fois moins », 2 « deux fois plus ».

## Conditions
Trente personnes au moins ont donné cette information dans l’édition, dans deux catégories au moins.

## Pièges
Sur de petits nombres, l’indice bouge pour une personne de plus. Les personnes qui n’ont pas répondu ne sont
pas comptées. Un dispositif qui vise un public s’éloigne de 1 à dessein. Hors de l’équipe, les publics de
moins de cinq personnes ne sont pas montrés.

## Source
Labo Démocratie Ouverte, enjeu « diversité » ; OCDE (représentativité). Le seuil de trente personnes est une
proposition de l’équipe.
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.devices import active_devices
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.indicators.core.profiles import setting_aside
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.profiles import Comparison, latest_comparisons
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study
from diagdemo.wording import quoted

CODE = "presence_publics"

INDICATOR = Indicator(19, "Indice de présence d’un public", "", Question.RESULTATS, decimals=2)

FEWEST = 30


def measure(study: Study) -> Measure:
    """How present the least present group is, 1 being as much as in the population."""
    compared = [(device, latest_comparisons(study, device)) for device in active_devices(study).kept]
    large = [(device, _large(found)) for device, found in compared]
    rows = tuple(row for _, found in large for made in found for row in _rows(made))
    least = min(rows, key=_low, default=None)
    small = [device for (device, found), (_, kept) in zip(compared, large, strict=True) if found and not kept]
    return setting_aside(
        study,
        [(device, found[0] if found else None) for device, found in compared],
        Measure(
            least.value if least else None,
            sum(bool(kept) for _, kept in large),
            len(compared),
            "" if least else _reason(small),
            "dispositifs actifs",
            aside=tuple(
                Aside(device.name, "trop peu de personnes renseignées", device.at()) for device in small
            ),
            rows=rows,
            people=least.people if least else None,
            evidence=tuple(dict.fromkeys(datum for row in rows for datum in row.evidence)),
            notes=(f"Le public le moins présent\u00a0: {least.label}.",) if least else (),
        ),
    )


def _large(found: tuple[Comparison, ...]) -> list[Comparison]:
    return [made for made in found if made.answered.low >= FEWEST]


def _rows(made: Comparison) -> list[Row]:
    group = f"{made.edition.told}, {made.label.lower()}"
    return [
        Row(f"{group} {quoted(band.name)}", made.ratio(band), band.people, band.evidence, group=group)
        for band in made.bands
    ]


def _low(row: Row) -> float:
    return row.value.low if isinstance(row.value, Quantity) else 0.0


def _reason(small: list[Entity[Device]]) -> str:
    if small:
        return "Trop peu de personnes ont donné leur profil pour comparer."
    return "Aucun profil de participants ne se compare à celui de la population."
