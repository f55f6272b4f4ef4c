"""The question that a missing datum makes, whatever it is, and the place where its answer goes."""

from __future__ import annotations

from typing import Any, NamedTuple

from diagdemo.questions.spot import Spot, spot_of
from diagdemo.questions.table import FIELDS
from diagdemo.questions.wordings.audience import Audience, Wording
from diagdemo.questions.wordings.records import ANY_FIELD, ANY_RECORD, COLLEGES, OF_A_KIND, RECORDS
from diagdemo.study.entity import Entity
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.wording import quoted
from diagdemo.workspace.files import TERRITORIES
from diagdemo.workspace.lexicon import load_lexicon

_WORDS = {
    "interview": ("college", "College"),
    "device": ("type", "TypeDispositif"),
    "actor": ("categorie", "CategorieActeur"),
    "ambition": ("horizon", "Horizon"),
}
"""The field that the word of a missing record fills, and its vocabulary."""


class Place(NamedTuple):
    """Where an answer is written: a file and a key, or a record to make with a command."""

    path: str
    key: str
    command: str


class Worded(NamedTuple):
    """A question in plain words."""

    text: str
    audiences: tuple[Audience, ...]
    about: str
    """What people call the record; empty for a whole record that is missing."""
    place: Place
    own_words: bool
    """Whether the table has words for it; else they are made from the title of its field."""


def worded(study: Study, missing: Missing) -> Worded:
    """The question that would settle `missing`."""
    if not missing.id and not missing.route:
        return _record(study, missing)
    entity = _entity(study, missing)
    spot = spot_of(study, missing.kind, missing.route, entity.record.data if entity else {})
    wording = FIELDS.get((missing.kind, spot.key))
    about = entity.name if entity else study.name
    path = missing.path or _file(study, missing.kind)
    return Worded(
        _filled(wording or ANY_FIELD, spot),
        (wording or ANY_FIELD).audiences,
        about,
        Place(path, missing.key, ""),
        wording is not None,
    )


def _filled(wording: Wording, spot: Spot) -> str:
    return wording.text.format(
        quand=spot.when,
        cette=spot.this,
        objet=spot.item or "ce point",
        titre=quoted(spot.title),
        description=_lower(spot.description),
    )


def _record(study: Study, missing: Missing) -> Worded:
    kind, word = missing.kind, missing.word
    by_word = COLLEGES.get(word) if kind == "interview" else OF_A_KIND.get(kind) if word else None
    wording = by_word or RECORDS.get(kind) or ANY_RECORD
    field, vocabulary = _WORDS.get(kind, ("", ""))
    label = load_lexicon().label(vocabulary, word).replace("_", " ")
    option = f" --{field} {word}" if word in study.workspace.plan.words.get(vocabulary, ()) else ""
    folder = study.workspace.plan.records[kind]["folder"]
    command = f"diagdemo add {kind} --territoire {study.slug}{option}" if folder else ""
    text = wording.text.format(objet=_lower(label), titre=study.workspace.plan.label(kind))
    place = Place("" if folder else _file(study, kind), "", command)
    return Worded(text, wording.audiences, "", place, wording is not ANY_RECORD)


def _entity(study: Study, missing: Missing) -> Entity[Any] | None:
    """The record that lacks the datum."""
    alone = {"territoire": study.territory, "diagnostic": study.diagnostic, "constats": study.opinions}
    if missing.kind in alone and missing.id in ("", study.slug):
        return alone[missing.kind]
    held: dict[str, dict[str, Entity[Any]]] = {
        "actor": {**study.actors},
        "device": {**study.devices},
        "interview": {**study.interviews},
        "policy": {**study.policies},
        "ambition": {**study.ambitions},
        "action": {**study.actions},
    }
    return held.get(missing.kind, {}).get(missing.id) or study.nodes.get(missing.id)


def _file(study: Study, kind: str) -> str:
    file = study.workspace.plan.records[kind]["file"]
    return f"{TERRITORIES}/{study.slug}/{file}" if file else ""


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:].rstrip(".")
