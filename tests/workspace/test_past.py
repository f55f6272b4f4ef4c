"""A past revision is the folder as it was, and nothing that a repository holds can run or escape."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diagdemo.errors import DiagdemoError, NotFoundError, UsageError
from diagdemo.workspace.load import load
from diagdemo.workspace.past import Past
from diagdemo.workspace.revision import head, resolve
from diagdemo.workspace.since import touched
from diagdemo.workspace.span import span_of
from diagdemo.workspace.workspace import Workspace
from gitdata import Depot
from patience import soon

EXAMPLES = Path(__file__).parents[2] / "examples"
SETTINGS = "programme: Essai\nversion_format: 1\n"
PLACE = "nom: Brumeval\ntype: commune\n"
PATH = "territoires/brumeval/territoire.yaml"


def small(root: Path) -> Depot:
    depot = Depot(root)
    depot.write("diagdemo.yaml", SETTINGS)
    depot.write(PATH, PLACE)
    depot.commit("Premières fiches", "2026-01-05")
    return depot


def same(one: Workspace, other: Workspace) -> None:
    """All that a workspace was read from is the same."""
    assert one.listing == other.listing
    assert one.words == other.words
    assert one.interviews == other.interviews
    for before, after in zip(one.records, other.records, strict=True):
        assert before[:4] == after[:4]
        assert before.data == after.data
        assert before.document.lines == after.document.lines
        assert before.document.issues == after.document.issues
        assert before.bound == after.bound


@pytest.mark.parametrize("name", sorted(each.name for each in EXAMPLES.iterdir() if each.is_dir()))
def test_a_revision_is_the_folder_as_it_was(tmp_path: Path, name: str) -> None:
    depot = Depot(tmp_path / "depot", EXAMPLES / name)
    was = load(depot.root)
    for path in sorted(depot.root.glob("territoires/*/*.yaml")):
        path.write_text("nom: Tout autre chose\n", encoding="utf-8")
    depot.remove("diagdemo.yaml")
    same(load(depot.root, revision="HEAD"), was)


def test_one_revision_after_the_other_is_each_of_them_alone(tmp_path: Path) -> None:
    """What is kept from a reading to the next is never taken for something else."""
    depot = Depot(tmp_path / "depot", EXAMPLES / "reseau-fictif")
    depot.move("territoires/brumeval/territoire.yaml", "territoires/autre/territoire.yaml")
    depot.commit("Ailleurs", "2026-02-01")
    depot.write("diagdemo.yaml", SETTINGS + "themes: [{code: eau, libelle: Eau, definition: L’eau.}]\n")
    depot.commit("Réglages", "2026-03-01")
    depot.git("revert", "--no-edit", "HEAD", day="2026-04-01")
    start = head(depot.root)
    assert start is not None
    with Past(depot.root) as past:
        for revision in past.revisions(start):
            same(past.load(revision), load(depot.root, revision=revision.id))


@pytest.mark.parametrize("sha", ["sha1", "sha256"])
@pytest.mark.parametrize("below", ["", "donnees/diagnostics"])
def test_whatever_the_names_of_objects_and_the_folder_of_git(tmp_path: Path, sha: str, below: str) -> None:
    depot = Depot(tmp_path)
    shutil.rmtree(tmp_path / ".git")
    depot.git("init", "--quiet", "--initial-branch=main", "--template=", f"--object-format={sha}")
    root = tmp_path / below
    for path, text in (("diagdemo.yaml", SETTINGS), (PATH, PLACE)):
        depot.write(f"{below}/{path}".lstrip("/"), text)
    depot.write("ailleurs.yaml", "hors: du dépôt de données\n")
    first = depot.commit("Premières fiches", "2026-01-05")
    depot.write(f"{below}/{PATH}".lstrip("/"), "nom: Autre\ntype: commune\n")
    depot.commit("Autre nom", "2026-02-05")
    was = load(root, revision=first)
    assert [record.name for record in was.of("brumeval")] == ["Brumeval"]
    assert len(first) == (64 if sha == "sha256" else 40)
    with Past(root) as past:
        last = head(root)
        assert last is not None
        assert len(past.revisions(last, [PATH])) == 2
    assert touched(root, first).paths == (PATH,)


def test_a_worktree_and_a_shallow_clone_are_read(tmp_path: Path) -> None:
    depot = small(tmp_path / "depot")
    depot.write(PATH, "nom: Autre\ntype: commune\n")
    depot.commit("Autre nom", "2026-02-05")
    depot.git("worktree", "add", "--quiet", str(tmp_path / "arbre"), "HEAD~1")
    assert (tmp_path / "arbre" / ".git").is_file()
    assert load(tmp_path / "arbre", revision="main").of("brumeval")[0].name == "Autre"
    depot.git("clone", "--quiet", "--depth=1", f"file://{depot.root}", str(tmp_path / "court"))
    last = head(tmp_path / "court")
    assert last is not None
    with Past(tmp_path / "court") as past:
        assert past.revisions(last) == [last]
        assert past.load(last).of("brumeval")[0].name == "Autre"
    with pytest.raises(NotFoundError):
        resolve(tmp_path / "court", "HEAD~1")


def test_no_git_no_repository_and_no_version_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UsageError, match="n’est pas dans un dépôt Git"):
        load(tmp_path, revision="HEAD")
    depot = Depot(tmp_path / "vide")
    with pytest.raises(NotFoundError):
        load(depot.root, revision="HEAD")
    depot.git("clone", "--quiet", "--bare", str(depot.root), str(tmp_path / "nu"))
    with pytest.raises(UsageError):
        load(tmp_path / "nu", revision="HEAD")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match="Git n’est pas installé"):
        load(depot.root, revision="HEAD")


@pytest.mark.parametrize("ask", [span_of, resolve, touched, lambda root, name: Past(root).load(name)])
def test_a_repository_that_git_will_not_read_is_not_told_to_begin(
    tmp_path: Path, ask: Callable[[Path, str], object]
) -> None:
    """That of another account, or a damaged one: its history may be long."""
    depot = small(tmp_path / "depot")
    (depot.root / ".git" / "HEAD").unlink()
    with pytest.raises(DiagdemoError, match="Git refuse de lire ce dépôt"):
        ask(depot.root, "HEAD")
    with pytest.raises(DiagdemoError, match="Git refuse de lire ce dépôt"):
        ask(depot.root, "")


_BAIT = """
[core]
	fsmonitor = {bait}
	hooksPath = {folder}
	pager = {bait}
	editor = {bait}
	askPass = {bait}
	sshCommand = {bait}
	gitProxy = {bait}
	alternateRefsCommand = {bait}
	attributesFile = {folder}/attributes
