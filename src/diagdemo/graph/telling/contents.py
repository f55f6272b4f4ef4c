"""What the map holds: nodes by kind, links by family and by status."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from diagdemo.graph.ecosystem import ACTOR, COLLECTIVITE, DEVICE, ecosystem
from diagdemo.graph.remark import Remark, Section
from diagdemo.graph.telling.naming import named
from diagdemo.graph.today import TodayMap, today
from diagdemo.model.vocabulary.actors import CategorieActeur
from diagdemo.study.standing import stands
from diagdemo.study.study import Study
from diagdemo.study.tie import Tie
from diagdemo.wording import agree, listed

_MEANING = (
    "Ce que les fiches déclarent, et rien d’autre\u00a0: aucun lien n’est deviné. Un lien qui n’est pas "
    "écrit manque à la carte, il ne manque pas forcément au territoire."
)


def _elsewhere(place: TodayMap, kinds: Counter[str]) -> str:
    """How many actors come from records that are shared, or of a neighbour: the others are those here."""
    others = kinds[ACTOR] - len(place.actors)
    return f" (dont {others} par des fiches partagées ou voisines)" if others else ""


def contents(study: Study) -> Section:
    """The section `contenu`."""
    place, whole = study.derive(today), study.derive(ecosystem)
    kinds = Counter(place.kind(id) for id in place.graph)
    remarks = [
        Remark(
            f"La carte porte {agree(kinds[ACTOR], 'acteur', 'acteurs')}{_elsewhere(place, kinds)}, "
            f"{agree(kinds[DEVICE], 'dispositif', 'dispositifs')} et "
            f"{agree(kinds[COLLECTIVITE], 'collectivité', 'collectivités')}.",
            tuple(place.graph),
            {"acteurs": kinds[ACTOR], "dispositifs": kinds[DEVICE], "collectivites": kinds[COLLECTIVITE]},
        ),
        _categories(study),
        _counted("Liens recensés, par famille", (tie.verb.famille.label for tie in study.ties)),
        _counted("Liens recensés, par état", (_state(study, tie) for tie in study.ties)),
    ]
    to_confirm = [tie for tie in study.ties if stands(study, tie) is None]
    if to_confirm:
        remarks.append(_to_confirm(to_confirm))
    if place.over:
        remarks.append(
            Remark(
                f"Ce qui est fini d’après sa fiche n’est pas compté {place.when}\u00a0: "
                f"{named(study, place.over)}.",
                place.over,
                {"termines": len(place.over)},
                evidence=tuple(study.nodes[id].at() for id in place.over),
            )
        )
    used = place.graph.number_of_edges()
    remarks.append(
        Remark(
            f"{agree(used, 'paire est reliée', 'paires sont reliées')} {place.when}\u00a0: les tensions, "
            "les successions et les liens à confirmer, passés, prévus ou souhaités ne sont pas comptés.",
            figures={"paires_reliees": used, "liens": whole.graph.number_of_edges()},
        )
    )
    return Section("contenu", "Ce que porte la carte", _MEANING, tuple(remarks))


def _state(study: Study, tie: Tie) -> str:
    return tie.status.label if stands(study, tie) is not None else "À confirmer"


def _to_confirm(ties: Sequence[Tie]) -> Remark:
    said = agree(len(ties), "lien est à confirmer", "liens sont à confirmer")
    return Remark(
        f"{said}\u00a0: constatés il y a plus de deux ans, sans que la fiche dise s’ils tiennent encore."
        if len(ties) > 1
        else f"{said}\u00a0: constaté il y a plus de deux ans, sans que la fiche dise s’il tient encore.",
        tuple(dict.fromkeys(id for tie in ties for id in (tie.start, tie.end))),
        {"liens_a_confirmer": len(ties)},
        evidence=tuple(tie.datum for tie in ties),
    )


def _categories(study: Study) -> Remark:
    place = study.derive(today)
    said = (place.graph.nodes[id]["category"] for id in place.actors)
    return _counted(
        "Acteurs, par catégorie",
        (CategorieActeur.of(word).label if word else "Catégorie non renseignée" for word in said),
    )


def _counted(what: str, labels: Iterable[str]) -> Remark:
    counts = Counter(labels)
    if not counts:
        return Remark(f"{what}\u00a0: rien n’est recensé.")
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    told = listed([f"{label} ({count})" for label, count in ranked])
    return Remark(f"{what}\u00a0: {told}.", figures=dict(ranked))
