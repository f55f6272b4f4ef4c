"""Un acteur sollicité de toutes parts

## Ce qui est regardé
Pour chaque acteur, d’après les liens recensés : le nombre d’instances actives où il siège, participe, relaie
ou donne un avis, et le nombre de ceux qui le saisissent ou le convoquent. Une même instance ne compte qu’une
fois. Piloter, animer ou héberger est un travail que l’on porte soi-même : ce n’est pas compté. Un groupe que
les sources ne détaillent pas n’est pas un acteur et n’est pas regardé.

## Ce qui le déclenche
Quatre sollicitations ou plus. Aucun rang n’est utilisé : « les plus sollicités » existent toujours, même là
où personne ne l’est trop. Quand l’état d’un dispositif n’est pas renseigné, ou qu’un lien constaté il y a
plus de deux ans reste à confirmer, et que cela change la réponse, le constat est indéterminé.

## Pourquoi
Les mêmes organisations sont souvent conviées partout, avec peu de personnes disponibles. Les demandes qui se
croisent finissent par épuiser celles qui répondent.

## Ce qu’il ne dit pas
Que l’acteur s’en plaint, ni que ses places sont trop nombreuses pour lui : lui seul peut le dire.

## Appui
Cap Rural et Démocratie Ouverte, 2020 (attention à la sur-sollicitation des acteurs).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.graph.solicitations import MANY, Load, loads
from diagdemo.graph.telling.naming import named
from diagdemo.graph.today import today, told_map
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.datum import Datum
from diagdemo.study.study import Study
from diagdemo.wording import agree, number, quoted

CODE = "ECO-01"

CONSTAT = Constat(
    name="Un acteur sollicité de toutes parts",
    nature=NatureConstat.VIGILANCE,
    importance=2,
    question=Question.MOYENS,
    pillar=Pilier.COOPERATION,
    framework="Cap Rural et Démocratie Ouverte, 2020",
    enjeu=Enjeu.MASSIFICATION,
    thresholds=(
        Threshold(
            "sollicitations",
            MANY,
            "sollicitations",
            "À partir de combien de sollicitations recensées le constat est relevé.",
            "proposition de l’équipe",
        ),
    ),
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each actor of the map."""
    if not study.actors:
        yield nothing_recorded("actor", "Aucun acteur n’est recensé\u00a0: rien ne dit qui est sollicité.")
    least = thresholds["sollicitations"]
    for load in study.derive(loads):
        yield _verdict(study, load, least)


def _verdict(study: Study, load: Load, least: float) -> Verdict:
    name = study.called(load.id)
    test = load.test(least)
    return decide(
        test if test.evidence else test._replace(evidence=_looked_at(study, load.id)),
        Target(load.id, name),
        found=f"{quoted(name)}\u00a0: "
        f"{agree(len(load.sure), 'sollicitation recensée', 'sollicitations recensées')} "
        f"{told_map(study)}, avec {named(study, load.sure)}. Cette présence est-elle choisie, et "
        "tenable\u00a0?",
        change=f"Regrouper ou alléger ces sollicitations pour qu’il y en ait moins de {number(least)}, ou "
        "noter que cette présence est voulue.",
        unknown=f"{quoted(name)}\u00a0: {agree(len(load.sure), 'sollicitation', 'sollicitations')} au "
        f"moins\u00a0; le nombre dépend de {_open(study, load)}.",
    )


def _open(study: Study, load: Load) -> str:
    """What the number depends on."""
    unknown = "dispositifs dont l’état n’est pas renseigné"
    old = any(tie.ends & {*load.unsure} for tie in study.derive(today).unsure_of(load.id))
    return f"liens à confirmer, ou de {unknown}" if old else unknown


def _looked_at(study: Study, id: str) -> tuple[Datum, ...]:
    """The links of an actor that is sure to be solicited by no one, else the line that names it."""
    place = study.derive(today)
    ties = (*place.ties_of(id), *place.unsure_of(id))
    return tuple(dict.fromkeys(tie.datum for tie in ties)) or (study.actors[id].at(),)
