"""The map as plain values, which is what every format starts from: codes, labels, dates and lines."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from diagdemo.graph.ecosystem import ACTOR, COLLECTIVITE, DEVICE, Ecosystem
from diagdemo.graph.links import may_be_told
from diagdemo.graph.sentences import verb
from diagdemo.model.actor import Actor
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.actors import Verbe
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.tie import Tie
from diagdemo.workspace.links import MUTUAL

Text = str | tuple[str, ...]
"""One value, or several: sources that disagree, a list of steps."""

KINDS = {ACTOR: "acteur", DEVICE: "dispositif", COLLECTIVITE: "territoire"}
FIELDS: dict[type[Any], tuple[str, ...]] = {
    Actor: ("nature", "categorie", "echelle", "debut", "fin"),
    Device: ("type", "statut", "degre_annonce", "etapes", "enjeux", "echelle", "debut", "fin"),
}
"""What formats tell of a node beside its name: fields that anyone may see, and no position."""

_NO_TEXT = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]+"
)
"""Controls, marks that hide or reorder, halves of characters: some formats refuse them, none needs them."""


class FlatNode(NamedTuple):
    """An actor, a device or the collectivité; `attributes` never holds an empty value."""

    id: str
    name: str
    kind: str
    """`acteur`, `dispositif` or `territoire`."""
    attributes: dict[str, Text]


class FlatEdge(NamedTuple):
    """A link, with the words that people read."""

    id: str
    start: str
    end: str
    label: str
    status: str
    mutual: bool
    attributes: dict[str, Text]


class FlatMap(NamedTuple):
    """The map of a territory."""

    slug: str
    name: str
    day: str
    horizon: str
    """`court`, `moyen`, `long`, or `aujourd_hui`."""
    nodes: tuple[FlatNode, ...]
    edges: tuple[FlatEdge, ...]
    left_out: int
    """How many links of tension were left out."""


def flatten(ecosystem: Ecosystem, *, tensions: bool = False, only: Collection[str] | None = None) -> FlatMap:
    """The map as plain values; `write` says what the arguments mean."""
    study = ecosystem.study
    kept = [id for id in study.nodes if only is None or id in only]
    ties = [tie for tie in study.ties if tie.ends <= set(kept)]
    told = [tie for tie in ties if may_be_told(tie, tensions)]
    return FlatMap(
        study.slug,
        clean(study.name),
        study.day.isoformat(),
        str(study.horizon or "aujourd_hui"),
        tuple(_node(ecosystem, id) for id in kept),
        tuple(_edge(f"lien-{rank}", tie) for rank, tie in enumerate(told, start=1)),
        len(ties) - len(told),
    )


def clean(text: str) -> str:
    """A text on one line, without what no reader sees."""
    return _NO_TEXT.sub(" ", text).strip()


def joined(attributes: dict[str, Text], separator: str = "|") -> dict[str, str]:
    """The same with one text each, for formats that have no lists."""
    return {
        key: value if isinstance(value, str) else separator.join(value) for key, value in attributes.items()
    }


def _node(ecosystem: Ecosystem, id: str) -> FlatNode:
    entity = ecosystem.study.nodes[id]
    said = {key: _said(entity, key) for key in FIELDS.get(type(entity.model), ())}
    side = str(ecosystem.graph.nodes[id]["side"])
    attributes = {"colonne": side, **said, "preuve": clean(entity.at().place)}
    return FlatNode(clean(id), clean(entity.name), KINDS[entity.kind], _present(attributes))


def _said(entity: Entity[Any], key: str) -> Text:
    """The values of a field, as they are typed; several when sources disagree."""
    values: Iterable[Any] = look(entity, key).values
    held = [item for value in values for item in (value if isinstance(value, tuple) else (value,))]
    texts = tuple(dict.fromkeys(clean(str(item)) for item in held))
    return texts[0] if len(texts) == 1 and key not in ("etapes", "enjeux") else texts


def _edge(id: str, tie: Tie) -> FlatEdge:
    attributes: dict[str, Text] = {
        "verbe": str(tie.verb),
        "famille": str(tie.verb.famille),
        "precision": clean(tie.label) if tie.verb is not Verbe.AUTRE else "",
        "statut": str(tie.status),
        "debut": str(tie.since or ""),
        "fin": str(tie.until or ""),
        "preuve": clean(tie.datum.place),
    }
    return FlatEdge(
        id,
        clean(tie.start),
        clean(tie.end),
        clean(verb(tie)),
        str(tie.status),
        str(tie.verb) in MUTUAL,
        _present(attributes),
    )


def _present(attributes: dict[str, Text]) -> dict[str, Text]:
    return {key: value for key, value in attributes.items() if value}
