"""From what was typed to a node of the map: its id, or the closest one when there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diagdemo.errors import NotFoundError

if TYPE_CHECKING:
    from diagdemo.study.study import Study


def known_node(study: Study, typed: str) -> str:
    """The id of the node that was typed, with or without its folder and its extension.

    Raises:
        NotFoundError: the map has no such node.
    """
    id = typed.removesuffix(".yaml")
    for name in (id, id.rpartition("/")[2]):
        if name in study.nodes:
            return name
    if any(record.id == id for record in study.unreadable):
        raise NotFoundError(
            f"la fiche «\u00a0{typed}\u00a0» contient une faute qui empêche de la lire",
            f"«\u00a0diagdemo validate {study.slug}\u00a0» dit laquelle",
        )
    raise NotFoundError(
        f"aucun acteur ni dispositif ne s’appelle «\u00a0{typed}\u00a0» sur cette carte",
        _advice(study, typed, id),
    )


def _advice(study: Study, typed: str, id: str) -> str:
    from diagdemo.graph.projection import project
    from diagdemo.model.vocabulary.plan import Horizon
    from diagdemo.study.build import build_study
    from diagdemo.workspace.refusal import closest

    ahead = () if study.horizon else Horizon
    later = next((horizon for horizon in ahead if id in project(study, horizon).nodes), None)
    if later is not None:
        return f"une ambition l’ajoute\u00a0: «\u00a0--horizon {later.value}\u00a0» le montre"
    if study.horizon and id in build_study(study.workspace, study.slug, study.day).nodes:
        return (
            "les ambitions l’ont retiré à cet horizon\u00a0: sans --horizon, la carte d’aujourd’hui le montre"
        )
    by_name = {entity.name: known for known, entity in study.nodes.items()}
    meant = closest(id, study.nodes) or by_name.get(closest(typed, by_name) or "")
    if meant:
        return f"vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?"
    return (
        "donnez le nom d’un fichier de «\u00a0actors\u00a0» ou de «\u00a0devices\u00a0», "
        "sans «\u00a0.yaml\u00a0»"
    )
