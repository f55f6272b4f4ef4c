"""Une pratique recensée dans un seul des territoires comparés

## Ce qui est regardé
Les types de dispositifs que les inventaires recensent ; pour les types que plusieurs territoires partagent,
le degré constaté à partir de la co-construction et les étapes du cycle ; enfin le recrutement par tirage
au sort. Un dispositif arrêté, terminé ou en projet ne fait pas une pratique d’aujourd’hui ; ailleurs, il
suffit pourtant qu’il soit dans l’inventaire pour que la pratique ne soit pas propre à un seul.

## Ce qui le déclenche
Un dispositif la montre ici, et aucun des autres inventaires n’en contient, tous étant achevés : l’étape
« état des lieux » du diagnostic est dite terminée. Tant qu’un autre inventaire ne l’est pas, ou que ses
fiches ne disent ni le degré, ni les étapes, ni le recrutement, le constat reste indéterminé : ce qui n’est
pas recensé n’est pas absent.

## Pourquoi
Ce qui est propre à un territoire mérite d’être montré, à lui-même d’abord, aux autres ensuite.

## Ce qu’il ne dit pas
Que cette pratique soit la seule en dehors des territoires comparés, ni qu’elle soit meilleure que celles
des autres.

## Appui
Diagnostic d’innovation démocratique (valoriser les spécificités).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from diagdemo.comparison.lined import line_up
from diagdemo.comparison.specific import Sighting, sightings
from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.outcome import Observation
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question

CODE = "CMP-01"

CONSTAT = Constat(
    name="Une pratique recensée dans un seul des territoires comparés",
    nature=NatureConstat.SPECIFICITE,
    importance=1,
    question=Question.SPECIFICITES,
    pillar=Pilier.COOPERATION,
    framework="Diagnostic d’innovation démocratique",
)


def observe(observations: Sequence[Observation], thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each practice, in each territory where a device shows it."""
    lined = line_up([each.study for each in observations])
    return (_verdict(sighting) for sighting in sightings(lined))


def _verdict(sighting: Sighting) -> Verdict:
    verdict = decide(
        sighting.alone,
        Target(sighting.practice.id, sighting.practice.name),
        found=sighting.sentence,
        change="Cette spécificité ne serait plus dite si un autre des territoires comparés recensait la même "
        "pratique.",
        unknown=sighting.sentence,
    )
    return replace(verdict, territory=sighting.here.study.slug)
