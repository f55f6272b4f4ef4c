"""Names that no clone on another system would survive, built here since none may be in this one."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from checks.laying import check, lay
from diagdemo.checks import fragile_file_name
from diagdemo.issues import Severity
from diagdemo.workspace.files import Listing
from diagdemo.workspace.plan import load_plan
from diagdemo.workspace.workspace import Workspace

FORUM = "nom: Forum annuel\ntype: evenement\n"
DEVICES = "territoires/brumeval/devices"


def named(*paths: str) -> list[tuple[str, str]]:
    """What the check says of a repository that holds `paths`: the path and the message of each issue."""
    workspace = Workspace(Path(), Listing((), (), tuple(sorted(paths)), ()), (), load_plan(), {})
    return [(issue.location.file, issue.message) for issue in fragile_file_name.check(workspace)]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("con.yaml", "réservé"),
        ("NUL", "réservé"),
        ("com1.yaml", "réservé"),
        ("lpt9.txt", "réservé"),
        ("avis: 2024.yaml", "« : »"),
        ("qui?.yaml", "« ? »"),
        ('le "forum".yaml', '« " »'),
        ("a<b.yaml", "« < »"),
        ("a|b.yaml", "« | »"),
        ("a\\b.yaml", "« \\ »"),
        ("forum\x07.yaml", "invisible"),
        ("forum\udce9.yaml", "mal encodé"),
        ("forum.", "un point"),
        ("forum ", "une espace"),
    ],
)
def test_names_refused_elsewhere_are_signalled(name: str, words: str) -> None:
    """Each reason has its words."""
    ((path, message),) = named(f"notes/{name}")
    assert path == f"notes/{name}"
    assert words in message.replace("\u00a0", " ")


@pytest.mark.parametrize(
    "name", ["forum.yaml", "conseil.yaml", "contact.yaml", "élus.md", "nulle-part.yaml", ".gitignore"]
)
def test_ordinary_names_are_not(name: str) -> None:
    """A reserved word inside a longer name, and an accent, do no harm."""
    assert named(f"notes/{name}") == []


def test_names_that_differ_by_capitals_are_signalled() -> None:
    """The second one of the two, in the order of the repository."""
    ((path, message),) = named("notes/Forum.yaml", "notes/forum.yaml")
    assert path == "notes/forum.yaml"
    assert "majuscules" in message


def test_names_that_differ_by_the_writing_of_accents_are_signalled() -> None:
    """One accent typed on macOS, the other on Windows."""
    ((_, message),) = named("notes/e\u0301lus.yaml", "notes/\u00e9lus.yaml")
    assert "accents" in message


def test_long_paths_are_a_warning() -> None:
    """Windows still stops at 260 signs, and the folder of the clone takes its share."""
    workspace = Workspace(Path(), Listing((), (), ("a/" * 101 + "b",), ()), (), load_plan(), {})
    assert [issue.severity for issue in fragile_file_name.check(workspace)] == [Severity.AVERTISSEMENT]


@pytest.mark.skipif(os.name == "nt", reason="these names cannot exist there")
def test_fragile_names_are_found_on_disk(tmp_path: Path) -> None:
    """From the folder to the issue: the record is read, and its name is what is wrong, said once."""
    root = lay(tmp_path, {f"{DEVICES}/avis: 2024.yaml": FORUM})
    assert [issue.code for issue in check(root).issues] == ["D131"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
@pytest.mark.parametrize("name", [b"\xe9lus.yaml", b"a\nb.yaml", b"\xff", b"\xff.yml", b"con.yaml\t"])
def test_names_of_any_bytes_are_signalled(tmp_path: Path, name: bytes) -> None:
    """Names that are not text, or hold line ends, never stop the checks."""
    root = lay(tmp_path, {})
    Path(os.fsdecode(os.fsencode(root / DEVICES) + b"/" + name)).write_text(FORUM, encoding="utf-8")
    assert "D131" in {issue.code for issue in check(root).issues}


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_linked_folder_is_signalled(tmp_path: Path) -> None:
    """Its records would be ignored without a word."""
    root = lay(tmp_path / "depot", {})
    (tmp_path / "ailleurs").mkdir()
    (root / "territoires/valsonge").symlink_to(tmp_path / "ailleurs")
    (issue,) = check(root).issues
    assert (issue.code, issue.location.file) == ("D130", "territoires/valsonge")
    assert "lien" in issue.message


def test_a_malformed_territory_is_signalled_once(tmp_path: Path) -> None:
    """At its folder, whatever the number of its records."""
    territory = {"territoire.yaml": "nom: Valsonge\ntype: commune\n", "devices/forum.yaml": FORUM}
    root = lay(tmp_path, {f"territoires/Val Songe/{path}": text for path, text in territory.items()})
    (issue,) = check(root).issues
    assert (issue.code, issue.location.file) == ("D132", "territoires/Val Songe")
    assert "« val-songe »" in issue.advice.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("path", "right"),
    [
        ("territoires/brumeval/devices/con.yaml", "dispositif-con.yaml"),
        ("territoires/brumeval/actors/aux.v2.yaml", "aux-v2.yaml"),
        ("territoires/brumeval/policies/nul.yaml", "politique-suivie-nul.yaml"),
        ("actors/???.yaml", "acteur-1.yaml"),
        ("territoires/prn", "territoire-prn"),
        ("notes/com1.txt", "fichier-com1.txt"),
        ("notes/avis: mai.v2.txt", "avis-mai-v2.txt"),
        ("notes/forum.", "forum"),
        ("notes/fin ", "fin"),
    ],
)
def test_the_name_that_is_proposed_can_be_used(path: str, right: str) -> None:
    """It says what the file is when its own name cannot be kept, and is accepted everywhere."""
    workspace = Workspace(Path(), Listing((), (), (path,), ()), (), load_plan(), {})
    (issue,) = fragile_file_name.check(workspace)
    assert f"« {right} »" in issue.advice.replace("\u00a0", " ")
    assert named(f"{path.rpartition('/')[0]}/{right}") == []


@pytest.mark.skipif(os.name == "nt", reason="these names cannot exist there")
@pytest.mark.parametrize(
    ("name", "shown", "rule"),
    [
        ("fin ", "« fin␠ »", "il finit par une espace"),
        (" debut", "« ␠debut »", "il commence par une espace"),
        ("deux  mots", "« deux␠␠mots »", "tirets seulement"),
        ("deux\u00a0mots", "« deux␠mots »", "tirets seulement"),
        ("deux mots", "« deux mots »", "tirets seulement"),
    ],
)
def test_spaces_that_nobody_sees_are_shown(tmp_path: Path, name: str, shown: str, rule: str) -> None:
    """A reader would not find what is wrong with « fin » when a space follows it."""
    (issue,) = check(lay(tmp_path, {f"{DEVICES}/{name}.yaml": FORUM})).issues
    assert issue.code == "D132"
    said = issue.message.replace("\u00a0", " ")
    assert shown in said
    assert rule in said
