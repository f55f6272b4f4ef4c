"""The page of what templates receive, from the classes of contexts and the docstrings of their fields."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import sys
from collections.abc import Iterator
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from diagdemo.report.context import CONTEXT_VERSION
from diagdemo.report.contexts import CONTEXTS

_HEAD = """\
# Ce que reçoivent les modèles

Un modèle de document reçoit `d`, un objet figé. Cette page décrit tous ses champs, classe par classe ; ce qui n’y est pas n’en fait pas partie et peut changer sans prévenir. Le format porte le numéro **{version}** : il change quand un champ disparaît ou change de sens.

Comment écrire un modèle : [Modèles de documents](../modeles.md).

| Modèle | Contexte |
|---|---|
"""


def context_page() -> str:
    """The page, in Markdown.

    Raises:
        ValueError: a class or a field of a context has no docstring.
    """
    told = [_HEAD.format(version=CONTEXT_VERSION)]
    told += [f"| `{template}` | [{_name(root)}](#{_anchor(root)}) |\n" for template, root in CONTEXTS.items()]
    for each in _reachable():
        told.append(_class(each))
    return "".join(told).replace("None`", "rien`")


def _reachable() -> list[type]:
    """The classes of contexts in the order of their fields, each once."""
    found: list[type] = []
    stack = list(reversed(CONTEXTS.values()))
    while stack:
        each = stack.pop()
        if each in found:
            continue
        found.append(each)
        hints = get_type_hints(each)
        inner = [part for field in dataclasses.fields(each) for part in _parts(hints[field.name])]
        stack += reversed(inner)
    return found


def _parts(annotation: Any) -> Iterator[type]:
    if isinstance(annotation, type) and dataclasses.is_dataclass(annotation) and _ours(annotation):
        yield annotation
    for inner in get_args(annotation):
        yield from _parts(inner)


def _ours(kind: type) -> bool:
    return kind.__module__.startswith("diagdemo.report")


def _class(kind: type) -> str:
    lines = [f'\n## <a id="{_anchor(kind)}"></a>{_name(kind)}\n\n{_doc(kind)}\n\n']
    hints, docs = get_type_hints(kind), _docs(kind)
    lines.append("| Champ | Ce qu’il contient | Forme |\n|---|---|---|\n")
    for field in dataclasses.fields(kind):
        if field.name not in docs:
            raise ValueError(f"{kind.__module__}.{kind.__name__}.{field.name} has no docstring")
        lines.append(f"| `{field.name}` | {docs[field.name]} | {_shape(hints[field.name])} |\n")
    for name, member in vars(kind).items():
        if isinstance(member, property) and not name.startswith("_"):
            lines.append(f"| `{name}` | {_line(inspect.getdoc(member))} | {_shape(_returned(member))} |\n")
    return "".join(lines)


def _returned(member: property) -> Any:
    return get_type_hints(member.fget).get("return", str)


def _shape(annotation: Any) -> str:
    """What a field is made of, in words."""
    words = {str: "texte", int: "nombre entier", float: "nombre", bool: "vrai ou faux", type(None): "rien"}
    if annotation in words:
        return words[annotation]
    if isinstance(annotation, type) and dataclasses.is_dataclass(annotation):
        return f"[{_name(annotation)}](#{_anchor(annotation)})" if _ours(annotation) else "image"
    origin, inner = get_origin(annotation), [each for each in get_args(annotation) if each is not Ellipsis]
    if origin in (Union, UnionType):
        return " ou ".join(_shape(each) for each in inner)
    if origin is tuple:
        return f"liste de {_shape(inner[0])}" if len(set(inner)) == 1 else "suite : " + ", ".join(map(_shape, inner))
    if inner:
        return f"{_shape(inner[-1])} par clé"
    return "texte"


def _doc(kind: type) -> str:
    own = kind.__doc__ or ""
    if not own or own.startswith(f"{kind.__name__}("):
        raise ValueError(f"{kind.__module__}.{kind.__name__} has no docstring")
    return " ".join(inspect.cleandoc(own).split())


def _docs(kind: type) -> dict[str, str]:
    """The docstrings of the fields of a class, those of its bases included."""
    found: dict[str, str] = {}
    for each in reversed(kind.__mro__):
        if not dataclasses.is_dataclass(each):
            continue
        tree = ast.parse(inspect.getsource(sys.modules[each.__module__]))
        body = next(node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == each.__name__)
        for field, after in zip(body, [*body[1:], None], strict=True):
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and _is_text(after):
                found[field.target.id] = _line(ast.literal_eval(after.value))  # type: ignore[union-attr]
    return found


def _is_text(node: ast.stmt | None) -> bool:
    return (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    )


def _line(text: str | None) -> str:
    return " ".join((text or "").split()).replace("|", "\\|")


def _name(kind: type) -> str:
    return kind.__name__


def _anchor(kind: type) -> str:
    return kind.__name__.lower()
