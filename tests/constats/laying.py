"""Lay the small trees of a case over a nearly empty repository, and read the territory that results."""

from __future__ import annotations

import datetime
import shutil
import tomllib
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from diagdemo.study.build import build_study
from diagdemo.study.datum import Datum
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.workspace.load import load

DAY = datetime.date(2026, 6, 1)
TERRITORY = "brumeval"
_BASE = Path(__file__).parent / "base"
_HOME = Path("territoires") / TERRITORY


def lay(case: Path, root: Path) -> Path:
    """A copy of the base in `root`, with the files of `case` over it.

    A case with a folder `territoires` or a file `diagdemo.yaml` is laid at the root, else in the territory.
    """
    shutil.copytree(_BASE, root, dirs_exist_ok=True)
    whole = (case / "territoires").is_dir() or (case / "diagdemo.yaml").is_file()
    shutil.copytree(case, root if whole else root / _HOME, dirs_exist_ok=True)
    return root


def study_of(root: Path, territory: str = TERRITORY) -> Study:
    """The study of a territory on the day of the cases; the records must be without fault."""
    workspace = load(root)
    assert workspace.issues == (), workspace.issues
    return build_study(workspace, territory, DAY)


def expected(folder: Path) -> dict[str, Any]:
    """What the file `attendus.toml` of a folder of cases says."""
    return tomllib.loads((folder / "attendus.toml").read_text(encoding="utf-8"))


def put(root: Path, file: str, key: str, value: str) -> None:
    """Write `value`, as YAML, at `key` (`editions.1.votants`, positions from 1) in a record, new or not."""
    yaml = YAML(typ="rt")
    path = root / _HOME / file
    path.parent.mkdir(parents=True, exist_ok=True)
    if not key:
        path.write_text(value, encoding="utf-8")
        return
    top = yaml.load(path.read_text(encoding="utf-8")) if path.exists() else {}
    *above, last = [int(step) - 1 if step.isdigit() else step for step in key.split(".")]
    at: Any = top
    for step in above:
        if isinstance(at, dict) and not isinstance(at.get(step), dict | list):
            at[step] = {}
        at = at[step]
    at[last] = yaml.load(value)
    with path.open("w", encoding="utf-8") as stream:
        yaml.dump(top, stream)


def told(datum: Datum) -> str:
    """A datum as cases name it: the file in the territory, and the key."""
    return f"{_short(datum.path)} {datum.key}".strip()


def asked(missing: Missing) -> str:
    """A missing datum as cases name it: the file and the key, or the kind and the word of a whole record."""
    if missing.id:
        return f"{_short(missing.path)} {missing.key}".strip()
    return f"{missing.kind} {missing.word}".strip()


def plain(text: str) -> str:
    """A sentence with ordinary spaces, to be compared with what is typed in a case."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def _short(path: str) -> str:
    return path.removeprefix(f"{_HOME.as_posix()}/")
