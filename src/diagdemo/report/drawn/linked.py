"""The map of a study as plain nodes and links, and what of it is not drawn."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.graph.drawn import drawn_ties
from diagdemo.graph.ecosystem import side
from diagdemo.graph.links import key_of
from diagdemo.graph.sentences import bare, verb
from diagdemo.graph.today import today
from diagdemo.model.vocabulary.actors import Colonne, FamilleLien, StatutLien, Verbe
from diagdemo.pictures.ecosystem.network import ACTOR, DEVICE, INSTITUTION, Link, Network, Node
from diagdemo.study.standing import stands
from diagdemo.study.study import Study
from diagdemo.study.tie import Tie
from diagdemo.wording import agree, listed

_MUTUAL = (Verbe.COOPERE, Verbe.CONCURRENCE, Verbe.CONFLIT)
_AHEAD = (StatutLien.PREVUE, StatutLien.SOUHAITEE)

FAMILIES = {str(family): family.label for family in FamilleLien}


@dataclass(frozen=True)
class LeftOut:
    """Links of a study that are not drawn."""

    past: int
    ahead: int
    beyond: int
    """Links of today with what is over, or is not on the map."""

    @property
    def told(self) -> tuple[str, ...]:
        """The sentence that says so; none when every link is drawn."""
        parts = [
            agree(count, *words)
            for count, words in (
                (self.past, ("lien passé", "liens passés")),
                (self.ahead, ("lien prévu ou souhaité", "liens prévus ou souhaités")),
                (
                    self.beyond,
                    ("lien avec ce qui n’est plus sur la carte", "liens avec ce qui n’est plus sur la carte"),
                ),
            )
            if count
        ]
        total = self.past + self.ahead + self.beyond
        verb = "Ne sont pas dessinés" if total > 1 else "N’est pas dessiné"
        return (f"{verb}\u00a0: {listed(parts)}.",) if parts else ()


def linked(study: Study) -> Network:
    """The map of a study: who is there, and the links that stand or are to be confirmed."""
    return Network(
        tuple(node(study, id) for id in study.derive(today).graph),
        tuple(link(study, tie) for tie in drawn_ties(study)),
        FAMILIES,
    )


def left_out(study: Study) -> LeftOut:
    """How many links of a study are not drawn, and why."""
    drawn = {key_of(tie) for tie in drawn_ties(study)}
    others = {key_of(tie): tie for tie in study.ties if key_of(tie) not in drawn}.values()
    ahead = sum(tie.status in _AHEAD for tie in others)
    beyond = sum(stands(study, tie) is not False for tie in others)
    return LeftOut(len(others) - ahead - beyond, ahead, beyond)


def node(study: Study, id: str) -> Node:
    """A node, in its column, with the anchor of its sheet."""
    entity = study.nodes[id]
    if entity.kind == "device":
        return Node(id, entity.name, DEVICE, f"fiche-{id}" if id in study.devices else "")
    column = INSTITUTION if side(entity) is Colonne.INSTITUTION else ACTOR
    return Node(id, entity.name, column, f"acteur-{id}" if id in study.actors else "")


def link(study: Study, tie: Tie) -> Link:
    """A link, with the sentence that tells it."""
    return Link(
        tie.start,
        tie.end,
        str(tie.verb.famille),
        verb(tie),
        bare(study, tie),
        tie.verb in _MUTUAL,
        stands(study, tie) is None,
    )
