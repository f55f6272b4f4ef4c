"""Un dispositif installé, sans évaluation

## Ce qui est regardé
Chaque dispositif actif depuis plus de deux ans, en comptant ceux dont il prend la suite : son évaluation
est-elle faite, en cours ou prévue ?

## Ce qui le déclenche
Il est établi qu’il n’y a pas d’évaluation : `evaluation: {statut: aucune}`. Un lien d’un acteur qui l’évalue
suffit à écarter le constat ; un champ vide le laisse indéterminé.

## Pourquoi
Après deux ans, un dispositif a des habitudes. Les regarder ensemble aide à garder ce qui sert et à changer le
reste, plutôt qu’à continuer ou à arrêter sans savoir.

## Ce qu’il ne dit pas
Que le dispositif ne produit rien, ni qu’il faudrait une étude lourde : un bilan fait avec les participants
est une évaluation. La mandature indiquée est celle du lancement, elle ne désigne personne aujourd’hui.

## Appui
Diagnostic d’innovation démocratique (quel est l’impact de chaque dispositif ?) ; Labo Démocratie Ouverte
(mesure d’impact) ; Participedia (évaluation).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.by_edition import each_device
from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.launch import launched
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.actors import StatutLien, Verbe
from diagdemo.model.vocabulary.devices import Enjeu, StatutEvaluation
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.age import birth_of
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, sure
from diagdemo.study.time import is_active
from diagdemo.wording import number, quoted

CODE = "DEC-06"

CONSTAT = Constat(
    name="Un dispositif installé, sans évaluation",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=2,
    question=Question.RESULTATS,
    pillar=Pilier.TRANSPARENCE,
    framework="Diagnostic d’innovation démocratique\u00a0; Labo Démocratie Ouverte, mesure d’impact",
    enjeu=Enjeu.CONFIANCE,
    thresholds=(
        Threshold(
            "age_mois",
            24,
            "mois",
            "L’âge au-delà duquel une évaluation est attendue.",
            "proposition de l’équipe",
        ),
    ),
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each device."""
    nothing = "Aucun dispositif n’est recensé\u00a0: rien ne dit lesquels sont évalués."
    yield from each_device(study, nothing, lambda device: _verdict(study, device, thresholds["age_mois"]))


def _verdict(study: Study, device: Entity[Device], months: float) -> Verdict:
    test = every(
        [
            is_active(study, device),
            birth_of(study, device).before(study.day, months),
            look(device, "evaluation", "statut").test(
                lambda said: said == StatutEvaluation.AUCUNE, none=True
            ),
            _by_no_one(study, device),
        ]
    )
    start = launched(study, device)
    since = f"existe {start}" if start else f"existe depuis plus de {number(months)} mois"
    return decide(
        test,
        Target(device.id, device.name),
        found=f"{quoted(device.name)}\u00a0: ce dispositif {since} et, d’après sa fiche, n’a pas été évalué.",
        change="Faire le bilan du dispositif avec celles et ceux qui y participent, ou en fixer la date.",
        unknown=f"{quoted(device.name)}\u00a0: il n’est pas établi que ce dispositif ait plus de "
        f"{number(months)} mois et "
        "n’ait pas été évalué.",
    )


def _by_no_one(study: Study, device: Entity[Device]) -> Tested:
    """Whether no link says that someone evaluates or evaluated the device."""
    done = (StatutLien.ACTUELLE, StatutLien.PASSEE)
    by = [
        tie for tie in study.ties if tie.verb is Verbe.EVALUE and tie.end == device.id and tie.status in done
    ]
    return sure(not by, *(tie.datum for tie in by))
