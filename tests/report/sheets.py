"""The sheets for élus and the ambition reports of the examples, for each of their publics."""

from __future__ import annotations

import datetime
import re
from functools import cache
from pathlib import Path

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report.documents import Order, ambition, synthesis
from diagdemo.report.reading import Reading, read
from diagdemo.workspace.load import load
from diagdemo.workspace.workspace import Workspace

DAY = datetime.date(2026, 6, 30)
_EXAMPLES = Path(__file__).parents[2] / "examples"
FICTIONAL = ("brumeval", "haute-ostrenne", "pays-de-sarvelle", "port-celestin", "val-de-clairune")
ALL = (*FICTIONAL, "mulhouse", "kingersheim", "gironde")


@cache
def _repository(slug: str) -> Workspace:
    return load(_EXAMPLES / ("reseau-fictif" if slug in FICTIONAL else "territoires-reels"))


@cache
def reading(slug: str, diffusion: Diffusion = Diffusion.INTERNE) -> Reading:
    """A territory of the examples, as a public may read it."""
    return read(_repository(slug), slug, DAY, diffusion)


@cache
def sheet(slug: str, diffusion: Diffusion = Diffusion.INTERNE, plain: bool = False) -> str:
    """The sheet of a territory of the examples."""
    return synthesis(_repository(slug), slug, Order(diffusion, DAY, plain=plain)).text


@cache
def plan(slug: str, diffusion: Diffusion = Diffusion.INTERNE) -> str:
    """The ambition report of a territory of the examples."""
    return ambition(_repository(slug), slug, Order(diffusion, DAY)).text


def seen(text: str) -> str:
    """What is read of a document before its proofs, marks and Markdown left out."""
    body = text.split('## <a id="annexe-preuves">')[0]
    body = re.sub(r"<sup>.*?</sup>|<a id=[^>]*></a>", "", body)
    return re.sub(r"\[([^\]]*)\]\([^)]*\)|[*\\|>#]", r"\1", body)
