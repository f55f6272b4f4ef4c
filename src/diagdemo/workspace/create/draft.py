"""A record about to be written: its text, read back by the very reader that will read it afterwards."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

from diagdemo.errors import DiagdemoError, UsageError
from diagdemo.issues import Issue
from diagdemo.resources import folder
from diagdemo.workspace.bind import bind
from diagdemo.workspace.create.compose import Values, compose, fill
from diagdemo.workspace.create.fields import naming_field
from diagdemo.workspace.create.ids import free_id, id_from, is_safe, pseudonym
from diagdemo.workspace.create.place import Place
from diagdemo.workspace.create.schema_line import with_schema_line
from diagdemo.workspace.create.values import Value
from diagdemo.workspace.plan import Plan, load_plan
from diagdemo.yaml.document import Document
from diagdemo.yaml.source import read
from diagdemo.yaml.tree import Node, Scalar, Sequence


class Draft(NamedTuple):
    """The text of a new record, with what the reader says of it."""

    kind: str
    id: str
    root: Path
    path: str
    """From `root`, with forward slashes."""
    name: str
    text: str
    document: Document
    issues: tuple[Issue, ...]
    references: tuple[str, ...]
    """The ids of other records that it names."""


def draft(place: Place, record_id: str, values: Values, *, commented: bool) -> Draft:
    """The record of `values`, in its commented model or alone.

    Raises:
        DiagdemoError: a value would not be read back as it was given, which is a fault of the tool.
    """
    path = place.path(record_id)
    values = _ordered(place.kind, values, place.repository.plan)
    body = filled(place.kind, values) if commented else compose(values)
    return checked(place, record_id, with_schema_line(body, place.kind, path), values)


def checked(place: Place, record_id: str, text: str, values: Values) -> Draft:
    """The record whose text is `text`, once read back."""
    path, plan = place.path(record_id), place.repository.plan
    document = read(path, text.encode("utf-8", "surrogatepass"))
    bound = bind(document, plan.records[place.kind]["part"], plan, place.repository.words)
    if not document.unreadable:
        _same(document, values)
    references = tuple(reference.text for reference in bound.references)
    issues = (*document.issues, *bound.issues)
    name = _name(place.kind, values, plan) or record_id
    return Draft(place.kind, record_id, place.root, path, name, text, document, issues, references)


def filled(kind: str, values: Values) -> str:
    """The commented model of `kind` with these values."""
    plan = load_plan()
    return fill(model_of(kind), values, list(plan.parts[plan.records[kind]["part"]]["fields"]))


def model_of(kind: str) -> str:
    """The commented model of `kind`."""
    return (folder("templates") / "fiches" / f"{kind}.yaml").read_text(encoding="utf-8")


def new_id(place: Place, values: Values, asked: str | None, also_taken: Collection[str] = ()) -> str:
    """The id of a new record: the one that was asked for, else from its name, else drawn at random.

    Raises:
        UsageError: the id is malformed or taken; the advice gives one that is free.
    """
    taken = place.taken | set(also_taken)
    if asked is not None:
        return _asked(asked, taken)
    name = _name(place.kind, values, place.repository.plan)
    if name is None:
        return pseudonym(taken)
    made = id_from(name)
    if not made:
        raise UsageError(
            f"« {name} » ne peut pas donner un nom de fichier",
            "choisissez-le avec --id, par exemple --id maison-commune",
        )
    if made in taken:
        raise _already(made, taken)
    return made


def unknown_references(drafts: Iterable[Draft], place: Place) -> list[str]:
    """The ids that new records name and that neither the repository nor these records bear.

    References to another territory, a folder or an extract are left to `validate`.
    """
    known = {
        found.id for found in place.repository.listing.records if found.territory in (place.territory, None)
    }
    known |= set(place.repository.listing.territories)
    made = list(drafts)
    known |= {one.id for one in made}
    named = dict.fromkeys(reference for one in made for reference in one.references)
    return [
        reference
        for reference in named
        if reference not in known and "/" not in reference and "#" not in reference
    ]


def _ordered(kind: str, values: Values, plan: Plan) -> Values:
    """The values in the order of the model, whatever that of a table or of options."""
    order = list(plan.parts[plan.records[kind]["part"]]["fields"])
    return {route: values[route] for route in sorted(values, key=lambda route: order.index(route[0]))}


def _asked(asked: str, taken: Collection[str]) -> str:
    if not is_safe(asked):
        meant = free_id(id_from(asked) or "nouvelle-fiche", taken)
        raise UsageError(
            f"« {asked} » ne peut pas être un identifiant",
            f"des minuscules sans accent, des chiffres et des tirets : --id {meant}",
        )
    if asked in taken:
        raise _already(asked, taken)
    return asked


def _already(record_id: str, taken: Collection[str]) -> UsageError:
    return UsageError(
        f"« {record_id} » existe déjà, et n’est pas remplacé",
        f"si ce n’est pas la même chose, choisissez un autre identifiant : --id {free_id(record_id, taken)}",
    )


def _name(kind: str, values: Values, plan: Plan) -> str | None:
    key = naming_field(kind, plan)
    value = values.get((key,)) if key else None
    if value is None:
        return None if key is None else ""
    return " ".join(str(value).split())


def _same(document: Document, values: Values) -> None:
    for route, value in values.items():
        _, node, exact = document.find(route)
        if not exact or _text(node) != value:
            _, node, exact = document.find((*route, "valeur"))
        if not exact or _text(node) != value:
            raise DiagdemoError(
                f"la valeur de « {'.'.join(route)} » ne peut pas être écrite telle quelle",
                "écrivez-la vous-même dans la fiche, et signalez-nous cette valeur",
            )


def _text(node: Node | None) -> Value | None:
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return tuple(item.value for item in node.items if isinstance(item, Scalar))
    return None
