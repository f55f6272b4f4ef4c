"""Une force vive que rien ne relie encore

## Ce qui est regardé
Les associations, les collectifs citoyens et les réseaux militants de la carte dont la fiche écrit un
intérêt : ce qu’ils cherchent, à propos de quoi. Un chemin mène-t-il, de lien en lien, à la collectivité,
à une autre institution ou à un dispositif ?

## Ce qui le déclenche
Un intérêt est écrit et aucun chemin n’existe sur la carte du jour. Quand l’intérêt ou la catégorie de
l’acteur n’est pas renseigné, le constat est indéterminé. Il l’est aussi quand un seul lien plausible de
plus suffirait trop souvent à le démentir (plus d’un essai sur cinq).

## Pourquoi
Un diagnostic cherche les ressources et les forces vives du territoire, y compris celles que la participation
ne connaît pas.

## Ce qu’il ne dit pas
Que l’acteur est tenu à l’écart, ni qu’il souhaite participer : un lien peut manquer à la carte sans manquer
dans la vie.

## Appui
Diagnostic d’innovation démocratique et Cap Rural et Démocratie Ouverte, 2020 (repérer les ressources et les
forces vives).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.graph.pieces import apart_robustness, stands_apart
from diagdemo.graph.today import today
from diagdemo.model.actor import Actor
from diagdemo.model.vocabulary.actors import CategorieActeur, NatureActeur
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.standing import confirmation
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, sure, unsure
from diagdemo.wording import quoted

CODE = "ECO-04"

CONSTAT = Constat(
    name="Une force vive que rien ne relie encore",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=2,
    question=Question.SPECIFICITES,
    pillar=Pilier.COOPERATION,
    framework="Diagnostic d’innovation démocratique\u00a0; Cap Rural et Démocratie Ouverte, 2020",
    enjeu=Enjeu.SOCIETE_ENGAGEMENT,
    internal=True,
)

CIVIL = (CategorieActeur.ASSOCIATION, CategorieActeur.COLLECTIF_CITOYEN, CategorieActeur.RESEAU_MILITANT)
_NOT_CIVIL = (NatureActeur.SERVICE, NatureActeur.FONCTION)
_INTERESTED = 3


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each actor of the map that is, or may be, an association or a group of inhabitants."""
    ids = [id for id in study.derive(today).actors if _is_civil(study.actors[id]).value is not False]
    if not ids:
        yield nothing_recorded(
            "actor",
            "Aucune association ni aucun collectif n’est recensé\u00a0: rien ne dit lesquels restent à "
            "relier.",
        )
    for id in ids:
        yield _verdict(study, study.actors[id])


def _verdict(study: Study, actor: Entity[Actor]) -> Verdict:
    when, name = study.derive(today).when, quoted(actor.name)
    apart, civil = _apart(study, actor), _is_civil(actor)
    return decide(
        every([civil, apart, _interested(actor)]),
        Target(actor.id, actor.name),
        found=f"{name}\u00a0: un intérêt est écrit, et aucun lien recensé ne mène à la collectivité, à "
        f"une autre institution ni à un dispositif {when}. Est-ce ainsi, ou un lien reste-t-il à "
        "recenser\u00a0?",
        change="Recenser, ou nouer, un lien avec un dispositif, la collectivité ou une autre institution.",
        unknown=_unknown(study, actor, apart, civil),
    )


def _unknown(study: Study, actor: Entity[Actor], apart: Tested, civil: Tested) -> str:
    when, name = study.derive(today).when, quoted(actor.name)
    if stands_apart(study, actor.id) is None:
        return (
            f"{name}\u00a0: seuls des liens à confirmer mènent à une institution ou à un dispositif {when}."
        )
    return f"{name}\u00a0: aucun lien recensé ne mène à une institution ni à un dispositif {when}, " + _doubt(
        apart, civil
    )


def _doubt(apart: Tested, civil: Tested) -> str:
    if not apart.value:
        return "mais la carte est trop fragile pour l’affirmer."
    if civil.value is None:
        return "et la fiche ne dit pas de quelle catégorie d’acteurs il s’agit."
    return "et la fiche ne dit pas ce que cet acteur cherche."


def _is_civil(actor: Entity[Actor]) -> Tested:
    """Whether it is an association or a group of inhabitants; a service or a function is not."""
    said = look(actor, "categorie").among(*CIVIL)
    if said.value is None and actor.model.nature in _NOT_CIVIL:
        return sure(False, actor.at("nature"))
    return said


def _apart(study: Study, actor: Entity[Actor]) -> Tested:
    apart = stands_apart(study, actor.id)
    if apart is False:
        return sure(False, *study.derive(today).proof([actor.id]))
    if apart is None:
        old = tuple(map(confirmation, study.derive(today).unsure_of(actor.id)))
        return unsure(*(old or (actor.lacks("liens"),)), evidence=(actor.at(),))
    if not apart_robustness(study, actor.id).solid:
        return unsure(actor.lacks("liens"), evidence=(actor.at(),))
    return sure(True, actor.at())


def _interested(actor: Entity[Actor]) -> Tested:
    """An interest that is written, or the degree that the team gave it when it did."""
    degree = look(actor, "sociodynamique", "interet").test(lambda said: said >= _INTERESTED)
    if degree.value is not None and not degree.choice:
        return degree
    return look(actor, "interets").test(lambda written: bool(written))