[pager]
	rev-list = {bait}
	cat-file = {bait}
	for-each-ref = {bait}
[alias]
	cat-file = !{bait}
	rev-parse = !{bait}
	rev-list = !{bait}
	for-each-ref = !{bait}
	merge-base = !{bait}
[diff]
	external = {bait}
[diff "piege"]
	textconv = {bait}
	command = {bait}
[filter "piege"]
	smudge = {bait}
	clean = {bait}
	process = {bait}
	required = true
[gpg]
	program = {bait}
[log]
	showSignature = true
[credential]
	helper = !{bait}
[uploadpack]
	packObjectsHook = {bait}
[include]
	path = {folder}/inclus
[includeIf "gitdir:/"]
	path = {folder}/inclus
[extensions]
	partialClone = origine
[remote "origine"]
	url = ext::{bait}
	promisor = true
	partialclonefilter = blob:none
	uploadpack = {bait}
"""


def baited(tmp_path: Path) -> tuple[Depot, Path]:
    """A repository whose settings run a program wherever Git lets them, and the mark that it leaves."""
    depot = small(tmp_path / "depot")
    depot.git("tag", "--annotate", "--message=Une étiquette", "v1")
    folder, mark = tmp_path / "pieges", tmp_path / "pris"
    folder.mkdir()
    bait = folder / "piege"
    bait.write_text(f"#!/bin/sh\necho \"$0 $*\" >> '{mark}'\nexit 1\n", encoding="utf-8")
    bait.chmod(0o755)
    for hook in ("post-index-change", "reference-transaction", "fsmonitor-watchman", "pre-auto-gc"):
        shutil.copy(bait, folder / hook)
    (folder / "inclus").write_text(f"[core]\n\tfsmonitor = {bait}\n", encoding="utf-8")
    (folder / "attributes").write_text("* filter=piege diff=piege\n", encoding="utf-8")
    with (depot.root / ".git" / "config").open("a", encoding="utf-8") as config:
        config.write(_BAIT.format(bait=bait, folder=folder))
    (depot.root / ".gitattributes").write_text("* filter=piege diff=piege\n", encoding="utf-8")
    return depot, mark


def test_the_settings_of_a_repository_run_nothing(tmp_path: Path) -> None:
    depot, mark = baited(tmp_path)
    assert load(depot.root, revision="v1").of("brumeval")[0].name == "Brumeval"
    start = head(depot.root)
    assert start is not None
    with Past(depot.root) as past:
        assert [name for name, _ in past.tags()] == ["v1"]
        assert past.revisions(start, [PATH]) == [start]
        assert past.load(start).of("brumeval")
    depot.write(PATH, "nom: Autre\ntype: commune\n")
    assert touched(depot.root, "v1").territories == ("brumeval",)
    assert resolve(depot.root, "2026-01-31") == start
    assert not mark.exists()


def test_the_bait_works_when_git_is_asked_plainly(tmp_path: Path) -> None:
    """Else the test above would prove nothing."""
    depot, mark = baited(tmp_path)
    subprocess.run(["git", "status"], cwd=depot.root, capture_output=True, check=False)
    assert mark.exists()


def object_of(depot: Depot, name: str) -> Path:
    return depot.root / ".git" / "objects" / name[:2] / name[2:]


@pytest.mark.parametrize("what", [f"HEAD:{PATH}", "HEAD:territoires", "HEAD^{tree}"])
@pytest.mark.parametrize("promised", [False, True])
def test_what_is_missing_is_said_and_never_fetched(tmp_path: Path, what: str, promised: bool) -> None:
    depot, mark = baited(tmp_path) if promised else (small(tmp_path / "depot"), tmp_path / "pris")
    name = subprocess.run(
        ["git", "-c", "alias.rev-parse=", "-C", str(depot.root), "rev-parse", what],
        capture_output=True,
        check=True,
        text=True,
    ).stdout.strip()
    object_of(depot, name).unlink()
    with pytest.raises(DiagdemoError, match="n’est pas sur cet ordinateur"):
        load(depot.root, revision="main")
    assert not mark.exists()


def test_a_history_with_a_hole_is_not_told_as_whole(tmp_path: Path) -> None:
    depot = small(tmp_path / "depot")
    depot.write(PATH, "nom: Autre\ntype: commune\n")
    depot.commit("Autre nom", "2026-02-05")
    start = head(depot.root)
    assert start is not None
    object_of(depot, start.parents[0]).unlink()
    with Past(depot.root) as past, pytest.raises(DiagdemoError, match="n’est pas sur cet ordinateur"):
        past.revisions(start)


def test_a_damaged_object_stops_with_a_sentence(tmp_path: Path) -> None:
    depot = small(tmp_path / "depot")
    damaged = object_of(depot, depot.git("rev-parse", f"HEAD:{PATH}"))
    damaged.chmod(0o644)
    damaged.write_bytes(b"rien de bon")
    with pytest.raises(DiagdemoError):
        load(depot.root, revision="main")


def put(depot: Depot, kind: str, content: bytes) -> str:
    """Write an object as it is, whatever Git would think of it."""
    words = ["git", "hash-object", "-t", kind, "-w", "--literally", "--stdin"]
    return (
        subprocess.run(words, cwd=depot.root, input=content, capture_output=True, check=True)
        .stdout.decode()
        .strip()
    )


def tree(*entries: tuple[str, bytes, str]) -> bytes:
    return b"".join(f"{mode} ".encode() + name + b"\0" + bytes.fromhex(id) for mode, name, id in entries)


def commit_of(depot: Depot, top: str) -> str:
    return depot.git("commit-tree", "-m", "Hostile", top)


def test_hostile_names_are_left_alone(tmp_path: Path) -> None:
    depot = small(tmp_path / "depot")
    blob = put(depot, "blob", b"nom: Pris\ntype: commune\n")
    secret = tmp_path / "secret.yaml"
    secret.write_text("nom: Secret\n", encoding="utf-8")
    folder = put(depot, "tree", tree(("100644", b"territoire.yaml", blob)))
    names = [b"..", b".git", b".", b"", b"a/b", b"../../etc", b"caf\xe9.yaml", b"\x1b[31m", b"x\n.yaml"]
    link = put(depot, "blob", os.fsencode(secret))
    inside = tree(
        *(("40000", name, folder) for name in names),
        ("120000", b"lie", link),
        ("160000", b"module", "0" * 39 + "1"),
        ("40000", b"propre", folder),
    )
    top = put(
        depot,
        "tree",
        tree(
            ("100644", b"diagdemo.yaml", put(depot, "blob", SETTINGS.encode())),
            ("120000", b"lien.yaml", link),
            ("100644", b"territoires/x/territoire.yaml", blob),
            ("40000", b"territoires", put(depot, "tree", inside)),
        ),
    )
    held = load(depot.root, revision=commit_of(depot, top))
    assert {"propre", "module"} <= set(held.territories)
    assert not {"..", ".git", ".", "", "a/b", "../../etc", "x"} & set(held.territories)
    assert all(".." not in path.split("/") for path in held.listing.paths)
    assert "Secret" not in "".join(line for record in held.records for line in record.document.lines)


def test_a_link_is_a_record_that_is_not_read(tmp_path: Path) -> None:
    depot = small(tmp_path / "depot")
    (depot.root / "territoires/brumeval/diagnostic.yaml").symlink_to("/etc/passwd")
    (depot.root / "territoires/lie").symlink_to("brumeval")
    depot.commit("Des liens", "2026-02-01")
    was = load(depot.root)
    held = load(depot.root, revision="HEAD")
    assert held.listing == was.listing
    linked = held.record("territoires/brumeval/diagnostic.yaml")
    assert linked is not None
    assert [issue.code for issue in linked.document.issues] == ["D100"]


def test_a_tree_of_countless_files_is_refused_at_once(tmp_path: Path) -> None:
    depot = small(tmp_path / "depot")
    blob = put(depot, "blob", b"nom: x\n")
    below = put(depot, "tree", tree(*(("100644", b"%d.yaml" % rank, blob) for rank in range(10))))
    for _ in range(20):
        below = put(depot, "tree", tree(*(("40000", b"%d" % rank, below) for rank in range(10))))
    with soon(), pytest.raises(DiagdemoError, match="elle n’est pas lue"):
        load(depot.root, revision=commit_of(depot, below))


def test_folders_without_end_are_refused(tmp_path: Path) -> None:
    depot = small(tmp_path / "depot")
    below = put(depot, "tree", tree(("100644", b"a.yaml", put(depot, "blob", b"nom: x\n"))))
    for _ in range(120):
        below = put(depot, "tree", tree(("40000", b"d", below)))
    with pytest.raises(DiagdemoError, match="dossiers sans fin"):
        load(depot.root, revision=commit_of(depot, below))


def test_a_large_file_is_a_record_that_is_not_read(tmp_path: Path) -> None:
    depot = small(tmp_path / "depot")
    depot.write("territoires/brumeval/diagnostic.yaml", "version: V1\n" + "# rien\n" * 800_000)
    depot.commit("Trop", "2026-02-01")
    record = load(depot.root, revision="HEAD").record("territoires/brumeval/diagnostic.yaml")
    assert record is not None
    assert "5,6 Mo" in record.document.issues[0].message


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Depot:
    depot = small(tmp_path_factory.mktemp("calme") / "depot")
    depot.git("tag", "v1")
    return depot


@pytest.mark.parametrize(
    "asked", ["", " ", "-h", "--help", "--upload-pack=x", "HEAD\nHEAD", "a\0b", "HEAD^{tree}", f"HEAD:{PATH}"]
)
def test_what_is_no_revision_is_not_found(still: Depot, asked: str) -> None:
    with pytest.raises(NotFoundError):
        resolve(still.root, asked)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=20))
def test_any_text_is_a_revision_or_is_not_found(still: Depot, asked: str) -> None:
    try:
        assert resolve(still.root, asked).id == still.git("rev-parse", "HEAD")
    except NotFoundError as error:
        assert error.advice  # noqa: PT017 - either may happen


def test_variables_of_git_point_nowhere_else(
    still: Depot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Depot(tmp_path / "autre")
    monkeypatch.setenv("GIT_DIR", str(other.root / ".git"))
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(other.root / ".git" / "objects"))
    assert load(still.root, revision="v1").of("brumeval")[0].name == "Brumeval"


def test_folders_seen_before_are_not_asked_for_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    depot = Depot(tmp_path / "depot", EXAMPLES / "reseau-fictif")
    depot.write("territoires/brumeval/territoire.yaml", PLACE)
    depot.commit("Un changement", "2026-02-01")
    start = head(depot.root)
    assert start is not None
    with Past(depot.root) as past:
        last, first = past.revisions(start)
        past.load(first)
        asked: list[str] = []
        real = past._objects.many

        def many(ids: list[str]) -> object:
            asked.extend(ids)
            return real(ids)

        monkeypatch.setattr(past._objects, "many", many)
        past.load(last)
    # The three folders above the file that changed, and the file itself.
    assert len(asked) == 4
