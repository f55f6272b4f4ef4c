"""Une continuité qui repose sur peu de temps de travail

## Ce qui est regardé
Le nombre de dispositifs actifs, divisé par le temps de travail donné à la participation, en équivalents
temps plein. Ce temps est celui de la fiche du territoire ; à défaut, la somme de ce que disent toutes les
fiches des dispositifs actifs.

## Ce qui le déclenche
Plus de dispositifs par temps plein que le seuil. Ce seuil n’a pas de source : c’est une proposition de
l’équipe, et le constat est une question. Les dispositifs dont l’état n’est pas connu peuvent compter ou
non : si cela change la réponse, le constat reste indéterminé. Un temps de travail nul relève de MOY-01.

## Pourquoi
Quand beaucoup de dispositifs reposent sur un seul poste, une absence ou un départ suffit à tout arrêter.

## Ce qu’il ne dit pas
Rien de la personne qui occupe ce poste ni de son travail : il parle de l’organisation. Un dispositif ne
demande pas le même temps qu’un autre.

## Appui
Diagnostic d’innovation démocratique (quels moyens humains) ; Cap Rural et Démocratie Ouverte, 2020 (se doter
des moyens et des compétences). Le seuil est une proposition de l’équipe.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.indicators.core.devices import Chosen, active_devices
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.means import WorkingTime, working_time
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, sure
from diagdemo.wording import agree, number

CODE = "MOY-02"
_LIMIT = "dispositifs_par_etp"

CONSTAT = Constat(
    name="Une continuité qui repose sur peu de temps de travail",
    nature=NatureConstat.VIGILANCE,
    importance=2,
    question=Question.MOYENS,
    pillar=Pilier.PARTICIPATION,
    framework="Diagnostic d’innovation démocratique\u00a0; Cap Rural et Démocratie Ouverte, 2020",
    enjeu=Enjeu.RELATION_DURABLE,
    thresholds=(
        Threshold(
            _LIMIT,
            6,
            "dispositifs",
            "nombre de dispositifs actifs pour un temps plein au-delà duquel la question est posée",
            "proposition de l’équipe",
        ),
    ),
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for the territory."""
    if not study.devices:
        yield nothing_recorded(
            "device", "Aucun dispositif n’est recensé\u00a0: rien ne dit ce que porte le temps de travail."
        )
        return
    actives, time = active_devices(study), working_time(study)
    yield decide(
        _too_many(actives, time, thresholds[_LIMIT]),
        Target(),
        found=_found(len(actives.kept), time, thresholds[_LIMIT]),
        change=_change(len(actives.kept), thresholds[_LIMIT]),
        unknown="Le temps de travail sur lequel reposent les dispositifs actifs n’est pas établi.",
    )


def _too_many(actives: Chosen, time: WorkingTime, limit: float) -> Tested:
    evidence = (*time.evidence, *(device.at("statut") for device in actives.kept))
    if time.quantity is None:
        return Tested(None, evidence, (*time.missing, *actives.missing))
    if time.quantity.high == 0:
        return sure(False, *time.evidence)
    several = Quantity(len(actives.kept), len(actives.kept) + len(actives.unsure))
    each = several.by(time.quantity)
    over = each.over(limit) if each else None
    return Tested(over, evidence, (*time.missing, *actives.missing) if over is None else ())


def _found(count: int, time: WorkingTime, limit: float) -> str:
    if time.quantity is None:
        return ""
    what = agree(count, "dispositif actif", "dispositifs actifs")
    said = f"{time.quantity.told} équivalent temps plein"
    if time.quantity.high <= 1:
        return (
            f"La continuité de {what} repose sur un seul poste au plus ({said})\u00a0: "
            "comment tiennent-ils quand ce poste est vacant\u00a0?"
        )
    few = said.replace("équivalent ", "équivalents ") if time.quantity.high >= 2 else said
    return (
        f"{what} reposent sur {few}, soit plus de {number(limit)} pour un temps plein\u00a0: "
        "ce temps suffit-il à les faire vivre dans la durée\u00a0?"
    )


def _change(count: int, limit: float) -> str:
    enough = math.ceil(10 * count / limit) / 10
    return (
        f"Porter le temps de travail à {number(enough)} équivalent temps plein, "
        "ou montrer comment un autre service prend le relais."
    )
