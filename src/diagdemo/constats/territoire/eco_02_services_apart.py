"""Des services ou des familles d’acteurs qui ne se croisent pas

## Ce qui est regardé
Deux choses, sur la carte du jour. Les services qui pilotent, animent, coordonnent ou organisent au moins un
dispositif actif : se croisent-ils, par un lien direct ou dans un même dispositif, de proche en proche ? Et
les catégories d’acteurs : les liens restent-ils à l’intérieur de chacune, ou vont-ils de l’une à l’autre ?

## Ce qui le déclenche
Ces services forment plusieurs ensembles que rien n’unit. Ou l’indice E-I par catégorie, pondéré par
les densités pour que la taille des groupes ne le fausse pas, est sous −0,5. Cela doit rester vrai dans quatre
essais sur cinq au moins quand on retire un lien, et autant quand on ajoute un lien plausible ; sinon le
constat est indéterminé. Il l’est aussi quand moins de deux de ces services sont connus, quand la carte porte
moins de deux catégories ou de cinq paires d’acteurs en lien, et quand la réponse dépend de catégories qui ne
sont pas renseignées ou de liens constatés il y a plus de deux ans.

## Pourquoi
La participation demande de travailler entre services et entre mondes. Ceux qui conduisent des dispositifs
gagnent à se connaître.

## Ce qu’il ne dit pas
Que ces services ne se parlent pas : il dit que la carte ne porte aucun lien entre eux.

## Appui
Cap Rural et Démocratie Ouverte, 2020 (se mailler entre agents) ; Territoires hautement citoyens
(décloisonner) ; Krackhardt et Stern, indice E-I.
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.categories import categories_closed
from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.leading import leading_services
from diagdemo.constats.services import services_apart
from diagdemo.constats.surely import STABILITY
from diagdemo.constats.verdict import Verdict, nothing_recorded
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.study import Study

CODE = "ECO-02"

CONSTAT = Constat(
    name="Des services ou des familles d’acteurs qui ne se croisent pas",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=2,
    question=Question.POSTURE_AGENTS,
    pillar=Pilier.COOPERATION,
    framework="Cap Rural et Démocratie Ouverte, 2020\u00a0; "
    "Territoires hautement citoyens\u00a0; indice E-I (Krackhardt et Stern)",
    enjeu=Enjeu.RELATION_DURABLE,
    thresholds=(
        Threshold(
            "indice_e_i",
            -0.5,
            "indice",
            "Indice E-I pondéré sous lequel les catégories sont dites refermées.",
            "proposition de l’équipe",
        ),
        STABILITY,
    ),
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for the services that lead devices, one for the categories of actors."""
    stable = thresholds[STABILITY.name]
    if study.devices:
        yield services_apart(study, leading_services(study), stable)
    else:
        yield nothing_recorded("device", "Aucun dispositif n’est recensé\u00a0: rien ne dit qui les conduit.")
    yield from categories_closed(study, thresholds["indice_e_i"], stable)
