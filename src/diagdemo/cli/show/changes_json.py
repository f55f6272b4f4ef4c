"""The JSON of `diagdemo diff`: everything that changed, in conclusions and in facts.

`version` changes when a key is removed or changes its meaning; adding a key does not change it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from diagdemo.changes.model import (
    Changes,
    ConstatChange,
    FieldChange,
    IndicatorChange,
    Line,
    MapChange,
    RecordChange,
    Review,
    TerritoryChange,
    Version,
)
from diagdemo.cli.show.issue_json import issue_json
from diagdemo.cli.show.json_text import json_text

VERSION = 1


def changes_json(changes: Changes) -> str:
    """The document."""
    return json_text(
        {
            "version": VERSION,
            "avant": _version(changes.before),
            "apres": _version(changes.after),
            "date_reference": changes.day.isoformat(),
            "territoires": [_territory(each) for each in changes.territories],
            "communes": [_record(each) for each in changes.shared],
            "inchanges": list(changes.same),
            "issues_apparues": [issue_json(each) for each in changes.appeared],
            "issues_corrigees": [issue_json(each) for each in changes.mended],
        }
    )


def _version(version: Version) -> dict[str, Any]:
    revision = version.revision
    return {
        "revision": revision.id if revision else None,
        "date": revision.day.isoformat() if revision else None,
        "nom": version.told,
        "erreurs": version.errors,
        "depot": not version.early,
    }


def _territory(change: TerritoryChange) -> dict[str, Any]:
    return {
        "territoire": change.slug,
        "nom": change.name,
        "reserves": list(change.reserves),
        "constats": [_constat(each) for each in change.constats],
        "indicateurs": [_indicator(each) for each in change.indicators],
        "carte": [_on_map(each) for each in change.map],
        "avis_a_relire": [_review(each) for each in change.reviews],
        "fiches": [_record(each) for each in change.records],
    }


def _constat(change: ConstatChange) -> dict[str, Any]:
    return {
        "sens": str(change.sense),
        "code": change.code,
        "nom": change.name,
        "cible": change.target,
        "nom_cible": change.target_name,
        "avant": change.before,
        "apres": change.after,
        "note": change.note,
        "interne": change.internal,
        "fiches": list(change.because),
        "lignes": _lines(change.lines),
        "autres_lignes": change.more,
    }


def _indicator(change: IndicatorChange) -> dict[str, Any]:
    return {
        "code": change.code,
        "nom": change.name,
        "avant": change.before,
        "apres": change.after,
        "phrase": change.sentence,
        "meme_valeur": change.quiet,
        "note": change.note,
        "interne": change.internal,
        "lignes": _lines(change.lines),
        "autres_lignes": change.more,
    }


def _on_map(change: MapChange) -> dict[str, Any]:
    return {
        "sens": "apparait" if change.appears else "disparait",
        "nature": change.what,
        "identifiants": list(change.ids),
        "phrase": change.sentence,
        "lignes": _lines(change.lines),
    }


def _review(change: Review) -> dict[str, Any]:
    return {
        "code": change.code,
        "cible": change.target,
        "groupe": change.who,
        "phrase": change.sentence,
        "lignes": _lines([change.line] if change.line else []),
    }


def _record(change: RecordChange) -> dict[str, Any]:
    return {
        "type": change.kind,
        "identifiant": change.id,
        "ancien_identifiant": change.former,
        "nom": change.name,
        "nature": str(change.nature),
        "phrase": change.sentence,
        "champs": [_field(each) for each in change.fields],
        "lignes": _lines(change.lines),
    }


def _field(change: FieldChange) -> dict[str, Any]:
    return {
        "chemin": list(change.route),
        "champ": change.subject,
        "avant": change.before,
        "apres": change.after,
        "tu": change.unsaid,
        "interne": change.internal,
        "phrase": change.sentence,
        "lignes": _lines(change.lines),
    }


def _lines(lines: Iterable[Line]) -> list[dict[str, Any]]:
    return [{"version": str(line.side), "fichier": line.file, "ligne": line.line} for line in lines]
