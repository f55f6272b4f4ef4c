"""In how many parts the map is, and who no link touches."""

from __future__ import annotations

from collections.abc import Sequence

from diagdemo.graph.pieces import pieces
from diagdemo.graph.remark import Remark, Section
from diagdemo.graph.telling.naming import named
from diagdemo.graph.today import today
from diagdemo.study.study import Study
from diagdemo.wording import agree

_PARTS = (
    "Une partie réunit tout ce que des liens déclarés relient, de proche en proche. Plusieurs parties "
    "disent où la carte s’arrête, ou qu’il reste des liens à recenser."
)
_ALONE = (
    "Aucun lien en cours n’est écrit, ni dans la fiche ni dans celle d’un autre. C’est une question à poser "
    "aux personnes concernées avant d’être un fait."
)


def parts(study: Study) -> Section:
    """The section `morceaux`."""
    found = study.derive(pieces)
    if not found.linked:
        remarks = [Remark(f"Aucun lien en cours n’est recensé {study.derive(today).when}.")]
    else:
        remarks = [
            Remark(
                f"Les liens forment {agree(len(found.linked), 'partie', 'parties')} "
                f"{study.derive(today).when}\u00a0; la plus grande réunit "
                f"{agree(len(found.linked[0]), 'fiche', 'fiches')}.",
                figures={"parties": len(found.linked), "plus_grande": len(found.linked[0])},
            )
        ]
        remarks += [_part(study, piece) for piece in found.linked[1:]]
    return Section("morceaux", "D’un seul tenant ou en plusieurs parties", _PARTS, tuple(remarks))


def unlinked(study: Study) -> Section:
    """The section `isoles`."""
    place, alone = study.derive(today), study.derive(pieces).alone
    actors = [id for id in alone if id in study.actors]
    devices = [id for id in alone if id in study.devices]
    remarks = [
        _alone(study, ids, f"{agree(len(ids), *words)} {place.when}", key)
        for ids, words, key in (
            (actors, ("acteur n’est pas relié", "acteurs ne sont pas reliés"), "acteurs"),
            (devices, ("dispositif n’est pas relié", "dispositifs ne sont pas reliés"), "dispositifs"),
        )
        if ids
    ]
    to_confirm = study.derive(pieces).to_confirm
    if to_confirm:
        remarks.append(_to_confirm(study, to_confirm))
    once = [id for id in alone if any(id in tie.ends for tie in study.ties)]
    if once:
        remarks.append(_linked_otherwise(study, once))
    if not remarks:
        told = (
            "Chaque acteur et chaque dispositif a au moins un lien" if place.graph else "Rien n’est recensé"
        )
        remarks = [Remark(f"{told} {place.when}.")]
    return Section("isoles", "Qui n’est pas relié", _ALONE, tuple(remarks))


def _part(study: Study, piece: Sequence[str]) -> Remark:
    place = study.derive(today)
    return Remark(
        f"À part\u00a0: {named(study, piece)}.",
        tuple(piece),
        {"fiches": len(piece)},
        evidence=place.proof(piece),
    )


def _alone(study: Study, ids: Sequence[str], said: str, key: str) -> Remark:
    proof = tuple(study.nodes[id].at() for id in ids)
    return Remark(f"{said}\u00a0: {named(study, ids)}.", tuple(ids), {key: len(ids)}, evidence=proof)


def _to_confirm(study: Study, ids: Sequence[str]) -> Remark:
    place = study.derive(today)
    count = agree(len(ids), "fiche n’a que des liens", "fiches n’ont que des liens")
    return Remark(
        f"{count} à confirmer {place.when}\u00a0: {named(study, ids)}. Ces liens tiennent-ils encore\u00a0?",
        tuple(ids),
        {"a_confirmer": len(ids)},
        evidence=tuple(dict.fromkeys(tie.datum for id in ids for tie in place.unsure_of(id))),
    )


def _linked_otherwise(study: Study, ids: Sequence[str]) -> Remark:
    return Remark(
        "À noter\u00a0: un lien passé, prévu ou souhaité, une tension ou un lien avec ce qui est fini "
        f"est écrit pour {named(study, ids)}.",
        tuple(ids),
        {"fiches": len(ids)},
        evidence=tuple(tie.datum for tie in study.ties if tie.ends & set(ids)),
    )
