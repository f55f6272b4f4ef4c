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

from collections.abc import Iterator, Sequence
from dataclasses import replace

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.leading import Leading, leading_services
from diagdemo.constats.surely import STABILITY, surely
from diagdemo.constats.verdict import Target, Verdict, nothing_recorded
from diagdemo.graph.doubtful import DOUBT, widest
from diagdemo.graph.groups import Mixing, closed_robustness, mixing, silence_robustness
from diagdemo.graph.meetings import circles, meetings, meetings_on
from diagdemo.graph.partitions import Groups, categories_may_be, unsaid_categories
from diagdemo.graph.robustness import Robustness
from diagdemo.graph.telling.naming import named
from diagdemo.graph.today import today
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import EtatConstat, NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.datum import Datum
from diagdemo.study.missing import Missing
from diagdemo.study.standing import confirmation
from diagdemo.study.study import Study
from diagdemo.study.time import is_active
from diagdemo.wording import agree, listed, number, quoted

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
_SERVICES = Target("services", "Services qui conduisent des dispositifs")
_NAMED = 3
_CATEGORIES = Target("categories", "Catégories d’acteurs")


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for the services that lead devices, one for the categories of actors."""
    stable = thresholds[STABILITY.name]
    if study.devices:
        yield _services(study, leading_services(study), stable)
    else:
        yield nothing_recorded("device", "Aucun dispositif n’est recensé\u00a0: rien ne dit qui les conduit.")
    yield from _categories(study, thresholds["indice_e_i"], stable)


def _services(study: Study, leads: Leading, stable: float) -> Verdict:
    if len(leads.services) < 2:
        return _few_services(study, leads)
    sets = circles(study.derive(meetings), leads.services)
    proof = tuple(datum for id in leads.services for datum in leads.evidence[id])
    if len(sets) < 2:
        return Verdict(EtatConstat.NON_DECLENCHE, _SERVICES, evidence=proof)
    robust = _apart(study, sets)
    if len(circles(meetings_on(study.derive(widest)), leads.services)) < 2:
        robust = replace(robust, doubt=DOUBT)
    told = (
        f"{study.derive(today).when.capitalize()}, les services qui conduisent des dispositifs actifs "
        f"forment {number(len(sets))} ensembles sans lien ni dispositif commun entre eux\u00a0: "
        + "\u00a0; ".join(named(study, ids) for ids in sets)
    )
    return surely(
        _SERVICES,
        told,
        robust,
        stable,
        detail=". Est-ce ainsi, ou des liens restent-ils à recenser\u00a0?",
        change="Recenser, ou nouer, des liens entre ces services.",
        evidence=proof,
        missing=tuple(study.actors[id].lacks("liens") for id in leads.services),
    )


def _few_services(study: Study, leads: Leading) -> Verdict:
    """That two services at least must be known to lead a device, and who leads the others is not."""
    states = (is_active(study, device).missing for device in study.devices.values())
    unknown = tuple(dict.fromkeys(lack for lacks in states for lack in lacks))
    asked = "rien ne dit s’ils se croisent"
    if leads.missing:
        asked = "il reste à savoir qui conduit les autres"
    elif unknown:
        asked = "il reste à savoir lesquels sont actifs, et qui les conduit"
    return Verdict(
        EtatConstat.INDETERMINE,
        _SERVICES,
        f"Moins de deux services qui conduisent un dispositif sont connus\u00a0: {asked}.",
        tuple(datum for id in leads.services for datum in leads.evidence[id]),
        leads.missing or unknown or (Missing("actor", word="liens"),),
    )


def _apart(study: Study, sets: Sequence[Sequence[str]]) -> Robustness:
    """How surely there are several sets: one link may join two of them, never three."""
    first, *others = sets
    rest = {id for each in others for id in each} if len(others) == 1 else set[str]()
    return silence_robustness(study, set(first), rest)


def _categories(study: Study, limit: float, stable: float) -> Iterator[Verdict]:
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
