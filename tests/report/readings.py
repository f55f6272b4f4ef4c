"""Readings of the examples, made once for all the tests of sections, and those of small repositories."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report.reading import Reading, read
from diagdemo.workspace.load import load
from report.documents import DAY, EXAMPLES, example

TERRITORIES = [(name, slug) for name in EXAMPLES for slug in example(name).territories]
OUTSIDE = [Diffusion.RESTITUTION, Diffusion.PUBLIQUE]


@cache
def reading(name: str, territory: str, diffusion: Diffusion = Diffusion.INTERNE) -> Reading:
    """A territory of an example, as a public may read it."""
    return read(example(name), territory, DAY, diffusion)


def reading_of(root: Path, diffusion: Diffusion = Diffusion.INTERNE) -> Reading:
    """The only territory of a small repository."""
    return read(load(root), "brumeval", DAY, diffusion)
