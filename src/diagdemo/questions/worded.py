"""The question that a missing datum makes, whatever it is, and the place where its answer goes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from diagdemo.graph.sentences import bare
from diagdemo.questions.spot import Spot, spot_of
from diagdemo.questions.table import FIELDS
from diagdemo.questions.wordings.audience import Audience, Wording
from diagdemo.questions.wordings.records import (
    ANY_FIELD,
    ANY_RECORD,
    COLLEGES,
    IN_RECORDS,
    OF_A_KIND,
    RECORDS,
    TO_MEND,
)
from diagdemo.study.entity import Entity
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.wording import quoted
from diagdemo.workspace.layout import TERRITORIES
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

    @property
    def told(self) -> str:
        """The command, else the file and the key."""
        return self.command or f"{self.path} {self.key}".rstrip()


class Worded(NamedTuple):
    """A question in plain words."""

    text: str
    audiences: tuple[Audience, ...]
    about: str
    """What people call the record; empty for a whole record that is missing."""
    place: Place
    own_words: bool
    """Whether the table has words for it; else they are made from the title of its field."""
    internal: bool = False
    """Whether it is about what stays within the team."""
    closed: bool = False
    """Whether an answer says all there is to say of it."""


def worded(study: Study, missing: Missing) -> Worded:
    """The question that would settle `missing`."""
    if not missing.id and not missing.route:
        return _record(study, missing)
    entity = _entity(study, missing)
    spot = spot_of(study, missing.kind, missing.route, entity.record.data if entity else {})
    link = _link(study, missing)
    spot = spot._replace(item=link) if link else spot
    known = FIELDS.get((missing.kind, spot.key)) if missing.route else TO_MEND
    wording = known or ANY_FIELD
    about = entity.name if entity and entity.name != study.slug else study.name
    path = missing.path or _file(study, missing.kind)
    return Worded(
        _filled(wording, spot),
        wording.audiences,
        about,
        Place(path, missing.key, ""),
        known is not None,
        wording.internal,
        spot.closed and bool(missing.route),
    )


def _link(study: Study, missing: Missing) -> str:
    """The link that a missing datum is about, from one end to the other; empty when it is about none."""
    where = (missing.kind, missing.id, missing.route[:2])
    ties = (tie for tie in study.ties if (tie.datum.kind, tie.datum.id, tie.datum.route) == where)
    return next((bare(study, tie) for tie in ties), "")


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
    field, vocabulary = _WORDS.get(kind, ("", ""))
    known = word in study.workspace.plan.words.get(vocabulary, ())
    wording = _by_word(kind, word, known) or RECORDS.get(kind) or ANY_RECORD
    label = load_lexicon().label(vocabulary, word).replace("_", " ")
    text = wording.text.format(objet=_lower(label), titre=study.workspace.plan.label(kind))
    place = _place(study, missing, f" --{field} {word}" if known else "")
    return Worded(text, wording.audiences, "", place, wording is not ANY_RECORD, wording.internal)


def _by_word(kind: str, word: str, known: bool) -> Wording | None:
    """The words for a record of which something is known: a word of its vocabulary, or a field to fill."""
    if not known:
        return IN_RECORDS.get((kind, word))
    return COLLEGES.get(word) if kind == "interview" else OF_A_KIND.get(kind)


def _place(study: Study, missing: Missing, option: str) -> Place:
    """The file to fill, else the command that makes one; the folder of records for a field of theirs."""
    kind = missing.kind
    folder = study.workspace.plan.records[kind]["folder"]
    if not folder:
        return Place(_file(study, kind), "", "")
    if (kind, missing.word) in IN_RECORDS and study.workspace.of(study.slug, kind):
        return Place(f"{TERRITORIES}/{study.slug}/{folder}", missing.word, "")
    return Place("", "", f"diagdemo add {kind} --territoire {study.slug}{option}")


def _entity(study: Study, missing: Missing) -> Entity[Any] | None:
    """The record that lacks the datum."""
    alone = {"territoire": study.territory, "diagnostic": study.diagnostic, "constats": study.opinions}
    if missing.kind in alone and missing.id in ("", study.slug):
        return alone[missing.kind]
    held: dict[str, Mapping[str, Entity[Any]]] = {
        "actor": study.actors,
        "device": study.devices,
        "interview": study.interviews,
        "policy": study.policies,
        "ambition": study.ambitions,
        "action": study.actions,
    }
    return held.get(missing.kind, {}).get(missing.id) or study.nodes.get(missing.id)


def _file(study: Study, kind: str) -> str:
    file = study.workspace.plan.records[kind]["file"]
    return f"{TERRITORIES}/{study.slug}/{file}" if file else ""


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:].rstrip(".")
