"""A new territory: its record filled from the Code officiel géographique, its diagnosis, its folders."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from diagdemo.errors import DiagdemoError, UsageError
from diagdemo.geo import Place as GeoPlace
from diagdemo.geo import Source, source
from diagdemo.geo.place import typographic
from diagdemo.issues import Issue
from diagdemo.workspace.apart import APART, apart_folder
from diagdemo.workspace.create.commit import write_all
from diagdemo.workspace.create.draft import checked, filled
from diagdemo.workspace.create.fields import Steps
from diagdemo.workspace.create.ids import free_id, id_from, is_safe
from diagdemo.workspace.create.place import Place, Repository
from diagdemo.workspace.create.schema_line import MODELS, with_schema_line
from diagdemo.workspace.create.texts import typed_values
from diagdemo.workspace.create.values import CodeText, Value
from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.lexicon import load_lexicon
from diagdemo.workspace.plan import Plan

Values = dict[Steps, Value]

_SOURCE = "cog"
_ASKED: dict[str, Steps] = {
    "nature": ("nature",),
    "siren": ("codes", "siren"),
    "departements": ("rattachements", "departements"),
    "regions": ("rattachements", "regions"),
    "membres": ("membres",),
}
_OPTIONS: dict[Steps, str] = {
    ("codes", "siren"): "siren",
    **dict.fromkeys((("rattachements", "departement"), ("rattachements", "departements")), "departement"),
    **dict.fromkeys((("rattachements", "region"), ("rattachements", "regions")), "region"),
}


class NewTerritory(NamedTuple):
    """The files of a territory about to be written."""

    slug: str
    name: str
    files: dict[str, str]
    """From the root of the repository."""
    apart: dict[str, str]
    """From the root of the repository of interviews, when they live apart and it is here."""
    issues: tuple[Issue, ...]


def values_of(place: GeoPlace) -> Values:
    """What the Code officiel géographique says of a place."""
    values: Values = {("nom",): typographic(place.nom_usuel), ("type",): place.territory_type}
    if place.nature:
        values[("nature",)] = place.nature
    if place.kind not in ("epci", "ept"):
        values[("codes", "insee")] = CodeText(place.code)
    siren = place.siren or (place.code if place.kind in ("epci", "ept") else None)
    if siren:
        values[("codes", "siren")] = CodeText(siren)
    values |= _population(place) | _memberships(place)
    if place.membres:
        values[("membres",)] = _codes(place.membres)
    return values | _cited(source())


def other_values(name: str, given: Mapping[str, str | list[str] | None], repository: Repository) -> Values:
    """What a person says of a territory that is not in the Code officiel géographique.

    Args:
        name: its name.
        given: texts for `nature`, `siren` and `membres`, codes for `departements` and `regions`.
        repository: where it goes.

    Raises:
        UsageError: one of the texts does not make sense.
    """
    texts: dict[Steps, str] = {("nom",): name, ("type",): "autre"}
    for key, route in _ASKED.items():
        text = given.get(key)
        if text:
            texts[route] = text if isinstance(text, str) else "|".join(text)
    for singular, plural in (("departement", "departements"), ("region", "regions")):
        several = texts.get(("rattachements", plural))
        if several and "|" not in several:
            texts[("rattachements", singular)] = texts.pop(("rattachements", plural))
    return typed_values("territoire", texts, repository, _OPTIONS)


def new_territory(
    repository: Repository, values: Values, slug: str | None, asked: str | None
) -> NewTerritory:
    """The files of a territory.

    Args:
        repository: where it goes.
        values: those of its record.
        slug: the folder that suits it; None makes one from its name.
        asked: the folder that a person wants instead.

    Raises:
        UsageError: the folder is malformed, or that territory is there already.
    """
    name = str(values[("nom",)])
    folder = _folder(repository, asked or slug or id_from(name), name)
    place = Place(repository, "territoire", folder, repository.root, f"{TERRITORIES}/{folder}", frozenset())
    path = f"{TERRITORIES}/{folder}/territoire.yaml"
    text = with_schema_line(filled("territoire", values), "territoire", path)
    record = checked(place, "territoire", text, values)
    return NewTerritory(folder, name, *_files(repository, folder, text), record.issues)


def write_territory(repository: Repository, new: NewTerritory) -> None:
    """Write a territory; nothing of it is left when something refuses.

    Raises:
        DiagdemoError: the record has faults, a file is there already, or the disk refuses.
    """
    if new.issues:
        first = new.issues[0]
        raise DiagdemoError(first.message, first.advice)
    write_all(repository.root, new.files.items())
    other = apart_folder(repository.root, repository.settings)
    if other is not None and new.apart:
        write_all(other, new.apart.items())


def _folder(repository: Repository, slug: str, name: str) -> str:
    taken = frozenset(repository.listing.territories)
    if not is_safe(slug):
        meant = free_id(id_from(slug) or id_from(name) or "territoire", taken)
        raise UsageError(
            f"« {slug} » ne peut pas être un nom de dossier",
            f"des minuscules sans accent, des chiffres et des tirets : --id {meant}",
        )
    path = f"{TERRITORIES}/{slug}/territoire.yaml"
    if (repository.root / path).exists():
        raise UsageError(
            f"le territoire « {slug} » existe déjà dans ce dépôt",
            f"ouvrez {path}, ou choisissez un autre dossier : --id {free_id(slug, taken)}",
        )
    return slug


def _files(repository: Repository, folder: str, record: str) -> tuple[dict[str, str], dict[str, str]]:
    base = f"{TERRITORIES}/{folder}"
    diagnostic = f"{base}/diagnostic.yaml"
    start: Values = {("version",): "V1", ("statut",): "preparation"}
    files = {f"{base}/territoire.yaml": record}
    if not (repository.root / diagnostic).exists():
        files[diagnostic] = with_schema_line(filled("diagnostic", start), "diagnostic", diagnostic)
    notices = {
        f"{base}/{name}/README.md": notice(kind, repository.plan)
        for name, kind in repository.plan.folders.items()
    }
    elsewhere = bool(repository.settings.get("entretiens"))
    interviews = f"{base}/{repository.plan.records[APART]['folder']}/README.md"
    files |= {path: text for path, text in notices.items() if not (elsewhere and path == interviews)}
    other = apart_folder(repository.root, repository.settings) if elsewhere else None
    apart = (
        {interviews: notices[interviews]} if other is not None and not (other / interviews).exists() else {}
    )
    return {path: text for path, text in files.items() if not (repository.root / path).exists()}, apart


def notice(kind: str, plan: Plan) -> str:
    """What a folder of records says of itself to whoever opens it; Git keeps no empty folder."""
    label = plan.label(kind, several=True)
    one = "une" if plan.label(kind).startswith("une ") else "un"
    return (
        f"# {label[:1].upper()}{label[1:]}\n\n{load_lexicon().sentence(kind)}\n\n"
        f"Un fichier par fiche. Pour en ajouter {one} : `diagdemo add {kind}`, "
        f"ou copiez ici `{MODELS}/{kind}.yaml` sous un autre nom, en minuscules, sans accent ni espace.\n"
    )


def _population(place: GeoPlace) -> Values:
    if place.population is None:
        return {}
    values: Values = {("population", "valeur"): str(place.population)}
    if place.population_precision != "exact":
        values[("population", "precision")] = place.population_precision
    if place.population_vintage:
        values[("population", "date")] = str(place.population_vintage)
    values[("population", "definition")] = place.population_definition
    values[("population", "source")] = _SOURCE
    return values


def _memberships(place: GeoPlace) -> Values:
    values: Values = {}
    if place.epci:
        values[("rattachements", "epci")] = CodeText(place.epci)
    if place.kind == "region":
        return values
    if place.kind != "departement":
        if place.departement:
            values[("rattachements", "departement")] = CodeText(place.departement)
        elif place.departements:
            values[("rattachements", "departements")] = _codes(place.departements)
    if place.region:
        values[("rattachements", "region")] = CodeText(place.region)
    return values


def _cited(cited: Source) -> Values:
    texts = {
        "titre": cited.titre,
        "editeur": cited.editeur,
        "nature": cited.nature,
        "url": cited.url,
        "date": cited.date,
    }
    return {("sources", _SOURCE, key): text for key, text in texts.items()}


def _codes(codes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(CodeText(code) for code in codes)
