"""What is installed is what the project holds: templates, schemas and code, all of them and nothing else.

No network at test time, so nothing is built here. `make test` builds the wheel and runs these tests on it:
then the first ones compare an installation with the checkout. The layout of a wheel is also rebuilt by
copying, so that it is tried wherever tests run. Building from the sdist is for continuous integration.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath

import pytest

import diagdemo
from diagdemo.resources import folder, geography

CHECKOUT = Path(__file__).parents[1]
INSTALLED = not Path(diagdemo.__file__).is_relative_to(CHECKOUT / "src")
EXAMPLE = CHECKOUT / "examples/reseau-fictif"


def _files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def _wheel() -> Distribution:
    try:
        found = distribution("diagdemo")
    except PackageNotFoundError:
        pytest.skip("runs from the checkout")
    if not INSTALLED:
        pytest.skip("runs from the checkout")
    return found


@pytest.mark.parametrize("name", ["templates", "schemas"])
def test_the_resources_are_those_of_the_checkout(name: str) -> None:
    assert _files(folder(name)) == _files(CHECKOUT / name) != {}


def test_the_places_of_france_are_installed() -> None:
    assert geography().stat().st_size > 1_000_000


def test_the_wheel_holds_the_package_and_nothing_else() -> None:
    found = _wheel()
    files = {PurePosixPath(path.as_posix()) for path in found.files or () if path.suffix != ".pyc"}
    package = {str(path.relative_to("diagdemo")) for path in files if path.parts[0] == "diagdemo"}
    expected = {
        *(path for path in _files(CHECKOUT / "src/diagdemo")),
        *(f"_templates/{path}" for path in _files(CHECKOUT / "templates")),
        *(f"_schemas/{path}" for path in _files(CHECKOUT / "schemas")),
    }
    assert package == expected
    others = {path for path in files if path.parts[0] != "diagdemo"}
    assert all(path.parts[0].endswith(".dist-info") or path.stem == "diagdemo" for path in others)
    assert {path.parts[2:] for path in others if path.name == "LICENSE"} == {
        ("LICENSE",),
        ("src", "diagdemo", "fonts", "LICENSE"),
    }


def test_the_installed_code_is_typed_and_named_after_its_licence() -> None:
    found = _wheel()
    assert (Path(diagdemo.__file__).parent / "py.typed").is_file()
    assert found.metadata["License-Expression"] == "EUPL-1.2 AND OFL-1.1"
    assert {entry.name for entry in found.entry_points} == {"diagdemo"}


def _elsewhere(path: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the package found at `path`, from a folder that has nothing to do with it."""
    environment = {**os.environ, "PYTHONPATH": str(path), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-m", "diagdemo", *words],
        cwd=path.anchor,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


REPORT = ("report", "brumeval", "--depot", str(EXAMPLE), "--date", "2026-06-30", "--sortie", "-")


@pytest.fixture(scope="module")
def wheel_layout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder laid out as `site-packages` is by the wheel."""
    site = tmp_path_factory.mktemp("site")
    shutil.copytree(
        CHECKOUT / "src/diagdemo", site / "diagdemo", ignore=shutil.ignore_patterns("__pycache__")
    )
    settings = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    for source, target in settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"].items():
        shutil.copytree(CHECKOUT / source, site / target)
    return site


def test_the_same_report_comes_from_a_wheel_and_from_a_checkout(wheel_layout: Path) -> None:
    from_wheel = _elsewhere(wheel_layout, *REPORT)
    from_checkout = _elsewhere(CHECKOUT / "src", *REPORT)
    assert (from_wheel.returncode, from_wheel.stderr) == (0, "")
    assert from_wheel.stdout == from_checkout.stdout
    assert from_wheel.stdout.startswith("# Brumeval")


def test_a_wheel_can_validate_and_give_its_schemas(wheel_layout: Path) -> None:
    assert _elsewhere(wheel_layout, "validate", "--depot", str(EXAMPLE)).returncode == 0
    schema = _elsewhere(wheel_layout, "schema", "device")
    assert json.loads(schema.stdout)["$schema"].startswith("http://json-schema.org/")


def test_a_damaged_installation_says_so(wheel_layout: Path, tmp_path: Path) -> None:
    shutil.copytree(wheel_layout / "diagdemo", tmp_path / "diagdemo")
    shutil.rmtree(tmp_path / "diagdemo/_templates")
    ran = _elsewhere(tmp_path, *REPORT)
    assert ran.returncode == 2
    assert "l’installation de diagdemo est incomplète" in ran.stderr
    assert "réinstallez diagdemo" in ran.stderr


def test_the_sdist_holds_what_its_tests_and_its_wheel_need() -> None:
    settings = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    included = {path.strip("/") for path in settings["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]}
    needed = {"src", "templates", "schemas", "examples", "tests", "docs", "scripts"}
    files = {"README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile"}
    assert needed | files <= included
    assert all((CHECKOUT / path).exists() for path in included)


def test_no_link_of_the_file_system_stands_where_packages_are_built() -> None:
    """Builders silently lose files behind symbolic links."""
    for name in ("src", "templates", "schemas"):
        assert [path for path in (CHECKOUT / name).rglob("*") if path.is_symlink()] == []
