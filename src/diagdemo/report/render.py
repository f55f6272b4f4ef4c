"""Lay a context out with a template: sandboxed, strict, everything escaped unless we made it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from diagdemo.report.faults import template_fault
from diagdemo.report.markdown import Safe, escape, paragraphs, web_link
from diagdemo.report.marks import Marks
from diagdemo.report.telling import Cell, Told
from diagdemo.resources import folder
from diagdemo.wording import agree, number, share
from diagdemo.workspace.refusal import slug

if TYPE_CHECKING:
    from jinja2 import Environment

_BETWEEN = "\u202f; "
"""Between two sources of one statement."""


def render(template: str, context: object, marks: Marks, overrides: Path | None = None) -> str:
    """The document, as Markdown that ends with one line end.

    Args:
        template: the name of a template, such as `rapport.md.j2`.
        context: one of the contexts of `diagdemo.report`, given to the template as `d`.
        marks: writes the marks of proofs and gathers the pictures.
        overrides: a folder of templates that come first; only given when the user asked for it.

    Raises:
        DiagdemoError: a template of `overrides` cannot be used.
    """
    environment = _environment(marks, overrides)
    if overrides is None:
        return _tidy(environment.get_template(template).render(d=context))
    from diagdemo.report.bounded import timed

    try:
        with timed(overrides):
            return _tidy(environment.get_template(template).render(d=context))
    except Exception as error:  # templates of others may fail in any way
        raise template_fault(error, overrides, template) from error


def _environment(marks: Marks, overrides: Path | None) -> Environment:
    from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined

    from diagdemo.report.bounded import Bounded

    ours = FileSystemLoader(folder("templates"))
    own = [FileSystemLoader(overrides)] if overrides else []
    environment = Bounded(
        loader=ChoiceLoader([*own, ours, PrefixLoader({"base": ours}, delimiter=":")]),
        undefined=StrictUndefined,
        finalize=escape,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "prose": paragraphs,
        "nombre": number,
        "preuve": marks.one,
        "preuves": marks.several,
        "affirmation": lambda claim: Safe(f"{escape(claim.text)}{marks.several(claim.proofs, claim.text)}"),
        "image": marks.picture,
        "cellule": lambda cell: _cell(cell, marks),
        "retrait": lambda depth: Safe("  " * depth),
        "web": lambda address: web_link("page", address),
        "ancre": lambda name: Safe(f'<a id="{slug(str(name)).replace("_", "-")}"></a>'),
    }
    environment.globals |= {
        "accord": agree,
        "sur": share,
        "listes_de_preuves": lambda: tuple(marks.listed),
        "images": lambda: tuple(marks.pictures.values()),
    }
    return environment


def _cell(cell: Cell, marks: Marks) -> Safe:
    """A cell on one line: current values, joined by « ou » when sources disagree; then the earlier ones."""
    now = Safe(
        (" **ou** " if cell.contradictory else "\u00a0; ").join(_told(told, marks) for told in cell.current)
    )
    if not cell.earlier:
        return now
    before = "\u00a0; ".join(_told(told, marks) for told in cell.earlier)
    return Safe(f"{now} — auparavant\u00a0: {before}")


def _told(told: Told, marks: Marks) -> str:
    """The statement, its reserve in italics, its sources, then the line that proves it."""
    parts = [web_link(told.text, told.url) if told.url else escape(told.text)] if told.text else []
    if told.note:
        parts.append(Safe(f"*{escape(told.note)}*"))
    if told.sources:
        parts.append(Safe(f"[{escape(_BETWEEN.join(told.sources))}]"))
    return " ".join(parts) + marks.one(told.proof)


def _tidy(text: str) -> str:
    """No space at the end of lines, never two blank lines in a row."""
    lines = [line.rstrip() for line in text.split("\n")]
    kept = [line for rank, line in enumerate(lines) if line or (rank and lines[rank - 1])]
    return "\n".join(kept).strip("\n") + "\n"
