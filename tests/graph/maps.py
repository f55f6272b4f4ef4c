"""Maps for the tests of measures: drawn from pairs of ids."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from diagdemo.study.build import build_study
from diagdemo.study.study import Study
from diagdemo.workspace.load import load

DAY = datetime.date(2026, 6, 1)
_HOME = "territoires/brumeval"


def drawn(
    links: Iterable[tuple[str, str]],
    alone: Iterable[str] = (),
    categories: Mapping[str, str] | None = None,
    verb: str = "coopere",
) -> Study:
    """The map of these links: ids in `d…` are active devices, `brumeval` the collectivité, others actors."""
    pairs = list(links)
    ids = dict.fromkeys([*alone, *(id for pair in pairs for id in pair)])
    ties: dict[str, list[str]] = {id: [] for id in ids}
    for one, other in pairs:
        start, end = (other, one) if one == "brumeval" else (one, other)
        ties[start].append(f"  - {{vers: {end}, type: {verb}}}\n")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for id in ids:
            if id != "brumeval":
                _write(root, id, ties[id], (categories or {}).get(id, ""))
        (root / "diagdemo.yaml").write_text("programme: Essai\nversion_format: 1\n", encoding="utf-8")
        (root / _HOME).mkdir(parents=True, exist_ok=True)
        (root / _HOME / "territoire.yaml").write_text("nom: Brumeval\ntype: commune\n", encoding="utf-8")
        workspace = load(root)
    assert workspace.issues == (), workspace.issues
    return build_study(workspace, "brumeval", DAY)


def _write(root: Path, id: str, ties: list[str], category: str) -> None:
    device = id.startswith("d")
    path = root / _HOME / ("devices" if device else "actors") / f"{id}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    kind = (
        "type: atelier_citoyen\nstatut: actif\n" if device else f"categorie: {category}\n" if category else ""
    )
    path.write_text(
        f"nom: Fiche {id}\n{kind}" + ("liens:\n" + "".join(ties) if ties else ""), encoding="utf-8"
    )
