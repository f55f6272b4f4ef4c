"""Conseil de développement : une question pour la direction générale

## Ce qui est regardé
Pour une intercommunalité à fiscalité propre, sa population et les dispositifs recensés de type « conseil
de développement », y compris celui d’un territoire voisin auquel elle est reliée, avec ce qui leur a
succédé.

## Ce qui le déclenche
L’intercommunalité dépasse le seuil et aucun conseil de développement n’est recensé en place. Si les
chiffres de population encadrent le seuil, ou si rien n’est recensé, le constat reste indéterminé.

## Pourquoi
L’article L. 5211-10-1 du Code général des collectivités territoriales, dans sa version issue de la loi du
27 décembre 2019, met en place un conseil de développement dans les établissements publics à fiscalité
propre de plus de 50 000 habitants ; en dessous, il est facultatif.

## Ce qu’il ne dit pas
Que la loi n’est pas respectée. Le conseil peut être commun à plusieurs intercommunalités, ou confié à un
pôle territorial, sans être dans l’inventaire. Le débat sur sa consultation, après chaque renouvellement,
n’est pas regardé.

## Appui
CGCT, article L. 5211-10-1 (loi n° 2019-1461, article 80 ; version du 29 décembre 2023) : à vérifier
ensemble.
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.duties import INTERCOMMUNAL, councils, is_a, populated, population_told, told_over
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.vocabulary.devices import TypeDispositif
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import NatureTerritoire, Question
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, opposite, sure
from diagdemo.wording import quoted

CODE = "LEG-02"
_LIMIT = "habitants"

CONSTAT = Constat(
    name="Conseil de développement\u00a0: une question pour la direction générale",
    nature=NatureConstat.VIGILANCE,
    importance=1,
    question=Question.PORTAGE_POLITIQUE,
    pillar=Pilier.PARTICIPATION,
    framework="CGCT, article L. 5211-10-1 (loi du 27 décembre 2019)",
    thresholds=(
        Threshold(
            _LIMIT,
            50_000,
            "habitants",
            "population au-delà de laquelle l’intercommunalité est concernée",
            "CGCT, article L. 5211-10-1, version issue de la loi n° 2019-1461 du 27 décembre 2019, "
            "article 80",
        ),
    ),
)

_NO_TAX_OF_ITS_OWN = (
    NatureTerritoire.EPT,
    NatureTerritoire.SYNDICAT,
    NatureTerritoire.SYNDICAT_MIXTE,
    NatureTerritoire.PETR,
    NatureTerritoire.PNR,
    NatureTerritoire.PAYS,
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for the territory."""
    if not study.devices:
        yield nothing_recorded(
            "device", "Aucun dispositif n’est recensé\u00a0: rien ne dit quels conseils existent."
        )
        return
    held = councils(study, lambda device: device.model.type is TypeDispositif.CONSEIL_DE_DEVELOPPEMENT)
    yield decide(
        every(
            [
                is_a(study, INTERCOMMUNAL),
                _has_tax(study),
                opposite(held.stand),
                populated(study, lambda people: people.over(thresholds[_LIMIT])),
            ]
        ),
        Target(),
        found=f"Aucun conseil de développement en place n’est recensé pour {quoted(study.name)}, "
        f"{population_told(study)}.{told_over(study, held.over)} L’article L. 5211-10-1 du "
        "code général des collectivités territoriales, dans sa "
        "version "
        "issue de la loi du 27 décembre 2019, s’applique-t-il ici, ou le conseil est-il commun à plusieurs "
        "intercommunalités\u00a0? À vérifier ensemble avec la direction générale.",
        change="Recenser le conseil de développement qui existe, ou écrire ce que répond la direction "
        "générale.",
        unknown="Il n’est pas établi que l’intercommunalité soit concernée par le conseil de développement.",
    )


def _has_tax(study: Study) -> Tested:
    if study.territory is None or study.territory.model.nature not in _NO_TAX_OF_ITS_OWN:
        return sure(True)
    return sure(False, look(study.territory, "nature").datum)
