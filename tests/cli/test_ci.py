"""`diagdemo ci` writes what is missing, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.conftest import Type
from diagdemo.workspace.create.ci import Checker

ALL = [checker.path for checker in Checker]


@pytest.fixture
def depot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, type_line: Type) -> Path:
    """A repository without checks, entered."""
    root = tmp_path / "Mes diagnostics"
    made = type_line("init", "depot", str(root), "--sans-ci")
    assert made.code == 0
    assert "vérifications" not in made.out
    monkeypatch.chdir(root)
    return root


def _there(root: Path) -> list[str]:
    return [path for path in ALL if (root / path).exists()]


def test_a_new_repository_is_checked_unless_it_is_asked_not_to(tmp_path: Path, type_line: Type) -> None:
    made = type_line("init", "depot", str(tmp_path / "a"))
    assert "Les vérifications automatiques sont prêtes : GitHub, GitLab et pre-commit." in made.out
    assert _there(tmp_path / "a") == ALL
    assert "C’est rouge" in (tmp_path / "a/README.md").read_text(encoding="utf-8")
    assert type_line("init", "depot", str(tmp_path / "b"), "--sans-ci").code == 0
    assert _there(tmp_path / "b") == []
    assert "`diagdemo ci`" in (tmp_path / "b/README.md").read_text(encoding="utf-8")


def test_the_repository_of_interviews_has_no_checks(tmp_path: Path, type_line: Type) -> None:
    assert type_line("init", "depot", str(tmp_path / "a"), "--entretiens-a-part").code == 0
    assert _there(tmp_path / "a") == ALL
    assert _there(tmp_path / "a-entretiens") == []
    page = (tmp_path / "a/README.md").read_text(encoding="utf-8")
    assert "Les entretiens, dans leur dépôt à part, ne sont pas vérifiés là" in page
    assert "{" not in page


@pytest.mark.parametrize("checker", Checker)
def test_each_can_be_had_alone(depot: Path, type_line: Type, checker: Checker) -> None:
    ran = type_line("ci", f"--{checker}")
    assert ran.code == 0
    assert f"Écrit : {checker.path}\n" in ran.out
    assert _there(depot) == [checker.path]
    assert ("pre-commit install" in ran.out) == (checker is Checker.PRE_COMMIT)


def test_what_is_there_is_never_replaced(depot: Path, type_line: Type) -> None:
    (depot / ".gitlab-ci.yml").write_text("autre: {script: [make]}\n", encoding="utf-8")
    (depot / ".pre-commit-config.yaml").symlink_to(depot / "ailleurs")
    ran = type_line("ci")
    assert ran.code == 0
    assert "Écrit : .github/workflows/diagdemo.yml" in ran.out
    assert "Déjà là, laissé tel quel : .gitlab-ci.yml" in ran.out
    assert "Déjà là, laissé tel quel : .pre-commit-config.yaml" in ran.out
    assert (depot / ".gitlab-ci.yml").read_text(encoding="utf-8") == "autre: {script: [make]}\n"
    assert not (depot / "ailleurs").exists()


def test_once_written_they_are_up_to_date_whatever_the_ends_of_their_lines(
    depot: Path, type_line: Type
) -> None:
    assert type_line("ci").code == 0
    hooks = depot / ".pre-commit-config.yaml"
    hooks.write_bytes(hooks.read_bytes().replace(b"\n", b"\r\n"))
    ran = type_line("ci")
    assert ran.out == "".join(f"Déjà là, à jour : {path}\n" for path in ALL)


def test_simulating_shows_everything_and_writes_nothing(depot: Path, type_line: Type) -> None:
    (depot / ".gitlab-ci.yml").write_text("autre: {script: [make]}\n", encoding="utf-8")
    before = sorted(depot.rglob("*"))
    ran = type_line("ci", "--simuler")
    assert ran.code == 0
    assert sorted(depot.rglob("*")) == before
    assert "Serait écrit : .github/workflows/diagdemo.yml\n" in ran.out
    assert "laissé tel quel : .gitlab-ci.yml. Cette version de diagdemo y mettrait :\n" in ran.out
    assert all(checker.text.replace("\u00a0", " ").rstrip("\n") in ran.out for checker in Checker)


def test_below_the_top_of_git_nobody_would_read_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, type_line: Type
) -> None:
    (tmp_path / ".git").mkdir()
    root = tmp_path / "donnees"
    made = type_line("init", "depot", str(root), "--sans-git")
    assert made.code == 0
    assert "vérifications" not in made.out
    monkeypatch.chdir(root)
    ran = type_line("ci")
    assert ran.code == 2
    assert f"en haut du dépôt Git, dans {tmp_path}" in " ".join(ran.err.split())
    assert "diagdemo ci --simuler" in ran.err
    assert _there(root) == []
    assert "Serait écrit" in type_line("ci", "--simuler").out


def test_the_tool_that_checks_is_the_one_that_wrote(monkeypatch: pytest.MonkeyPatch) -> None:
    versions = {"diagdemo": "2.7.13"}
    monkeypatch.setattr("diagdemo.version.installed", versions.__getitem__)
    assert '"diagdemo==2.7.*"' in Checker.GITHUB.text
    assert '"diagdemo==2.7.*"' in Checker.GITLAB.text
