"""Who is solicited everywhere."""

from __future__ import annotations

from diagdemo.graph.remark import Remark, Section
from diagdemo.graph.solicitations import Load, loads
from diagdemo.graph.telling.naming import named
from diagdemo.graph.today import today
from diagdemo.study.study import Study
from diagdemo.wording import agree, quoted

_MEANING = (
    "Le nombre d’instances actives où un acteur siège, participe, relaie ou donne un avis, et de ceux qui "
    "le saisissent ou le convoquent. Piloter ou animer n’y est pas compté. Beaucoup de places, ce n’est "
    "pas forcément trop\u00a0: l’acteur peut le dire."
)


def solicited(study: Study) -> Section:
    """The section `sollicitations`."""
    place = study.derive(today)
    held = sorted((load for load in study.derive(loads) if load.count.high > 0), key=_rank)
    most = [load for load in held if load.count.high >= 2]
    remarks = [_told(study, load) for load in most]
    once = [load.id for load in held if load not in most]
    if once:
        remarks.append(
            Remark(
                f"Une seule place recensée, ou à confirmer\u00a0: {named(study, once)}.",
                tuple(once),
                evidence=tuple(
                    dict.fromkeys(
                        (*place.proof(once), *(t.datum for id in once for t in place.unsure_of(id)))
                    )
                ),
            )
        )
    if not held:
        remarks = [Remark(f"Aucun acteur n’a de place recensée dans une instance active {place.when}.")]
    return Section("sollicitations", "Qui est sollicité partout", _MEANING, tuple(remarks))


def _told(study: Study, load: Load) -> Remark:
    where = f" ({named(study, load.sure)})" if load.sure else ""
    more = agree(len(load.unsure), "autre", "autres")
    doubt = (
        f", et {more} à confirmer (lien ancien, ou état du dispositif non renseigné)" if load.unsure else ""
    )
    return Remark(
        f"{quoted(study.called(load.id))}\u00a0: "
        f"{agree(len(load.sure), 'place recensée', 'places recensées')}{where}{doubt}.",
        (load.id, *load.sure, *load.unsure),
        {"sollicitations": len(load.sure), "peut_etre": len(load.unsure)},
        evidence=load.evidence,
    )


def _rank(load: Load) -> tuple[float, float]:
    return -load.count.low, -load.count.high
