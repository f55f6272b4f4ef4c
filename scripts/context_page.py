"""The page of what templates receive, from the classes of contexts and the docstrings of their fields."""

from __future__ import annotations

from itertools import groupby
from types import UnionType
from typing import Any, Union, get_args, get_origin

from context_classes import about, fields, is_context, reachable

from diagdemo.pictures.picture import Picture
from diagdemo.report.context import CONTEXT_VERSION
from diagdemo.report.contexts import CONTEXTS

_HEAD = """\
<!-- Page écrite par scripts/generate.py : ne pas la modifier à la main. -->

# Ce que reçoivent les modèles

Un modèle de document reçoit `d`, un objet que rien ne peut modifier. Cette page décrit tous ses champs, \
classe par classe. Ce qui n’y est pas n’en fait pas partie et peut changer sans prévenir. Le format porte \
le numéro **{version}** : il change quand un champ disparaît ou change de sens.

Comment écrire un modèle : [Modèles de documents](../modeles.md). Tout texte y est brut : c’est \
l’affichage qui le protège. Une *image* se montre avec la macro `figure` ; elle a un `name`, un `title`, \
un `alt` et un tableau `equivalent`.

| Modèle | Ce que `d` est |
|---|---|
"""
_WORDS: dict[Any, str] = {
    str: "texte",
    int: "nombre entier",
    float: "nombre",
    bool: "vrai ou faux",
    type(None): "rien",
    Picture: "image",
}


def context_page() -> str:
    """The page, in Markdown.

    Raises:
        ValueError: a class or a field of a context has no docstring, or two classes have the same name.
    """
    told, seen = [_HEAD.format(version=CONTEXT_VERSION)], dict[str, type]()
    told += [f"| `{template}` | {_link(root)} |\n" for template, root in CONTEXTS.items()]
    parts = []
    for template, root in CONTEXTS.items():
        parts.append(f"\n## Dans `{template}`\n")
        for kind in reachable(root):
            if seen.setdefault(kind.__name__, kind) is not kind:
                raise ValueError(f"two classes of contexts are named {kind.__name__}")
            if f"### {_named(kind)}" not in "".join(parts):
                parts.append(_class(kind))
    return "".join([*told, _index(seen), *parts])


def _index(kinds: dict[str, type]) -> str:
    """All the classes, by their first letter."""
    lines = [
        f"- **{letter}** {' · '.join(_link(kinds[name]) for name in names)}\n"
        for letter, names in groupby(sorted(kinds), key=lambda name: name[0])
    ]
    return "\n## Toutes les classes\n\n" + "".join(lines)


def _class(kind: type) -> str:
    head = f"\n### {_named(kind)}\n\n{about(kind)}\n\n| Champ | Ce qu’il contient | Forme |\n|---|---|---|\n"
    return head + "".join(f"| `{name}` | {says} | {_shape(form)} |\n" for name, says, form in fields(kind))


def _shape(form: Any) -> str:
    """What a field is made of, in words."""
    if form in _WORDS:
        return _WORDS[form]
    if is_context(form):
        return _link(form)
    inner = [each for each in get_args(form) if each is not Ellipsis]
    if get_origin(form) in (Union, UnionType):
        return " ou ".join(map(_shape, inner))
    if get_origin(form) is tuple:
        return (
            f"liste de {_shape(inner[0])}"
            if len(set(inner)) == 1
            else f"suite : {', '.join(map(_shape, inner))}"
        )
    raise ValueError(f"no words tell the form {form}")


def _named(kind: type) -> str:
    return f'<a id="{kind.__name__.lower()}"></a>{kind.__name__}'


def _link(kind: type) -> str:
    return f"[{kind.__name__}](#{kind.__name__.lower()})"
