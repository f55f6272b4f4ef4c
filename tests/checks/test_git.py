"""What Git keeps of confidential files, in repositories made for each test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checks.laying import check, commit_all, git, lay
from diagdemo.issues import Issue, Severity
from diagdemo.resources import folder
from diagdemo.workspace.plumbing import find_git, inside_git

KEY = {"confidentiel/personnes.csv": "p-7k3m;la personne rencontrée le 3 février\n"}
IGNORE = {".gitignore": "confidentiel/\nrestitutions/\n"}

pytestmark = pytest.mark.skipif(find_git() is None, reason="needs Git")


def found(root: Path) -> tuple[Issue, ...]:
    """The issues of `root`."""
    return check(root).issues


def test_without_git_nothing_is_said(tmp_path: Path) -> None:
    """A folder that no repository holds is not looked at."""
    assert not inside_git(tmp_path)
    assert found(lay(tmp_path, KEY)) == ()


def test_without_the_program_nothing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has no Git cannot have committed anything with it."""
    root = lay(tmp_path, KEY)
    commit_all(root)
    monkeypatch.setenv("PATH", "")
    assert found(root) == ()


def test_ignored_files_are_fine(tmp_path: Path) -> None:
    """This is where the key between pseudonyms and people belongs."""
    root = lay(tmp_path, {**KEY, **IGNORE})
    commit_all(root)
    assert found(root) == ()


def test_staged_files_are_signalled_before_any_commit(tmp_path: Path) -> None:
    """The last moment when nothing is lost yet."""
    root = lay(tmp_path, KEY)
    git(root, "init", "-q")
    git(root, "add", "-A")
    (issue,) = found(root)
    assert (issue.code, issue.location.file, issue.severity) == (
        "D134",
        "confidentiel/personnes.csv",
        Severity.ERREUR,
    )
    assert "git rm -r --cached confidentiel" in issue.advice


def test_files_once_tracked_are_signalled(tmp_path: Path) -> None:
    """Erasing a file does not take it out of the history."""
    root = lay(tmp_path, KEY)
    commit_all(root)
    git(root, "rm", "-q", "--cached", "-r", "confidentiel")
    (root / ".gitignore").write_text("confidentiel/\n", encoding="utf-8")
    commit_all(root)
    (issue,) = found(root)
    assert issue.location.file == "confidentiel/personnes.csv"
    assert "historique" in issue.message


def test_files_added_then_removed_on_a_merged_branch_are_signalled(tmp_path: Path) -> None:
    """The main line never saw them, and every clone has them."""
    root = lay(tmp_path, {})
    commit_all(root)
    git(root, "checkout", "-q", "-b", "essai")
    lay(root, KEY)
    commit_all(root)
    git(root, "rm", "-q", "-r", "confidentiel")
    commit_all(root)
    git(root, "checkout", "-q", "main")
    (root / "LISEZMOI.md").write_text("Essai\n", encoding="utf-8")
    commit_all(root)
    git(root, "merge", "-q", "--no-ff", "-m", "essai", "essai")
    assert [issue.code for issue in found(root)] == ["D134"]


def test_a_repository_of_data_may_be_a_folder_of_a_larger_one(tmp_path: Path) -> None:
    """Its own `confidentiel/` counts, at its own path; that of the larger one does not."""
    root = lay(tmp_path / "donnees", {})
    (tmp_path / "confidentiel").mkdir()
    (tmp_path / "confidentiel/autre.txt").write_text("autre\n", encoding="utf-8")
    commit_all(tmp_path)
    assert found(root) == ()
    lay(root, KEY)
    commit_all(tmp_path)
    assert [issue.location.file for issue in found(root)] == ["confidentiel/personnes.csv"]
    git(tmp_path, "rm", "-q", "-r", "donnees/confidentiel")
    commit_all(tmp_path)
    assert [issue.location.file for issue in found(root)] == ["confidentiel/personnes.csv"]


def test_capitals_do_not_hide_the_folder(tmp_path: Path) -> None:
    """On macOS and Windows, `Confidentiel/` is the same folder."""
    root = lay(tmp_path, {"Confidentiel/personnes.csv": "essai\n"})
    commit_all(root)
    assert [issue.code for issue in found(root)] == ["D134"]


