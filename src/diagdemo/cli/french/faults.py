"""Wrong usages, in French: what click raises in English, said again with what to type instead."""

from __future__ import annotations

import re
import sys

from typer._click.core import Context
from typer._click.exceptions import (
    BadParameter,
    ClickException,
    FileError,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
    UsageError,
)

from diagdemo.cli.french.parameters import FrenchArgument, FrenchOption
from diagdemo.cli.french.values import choices
from diagdemo.cli.visible import visible
from diagdemo.cli.wrap import fitted

_SENTENCES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.DOTALL), sentence)
    for pattern, sentence in (
        (r"Missing command\.", "il manque une commande"),
        (r"Got unexpected extra argument\(s\) \((.*)\)", "argument en trop : « {0} »"),
        (r"Option '(.*)' requires an argument\.", "l’option « {0} » attend une valeur"),
        (r"Option '(.*)' requires (\d+) arguments\.", "l’option « {0} » attend {1} valeurs"),
        (r"Option '(.*)' does not take a value\.", "l’option « {0} » ne prend pas de valeur"),
        (r"Argument '(.*)' takes (\d+) values\.", "l’argument « {0} » attend {1} valeurs"),
    )
)


def show_usage_error(error: ClickException) -> int:
    """Write on standard error the usage line, the fault and where to find help; the exit code."""
    context = error.ctx if isinstance(error, UsageError) else None
    if isinstance(error, NoArgsIsHelpError):
        print(error.message, file=sys.stderr)
        return error.exit_code
    if context is not None:
        print(context.get_usage() + "\n", file=sys.stderr)
    print(fitted(f"Erreur : {visible(sentence(error))}", sys.stderr), file=sys.stderr)
    if context is not None:
        print(f"Aide : tapez « {context.command_path} --help »", file=sys.stderr)
    return error.exit_code


def sentence(error: ClickException) -> str:
    """The fault, in French, without a final full stop."""
    if isinstance(error, MissingParameter):
        return _missing(error)
    if isinstance(error, NoSuchOption):
        return _unknown_option(error)
    if isinstance(error, BadParameter):
        hint = error.param.get_error_hint() if error.param is not None else ""
        return f"{hint} : {error.message}" if hint else error.message
    if isinstance(error, FileError):
        return f"le fichier « {error.ui_filename} » ne peut pas être ouvert"
    for pattern, french in _SENTENCES:
        match = pattern.fullmatch(error.message)
        if match:
            return french.format(*match.groups())
    return error.message


def _missing(error: MissingParameter) -> str:
    param = error.param
    if not isinstance(param, FrenchArgument | FrenchOption):
        return "il manque une valeur"
    text = f"il manque {param.get_error_hint()}"
    listed = choices(param.type_descriptor)
    return f"{text} ; valeurs : {', '.join(listed)}" if listed else text


def _unknown_option(error: NoSuchOption) -> str:
    if error.possibilities:
        meant = f"vouliez-vous dire « {error.possibilities[0]} » ?"
        return f"option inconnue « {error.option_name} » ; {meant}"
    return f"option inconnue « {error.option_name} »{_options_of(error.ctx)}"


def _options_of(context: Context | None) -> str:
    if context is None:
        return ""
    params = context.command.get_params(context)
    names = [
        max(param.opts, key=len) for param in params if isinstance(param, FrenchOption) and not param.hidden
    ]
    return f" ; les options sont : {', '.join(names)}"
