"""The checks that forges run are run here: their steps, in a repository as forges take it out."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from cli.depot import FILES
from create.runner import Machine, read_yaml, run_pipeline, run_workflow
from diagdemo.version import requirement
from diagdemo.workspace.create.ci import Checker
from diagdemo.workspace.create.depot import Asked, make_repository
from gitdata import Depot

PROJECT = Path(__file__).parents[2]
ELSEWHERE = "territoires/val-fictif/territoire.yaml"
TOUCHED = "territoires/brumeval/devices/budget.yaml"
INSTALL = "Installer diagdemo"
CHECK, CHECK_ALL = "Vérifier les territoires que la proposition touche", "Vérifier tout le dépôt"
TELL = "Raconter ce que la proposition change"


def _tool(name: str) -> Path:
    """A program that the tests need, beside the Python that runs them."""
    return Path(sysconfig.get_path("scripts")) / name


@pytest.fixture
def depot(tmp_path: Path) -> Depot:
    """A repository made by `init depot` and filled with two territories, with its first version."""
    make_repository(tmp_path / "depot", Asked("Diagnostics fictifs"))
    depot = Depot(tmp_path / "depot")
    for path, text in FILES.items():
        depot.write(path, text)
    depot.write(ELSEWHERE, "nom: Val fictif\ntype: epci\n")
    depot.commit("Premières fiches", "2026-01-05")
    return depot


@pytest.fixture
def machine(tmp_path: Path, depot: Depot) -> Machine:
    return Machine(tmp_path / "machine", depot.root)


def _propose(depot: Depot, old: str, new: str) -> None:
    """A proposition that changes a device, joined to what moved meanwhile, as GitHub gives it out.

    What moved meanwhile is a fault in another territory: it is not the fault of the proposition.
    """
    depot.branch("proposition")
    depot.replace(TOUCHED, old, new)
    depot.commit("Reprend le budget participatif", "2026-02-01")
    depot.switch("main")
    depot.replace(ELSEWHERE, "\ntype: ", "\ntype: pas_un_type_")
    depot.commit("Autre chose, entre-temps", "2026-02-02")
    depot.git("switch", "--quiet", "--detach")
    depot.merge("proposition", "2026-02-03")


SOUND = ("statut: actif", "statut: en_pause")
BROKEN = ("statut: actif", "statut: actiff")


def test_a_sound_proposition_is_green_and_told(depot: Depot, machine: Machine) -> None:
    _propose(depot, *SOUND)
    ran = run_workflow(machine, depot.root / Checker.GITHUB.path, "pull_request")
    assert list(ran) == [INSTALL, CHECK, TELL]
    assert [each.code for each in ran.values()] == [0, 0, 0], ran
    assert machine.installed == [f"install --quiet {requirement()}"]
    assert "Budget participatif" in ran[TELL].summary


def test_a_broken_proposition_is_red_at_its_line_and_told_all_the_same(
    depot: Depot, machine: Machine
) -> None:
    _propose(depot, *BROKEN)
    ran = run_workflow(machine, depot.root / Checker.GITHUB.path, "pull_request")
    assert {name: each.code for name, each in ran.items()} == {INSTALL: 0, CHECK: 1, TELL: 0}, ran
    assert f"::error file={TOUCHED},line=3," in ran[CHECK].out
    assert ELSEWHERE not in ran[CHECK].out
    assert "actiff" in ran[CHECK].summary
    assert ran[TELL].summary.strip()


def test_what_is_accepted_is_checked_with_all_the_rest(depot: Depot, machine: Machine) -> None:
    _propose(depot, *SOUND)
    for event in ("push", "workflow_dispatch"):
        ran = run_workflow(machine, depot.root / Checker.GITHUB.path, event)
        assert {name: each.code for name, each in ran.items()} == {INSTALL: 0, CHECK_ALL: 1}
        assert f"::error file={ELSEWHERE}" in ran[CHECK_ALL].out


def test_when_the_tool_cannot_be_installed_nothing_more_is_said(depot: Depot, machine: Machine) -> None:
    (machine.folder / "pip").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    ran = run_workflow(machine, depot.root / Checker.GITHUB.path, "pull_request")
    assert {name: each.code for name, each in ran.items()} == {INSTALL: 1}


@pytest.mark.parametrize("checker", [Checker.GITHUB, Checker.GITLAB])
def test_nothing_of_a_proposition_is_run(depot: Depot, machine: Machine, checker: Checker) -> None:
    trap = machine.folder / "piege"
    for name in ("sitecustomize.py", "diagdemo.py", "typer.py", "pip.py", "json.py", "encodings.py"):
        depot.write(name, f"open({str(trap)!r}, 'w').close()\n")
    depot.write("diagdemo", f"#!/bin/sh\ntouch '{trap}'\n")
    depot.write("templates/rapport.md.j2", "{{ 1 / 0 }}")
    (depot.root / "diagdemo").chmod(0o755)
    _propose(depot, *SOUND)
    if checker is Checker.GITHUB:
        ran = run_workflow(machine, depot.root / checker.path, "pull_request")
        assert [each.code for each in ran.values()] == [0, 0, 0], ran
    else:
        base = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": depot.git("rev-parse", "HEAD^1")}
        assert run_pipeline(machine, depot.root / checker.path, base).code == 0
    assert not trap.exists()


@pytest.mark.parametrize(("edit", "code"), [(SOUND, 0), (BROKEN, 1)])
def test_a_request_leaves_its_reports_whether_it_is_sound_or_not(
    depot: Depot, machine: Machine, edit: tuple[str, str], code: int
) -> None:
    _propose(depot, *edit)
    # As GitLab says it: the last version of the target when it joins both, else where the branch began.
    told = {"CI_MERGE_REQUEST_TARGET_BRANCH_SHA": depot.git("rev-parse", "main")}
    ran = run_pipeline(machine, depot.root / Checker.GITLAB.path, told)
    assert ran.code == code, ran.out
    assert machine.installed == [f"install --quiet {requirement()}"]
    kept = read_yaml(depot.root / Checker.GITLAB.path)["diagdemo"]["artifacts"]
    (page,) = kept["paths"]
    assert "Budget participatif" in (depot.root / page).read_text(encoding="utf-8")
    quality = json.loads((depot.root / kept["reports"]["codequality"]).read_text(encoding="utf-8"))
    found = {issue["location"]["path"] for issue in quality if issue["severity"] == "major"}
    assert found == {ELSEWHERE} | ({TOUCHED} if code else set()), "reports are about the whole repository"
    ElementTree.parse(depot.root / kept["reports"]["junit"])


def test_before_it_is_joined_a_request_is_compared_with_where_it_began(
    depot: Depot, machine: Machine
) -> None:
    _propose(depot, *BROKEN)
    told = {
        "CI_MERGE_REQUEST_TARGET_BRANCH_SHA": "",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": depot.git("merge-base", "main", "proposition"),
    }
    depot.git("switch", "--quiet", "--detach", "proposition")
    ran = run_pipeline(machine, depot.root / Checker.GITLAB.path, told)
    assert ran.code == 1
    assert TOUCHED in ran.out
    assert ELSEWHERE not in ran.out


def test_the_main_branch_is_checked_whole_and_tells_no_change(depot: Depot, machine: Machine) -> None:
    ran = run_pipeline(machine, depot.root / Checker.GITLAB.path, {})
    assert ran.code == 0, ran.out
    assert not (depot.root / "ce-qui-change.md").exists()


def test_the_workflow_asks_for_nothing_and_names_what_it_uses(depot: Depot) -> None:
    text = (depot.root / Checker.GITHUB.path).read_text(encoding="utf-8")
    workflow = read_yaml(depot.root / Checker.GITHUB.path)
    (job,) = workflow["jobs"].values()
    assert workflow["permissions"] == {"contents": "read"}
    assert "permissions" not in job
    assert "pull_request_target" not in text
    assert "secrets" not in text
    assert "--modeles" not in "".join(step.get("run", "") for step in job["steps"])
    assert all("${{" not in step.get("run", "") for step in job["steps"])
    used = re.findall(r"uses: (.*)", text)
    pinned = r"actions/(setup-python|checkout)@[0-9a-f]{40} # v\d+\.\d+\.\d+"
    assert len(used) == 2
    assert all(re.fullmatch(pinned, line) for line in used)
    order = [step.get("uses", step["name"]).partition("@")[0] for step in job["steps"]]
    assert order[:3] == ["actions/setup-python", INSTALL, "actions/checkout"]


def test_zizmor_finds_nothing(depot: Depot) -> None:
    done = subprocess.run(
        [_tool("zizmor"), "--offline", "--no-config", "--persona", "auditor", "--format", "json", depot.root],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr + done.stdout
    assert json.loads(done.stdout) == []


def test_pre_commit_stops_a_step_that_is_broken(depot: Depot, machine: Machine) -> None:
    words = [sys.executable, "-P", "-m", "pre_commit", "run"]
    told = {"PRE_COMMIT_HOME": str(machine.folder / "pre-commit")}
    depot.replace(TOUCHED, *SOUND)
    depot.git("add", "--all")
    assert machine.run(shlex.join(words), told).code == 0
    depot.replace(TOUCHED, "statut: en_pause", "statut: actiff")
    depot.git("add", "--all")
    ran = machine.run(shlex.join(words), told)
    assert ran.code == 1
    assert f"{TOUCHED}:3:9" in ran.out


def test_the_hook_of_the_project_is_one_that_pre_commit_can_run(depot: Depot, machine: Machine) -> None:
    hooks = PROJECT / ".pre-commit-hooks.yaml"
    subprocess.run([sys.executable, "-P", "-m", "pre_commit", "validate-manifest", hooks], check=True)
    (hook,) = read_yaml(hooks)
    assert hook["pass_filenames"] is False
    assert machine.run(hook["entry"], {}).code == 0
    _propose(depot, *BROKEN)
    assert machine.run(hook["entry"], {}).code == 1
