"""What GitHub and GitLab do with the scripts of a pipeline, as far as the scripts can tell."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML


class Ran(NamedTuple):
    """What a script left behind."""

    code: int
    out: str
    summary: str


class Machine:
    """A computer of a forge, where `pip` only notes what it is asked to install."""

    def __init__(self, folder: Path, root: Path) -> None:
        """`root` is the repository, as the forge took it out; `folder` is outside of it."""
        self.root, self.folder = root, folder
        self.temporary = folder / "temporaire"
        self.temporary.mkdir(parents=True)
        self._asked = folder / "pip.txt"
        self._program("pip", f'echo "$*" >> "{self._asked}"')
        self._program("diagdemo", f'exec "{sys.executable}" -m diagdemo "$@"')

    @property
    def installed(self) -> list[str]:
        """What `pip` was asked, a line for each time."""
        return self._asked.read_text(encoding="utf-8").splitlines() if self._asked.exists() else []

    def run(self, script: str, environment: Mapping[str, str]) -> Ran:
        """Run a script as both forges do: it stops at the first command that fails."""
        summary = self.folder / "resume.md"
        summary.write_text("", encoding="utf-8")
        kept = {name: os.environ[name] for name in ("PYTHONPATH", "LANG", "SYSTEMROOT") if name in os.environ}
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", script],
            cwd=self.root,
            env={
                **kept,
                "PATH": f"{self.folder}{os.pathsep}{os.environ['PATH']}",
                "HOME": str(self.folder),
                "CI": "true",
                **({"GITHUB_STEP_SUMMARY": str(summary)} if "GITHUB_ACTIONS" in environment else {}),
                **environment,
            },
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return Ran(done.returncode, done.stdout + done.stderr, summary.read_text(encoding="utf-8"))

    def _program(self, name: str, line: str) -> None:
        program = self.folder / name
        program.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        program.chmod(0o755)


def read_yaml(path: Path) -> Any:
    """The content of a YAML file."""
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))


def run_workflow(machine: Machine, workflow: Path, event: str) -> dict[str, Ran]:
    """What each step of the only job of a GitHub workflow left behind, by its name, but for actions.

    Conditions are those that GitHub knows: a step runs when all went well, unless it asks for more.
    """
    (job,) = read_yaml(workflow)["jobs"].values()
    told = {
        "GITHUB_ACTIONS": "true",
        "GITHUB_EVENT_NAME": event,
        "RUNNER_TEMP": str(machine.temporary),
        **job.get("env", {}),
    }
    ran: dict[str, Ran] = {}
    outcomes: dict[str, str] = {}
    for step in job["steps"]:
        well = not any(each.code for each in ran.values())
        if not _wanted(step.get("if", ""), event, outcomes, well):
            continue
        if "run" in step:
            ran[step["name"]] = machine.run(step["run"], {**told, **step.get("env", {})})
        outcomes[step.get("id", step["name"])] = "success"
    return ran


def run_pipeline(machine: Machine, pipeline: Path, told: Mapping[str, str]) -> Ran:
    """What the only job of a GitLab pipeline left behind.

    What it does afterwards is done in another shell, whatever happened, and its failure is only told.
    """
    (job,) = read_yaml(pipeline).values()
    known = {"GITLAB_CI": "true", **job["variables"], **told}
    ran = machine.run("\n".join([*job["before_script"], *job["script"]]), known)
    after = machine.run("\n".join(job["after_script"]), known)
    return ran._replace(out=ran.out + (f"after_script: {after.out}" if after.code else ""))


def _wanted(condition: str, event: str, outcomes: Mapping[str, str], well: bool) -> bool:
    """Whether a step runs: its condition is a conjunction of comparisons, or empty."""
    terms = [
        term.strip() for term in condition.removeprefix("${{").removesuffix("}}").split("&&") if term.strip()
    ]
    if "!cancelled()" not in terms and not well:
        return False
    return all(term == "!cancelled()" or _holds(term, event, outcomes) for term in terms)


def _holds(term: str, event: str, outcomes: Mapping[str, str]) -> bool:
    left, sign, right = term.split()
    known = {
        "github.event_name": event,
        **{f"steps.{name}.outcome": value for name, value in outcomes.items()},
    }
    same = known.get(left, "") == right.strip("'")
    return same if {"==": True, "!=": False}[sign] else not same
