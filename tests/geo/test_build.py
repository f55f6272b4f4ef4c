"""The extract is built from the package alone, and the same package gives the same bytes."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from diagdemo.geo.database import database, find

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_geography", ROOT / "scripts" / "build_geography.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def commune(code: str, nom: str, population: int) -> dict[str, Any]:
    return {
        "code": code,
        "nom": nom,
        "type": "commune-actuelle",
        "departement": code[:2],
        "region": "99",
        "siren": f"2{code}0001"[:9],
        "codesPostaux": [f"{code[:2]}000"],
        "population": population,
    }


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Brumeval and its neighbours, all fictional, in the shape of the package."""
    part = {"code": "98003", "nom": "Vieux-Brumeval", "type": "commune-deleguee", "chefLieu": "98001"}
    group = {"code": "299999999", "nom": "CC du Pays de Brumeval", "type": "CC", "populationMunicipale": 7}
    content: dict[str, Any] = {
        "communes": [commune("98001", "Brumeval", 1200), commune("99002", "Brumeval", 300), part],
        "epci": [group | {"membres": [{"code": "98001"}, {"code": "99002"}]}],
        "ept": [],
        "departements": [
            {"code": code, "nom": f"Département {code}", "region": "99"} for code in ("98", "99")
        ],
        "regions": [{"code": "99", "nom": "Région fictive"}],
    }
    (tmp_path / "data").mkdir()
    (tmp_path / "package.json").write_text('{"version": "6.0.0"}', encoding="utf-8")
    for name, records in content.items():
        (tmp_path / "data" / f"{name}.json").write_text(json.dumps(records), encoding="utf-8")
    return tmp_path


def test_an_epci_ignores_the_figure_of_another_census(script: ModuleType, package: Path) -> None:
    script.build(package, package / "cog.sqlite")
    with database(package / "cog.sqlite") as connection:
        (group,) = find(connection, "code = ?", "299999999")
        communes = find(connection, "kind = 0")
    assert (group.population, group.departement, group.departements) == (1500, None, ("98", "99"))
    assert [(place.slug, place.epci) for place in communes] == [
        ("brumeval-98", "299999999"),
        ("brumeval-99", "299999999"),
    ]


def test_equal_packages_give_equal_bytes(script: ModuleType, package: Path) -> None:
    script.build(package, package / "one.sqlite")
    script.build(package, package / "two.sqlite")
    assert (package / "one.sqlite").read_bytes() == (package / "two.sqlite").read_bytes()


def test_another_edition_is_refused_until_the_script_knows_it(script: ModuleType, package: Path) -> None:
    (package / "package.json").write_text('{"version": "7.0.0"}', encoding="utf-8")
    with pytest.raises(SystemExit):
        script.build(package, package / "cog.sqlite")
