"""What is wrong with a template that a repository brings, in words its author understands."""

from __future__ import annotations

import re
import traceback
from pathlib import Path

from diagdemo.errors import DiagdemoError
from diagdemo.wording import number

_QUOTED = re.compile(r"'([^']*)'")
_ADVICE = "corrigez ce modèle, ou relancez la commande sans --modeles"


def template_fault(error: Exception, overrides: Path, template: str) -> DiagdemoError:
    """The error to raise when templates of the folder `overrides`, `template` first, made `error` happen."""
    place = _place(error, overrides) or _own(overrides, template)
    return DiagdemoError(
        f"{place or 'un modèle du dépôt'} ne peut pas être employé\u00a0: {_cause(error)}", _ADVICE
    )


def _place(error: Exception, overrides: Path) -> str:
    """The template and the line, where the error says them: in itself, or in the calls that led to it."""
    from jinja2 import TemplateSyntaxError

    if isinstance(error, TemplateSyntaxError) and error.filename:
        return _said(Path(error.filename), error.lineno, overrides)
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if Path(frame.filename).is_relative_to(overrides):
            return _said(Path(frame.filename), frame.lineno, overrides)
    return ""


def _own(overrides: Path, template: str) -> str:
    """The template that was asked for, when the repository brings it."""
    return _said(overrides / template, 1, overrides) if (overrides / template).is_file() else ""


def _said(path: Path, line: int | None, overrides: Path) -> str:
    near = path.relative_to(overrides.parent) if path.is_relative_to(overrides.parent) else path
    return f"{near.as_posix()}:{line or 1}"


def _cause(error: Exception) -> str:
    from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
    from jinja2.exceptions import SecurityError

    from diagdemo.report.bounded import SECONDS, SIGNS, TooLargeError, TooLongError

    named = _QUOTED.findall(str(error))
    causes = {
        TemplateNotFound: f"le modèle «\u00a0{getattr(error, 'name', '')}\u00a0» n’existe pas",
        SecurityError: f"«\u00a0{named[0]}\u00a0» est interdit aux modèles"
        if named
        else "cet accès est interdit aux modèles",
        UndefinedError: f"«\u00a0{named[-1]}\u00a0» n’existe pas" if named else "un nom n’existe pas",
        TemplateSyntaxError: "une balise est mal écrite ou n’est pas fermée",
        UnicodeDecodeError: "le fichier n’est pas enregistré en UTF-8",
        TooLongError: f"il dure plus de {number(SECONDS)}\u00a0secondes",
        TooLargeError: f"il écrit plus de {number(SIGNS)}\u00a0signes",
        RecursionError: "il s’inclut lui-même sans fin",
    }
    return next(
        (told for kind, told in causes.items() if isinstance(error, kind)), "un calcul y est impossible"
    )
