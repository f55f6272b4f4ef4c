"""Which files are records: by their place and their name alone, and nothing is ignored without a word."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diagdemo.workspace.files import classify, list_files
from diagdemo.workspace.plan import load_plan
from workspace.trees import DEVICE, SETTINGS, lay

PLAN = load_plan()
_T = "territoires/brumeval"


@pytest.mark.parametrize(
    ("path", "kind", "territory", "name"),
    [
        ("diagdemo.yaml", "espace", None, "diagdemo"),
        ("actors/codev.yaml", "actor", None, "codev"),
        (f"{_T}/territoire.yaml", "territoire", "brumeval", "brumeval"),
        (f"{_T}/diagnostic.yaml", "diagnostic", "brumeval", "brumeval"),
        (f"{_T}/constats.yaml", "constats", "brumeval", "brumeval"),
        (f"{_T}/interviews/p-7k3m.yaml", "interview", "brumeval", "p-7k3m"),
        (f"{_T}/actors/maire.yaml", "actor", "brumeval", "maire"),
        (f"{_T}/devices/forum.yaml", "device", "brumeval", "forum"),
        (f"{_T}/ambition/jury.yaml", "ambition", "brumeval", "jury"),
        (f"{_T}/actions/charte.yaml", "action", "brumeval", "charte"),
        (f"{_T}/policies/plu.yaml", "policy", "brumeval", "plu"),
        (f"{_T}/devices/Conseil Citoyen.yaml", "device", "brumeval", "Conseil Citoyen"),
    ],
)
def test_a_record_is_known_by_its_place(path: str, kind: str, territory: str | None, name: str) -> None:
    found = classify(path, PLAN)
    assert found is not None
    assert (found.kind, found.territory, found.id, found.path) == (kind, territory, name, path)


@pytest.mark.parametrize(
    "path",
    [
        f"{_T}/devices/forum.yml",
        f"{_T}/devices/forum.YAML",
        f"{_T}/devices/forum.yaml.txt",
        f"{_T}/devices/.forum.yaml",
        f"{_T}/devices/2024/forum.yaml",
        f"{_T}/devices/forum (copie en conflit de Poste 2 2026-02-03).yaml",
        f"{_T}/devices/forum (1).yaml",
        f"{_T}/devices/forum - Copie.yaml",
        f"{_T}/devices/forum.sync-conflict-20260203-101500-ABCDEFG.yaml",
        f"{_T}/devices/Copie de forum.yaml",
        f"{_T}/entretiens/p-1.yaml",
        f"{_T}/forum.yaml",
        f"{_T}/diagdemo.yaml",
        "territoires/territoire.yaml",
        "devices/forum.yaml",
        "brumeval/territoire.yaml",
        "actors/sous/codev.yaml",
        "autre.yaml",
    ],
)
def test_what_is_elsewhere_or_a_copy_is_no_record(path: str) -> None:
    assert classify(path, PLAN) is None


def test_what_looks_like_a_record_and_is_none_is_a_stray(tmp_path: Path) -> None:
    lay(
        tmp_path,
        {
            "devices/forum.yaml": DEVICE,
            "devices/forum.yml": DEVICE,
            "devices/forum (1).yaml": DEVICE,
            "devices/notes.txt": "rien",
            "entretiens/p-1.yaml": "",
        },
    )
    listing = list_files(tmp_path, PLAN)
    assert [found.id for found in listing.records] == ["diagdemo", "forum"]
    assert listing.strays == (
        f"{_T}/devices/forum (1).yaml",
        f"{_T}/devices/forum.yml",
        f"{_T}/entretiens/p-1.yaml",
    )
    assert listing.territories == ("brumeval",)


def test_folders_that_are_not_of_the_data_are_left_alone(tmp_path: Path) -> None:
    lay(tmp_path, {})
    for folder in ("confidentiel", "restitutions", "templates", ".git", ".vscode"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "cle.yaml").write_text("a: b\n", encoding="utf-8")
    listing = list_files(tmp_path, PLAN)
    assert listing.strays == ()
    assert listing.paths == ("diagdemo.yaml",)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="links cannot be made here")
def test_links_are_never_followed(tmp_path: Path) -> None:
    outside, root = tmp_path / "dehors", tmp_path / "depot"
    root.mkdir()
    lay(outside, {"devices/secret.yaml": DEVICE}, settings=None)
    lay(root, {"devices/forum.yaml": DEVICE})
    (root / "territoires/brumeval/actors").symlink_to(outside, target_is_directory=True)
    (root / "territoires/valsonge").symlink_to(outside, target_is_directory=True)
    (root / "territoires/boucle").symlink_to(root, target_is_directory=True)
    listing = list_files(root, PLAN)
    assert [found.id for found in listing.records] == ["diagdemo", "forum"]
    assert listing.territories == ("brumeval",)
    assert set(listing.strays) == {
        "territoires/brumeval/actors",
        "territoires/valsonge",
        "territoires/boucle",
    }


@given(st.lists(st.text(st.sampled_from("abé .-_/()1"), max_size=12), max_size=5).map("/".join))
def test_any_path_is_a_record_or_not(path: str) -> None:
    for end in ("", ".yaml"):
        found = classify(path + end, PLAN)
        assert found is None or found.path == path + end


def test_the_order_does_not_depend_on_the_disk(tmp_path: Path) -> None:
    names = ["b", "a", "d", "c"]
    lay(tmp_path, {f"devices/{name}.yaml": DEVICE for name in names}, SETTINGS)
    assert [found.id for found in list_files(tmp_path, PLAN).records] == ["diagdemo", "a", "b", "c", "d"]
