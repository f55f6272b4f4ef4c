"""The documents that pages are tried on."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeAlias

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report.document import Document
from diagdemo.report.documents import Order, ambition, comparison, diagnostic, synthesis
from report.documents import DAY, example

_FICTIONAL, _REAL = "reseau-fictif", "territoires-reels"

Subject: TypeAlias = Callable[[], Document]


def _of(tell: Callable[..., Document], name: str, territory: str | None, diffusion: Diffusion) -> Subject:
    return cache(lambda: tell(example(name), territory, Order(diffusion, DAY)))


SUBJECTS: dict[str, Subject] = {
    "diagnostic": _of(diagnostic, _FICTIONAL, "brumeval", Diffusion.INTERNE),
    "public diagnostic": _of(diagnostic, _FICTIONAL, "brumeval", Diffusion.PUBLIQUE),
    "diagnostic without interviews": _of(diagnostic, _REAL, "mulhouse", Diffusion.INTERNE),
    "synthesis": _of(synthesis, _FICTIONAL, "brumeval", Diffusion.RESTITUTION),
    "ambition": _of(ambition, _FICTIONAL, "brumeval", Diffusion.INTERNE),
    "comparison": _of(comparison, _FICTIONAL, None, Diffusion.INTERNE),
    "comparison of real territories": _of(comparison, _REAL, None, Diffusion.INTERNE),
}
