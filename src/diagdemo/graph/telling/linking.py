"""Who connects, and how surely the first one is first."""

from __future__ import annotations

from diagdemo.graph.enough import NEEDED, bears_enough, few_neighbours, has_enough, too_few
from diagdemo.graph.relays import Ranking, Relay, relays
from diagdemo.graph.remark import Remark, Section
from diagdemo.graph.robustness import percent
from diagdemo.graph.telling.naming import named
from diagdemo.graph.today import today
from diagdemo.study.study import Study
from diagdemo.wording import listed, quoted

_MEANING = (
    "La part des plus courts chemins entre deux fiches qui passent par une troisième (l’intermédiarité). "
    "Elle dit par qui l’on passe, non qui compte le plus\u00a0; un relais est une ressource, et un passage "
    "fragile si tout repose sur lui. La collectivité, au centre de sa propre carte, est dite à part, et un "
    "dispositif dont l’état n’est pas renseigné n’est pas classé. Sur une grande carte, les essais portent "
    "sur un échantillon, toujours le même. " + NEEDED
)
_SHOWN = 5


def linking(study: Study) -> Section:
    """The section `relais`."""
    found, place = study.derive(relays), study.derive(today)
    if not bears_enough(place):
        return Section("relais", "Qui relie", _MEANING, (Remark(too_few(place)),))
    remarks = [
        *_told(study, found.actors, "l’acteur", "acteurs"),
        *_told(study, found.devices, "le dispositif actif", "dispositifs actifs"),
    ]
    at = found.collectivite
    if at is not None and has_enough(place, at.id):
        remarks.append(
            Remark(
                f"{quoted(study.called(at.id))}, la collectivité\u00a0: {percent(at.share)} des plus "
                "courts chemins de sa partie de la carte passent par elle.",
                (at.id,),
                {"part": round(at.share, 4)},
                evidence=study.derive(today).proof([at.id]),
            )
        )
    return Section("relais", "Qui relie", _MEANING, tuple(remarks))


def _told(study: Study, ranking: Ranking, one: str, several: str) -> list[Remark]:
    place = study.derive(today)
    if not ranking.relays:
        return [Remark(f"Les liens recensés {place.when} ne suffisent pas à dire quels {several} relient.")]
    first = ranking.relays[0].id
    if not has_enough(place, first):
        return [Remark(few_neighbours(place, first), (first,), evidence=place.proof([first]))]
    return [_first(study, ranking, one, several), *_others(study, ranking, several)]


def _first(study: Study, ranking: Ranking, one: str, several: str) -> Remark:
    place, first, robust = study.derive(today), ranking.relays[0], ranking.robustness
    proof = place.proof([first.id])
    if robust is None:
        tied = [relay.id for relay in ranking.relays if abs(relay.share - first.share) < 1e-9]
        return Remark(
            f"Aucun des {several} n’est à lui seul le premier relais\u00a0: à égalité, {named(study, tied)}."
            if len(tied) > 1
            else f"Plusieurs {several} sont à égalité\u00a0: aucun n’est dit premier relais.",
            tuple(tied),
            evidence=proof,
        )
    sure = f"C’est {robust.told}."
    doubt = f"Ce rang est fragile, {robust.told}\u00a0: à vérifier ensemble."
    return Remark(
        f"Hors la collectivité, {one} par lequel on passe le plus, {place.when}, est "
        f"{quoted(study.called(first.id))} ({percent(first.share)} des plus courts chemins). "
        f"{sure if robust.solid else doubt}",
        (first.id,),
        {"part": round(first.share, 4)},
        robust,
        proof,
    )


def _others(study: Study, ranking: Ranking, several: str) -> list[Remark]:
    place = study.derive(today)
    others = [relay for relay in ranking.relays[1:_SHOWN] if has_enough(place, relay.id)]
    if not others or ranking.robustness is None:
        return []
    return [
        Remark(
            f"Viennent ensuite, parmi les {several}\u00a0: "
            f"{listed([_brief(study, relay) for relay in others])}.",
            tuple(relay.id for relay in others),
            {relay.id: round(relay.share, 4) for relay in others},
            evidence=place.proof([relay.id for relay in others]),
        )
    ]


def _brief(study: Study, relay: Relay) -> str:
    return f"{quoted(study.called(relay.id))} ({percent(relay.share)})"
