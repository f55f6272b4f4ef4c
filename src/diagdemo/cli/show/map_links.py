"""The links of one node of a map, and the way between two, as sentences with their lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from diagdemo.cli.show.lines import paragraph, title
from diagdemo.cli.show.map import Page, head, quiet
from diagdemo.cli.visible import visible
from diagdemo.graph.around import Around
from diagdemo.graph.sentences import sentence
from diagdemo.graph.today import told_map
from diagdemo.graph.walk import Walk
from diagdemo.model.actor import Actor
from diagdemo.model.device import Device
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.tie import Tie
from diagdemo.wording import agree, listed, quoted

_FOLLOWED = (
    "Le plus court chemin par les liens en cours, dans un sens ou dans l’autre. Ni les tensions, ni les "
    "successions, ni les liens à confirmer, passés, prévus ou souhaités ne sont suivis."
)
_MISSING = (
    "Un lien qui n’est pas écrit manque à la carte, pas forcément au territoire\u00a0: à vérifier avec "
    "les personnes concernées."
)


def around_lines(page: Page, found: Around) -> Iterator[str]:
    """The links of one node, as sentences, with their lines."""
    yield from head(page)
    yield ""
    yield title(found.entity.name, page.paint, found.id)
    yield from paragraph(_what(found.entity), page.columns, 2)
    yield f"  {page.paint(visible(found.entity.at().place), 'contexte')}"
    yield ""
    count = sum(len(ties) for _, ties in found.families)
    if not count:
        yield from paragraph(f"Aucun lien n’est recensé {told_map(page.study)}. {_MISSING}", page.columns, 2)
    else:
        others = agree(len(found.neighbours), "autre fiche", "autres fiches")
        told = f"{agree(count, 'lien', 'liens')} avec {others}, {told_map(page.study)}."
        yield from paragraph(told, page.columns, 2)
    for family, ties in found.families:
        yield ""
        yield f"  {page.paint(family.label, 'aide')}"
        yield from _ties(page, ties)
    if found.left_out:
        yield ""
        yield from paragraph(left_out(found.left_out), page.columns, 2)


def walk_lines(page: Page, found: Walk) -> Iterator[str]:
    """The way between two nodes, step by step."""
    start, end = (quoted(page.study.called(id)) for id in (found.start, found.end))
    yield from head(page)
    yield ""
    yield title(f"De {start} à {end}", page.paint)
    if not found.steps:
        yield from paragraph(_no_way(page.study, found), page.columns, 2)
        return
    length = agree(len(found.steps), "lien", "liens")
    several = " D’autres chemins sont aussi courts." if found.others else ""
    yield from paragraph(f"{length} à suivre {told_map(page.study)}.{several}", page.columns, 2)
    for rank, ties in enumerate(found.steps, start=1):
        yield ""
        yield f"  {page.paint(f'{rank}.', 'aide')} {visible(page.study.called(found.nodes[rank]))}"
        yield from _ties(page, ties)
    yield ""
    yield from quiet(page, _FOLLOWED, 2)


def left_out(count: int) -> str:
    """That links of conflict and competition are not told."""
    told = agree(count, "lien de tension n’est pas montré", "liens de tension ne sont pas montrés")
    return f"{told}\u00a0; --avec-tensions les ajoute, pour l’équipe seulement."


def _what(entity: Entity[Any]) -> str:
    """What a node is, in a few words."""
    model = entity.model
    if isinstance(model, Actor):
        return " · ".join(["Acteur", *([model.categorie.label] if model.categorie else [])])
    if isinstance(model, Device):
        return " · ".join(
            ["Dispositif", model.type.label, *(said.label for said in look(entity, "statut").values)]
        )
    return "Collectivité"


def _ties(page: Page, ties: Iterable[Tie]) -> Iterator[str]:
    for tie in ties:
        yield from paragraph(sentence(page.study, tie), page.columns, 4, 2)
        yield f"      {page.paint(visible(tie.datum.place), 'contexte')}"


def _no_way(study: Study, found: Walk) -> str:
    if found.over:
        names = listed([quoted(study.called(id)) for id in found.over])
        verb = "ne sont plus" if len(found.over) > 1 else "n’est plus"
        return f"{names} {verb} {told_map(study)}\u00a0: d’après les fiches, c’est fini."
    return f"Aucun chemin {told_map(study)}. {_MISSING}"
