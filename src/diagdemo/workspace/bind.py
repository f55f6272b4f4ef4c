"""Bind a tree to the plan of a model: the schema gives the types, and every fault becomes an issue.

The depth of a document is bounded by the reader, so walking it by recursion is safe here.
"""

from __future__ import annotations

from typing import Any

from diagdemo.workspace.binding.models import Words, models_of
from diagdemo.workspace.binding.strangers import StrangeKeyError
from diagdemo.workspace.binding.walk import Walk
from diagdemo.workspace.bound import Bound
from diagdemo.workspace.plan import Plan
from diagdemo.yaml.document import Document


def bind(document: Document, part: str, plan: Plan, words: Words) -> Bound:
    """Bind a document whose top is the part named `part`.

    Args:
        document: the file; without a tree, nothing is bound and nothing more is said.
        part: the name of a model.
        plan: the plan of the models.
        words: the vocabularies in force in the workspace, by name.
    """
    walk = Walk(document, part, plan)
    data: Any = {}
    root = document.root
    if root is not None:
        block = models_of(plan, words).block(part)
        try:
            data = block.read(walk, root, (), None)
        except StrangeKeyError:
            walk = Walk(document, part, plan, careful=True)
            data = block.read(walk, root, (), None)
    return Bound(
        data if isinstance(data, dict) else {},
        tuple(walk.issues),
        tuple(walk.references),
        tuple(walk.source_uses),
        walk.parts,
        not walk.incomplete and isinstance(data, dict) and root is not None,
    )
