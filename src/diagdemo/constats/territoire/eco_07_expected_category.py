"""Une famille d’acteurs que la carte ne porte pas

## Ce qui est regardé
La catégorie des acteurs de la carte du jour, ceux que plusieurs territoires partagent compris. Trois
familles sont attendues sur toute carte de la participation : les associations, les entreprises (dont celles
des outils numériques), l’enseignement et la recherche.

## Ce qui le déclenche
Aucun acteur de la carte n’est de cette famille, et la catégorie de chacun est renseignée. Tant qu’une
catégorie manque, le constat est indéterminé. Un groupe que les sources ne détaillent pas compte pour un
groupe, pas pour les familles qu’il réunit.

## Pourquoi
On oublie plus facilement ceux que l’on ne rencontre pas. Une carte que l’on relit famille par famille fait
voir qui reste à inviter ou à nommer.

## Ce qu’il ne dit pas
Que cette famille est absente du territoire, ni qu’elle est tenue à l’écart : il parle de l’état de la carte.
La jeunesse, les habitants des quartiers prioritaires et l’opposition ne sont pas des catégories d’acteurs :
les publics visés ont leur propre constat, et l’opposition se vérifie avec l’équipe.

## Appui
Guide de la plateforme Territoires en commun (ne pas omettre d’acteurs importants) ; Cap Rural et Démocratie
Ouverte, 2020.
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.graph.today import today
from diagdemo.model.vocabulary.actors import CategorieActeur
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, one_of_many, opposite, some
from diagdemo.wording import quoted

CODE = "ECO-07"

CONSTAT = Constat(
    name="Une famille d’acteurs que la carte ne porte pas",
    nature=NatureConstat.RESERVE,
    importance=1,
    question=Question.SPECIFICITES,
    pillar=Pilier.COOPERATION,
    framework="Plateforme Territoires en commun\u00a0; Cap Rural et Démocratie Ouverte, 2020",
    enjeu=Enjeu.DIVERSITE,
)

_EXPECTED = (CategorieActeur.ASSOCIATION, CategorieActeur.ENTREPRISE, CategorieActeur.ACADEMIQUE)
_ALSO = {CategorieActeur.ENTREPRISE: (CategorieActeur.CIVIC_TECH,)}
"""Categories that are of the same family."""


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each expected category."""
    place = study.derive(today)
    if not place.actors:
        yield nothing_recorded(
            "actor", f"Aucun acteur n’est recensé {place.when}\u00a0: rien ne dit quelles familles y sont."
        )
        return
    for category in _EXPECTED:
        name = quoted(category.label)
        yield decide(
            opposite(_present(study, category)),
            Target(str(category), category.label),
            found=f"Aucun acteur de la catégorie {name} n’est {place.when}\u00a0: c’est la carte qui "
            "reste à compléter, avant de conclure à une absence.",
            change="Ajouter à la carte un acteur de cette catégorie, y classer celui qui serait noté sous "
            "une autre, ou écrire dans le diagnostic pourquoi il n’y en a pas.",
            unknown=f"Aucun acteur n’est classé {name} {place.when}, mais la catégorie de certains n’est "
            "pas renseignée.",
        )


def _present(study: Study, category: CategorieActeur) -> Tested:
    return some(
        one_of_many(look(study.actors[id], "categorie").among(category, *_ALSO.get(category, ())))
        for id in study.derive(today).actors
    )
