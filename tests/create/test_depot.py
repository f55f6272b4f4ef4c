"""A new repository is ready to use, and what was there before is left alone."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from diagdemo.checks import run
from diagdemo.errors import UsageError
from diagdemo.workspace.create.depot import Asked, make_repository
from diagdemo.workspace.create.git import Git, git_init
from diagdemo.workspace.load import load

NAMES = ["depot", "Mes données", "élu·es & co", "a'b\"c", "[x] #1 {y}", "-tiret"]


@pytest.mark.parametrize("name", NAMES)
def test_a_fresh_repository_has_nothing_to_mend(tmp_path: Path, name: str) -> None:
    make_repository(tmp_path / name, Asked(f"Programme: {name} # 1", "Non"))
    workspace = load(tmp_path / name)
    assert run(workspace).issues == ()
    assert workspace.settings["programme"] == f"Programme: {name} # 1"
    assert workspace.settings["organisation"] == "Non"
    assert workspace.listing.strays == ()


@pytest.mark.parametrize("name", NAMES)
def test_interviews_may_live_beside(tmp_path: Path, name: str) -> None:
    main, apart = make_repository(tmp_path / name, Asked(apart=True))
    assert apart.root == tmp_path / f"{name}-entretiens"
    workspace = load(main.root)
    assert run(workspace).issues == ()
    assert workspace.interviews.value == "a_part"
    assert (apart.root / "confidentiel").is_dir()
    assert "/confidentiel/" in (apart.root / ".gitignore").read_text(encoding="utf-8")


def test_files_that_are_there_are_kept_and_told(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("le mien", encoding="utf-8")
    (tmp_path / ".gitignore").write_text("confidentiel\n", encoding="utf-8")
    (made,) = make_repository(tmp_path, Asked())
    assert set(made.kept) == {"README.md", ".gitignore"}
    assert made.exposed == ("restitutions",)
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "le mien"


def test_a_repository_is_never_made_over_or_inside_another(root: Path) -> None:
    before = sorted(root.rglob("*"))
    with pytest.raises(UsageError, match="déjà un dépôt"):
        make_repository(root, Asked())
    with pytest.raises(UsageError, match="intérieur"):
        make_repository(root / "territoires" / "autre", Asked())
    (root / "fichier").write_text("x")
    with pytest.raises(UsageError):
        make_repository(root / "fichier", Asked())
    (root / "fichier").unlink()
    assert sorted(root.rglob("*")) == before


def test_editors_find_a_schema_for_every_record(root: Path) -> None:
    settings = json.loads((root / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    for schema, globs in settings["yaml.schemas"].items():
        assert (root / schema).is_file()
        assert globs
    for record in load(root).records:
        first = record.document.lines[0]
        schema = first.removeprefix("# yaml-language-server: $schema=")
        assert (root / record.path).parent.joinpath(schema).resolve().is_file()


def test_the_page_of_the_repository_is_plain_markdown(tmp_path: Path) -> None:
    make_repository(tmp_path / "x", Asked("Diag <script> | [x](y)", "A*so"))
    page = (tmp_path / "x" / "README.md").read_text(encoding="utf-8")
    assert page.startswith("# Diag \\<script\\> \\| \\[x\\](y)\n")
    assert "A\\*so" in page
    assert "{" not in page.replace("\\{", "")


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_git_shares_everything_but_what_is_confidential(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "piege"))
    root = tmp_path / "depot"
    make_repository(root, Asked())
    assert git_init(root) is Git.CREE
    assert git_init(root) is Git.DEJA_LA
    assert not (tmp_path / "piege").exists()
    (root / "confidentiel" / "cles.csv").write_text("p-7k3m;…", encoding="utf-8")
    (root / "restitutions").mkdir()
    (root / "restitutions" / "rapport.md").write_text("x", encoding="utf-8")
    monkeypatch.delenv("GIT_DIR")
    listed = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "diagdemo.yaml" in listed
    assert "confidentiel" not in listed
    assert "restitutions" not in listed


def test_without_git_nothing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert git_init(tmp_path) is Git.ABSENT
