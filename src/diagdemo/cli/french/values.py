"""From the text typed after an option to a value, with a fault that says what to type instead."""

from __future__ import annotations

import datetime
import math
import os
from difflib import get_close_matches
from enum import Enum
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args, get_origin

from typer._click.exceptions import BadParameter
from typer._coercion import TypeDescriptor
from typer.models import ParameterInfo

_Number = TypeVar("_Number", int, float)


def read(value: Any, descriptor: TypeDescriptor) -> Any:
    """`value` as the type that the command declares; a default that already has it comes back as it is.

    Raises:
        BadParameter: the text does not make such a value; the message is French.
        TypeError: the command declares a type that is not read here.
    """
    info = descriptor.parameter_info
    if info.parser is not None:
        return info.parser(value)
    annotation = _item(descriptor)
    if choices(descriptor):
        return _choice(value, annotation, descriptor)
    if not isinstance(value, str):
        return value
    if isinstance(annotation, type) and issubclass(annotation, Path):
        return _path(value, info)
    reader = _READERS.get(annotation)
    if reader is None:
        raise TypeError(f"no reader of command-line values for {annotation!r}")
    return reader(value, info)


def kind(descriptor: TypeDescriptor) -> str:
    """The word that stands for the value in a page of help."""
    listed = choices(descriptor)
    if listed:
        return "|".join(listed)
    annotation = _item(descriptor)
    if isinstance(annotation, type) and issubclass(annotation, Path):
        info = descriptor.parameter_info
        if info.file_okay and info.dir_okay:
            return "CHEMIN"
        return "FICHIER" if info.file_okay else "DOSSIER"
    return _KINDS.get(annotation, "TEXTE")


def choices(descriptor: TypeDescriptor) -> list[str]:
    """The values allowed, when the declared type lists them."""
    annotation = _item(descriptor)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [str(member.value) for member in annotation]
    return [str(item) for item in get_args(annotation)] if get_origin(annotation) is Literal else []


def _item(descriptor: TypeDescriptor) -> Any:
    annotation: Any = descriptor.annotation
    origin: Any = get_origin(annotation)
    return get_args(annotation)[0] if origin in (list, tuple) else annotation


def _choice(value: Any, annotation: Any, descriptor: TypeDescriptor) -> Any:
    if isinstance(value, Enum):
        return value
    listed = choices(descriptor)
    for name in listed:
        if value == name or (not descriptor.case_sensitive and value.casefold() == name.casefold()):
            return annotation(name) if isinstance(annotation, type) else name
    close = get_close_matches(str(value), listed, n=1, cutoff=0.5)
    meant = f"vouliez-vous dire « {close[0]} » ? Valeurs" if close else "valeurs"
    raise BadParameter(f"« {value} » n’est pas possible ; {meant} : {', '.join(listed)}")


def _whole(value: str, info: ParameterInfo) -> int:
    try:
        number = int(value)
    except ValueError:
        raise BadParameter(f"« {value} » n’est pas un nombre entier ; écrivez par exemple 12") from None
    return _bounded(number, info)


def _decimal(value: str, info: ParameterInfo) -> float:
    try:
        number = float(value.replace(",", "."))
        if not math.isfinite(number):
            raise ValueError
    except ValueError:
        raise BadParameter(f"« {value} » n’est pas un nombre ; écrivez par exemple 12 ou 12,5") from None
    return _bounded(number, info)


def _bounded(number: _Number, info: ParameterInfo) -> _Number:
    if info.min is not None and not number >= info.min:
        raise BadParameter(f"{number} est trop petit ; le minimum est {info.min}")
    if info.max is not None and not number <= info.max:
        raise BadParameter(f"{number} est trop grand ; le maximum est {info.max}")
    return number


def _date(value: str, _info: ParameterInfo) -> datetime.date:
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.datetime.strptime(value, form).date()
        except ValueError:
            continue
    raise BadParameter(f"« {value} » n’est pas une date ; écrivez année-mois-jour, par exemple 2026-03-31")


def _path(value: str, info: ParameterInfo) -> Path:
    if value == "-" and info.allow_dash:
        return Path(value)
    path = Path(value)
    if not path.exists():
        if info.exists:
            raise BadParameter(f"{_path_name(info)} « {value} » n’existe pas")
        return path.resolve() if info.resolve_path else path
    if path.is_dir() and not info.dir_okay:
        raise BadParameter(f"« {value} » est un dossier ; un fichier est attendu")
    if not path.is_dir() and not info.file_okay:
        raise BadParameter(f"« {value} » est un fichier ; un dossier est attendu")
    if info.readable and not os.access(path, os.R_OK):
        raise BadParameter(f"« {value} » ne peut pas être lu : l’accès est refusé")
    if info.writable and not os.access(path, os.W_OK):
        raise BadParameter(f"« {value} » ne peut pas être modifié : l’accès est refusé")
    return path.resolve() if info.resolve_path else path


def _path_name(info: ParameterInfo) -> str:
    if info.file_okay and info.dir_okay:
        return "le chemin"
    return "le fichier" if info.file_okay else "le dossier"


def _text(value: str, _info: ParameterInfo) -> str:
    return value


_READERS: dict[Any, Any] = {str: _text, int: _whole, float: _decimal, datetime.date: _date}
_KINDS: dict[Any, str] = {int: "NOMBRE", float: "NOMBRE", datetime.date: "DATE"}
