"""A territory, whether the Code officiel géographique knows it or not, becomes records without a fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagdemo.checks import run
from diagdemo.errors import UsageError
from diagdemo.geo import Found, resolve
from diagdemo.workspace.create.place import Repository, open_repository
from diagdemo.workspace.create.territory import (
    Values,
    new_territory,
    other_values,
    values_of,
    write_territory,
)
from diagdemo.workspace.load import load

PLACES = [
    "68224",
    "01001",
    "2A004",
    "epci:200066009",
    "epci:200046977",
    "dep:2A",
    "dep:75",
    "reg:44",
    "97502",
    "98735",
    "29083",
]


@pytest.mark.parametrize("query", PLACES)
def test_a_place_becomes_a_territory(repository: Repository, query: str) -> None:
    found = resolve(query)
    assert isinstance(found, Found)
    place = found.place
    write_territory(repository, new_territory(repository, values_of(place), place.slug, None))
    workspace = load(repository.root)
    assert run(workspace).issues == ()
    dossier = workspace.dossier(place.slug)
    assert dossier.territory is not None
    assert dossier.diagnostic is not None
    assert dossier.territory.type == place.territory_type
    if place.population is None:
        assert dossier.territory.population is None
    else:
        assert dossier.territory.population is not None
        value = dossier.territory.population.current[0]
        assert (value.valeur, value.source, value.definition) == (place.population, ("cog",), "municipale")
        assert value.precision == place.population_precision
    assert (dossier.territory.membres or ()) == place.membres


def test_what_the_code_does_not_know_is_described_by_options(repository: Repository) -> None:
    given: dict[str, str | list[str] | None] = {
        "nature": "Parc naturel régional",
        "siren": "200066009",
        "departements": ["68"],
        "regions": ["44", "27"],
    }
    values = other_values("Parc des Brumes", given, repository)
    write_territory(repository, new_territory(repository, values, None, None))
    territory = load(repository.root).dossier("parc-des-brumes").territory
    assert territory is not None
    assert (str(territory.type), str(territory.nature)) == ("autre", "pnr")
    assert territory.rattachements is not None
    assert (territory.rattachements.departement, territory.rattachements.regions) == ("68", ("44", "27"))


@pytest.mark.parametrize(
    ("given", "option"),
    [
        ({"siren": "12"}, "--siren"),
        ({"departements": ["Haut-Rhin"]}, "--departement"),
        ({"nature": "x"}, "--nature"),
    ],
)
def test_a_wrong_option_is_named(
    repository: Repository, given: dict[str, str | list[str] | None], option: str
) -> None:
    with pytest.raises(UsageError, match=option):
        other_values("Parc des Brumes", given, repository)


def test_a_territory_is_never_replaced(repository: Repository, root: Path) -> None:
    values: Values = {("nom",): "Brumeval", ("type",): "commune"}
    with pytest.raises(UsageError, match="existe déjà") as caught:
        new_territory(repository, values, None, None)
    assert "--id brumeval-2" in caught.value.advice
    kept = (root / "territoires/brumeval/territoire.yaml").read_text(encoding="utf-8")
    write_territory(repository, new_territory(repository, values, None, "brumeval-2"))
    assert (root / "territoires/brumeval/territoire.yaml").read_text(encoding="utf-8") == kept


@pytest.mark.parametrize("slug", ["Brumeval", "con", "a/b", "..", "é", "x" * 65])
def test_a_folder_that_breaks_elsewhere_is_refused(repository: Repository, slug: str) -> None:
    with pytest.raises(UsageError, match="nom de dossier") as caught:
        new_territory(repository, {("nom",): "Val", ("type",): "commune"}, None, slug)
    assert "--id " in caught.value.advice


def test_what_a_folder_already_holds_is_kept(repository: Repository, root: Path) -> None:
    folder = root / "territoires" / "val" / "devices"
    folder.mkdir(parents=True)
    (folder / "README.md").write_text("le mien", encoding="utf-8")
    (folder.parent / "diagnostic.yaml").write_text("version: V2\nstatut: restitue\n", encoding="utf-8")
    write_territory(
        repository, new_territory(repository, {("nom",): "Val", ("type",): "commune"}, None, None)
    )
    assert (folder / "README.md").read_text(encoding="utf-8") == "le mien"
    assert (folder.parent / "diagnostic.yaml").read_text(encoding="utf-8").startswith("version: V2")


def test_each_folder_says_what_goes_there(root: Path) -> None:
    folders = open_repository(root).plan.folders
    for folder, kind in folders.items():
        notice = (root / "territoires" / "brumeval" / folder / "README.md").read_text(encoding="utf-8")
        assert f"diagdemo add {kind}" in notice
        assert f".diagdemo/modeles/{kind}.yaml" in notice
        assert (root / ".diagdemo" / "modeles" / f"{kind}.yaml").is_file()
