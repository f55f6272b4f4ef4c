"""Small records for tests of one rule, and the verdict that results."""

from __future__ import annotations

from pathlib import Path

from constats.laying import lay, put, study_of
from diagdemo.constats.observe import observe
from diagdemo.constats.verdict import Verdict

_BASE = Path(__file__).parent / "base" / "territoires" / "brumeval"
FORUM = "nom: Forum annuel\ntype: atelier_citoyen\nstatut: actif\n"
SERVICE = "nom: Service vie citoyenne\nnature: service\n"


def found(root: Path, code: str, target: str = "") -> Verdict:
    """The verdict of a constat on a target."""
    return next(each for each in observe(study_of(root)).outcomes[code].verdicts if each.target.id == target)


def laid(root: Path, **files: str) -> Path:
    """The base with records, by path with « __ » for « / »."""
    lay(_BASE, root)
    for name, text in files.items():
        put(root, name.replace("__", "/") + ".yaml", "", text)
    return root
