"""The groups that records declare among the actors of the map: categories and sides."""

from __future__ import annotations

from diagdemo.graph.ecosystem import COLLECTIVITE
from diagdemo.graph.meetings import meetings
from diagdemo.model.vocabulary.actors import CategorieActeur, Colonne
from diagdemo.study.study import Study

Groups = dict[str, tuple[str, ...]]
"""The members of each group, by its French name."""


def by_category(study: Study) -> Groups:
    """The actors of the map by category, the collectivité with its services; those without one left out."""
    found: Groups = {}
    for id, node in study.derive(meetings).nodes(data=True):
        said = CategorieActeur.COLLECTIVITE if node["kind"] == COLLECTIVITE else node["category"]
        if said:
            _join(found, CategorieActeur.of(said).label, id)
    return found


def unsaid_categories(study: Study) -> tuple[str, ...]:
    """The actors of the territory that are linked to others and whose record gives no category."""
    met = study.derive(meetings)
    return tuple(id for id in met if id in study.actors and met[id] and not met.nodes[id]["category"])


def categories_may_be(study: Study) -> tuple[Groups, ...]:
    """The categories as records give them, then with those that are unsaid in each one, then on their own."""
    told, unsaid = by_category(study), unsaid_categories(study)
    if not unsaid:
        return (told,)
    alone = {f"{id}\u00a0?": (id,) for id in unsaid}
    return (told, *({**told, name: (*ids, *unsaid)} for name, ids in told.items()), {**told, **alone})


def by_side(study: Study) -> Groups:
    """The actors of the map by side: institutions, with the collectivité, and others.

    Those whose record gives neither side nor category are left out.
    """
    found: Groups = {}
    for id, node in study.derive(meetings).nodes(data=True):
        if knows_side(study, id):
            _join(found, Colonne.of(node["side"]).label, id)
    return found


def knows_side(study: Study, id: str) -> bool:
    """Whether a record says, by itself or by its category, on which side of the map its actor is."""
    actor = study.actors.get(id)
    return actor is None or actor.model.colonne is not None or actor.model.categorie is not None


def _join(groups: Groups, name: str, id: str) -> None:
    groups[name] = (*groups.get(name, ()), id)
