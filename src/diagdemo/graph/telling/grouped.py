"""How declared groups are linked, and which ones do not talk on the map."""

from __future__ import annotations

from diagdemo.graph.groups import Silence, mixing, silences
from diagdemo.graph.partitions import Groups, by_category, by_side
from diagdemo.graph.remark import Remark, Section
from diagdemo.graph.today import today
from diagdemo.study.study import Study
from diagdemo.wording import agree, number, quoted

_MEANING = (
    "Deux acteurs sont dits en lien quand un lien déclaré les unit ou qu’ils ont place dans un même "
    "dispositif. L’indice E-I va de −1 (tous les liens restent dans les groupes) à 1 (tous vont d’un "
    "groupe à l’autre)\u00a0; pondéré, il tient compte de la taille des groupes. Deux groupes que rien "
    "n’unit ne sont cités que si l’on attendait entre eux au moins trois liens."
)


def grouped(study: Study) -> Section:
    """The section `groupes`."""
    sides, categories = by_side(study), by_category(study)
    remarks = [
        _mixed(study, sides, "côté de la carte"),
        _mixed(study, categories, "catégorie d’acteurs"),
        *(
            _silent(study, groups, each)
            for groups in (sides, categories)
            for each in silences(study, groups)
            if each.robustness.solid
        ),
    ]
    return Section("groupes", "Quels groupes ne se parlent pas", _MEANING, tuple(remarks))


def _mixed(study: Study, groups: Groups, what: str) -> Remark:
    place, found = study.derive(today), mixing(study, groups)
    index = found.index
    if index is None:
        return Remark(
            f"Par {what}\u00a0: trop peu de liens entre acteurs sont recensés {place.when} pour en dire "
            "quelque chose."
        )
    figures: dict[str, float | str] = {
        "dans_les_groupes": found.internal,
        "entre_les_groupes": found.external,
        "indice_e_i": round(index, 4),
    }
    rescaled = ""
    if found.rescaled is not None:
        figures["indice_pondere"] = round(found.rescaled, 4)
        rescaled = f", pondéré {_signed(found.rescaled)}"
    return Remark(
        f"Par {what}\u00a0: {agree(found.internal, 'paire en lien', 'paires en lien')} dans les groupes, "
        f"{number(found.external)} d’un groupe à l’autre (indice E-I {_signed(index)}{rescaled}).",
        tuple(id for ids in groups.values() for id in ids),
        figures,
    )


def _silent(study: Study, groups: Groups, silence: Silence) -> Remark:
    return Remark(
        f"{quoted(silence.one)} et {quoted(silence.other)}\u00a0: aucun lien ni dispositif commun "
        f"{study.derive(today).when}, {silence.robustness.told}. Est-ce ainsi, ou reste-t-il des liens à "
        "recenser\u00a0?",
        (*groups[silence.one], *groups[silence.other]),
        robustness=silence.robustness,
        evidence=tuple(study.nodes[id].at() for id in (*groups[silence.one], *groups[silence.other])),
    )


def _signed(value: float) -> str:
    return number(round(value, 2)).replace("-", "−")
