"""The first question: what devices do, what they changed, what became of propositions, who takes part."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.pictures.picture import Picture
from diagdemo.report.claim import Claim
from diagdemo.report.drawn.cycle import wheel
from diagdemo.report.figures import figures
from diagdemo.report.reading import Reading
from diagdemo.report.sections.cycle import placed, stages
from diagdemo.report.sections.instances import changed, impacts, silent, workings
from diagdemo.report.sections.inventaire import inventory, set_aside
from diagdemo.report.sections.politiques import Politique, policies
from diagdemo.report.sections.publics import PublicsSection, publics
from diagdemo.report.sections.suites import outcomes, projects
from diagdemo.report.table import Table

_FOLLOW_UP = (
    "prise_en_compte",
    "realisation",
    "reddition_de_comptes",
    "delai_de_reponse",
    "ouverture_des_resultats",
    "continuite",
    "profondeur",
    "annonce_et_vecu",
)


@dataclass(frozen=True)
class ResultatsSection:
    """Les résultats et les impacts des dispositifs."""

    set_aside: Claim | None
    """Les fiches de dispositifs qui contiennent une erreur et ne sont pas prises en compte."""
    picture: Picture | None
    """La roue du cycle des politiques publiques ; rien quand aucune étape n’est connue."""
    stages: Table
    """Les dispositifs, étape par étape du cycle."""
    placed: Claim | None
    """De combien de dispositifs les étapes sont renseignées."""
    devices: Table
    """Les dispositifs un à un."""
    policies: tuple[Politique, ...]
    """Les politiques suivies, étape par étape."""
    workings: Table
    """Le fonctionnement des instances."""
    silent: Claim | None
    """De combien de dispositifs le fonctionnement est renseigné ; rien quand il l’est de tous."""
    changed: Claim | None
    """De combien de dispositifs un effet sur une décision est écrit."""
    impacts: Table
    """Les effets sur des décisions précises."""
    outcomes: Table
    """Ce que sont devenues les propositions, édition par édition."""
    projects: Table
    """Les projets, de leur dépôt à leur réalisation."""
    measures: Table
    """Les indicateurs sur les suites."""
    publics: PublicsSection
    """Qui prend part."""


def resultats(reading: Reading) -> ResultatsSection:
    """The results of devices as the public of a reading may know them."""
    return ResultatsSection(
        set_aside(reading),
        wheel(reading),
        stages(reading),
        placed(reading),
        inventory(reading),
        policies(reading),
        workings(reading),
        silent(reading),
        changed(reading),
        impacts(reading),
        outcomes(reading),
        projects(reading),
        figures(reading, _FOLLOW_UP),
        publics(reading),
    )
