"""The classes of what templates receive, and what their docstrings say of them and of each field."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple, get_args, get_type_hints


class Field(NamedTuple):
    """A field of a class, told in French."""

    name: str
    says: str
    form: Any
    """Its annotation."""


def reachable(root: type) -> list[type]:
    """A class and those its fields lead to, in the order of their fields, each once."""
    found: list[type] = []
    stack = [root]
    while stack:
        each = stack.pop()
        if each not in found:
            found.append(each)
            hints = get_type_hints(each)
            inner = [part for field in dataclasses.fields(each) for part in _parts(hints[field.name])]
            stack += reversed(inner)
    return found


def is_context(kind: Any) -> bool:
    """Whether a form is a class of contexts, and not a plain value or a picture."""
    own = isinstance(kind, type) and dataclasses.is_dataclass(kind)
    return own and kind.__module__.startswith("diagdemo.report")


def _parts(annotation: Any) -> Iterator[type]:
    if is_context(annotation):
        yield annotation
    for inner in get_args(annotation):
        yield from _parts(inner)


def about(kind: type) -> str:
    """What a class is.

    Raises:
        ValueError: it has no docstring.
    """
    own = kind.__doc__ or ""
    if not own or own.startswith(f"{kind.__name__}("):
        raise ValueError(f"{kind.__module__}.{kind.__name__} has no docstring")
    return one_line(own)


def fields(kind: type) -> list[Field]:
    """Its fields, then its properties.

    Raises:
        ValueError: one of them has no docstring.
    """
    hints, docs = get_type_hints(kind), _docs(kind)
    found = [
        Field(field.name, docs.get(field.name, ""), hints[field.name]) for field in dataclasses.fields(kind)
    ]
    for name, member in vars(kind).items():
        if isinstance(member, property) and not name.startswith("_"):
            form = get_type_hints(member.fget).get("return", str)
            found.append(Field(name, one_line(inspect.getdoc(member) or ""), form))
    for field in found:
        if not field.says:
            raise ValueError(f"{kind.__module__}.{kind.__name__}.{field.name} has no docstring")
    return found


def _docs(kind: type) -> dict[str, str]:
    """The docstrings of the fields of a class, those of its bases included."""
    found: dict[str, str] = {}
    for each in reversed(kind.__mro__):
        if dataclasses.is_dataclass(each):
            body = _body(each)
            for node, after in zip(body, [*body[1:], None], strict=True):
                if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                    found[node.target.id] = _text(after)
    return found


def _body(kind: type) -> list[ast.stmt]:
    tree = ast.parse(inspect.getsource(sys.modules[kind.__module__]))
    return next(n.body for n in tree.body if isinstance(n, ast.ClassDef) and n.name == kind.__name__)


def _text(node: ast.stmt | None) -> str:
    """The text of a docstring; empty when what follows a field is something else."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return one_line(str(node.value.value))
    return ""


def one_line(text: str) -> str:
    """A text on one line, which may stand in a cell."""
    return " ".join(inspect.cleandoc(text).split()).replace("|", "\\|")
