"""Des entretiens qui apportent encore du neuf

## Ce qui est regardé
Les thèmes codés dans les extraits des entretiens pris en compte, dans l’ordre des dates : ceux que les deux
derniers entretiens sont les premiers à apporter, rapportés à ceux des quatre premiers.

## Ce qui le déclenche
Cette part dépasse le seuil. Sous six entretiens codés, le constat reste indéterminé ; il l’est aussi quand
des dates au mois près ne disent pas lesquels sont les derniers et que cela change la réponse.

## Pourquoi
Tant que chaque rencontre apporte des thèmes nouveaux, on sait qu’on n’a pas encore tout entendu. En six jours
de travail, ce n’est pas un but à atteindre : c’est une réserve à dire.

## Ce qu’il ne dit pas
Des thèmes qui se répètent ne veulent pas dire que toutes les personnes concernées ont été entendues : voir
ENT-01.

## Appui
Méthode de Guest, Namey et Chen : base de quatre entretiens, suite de deux, seuil de 5 %.
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.perceptions.portrait import UNREADABLE, perceptions
from diagdemo.perceptions.saturation import BASE, RUN, Saturation
from diagdemo.perceptions.telling import figure
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, unsure
from diagdemo.wording import agree

CODE = "ENT-02"

CONSTAT = Constat(
    name="Des entretiens qui apportent encore du neuf",
    nature=NatureConstat.RESERVE,
    importance=1,
    question=Question.SPECIFICITES,
    pillar=Pilier.REPRESENTATION,
    framework="Guest, Namey et Chen",
    thresholds=(
        Threshold(
            "part",
            5,
            "%",
            "part de thèmes nouveaux dans les deux derniers entretiens, à ne pas dépasser",
            "Guest, Namey et Chen (5\u00a0%, ou 0\u00a0% pour être plus strict)",
        ),
    ),
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for the territory."""
    heard = study.derive(perceptions)
    if not heard.readable:
        yield nothing_recorded("interview", f"{UNREADABLE} Rien ne dit s’ils apportaient encore du neuf.")
        return
    found = heard.saturation
    yield decide(
        _still_new(study, found, thresholds["part"]),
        Target(),
        found=f"{_told(found)} D’autres entretiens en apporteraient sans doute encore.",
        change="Mener d’autres entretiens, jusqu’à ce que les derniers n’apportent presque plus de thème.",
        unknown=_unknown(found),
    )


def _still_new(study: Study, found: Saturation, limit: float) -> Tested:
    if found.percent is None:
        needed = BASE + RUN - len(found.coded)
        uncoded = [study.interviews[id].lacks("extraits") for id in found.uncoded[:needed]]
        others = [Missing("interview")] if len(uncoded) < needed else []
        return unsure(*uncoded, *others, evidence=found.evidence)
    over = found.percent.over(limit)
    if over is not None:
        return Tested(over, found.evidence)
    vague = [id for id in found.coded if len(str(study.interviews[id].model.date)) < len("2026-01-31")]
    return unsure(*(study.interviews[id].lacks("date") for id in vague), evidence=found.evidence)


def _told(found: Saturation) -> str:
    share = figure(found.percent) if found.percent else ""
    return (
        "Les deux derniers entretiens apportent encore des thèmes que les autres n’avaient pas, "
        f"soit {share}\u00a0% du nombre de thèmes des quatre premiers."
    )


def _unknown(found: Saturation) -> str:
    if found.percent is not None:
        return "Les dates ne disent pas assez quels entretiens sont les derniers et s’ils apportent du neuf."
    many = agree(len(found.coded), "entretien codé est pris", "entretiens codés sont pris")
    told = f"{many} en compte" if found.coded else "Aucun entretien codé n’est pris en compte"
    return f"{told}\u00a0: il en faut six pour dire si les derniers apportent encore du neuf."
