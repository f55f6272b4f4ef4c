"""Commands that name territories answer as if all were read, and neither read nor mind the others."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Ran, Type
from diagdemo.workspace import load as loading
from diagdemo.workspace import selection

NETWORK = Path(__file__).resolve().parents[2] / "examples" / "reseau-fictif"
DAY = "--date 2026-06-01"
LINES = (
    f"constats brumeval {DAY} --indetermines",
    f"constats pays-de-sarvelle port-celestin {DAY} --format json",
    f"constats brumeval {DAY} --horizon long",
    f"constats brumeval {DAY} --simuler --avis confirme --groupe elus --code CAD-01"
    " --cible conseil-des-jeunes",
    f"indicators haute-ostrenne {DAY}",
    f"indicators haute-ostrenne {DAY} --format json",
    f"perceptions brumeval {DAY}",
    f"questions pays-de-sarvelle {DAY} --max 0",
    f"graph pays-de-sarvelle {DAY} --preuves --avec-tensions",
    f"graph haute-ostrenne {DAY} --format json",
    f"graph brumeval {DAY} --horizon long --format kumu",
    f"graph pays-de-sarvelle {DAY} --ego brumeval/le-fil",
    "status brumeval val-de-clairune",
    f"explain CMP-01 brumeval {DAY}",
    f"explain reddition_de_comptes brumeval {DAY}",
    f"report brumeval {DAY} --sortie -",
    f"report brumeval {DAY} --diffusion publique --synthese --sortie -",
    f"report pays-de-sarvelle {DAY} --ambition --diffusion restitution --sortie -",
    f"report --compare pays-de-sarvelle port-celestin {DAY} --diffusion publique --sortie -",
)
UNREAD = "territoires/val-de-clairune"


@pytest.fixture
def wholly(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Read the whole repository from now on, whatever is named."""

    def read_all() -> None:
        monkeypatch.setattr(selection, "select", lambda root, slugs, progress: loading.load(root))

    return read_all


@pytest.mark.parametrize("line", LINES)
def test_the_same_is_told_as_with_all_territories(
    line: str, type_line: Type, wholly: Callable[[], None]
) -> None:
    words = [*line.split(), "--depot", str(NETWORK)]
    some = type_line(*words)
    wholly()
    assert some == type_line(*words)
    assert some.code == 0


def test_the_same_files_are_written(tmp_path: Path, type_line: Type, wholly: Callable[[], None]) -> None:
    def written(name: str) -> dict[str, bytes]:
        type_line(
            *f"report brumeval {DAY} --synthese --format html --diffusion restitution".split(),
            *("--depot", str(NETWORK), "--sortie", str(tmp_path / name)),
        )
        folder = tmp_path / name
        return {
            str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()
        }

    some = written("une")
    wholly()
    assert some == written("toutes")
    assert list(some) == ["brumeval/synthese-restitution.html"]


@pytest.mark.parametrize("command", ["constats", "indicators", "graph", "status", "questions", "report"])
def test_a_name_that_is_not_there_is_said_as_before(command: str, type_line: Type, opened: list[str]) -> None:
    near = type_line(command, "brumevall", "--depot", str(NETWORK))
    far = type_line(command, "brumeval", "zzz", "--depot", str(NETWORK))
    assert (near.code, far.code) == (2, 2)
    assert near.err == (
        "Erreur : le territoire « brumevall » n’existe pas dans ce dépôt\n"
        "Aide : vouliez-vous dire « brumeval » ?\n"
    )
    assert "territoires du dépôt : brumeval, haute-ostrenne, pays-de-sarvelle, port-celestin" in far.err
    assert not opened


def _damaged(root: Path) -> Path:
    """The network, one of its territories being full of what nobody can read."""
    shutil.copytree(NETWORK, root)
    for path in (root / UNREAD).rglob("*.yaml"):
        path.write_bytes(b"\xff\xfe nom: [{{{\n\t- : \x01")
    (root / UNREAD / "devices" / "tube.yaml").symlink_to("/dev/zero")
    return root


@pytest.mark.parametrize(
    "line",
    [
        f"constats pays-de-sarvelle port-celestin {DAY} --format json",
        "status brumeval",
        f"graph haute-ostrenne {DAY} --format json",
        f"report brumeval {DAY} --diffusion publique --synthese --sortie -",
    ],
)
def test_faults_of_other_territories_change_nothing(line: str, tmp_path: Path, type_line: Type) -> None:
    sound = _without_names(type_line(*line.split(), "--depot", str(NETWORK)))
    assert _without_names(type_line(*line.split(), "--depot", str(_damaged(tmp_path / "depot")))) == sound


def _without_names(ran: Ran) -> tuple[int, str]:
    """What is told, but for the version of the records, which the copy does not have."""
    return ran.code, "\n".join(row for row in ran.out.splitlines() if "Date de référence" not in row)


@pytest.mark.parametrize("command", ["constats", "status", "graph"])
def test_files_of_unrelated_territories_are_not_read(
    command: str, type_line: Type, opened: list[str]
) -> None:
    assert type_line(command, "port-celestin", "--depot", str(NETWORK)).code == 0
    paths = opened
    assert len(paths) == len(set(paths))
    others = [path for path in paths if path.startswith("territoires/") and "port-celestin" not in path]
    assert len(others) < 5
    assert not [path for path in others if path.startswith(UNREAD)]
    if command == "status":
        assert not others


def test_the_territory_of_the_current_folder_is_the_only_one_read(
    type_line: Type, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(NETWORK / "territoires" / "brumeval" / "devices")
    assert type_line("status").out.startswith("Brumeval")
    assert {path.split("/")[1] for path in opened if path.startswith("territoires/")} == {"brumeval"}


def test_a_comparison_that_names_none_is_of_all(
    type_line: Type, monkeypatch: pytest.MonkeyPatch, opened: list[str]
) -> None:
    monkeypatch.chdir(NETWORK / "territoires" / "brumeval")
    said = type_line("report", "--compare", "--sortie", "-", *DAY.split())
    assert said.code == 0
    read = {path.split("/")[1] for path in opened if path.startswith("territoires/")}
    assert len(read) == 5


def test_a_record_of_another_territory_was_not_removed_by_an_ambition(type_line: Type) -> None:
    ran = type_line(
        *f"graph brumeval {DAY} --horizon long --ego votation-dechets --depot".split(), str(NETWORK)
    )
    assert ran.code == 2
    assert "les ambitions l’ont retiré" not in ran.err
    gone = type_line(*f"graph brumeval {DAY} --horizon long --ego clair-avis --depot".split(), str(NETWORK))
    assert "les ambitions l’ont retiré" in gone.err
