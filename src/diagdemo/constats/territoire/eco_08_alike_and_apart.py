"""Des dispositifs qui se ressemblent sans être reliés

## Ce qui est regardé
Les dispositifs actifs, deux à deux : leur type, leurs sujets, les publics qu’ils visent, les étapes où ils
interviennent, leur échelle. « Toute la population » n’est pas compté comme un public commun.

## Ce qui le déclenche
Deux dispositifs ont au moins trois traits communs d’après leurs fiches, et aucun lien, passé, actuel ou
souhaité, ne les unit ; un dispositif qui prend la suite d’un autre lui est relié. Le constat est dit une fois
par paire, pour le premier des deux. Il est indéterminé quand il ne manque qu’un trait et qu’un champ n’est
pas renseigné ; en dessous, rien dans les fiches ne conduit à poser la question.

## Pourquoi
Regarder les dispositifs ensemble fait voir les liens à créer : une même question posée deux fois aux mêmes
personnes, ou deux démarches qui pourraient se nourrir.

## Ce qu’il ne dit pas
Qu’il y en a un de trop : deux dispositifs proches peuvent se compléter.

## Appui
Cap Rural et Démocratie Ouverte, 2020 (approche systémique : quels liens entre les dispositifs).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.likeness import Likeness, likeness, related
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import EtatConstat, NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.study import Study
from diagdemo.study.tested import some
from diagdemo.wording import agree, listed, quoted

CODE = "ECO-08"

CONSTAT = Constat(
    name="Des dispositifs qui se ressemblent sans être reliés",
    nature=NatureConstat.VIGILANCE,
    importance=1,
    question=Question.COMBINAISONS,
    pillar=Pilier.COOPERATION,
    framework="Cap Rural et Démocratie Ouverte, 2020",
    enjeu=Enjeu.RELATION_DURABLE,
    thresholds=(
        Threshold(
            "traits",
            3,
            "traits communs",
            "À partir de combien de traits communs, sur cinq, deux dispositifs sont dits proches.",
            "proposition de l’équipe",
        ),
    ),
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each device, about those that come after it."""
    if not study.devices:
        yield nothing_recorded(
            "device", "Aucun dispositif n’est recensé\u00a0: rien ne dit lesquels sont proches."
        )
    alike: dict[str, list[Likeness]] = {id: [] for id in study.devices}
    for one, other in combinations(study.devices.values(), 2):
        if not related(study, one.id, other.id):
            alike[one.id].append(likeness(one, other))
    for id, pairs in alike.items():
        yield _verdict(study, study.devices[id], pairs, thresholds["traits"])


def _verdict(study: Study, device: Entity[Device], pairs: Sequence[Likeness], least: float) -> Verdict:
    tests = [(pair, pair.test(study, least)) for pair in pairs]
    close = [f"à {quoted(p.other.name)} ({listed(p.shared)})" for p, test in tests if test.value is True]
    unsure = [pair for pair, test in tests if test.value is None]
    if unsure and not close:
        return _unsure(study, device, unsure, least)
    test = some(test for _, test in tests)
    return decide(
        test if test.evidence else test._replace(evidence=(device.at(),)),
        Target(device.id, device.name),
        found=f"D’après les fiches, {quoted(device.name)} ressemble {listed(close)}, sans lien "
        "recensé\u00a0: ces dispositifs se complètent-ils, ou se recouvrent-ils\u00a0?",
        change="Relier ces dispositifs sur la carte, ou écrire pourquoi ils restent distincts.",
        unknown="",
    )


def _unsure(study: Study, device: Entity[Device], pairs: Sequence[Likeness], least: float) -> Verdict:
    """That the device it is nearest to may be alike; what it waits for is asked of these two alone."""
    pair = max(pairs, key=lambda each: len(each.shared))
    test, others = pair.test(study, least), len(pairs) - 1
    needed = pair.open if len(pair.shared) < least else ["leur état"]
    more = agree(others, "autre dispositif est dans ce cas", "autres dispositifs sont dans ce cas")
    return Verdict(
        EtatConstat.INDETERMINE,
        Target(device.id, device.name),
        f"{quoted(device.name)} et {quoted(pair.other.name)} ont en commun {listed(pair.shared)}\u00a0; il "
        f"reste à connaître {listed(needed)} pour dire s’ils se ressemblent."
        + (f" {more}." if others else ""),
        test.evidence,
        test.missing,
    )
