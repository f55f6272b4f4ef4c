"""What became of a record, in a sentence."""

from __future__ import annotations

from diagdemo.changes.facts.noun import Noun
from diagdemo.changes.facts.nouns import lowered
from diagdemo.changes.model import Nature
from diagdemo.study.called import called
from diagdemo.wording import agree
from diagdemo.workspace.index import COLLECTIVITE
from diagdemo.workspace.lexicon import load_lexicon
from diagdemo.workspace.plan import load_plan
from diagdemo.workspace.record import Record

_FORMS = {"un ": "m", "une ": "f", "le ": "m", "la ": "f", "l’": "m", "les ": "mp"}
_DETAIL = {
    "device": ("type", "TypeDispositif"),
    "actor": ("categorie", "CategorieActeur"),
    "ambition": ("horizon", "Horizon"),
    "territoire": ("type", "TypeTerritoire"),
}
"""What tells best of which sort a record is."""
_RECORD, _FOLDER = "fiche renommée", "dossier du territoire renommé"
_CONFLICTS = {
    Nature.ILLISIBLE: "la fiche a un conflit à résoudre\u00a0: elle n’est pas comparée",
    Nature.LISIBLE: "un conflit est résolu dans la fiche\u00a0: elle n’est pas comparée",
}
_ONLY_ONE = ("diagnostic", "constats", "espace")
"""The kinds of which there is one, called by what they are."""


def kind_noun(kind: str) -> Noun:
    """« dispositif », « avis sur les constats », without article."""
    label = load_plan().label(kind)
    article = next(each for each in _FORMS if label.startswith(each))
    return Noun(label.removeprefix(article), _FORMS[article])


def name_of(record: Record) -> str:
    """What people call a record; an interview by its pseudonym."""
    if record.kind in _ONLY_ONE:
        said = kind_noun(record.kind).said
        return said[:1].upper() + said[1:]
    return called(record)


def sentence(
    nature: Nature, record: Record, former: str | None, fields: int, *, conflict: bool = False
) -> str:
    """What became of a record; with `conflict`, when one of its versions holds two texts of one passage."""
    noun = kind_noun(record.kind)
    match nature:
        case Nature.AJOUTEE:
            return f"{noun.said} {noun.agreed('ajouté')}{_detail(record)}"
        case Nature.RETIREE:
            return f"{noun.said} {noun.agreed('retiré')}{_detail(record)}"
        case Nature.ILLISIBLE | Nature.LISIBLE if conflict:
            told = _CONFLICTS[nature]
        case Nature.ILLISIBLE:
            told = "la fiche ne peut plus être lue en entier"
        case Nature.LISIBLE:
            told = "la fiche peut de nouveau être lue en entier"
        case _:
            told = agree(fields, "changement", "changements") if not former else ""
    renamed = ""
    if former:
        folder = record.kind == COLLECTIVITE
        renamed = f"{_FOLDER if folder else _RECORD} (auparavant {former})"
    return ", ".join(part for part in (renamed, told) if part)


def _detail(record: Record) -> str:
    """« (budget participatif) », « (collège : agents) »: of which sort it is, never who."""
    if record.kind == "interview":
        college = record.data.get("college")
        return f" (collège\u00a0: {lowered(load_lexicon().label('College', college))})" if college else ""
    key, vocabulary = _DETAIL.get(record.kind, ("", ""))
    slug = record.data.get(key)
    return f" ({lowered(load_lexicon().label(vocabulary, slug))})" if isinstance(slug, str) else ""
