"""Un soutien qui n’a pas encore sa place

## Ce qui est regardé
Les acteurs dont la fiche écrit une position sur un objet. Ceux qui y sont favorables ont-ils une place dans
un dispositif actif, d’après les liens de la carte du jour ?

## Ce qui le déclenche
Une position favorable est écrite, et aucun lien ne mène de cet acteur à un dispositif. Quand l’équipe a
choisi de noter la sociodynamique, un acteur qui agit pour (« militant » ou « triangle d’or » de la carte des
partenaires) compte de même. Une position ou un état de dispositif qui manque laisse le constat indéterminé.

## Pourquoi
Un dispositif tient par ceux qui le portent. Un soutien connu et laissé de côté est une ressource à proposer.

## Ce qu’il ne dit pas
Que l’acteur souhaite une place, ni qu’il est d’accord sur tout : une position vaut pour un objet. Ce constat
reste dans l’équipe.

## Appui
Diagnostic d’innovation démocratique (alliés) ; carte des partenaires.
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.graph.placed import placed
from diagdemo.graph.today import today
from diagdemo.model.actor import Actor
from diagdemo.model.vocabulary.actors import Position
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.stances import Stance, ally, object_named, stances
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, one_of_many, opposite, some
from diagdemo.wording import listed, quoted

CODE = "ECO-06"

CONSTAT = Constat(
    name="Un soutien qui n’a pas encore sa place",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=2,
    question=Question.PORTAGE_POLITIQUE,
    pillar=Pilier.COOPERATION,
    framework="Diagnostic d’innovation démocratique\u00a0; carte des partenaires",
    enjeu=Enjeu.SOCIETE_ENGAGEMENT,
    internal=True,
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each actor of the map of whom a position or a degree is written."""
    by_actor: dict[str, list[Stance]] = {}
    for stance in stances(study):
        by_actor.setdefault(stance.actor.id, []).append(stance)
    ids = [id for id in study.derive(today).actors if id in by_actor or ally(study.actors[id]).evidence]
    if not ids:
        yield nothing_recorded(
            "actor",
            "Aucune position n’est recensée\u00a0: rien ne dit sur quels soutiens compter.",
            "interets",
        )
    for id in ids:
        yield _verdict(study, study.actors[id], by_actor.get(id, []))


def _verdict(study: Study, actor: Entity[Actor], held: list[Stance]) -> Verdict:
    when, name = study.derive(today).when, quoted(actor.name)
    backed = [quoted(object_named(study, each.object)) for each in held if _favours(each).value]
    about = (
        f"écrit une position favorable à propos de {listed(backed)}"
        if backed
        else "note un soutien par des actes"
    )
    return decide(
        every([_supports(actor, held), opposite(placed(study, actor.id))]),
        Target(actor.id, actor.name),
        found=f"{name}\u00a0: la fiche {about}, et aucun lien recensé ne mène à un dispositif actif {when}.",
        change="Proposer à cet acteur une place dans un dispositif, ou recenser celle qu’il occupe déjà.",
        unknown=f"{name}\u00a0: il n’est pas établi que ce soit un soutien sans place dans un dispositif.",
    )


def _favours(stance: Stance) -> Tested:
    return stance.position.test(lambda said: said is Position.FAVORABLE)


def _supports(actor: Entity[Actor], held: list[Stance]) -> Tested:
    noted = ally(actor)
    return some([*(one_of_many(_favours(stance)) for stance in held), *([noted] if noted.evidence else [])])
