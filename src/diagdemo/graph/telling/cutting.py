"""On whom a part of the map hangs."""

from __future__ import annotations

from collections.abc import Sequence

from diagdemo.graph.cuts import Cut, cut_of_collectivite, cut_robustness, cuts, is_firm, possible_cuts
from diagdemo.graph.enough import NEEDED, bears_enough, has_enough, too_few
from diagdemo.graph.remark import Remark, Section
from diagdemo.graph.telling.naming import named
from diagdemo.graph.today import today
from diagdemo.study.study import Study
from diagdemo.wording import agree, quoted

_MEANING = (
    "Un passage unique est seul à relier des acteurs au reste de la carte (un point d’articulation). S’il "
    "s’arrête, ces liens sont à refaire\u00a0; le plus souvent, il manque surtout des liens à recenser. Un "
    "dispositif dont l’état n’est pas renseigné n’est pas cité. " + NEEDED
)
_TITLE = "Qui est un passage unique"
_SHOWN = 3


def cutting(study: Study) -> Section:
    """The section `passages`."""
    place = study.derive(today)
    if not bears_enough(place):
        return Section("passages", _TITLE, _MEANING, (Remark(too_few(place)),))
    found = [cut for cut in study.derive(cuts) if has_enough(place, cut.id)]
    several = [cut for cut in found if len(cut.actors) > 1]
    remarks = [_one(study, cut) for cut in several[:_SHOWN]]
    if not several:
        remarks.append(_no_one(study))
    others = [cut for cut in found if cut not in several[:_SHOWN] and is_firm(study, cut.id, len(cut.actors))]
    if others:
        remarks.append(_rest(study, others))
    own = study.derive(cut_of_collectivite)
    if own.actors and has_enough(place, own.id):
        remarks.append(
            Remark(
                f"{quoted(study.called(own.id))}, la collectivité, est seule à relier au reste, "
                f"{place.when}, {_cut_off(study, own)}.",
                (own.id, *own.actors),
                {"acteurs": len(own.actors)},
                evidence=place.proof([own.id]),
            )
        )
    return Section("passages", _TITLE, _MEANING, tuple(remarks))


def _no_one(study: Study) -> Remark:
    """That no one holds several actors, unless what is not known may tell otherwise."""
    place = study.derive(today)
    if any(len(cut.actors) > 1 for cut in (*study.derive(cuts), *possible_cuts(study))):
        return Remark(f"Hors la collectivité, aucun passage unique n’est établi {place.when}.")
    return Remark(f"Hors la collectivité, personne ne relie seul plusieurs acteurs au reste {place.when}.")


def _one(study: Study, cut: Cut) -> Remark:
    place = study.derive(today)
    robust = cut_robustness(study, cut.id, max(1, len(cut.actors) - 1))
    sure = f"À un acteur près, c’est {robust.told}."
    doubt = f"C’est fragile, {robust.told}\u00a0: à vérifier ensemble."
    return Remark(
        f"Rien d’autre que {quoted(study.called(cut.id))} ne relie au reste, {place.when}, "
        f"{_cut_off(study, cut)}. {sure if robust.solid else doubt}",
        (cut.id, *cut.actors),
        {"acteurs": len(cut.actors)},
        robust,
        place.proof([cut.id]),
    )


def _rest(study: Study, others: Sequence[Cut]) -> Remark:
    most = max(len(cut.actors) for cut in others)
    return Remark(
        f"Ailleurs, {agree(len(others), 'fiche relie', 'fiches relient')} ainsi au reste "
        f"{agree(most, 'acteur', 'acteurs')} au plus\u00a0: {named(study, [cut.id for cut in others])}.",
        tuple(cut.id for cut in others),
        {cut.id: len(cut.actors) for cut in others},
        evidence=study.derive(today).proof([cut.id for cut in others]),
    )


def _cut_off(study: Study, cut: Cut) -> str:
    return f"{agree(len(cut.actors), 'acteur', 'acteurs')}\u00a0: {named(study, cut.actors)}"
