"""Lay a context out with a template: sandboxed, strict, everything escaped unless we made it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from diagdemo.report.faults import template_fault
from diagdemo.report.markdown import Safe, escape, paragraphs, web_link
from diagdemo.report.proof import Linker, Proof
from diagdemo.report.telling import Cell, Told
from diagdemo.resources import folder
from diagdemo.wording import agree, number, share

if TYPE_CHECKING:
    from jinja2 import Environment

_BETWEEN = "\u202f; "
"""Between two sources of one statement."""


def render(template: str, context: object, links: Linker, overrides: Path | None = None) -> str:
    """The document, as Markdown that ends with one line end.

    Args:
        template: the name of a template, such as `diagnostic.md.j2`.
        context: one of the classes of `diagdemo.report.context`, given to the template as `d`.
        links: writes the links to proofs.
        overrides: a folder of templates that come first; only given when the user asked for it.

    Raises:
        DiagdemoError: a template of `overrides` cannot be used.
    """
    environment = _environment(links, overrides)
    if overrides is None:
        return _tidy(environment.get_template(template).render(d=context))
    try:
        return _tidy(environment.get_template(template).render(d=context))
    except Exception as error:  # templates of others may fail in any way
        raise template_fault(error, overrides) from error


def _environment(links: Linker, overrides: Path | None) -> Environment:
    from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    ours = FileSystemLoader(folder("templates"))
    own = [FileSystemLoader(overrides)] if overrides else []
    environment = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([*own, ours, PrefixLoader({"base": ours}, delimiter=":")]),
        undefined=StrictUndefined,
        finalize=escape,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    # What blocks, macros and « super() » give back is made of parts that were each escaped.
    environment.concat = lambda parts: Safe("".join(parts))  # type: ignore[method-assign]
    environment.filters |= {
        "prose": paragraphs,
        "nombre": number,
        "preuve": lambda proof: _superscript(proof, links),
        "cellule": lambda cell: _cell(cell, links),
        "retrait": lambda depth: Safe("  " * depth),
        "web": lambda address: web_link("page", address),
    }
    environment.globals |= {"accord": agree, "sur": share}
    return environment


def _superscript(proof: Proof | None, links: Linker) -> Safe:
    return Safe("") if proof is None else Safe(f"<sup>{links(proof)}</sup>")


def _cell(cell: Cell, links: Linker) -> Safe:
    """A cell on one line: current values, joined by « ou » when sources disagree; then the earlier ones."""
    now = Safe(
        (" **ou** " if cell.contradictory else "\u00a0; ").join(_told(told, links) for told in cell.current)
    )
    if not cell.earlier:
        return now
    before = "\u00a0; ".join(_told(told, links) for told in cell.earlier)
    return Safe(f"{now} — auparavant\u00a0: {before}")


def _told(told: Told, links: Linker) -> str:
    """The statement, its reserve in italics, its sources, then the line that proves it."""
    parts = [web_link(told.text, told.url) if told.url else escape(told.text)] if told.text else []
    if told.note:
        parts.append(Safe(f"*{escape(told.note)}*"))
    if told.sources:
        parts.append(Safe(f"[{escape(_BETWEEN.join(told.sources))}]"))
    return " ".join(parts) + _superscript(told.proof, links)


def _tidy(text: str) -> str:
    """No space at the end of lines, never two blank lines in a row."""
    lines = [line.rstrip() for line in text.split("\n")]
    kept = [line for rank, line in enumerate(lines) if line or (rank and lines[rank - 1])]
    return "\n".join(kept).strip("\n") + "\n"
