"""Small repositories, fictional and made for one test."""

from __future__ import annotations

import datetime
from pathlib import Path

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report.documents import Order, comparison, diagnostic
from diagdemo.workspace.load import load

DAY = datetime.date(2026, 6, 30)
SPACE = "programme: Essais fictifs\nversion_format: 1\n"
PLACE = "nom: Brumeval\ntype: commune\n"


def lay(root: Path, files: dict[str, str]) -> Path:
    """A repository with these files, by path; a territory of one commune unless they say otherwise."""
    for path, text in {"diagdemo.yaml": SPACE, **files}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")
    return root


def brumeval(root: Path, **files: str) -> Path:
    """A repository whose only territory holds these records: `devices__forum` is `devices/forum.yaml`."""
    told = {"territoire": PLACE, **files}
    return lay(
        root, {f"territoires/brumeval/{name.replace('__', '/')}.yaml": text for name, text in told.items()}
    )


def tell(
    root: Path,
    slug: str = "brumeval",
    own_templates: bool = False,
    diffusion: Diffusion = Diffusion.INTERNE,
) -> str:
    """The diagnostic of a territory, read from the disk."""
    return diagnostic(load(root), slug, Order(diffusion, DAY, own_templates=own_templates)).text


def tell_together(root: Path, own_templates: bool = False) -> str:
    """The comparison of all territories, read from the disk."""
    return comparison(load(root), None, Order(date=DAY, own_templates=own_templates)).text
