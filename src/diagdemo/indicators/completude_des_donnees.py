"""Complétude des données

## Formule
Champs attendus qui disent quelque chose, divisés par les champs attendus qui s’appliquent, pour toutes
les fiches, puis pour chaque sorte de fiche.

Les champs attendus sont ceux que montre le modèle d’une nouvelle fiche. Ils comptent tous autant : les
peser selon le nombre de constats qui s’en servent changerait le chiffre à chaque nouveau constat.

## Unité
Pourcentage, toujours donné avec le nombre de champs.

## Conditions
Au moins une fiche. Un champ « sans objet » n’est pas attendu. Un champ qui dit « aucun » ou zéro est
rempli ; un champ vide ou « inconnu » ne l’est pas.

## Pièges
Cet indicateur parle de notre collecte, jamais du territoire. Une fiche pleine peut être fausse. Il se lit
à côté de tous les autres.

## Source
Proposition de l’équipe.
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure, Row
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.quantity import Quantity
from diagdemo.study.sections import Section, sections
from diagdemo.study.study import Study
from diagdemo.wording import share
from diagdemo.workspace.completeness import Fill

CODE = "completude_des_donnees"

INDICATOR = Indicator(39, "Complétude des données", "%", Question.RESULTATS)


def measure(study: Study) -> Measure:
    """The share of expected fields that say something, section by section."""
    held = sections(study)
    whole = sum((section.fill for section in held), Fill(0, 0))
    value = _share(whole)
    return Measure(
        value,
        whole.expected,
        whole.expected,
        "" if value else "Aucune fiche n’est recensée.",
        "champs attendus",
        rows=tuple(_row(section) for section in held),
        evidence=tuple(entity.at() for section in held for entity in section.entities),
        missing=tuple(lack for section in held for lack in section.missing),
        notes=_notes(whole),
    )


def filled(measure: Measure) -> str:
    """« 474 sur 616 champs attendus »: what the share that it measures is made of."""
    return f"{counted(measure, INDICATOR)} {measure.what}"


def counted(measure: Measure, indicator: Indicator) -> str:
    """« 4 sur 8 »: what any indicator was counted on; of this one, the fields that say something."""
    if indicator is not INDICATOR:
        return share(measure.taken, measure.collected)
    part = measure.value.low if isinstance(measure.value, Quantity) else 0
    return share(round(part * measure.collected / 100), measure.collected)


def _share(fill: Fill) -> Quantity | None:
    return Quantity(100 * fill.known, 100 * fill.known).times(1 / fill.expected) if fill.expected else None


def _row(section: Section) -> Row:
    if not section.readable:
        return Row(section.label, "non lisibles ici")
    return Row(section.label, _share(section.fill) or "aucune fiche")


def _notes(whole: Fill) -> tuple[str, ...]:
    if not whole.apart:
        return ()
    return (f"Champs sans objet, mis à part\u00a0: {whole.apart}.",)