def test_interviews_kept_apart_must_not_be_here(tmp_path: Path) -> None:
    """When they have their own repository, the one that the collectivités see never held them."""
    settings = "programme: Diagnostics 2026\nversion_format: 1\nentretiens: ../entretiens\n"
    root = lay(tmp_path, {"diagdemo.yaml": settings})
    commit_all(root)
    (issue,) = found(root)
    assert issue.location.file == "territoires/brumeval/interviews/p-7k3m.yaml"
    assert "territoires/brumeval/interviews/" in issue.advice


def test_restitutions_are_not_looked_at(tmp_path: Path) -> None:
    """A published document may be kept by Git."""
    root = lay(tmp_path, {"restitutions/rapport.md": "# Rapport\n"})
    commit_all(root)
    assert found(root) == ()


def test_a_damaged_repository_is_a_warning(tmp_path: Path) -> None:
    """What cannot be checked is not said to be fine."""
    root = lay(tmp_path, KEY)
    commit_all(root)
    (root / ".git/HEAD").write_text("n’importe quoi\n", encoding="utf-8")
    (issue,) = found(root)
    assert (issue.code, issue.severity) == ("D134", Severity.AVERTISSEMENT)


@pytest.mark.skipif(os.name == "nt", reason="the trap is a shell script")
def test_a_hostile_configuration_runs_nothing(tmp_path: Path) -> None:
    """Hooks, monitors and pagers named by the repository itself are not started."""
    root = lay(tmp_path / "depot", KEY)
    commit_all(root)
    trap = tmp_path / "piege.sh"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/pris\n", encoding="utf-8")
    trap.chmod(0o755)
    for name in (
        "core.fsmonitor",
        "core.pager",
        "core.sshCommand",
        "core.editor",
        "diff.external",
        "gpg.program",
    ):
        git(root, "config", name, str(trap))
    git(root, "config", "log.showSignature", "true")
    assert [issue.code for issue in found(root)] == ["D134"]
    assert not (tmp_path / "pris").exists()


def test_variables_of_git_are_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run from a hook, the tool still looks at the repository it is asked about."""
    other = lay(tmp_path / "autre", {})
    commit_all(other)
    root = lay(tmp_path / "depot", KEY)
    commit_all(root)
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    assert [issue.code for issue in found(root)] == ["D134"]


@pytest.mark.parametrize("place", ["territoires/brumeval/confidentiel", "notes/2024/CONFIDENTIEL"])
def test_the_folder_is_found_wherever_it_is(tmp_path: Path, place: str) -> None:
    """Beside its territory or deep in notes, in any case, now and in the history."""
    root = lay(tmp_path, {f"{place}/personnes.csv": "essai\n"})
    commit_all(root)
    (issue,) = found(root)
    assert (issue.code, issue.location.file) == ("D134", f"{place}/personnes.csv")
    assert f"git rm -r --cached {place} " in issue.advice.replace("\u00a0", " ")
    git(root, "rm", "-q", "-r", place)
    commit_all(root)
    (issue,) = found(root)
    assert issue.location.file == f"{place}/personnes.csv"
    assert "historique" in issue.message


def test_the_gitignore_of_new_repositories_keeps_the_folder_out_everywhere(tmp_path: Path) -> None:
    """What `init depot` writes is enough."""
    ignore = (folder("templates") / "depot/gitignore").read_text(encoding="utf-8")
    places = ("confidentiel", "Confidentiel", "territoires/brumeval/confidentiel")
    root = lay(tmp_path, {".gitignore": ignore, **{f"{place}/personnes.csv": "essai\n" for place in places}})
    commit_all(root)
    assert found(root) == ()


def test_a_longer_name_is_another_folder(tmp_path: Path) -> None:
    """Only the folder of that name is meant."""
    root = lay(tmp_path, {"notes/non-confidentiel/a.txt": "essai\n", "confidentielle.md": "essai\n"})
    commit_all(root)
    assert found(root) == ()


def test_no_waiver_silences_it(tmp_path: Path) -> None:
    """Neither a reason nor a date makes it acceptable."""
    waiver = "{code: D134, fichier: confidentiel/personnes.csv, motif: Essai.}"
    settings = f"programme: Diagnostics 2026\nversion_format: 1\nderogations: [{waiver}]\n"
    root = lay(tmp_path, {**KEY, "diagdemo.yaml": settings})
    commit_all(root)
    result = check(root)
    assert [(issue.code, issue.severity) for issue in result.issues] == [
        ("D134", Severity.ERREUR),
        ("D152", Severity.ERREUR),
    ]
    assert result.waived == ()
