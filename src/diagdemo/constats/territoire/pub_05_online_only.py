"""Toute la participation se tient en ligne

## Ce qui est regardé
La modalité de chaque dispositif actif dont le degré est au moins la consultation : en présence, en ligne, ou
les deux. Le degré est celui qui est annoncé ; s’il n’est pas connu, un degré constaté d’au moins la
consultation suffit.

## Ce qui le déclenche
Il existe au moins un tel dispositif, et tous se tiennent en ligne seulement. Tant qu’une modalité, un état
ou un degré inconnus pourraient changer la réponse, le constat reste indéterminé.

## Pourquoi
Une partie de la population n’a pas d’accès à l’internet chez elle, ou s’y sent mal à l’aise : si tout passe
par là, elle ne peut pas prendre part.

## Ce qu’il ne dit pas
Que les outils numériques servent mal la participation : c’est leur présence seule qui est relevée.

## Appui
Cap Rural et Démocratie Ouverte, 2020 (ne pas s’en tenir au numérique) ; la CNDP notait en 2020 qu’environ une
personne sur huit n’avait pas d’accès à l’internet à domicile.
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.vocabulary.devices import Enjeu, Modalite
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.look import look
from diagdemo.study.participation import takes_part
from diagdemo.study.study import Study
from diagdemo.study.tested import every, one_of_many, opposite, some

CODE = "PUB-05"

CONSTAT = Constat(
    name="Toute la participation se tient en ligne",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=3,
    question=Question.SOLUTIONS,
    pillar=Pilier.PARTICIPATION,
    framework="Cap Rural et Démocratie Ouverte, 2020\u00a0; CNDP, 2020",
    enjeu=Enjeu.DIVERSITE,
)

_WITH_PRESENCE = (Modalite.PRESENTIEL, Modalite.HYBRIDE)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict, on the territory."""
    if not study.devices:
        yield nothing_recorded(
            "device", "Aucun dispositif n’est recensé\u00a0: rien ne dit où l’on participe."
        )
        return
    devices = study.devices.values()
    asking = [one_of_many(takes_part(study, device)) for device in devices]
    in_presence = some(
        one_of_many(every([asks, look(device, "modalite").among(*_WITH_PRESENCE)]))
        for asks, device in zip(asking, devices, strict=True)
    )
    count = sum(asks.value is True for asks in asking)
    yield decide(
        every([some(asking), opposite(in_presence)]),
        Target(),
        found="Le seul dispositif actif recensé qui recueille au moins des avis se tient en ligne."
        if count == 1
        else f"Les {count} dispositifs actifs recensés qui recueillent au moins des avis se tiennent tous "
        "en ligne.",
        change="Ouvrir un temps en présence dans l’un de ces dispositifs, ou dans un dispositif qui leur "
        "soit relié.",
        unknown="Il n’est pas établi qu’un dispositif actif réunisse, ou non, des personnes en présence.",
    )
