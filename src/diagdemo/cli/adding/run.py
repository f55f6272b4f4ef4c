"""Add one record from options and answers; a table is another matter."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from diagdemo.cli.adding.request import Request
from diagdemo.cli.adding.wizard import answers, ask_id
from diagdemo.cli.ask import can_ask, choose
from diagdemo.cli.visible import near, visible
from diagdemo.errors import DiagdemoError, UsageError
from diagdemo.workspace.apart import APART
from diagdemo.workspace.create.commit import write_all
from diagdemo.workspace.create.draft import Draft, draft, new_id, unknown_references
from diagdemo.workspace.create.fields import Field, fields_of, option_name
from diagdemo.workspace.create.place import Place, open_repository, place_of, territory_of
from diagdemo.workspace.create.texts import typed_values
from diagdemo.workspace.layout import find_root
from diagdemo.workspace.lexicon import load_lexicon


def add(request: Request) -> int:
    """Do what was asked; the exit code."""
    place = _place(request)
    if request.depuis is not None:
        from diagdemo.cli.adding.table import add_table

        return add_table(request, place)
    made = _draft(request, place)
    if request.simuler:
        print(f"Serait créé : {visible(made.path)}\n")
        sys.stdout.write(made.text)
        return 0
    write_all(made.root, [(made.path, made.text)])
    _tell(made, place)
    return 0


def _place(request: Request) -> Place:
    if request.partage and request.territoire is not None:
        raise UsageError("--partage et --territoire ne vont pas ensemble", "gardez l’une des deux options")
    repository = open_repository(find_root(request.depot or Path.cwd()))
    if request.partage:
        return place_of(repository, request.kind, None)
    pick = _picked if can_ask() else None
    return place_of(repository, request.kind, territory_of(repository, request.territoire, Path.cwd(), pick))


def _picked(territories: Sequence[str]) -> str:
    return territories[choose("Dans quel territoire", territories)]


def _draft(request: Request, place: Place) -> Draft:
    plan = place.repository.plan
    fields = fields_of(request.kind, plan, load_lexicon())
    texts = dict(request.texts)
    typed_values(request.kind, texts, place.repository)
    missing = [field for field in fields if field.required and field.route not in texts]
    asking = can_ask() and bool(missing or request.toutes_les_questions)
    if missing and not asking:
        raise _lacking(request.kind, missing)
    if asking:
        optional = [
            field for field in fields if field.shown and field.route not in texts and field not in missing
        ]
        texts |= answers([*missing, *(optional if request.toutes_les_questions else [])], place)
    values = typed_values(request.kind, texts, place.repository)
    record_id = ask_id(place, values, request.id) if asking else new_id(place, values, request.id)
    made = draft(place, record_id, values, commented=True)
    if made.issues:
        raise DiagdemoError(made.issues[0].message, made.issues[0].advice)
    return made


def _lacking(kind: str, missing: Iterable[Field]) -> UsageError:
    names = [f"--{option_name(field.route)}" for field in missing]
    what = f"il manque {' et '.join(names)}" if len(names) < 3 else f"il manque {', '.join(names)}"
    return UsageError(what, f"« diagdemo add {kind} --help » explique chaque option")


def _tell(made: Draft, place: Place) -> None:
    print(f"Fiche créée : {visible(near(made.root / made.path))}")
    print("  Ouvrez-la pour la compléter : chaque champ y est expliqué.")
    for reference in unknown_references([made], place):
        print(
            f"  Elle cite « {reference} », qui n’existe pas encore : créez cette fiche, ou corrigez le nom."
        )
    if made.kind == APART:
        print(f"  Notez à qui correspond {made.id} dans le dossier « confidentiel », et nulle part ailleurs.")
    print("  diagdemo validate    vérifier les fiches")
