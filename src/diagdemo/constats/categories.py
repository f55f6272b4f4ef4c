"""The categories of actors: whether links go from one to the other."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.surely import surely
from diagdemo.constats.verdict import Target, Verdict
from diagdemo.graph.groups import Mixing, closed_robustness, mixing
from diagdemo.graph.meetings import meetings
from diagdemo.graph.partitions import Groups, categories_may_be, unsaid_categories
from diagdemo.graph.today import today
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.datum import Datum
from diagdemo.study.missing import Missing
from diagdemo.study.standing import confirmation
from diagdemo.study.study import Study
from diagdemo.wording import agree, listed, number, quoted

_CATEGORIES = Target("categories", "Catégories d’acteurs")
_NAMED = 3


def categories_closed(study: Study, limit: float, stable: float) -> Iterator[Verdict]:
    """Whether actors are tied within their category rather than across; nothing of a map without actors."""
    groups, *others = categories_may_be(study)
    found = mixing(study, groups)
    indices = [found.rescaled, *(mixing(study, each).rescaled for each in others)]
    if all(index is None for index in indices):
        if study.derive(today).actors:
            yield _few_links(study)
        return
    closed = {index is not None and index < limit for index in indices}
    if closed == {False}:
        yield Verdict(EtatConstat.NON_DECLENCHE, _CATEGORIES, evidence=_proof(study))
    elif found.rescaled is None or len(closed) > 1:
        yield _unsaid(study)
    else:
        yield _closed(study, groups, found, limit, stable)


def _few_links(study: Study) -> Verdict:
    place = study.derive(today)
    lacks = dict.fromkeys(map(confirmation, place.unsure)) or [Missing("actor", word="liens")]
    return Verdict(
        EtatConstat.INDETERMINE,
        _CATEGORIES,
        "Il faut au moins deux catégories d’acteurs, dont une qui en compte plusieurs, et cinq paires en "
        f"lien {place.when} pour dire si elles se croisent.",
        _proof(study),
        tuple(lacks),
    )


def _proof(study: Study) -> tuple[Datum, ...]:
    """The lines that say which actors are linked."""
    told = study.derive(meetings).edges(data="proof")
    return tuple(dict.fromkeys(datum for _, _, said in told for datum in said))


def _unsaid(study: Study) -> Verdict:
    unsaid = [study.actors[id] for id in unsaid_categories(study)]
    names = listed([quoted(actor.name) for actor in unsaid[:_NAMED]])
    more = f" et pour {agree(len(unsaid) - _NAMED, 'autre', 'autres')}" if len(unsaid) > _NAMED else ""
    told = f"La catégorie n’est pas renseignée pour {names}{more}\u00a0: selon ce qu’elle est, les liens "
    return Verdict(
        EtatConstat.INDETERMINE,
        _CATEGORIES,
        f"{told}recensés restent surtout dans une même catégorie, ou vont aussi de l’une à l’autre.",
        missing=tuple(actor.lacks("categorie") for actor in unsaid),
    )


def _closed(study: Study, groups: Groups, found: Mixing, limit: float, stable: float) -> Verdict:
    index = number(round(found.rescaled or 0.0, 2)).replace("-", "−")
    told = (
        f"{study.derive(today).when.capitalize()}, {agree(found.internal, 'paire', 'paires')} d’acteurs en "
        f"lien dans une même catégorie, {number(found.external)} d’une catégorie à l’autre (indice E-I "
        f"pondéré\u00a0: {index})"
    )
    robust = closed_robustness(study, groups, limit)
    return surely(
        _CATEGORIES,
        told,
        robust,
        stable,
        detail=f". C’est {robust.told}.",
        change="Recenser, ou nouer, des liens entre acteurs de catégories différentes.",
        evidence=_proof(study),
        missing=tuple(study.actors[id].lacks("liens") for id in study.derive(today).actors),
    )
