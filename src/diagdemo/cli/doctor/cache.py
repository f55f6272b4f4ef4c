"""Where `diagdemo validate` remembers what it found, or why it remembers nothing."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from diagdemo.cli.doctor.finding import Finding, good, look
from diagdemo.verification.place import TAG, VARIABLE, ours, place
from diagdemo.verification.tool import stamp
from diagdemo.wording import number, quoted

if TYPE_CHECKING:
    from diagdemo.verification.place import Why

_ABOUT = "Cache"
_VARIABLE = f"la variable d’environnement {VARIABLE}"
_AGAIN = "«\u00a0diagdemo validate\u00a0» relit donc tout à chaque fois"


def cache(root: Path) -> Finding:
    """The folder of what is remembered, and what it weighs."""
    folder, why = place(root)
    if why == "unwanted":
        return good(_ABOUT, f"aucun, comme {_VARIABLE} le demande\u00a0; {_AGAIN}")
    if why:
        return _none(folder, why)
    if not stamp():
        told = "aucun\u00a0: des fichiers de diagdemo sont illisibles"
        return look(_ABOUT, f"{told}\u00a0; {_AGAIN}\u00a0; réinstallez diagdemo")
    size, shown = _size(folder), quoted(str(folder))
    if not size:
        return good(
            _ABOUT, f"vide\u00a0; «\u00a0diagdemo validate\u00a0» y gardera ce qu’il trouve\u00a0: {shown}"
        )
    weight = f"{number(round(size / 1e6, 1))} Mo" if size >= 100_000 else "moins de 0,1 Mo"
    held = f"{weight} de vérifications déjà faites, que «\u00a0diagdemo validate --sans-cache\u00a0» ignore"
    return good(_ABOUT, f"{held}\u00a0; ce dossier peut être supprimé\u00a0: {shown}")


def _none(folder: Path, why: Why) -> Finding:
    shown = quoted(str(folder))
    told = {
        "nowhere": "l’ordinateur ne dit pas où le mettre",
        "relative": f"{shown} n’est pas un chemin complet",
        "inside": f"{shown} est dans le dépôt, où d’autres pourraient écrire",
        "foreign": f"{shown} appartient à un autre compte",
        "open": f"d’autres comptes peuvent écrire dans {shown}",
        "unwritable": f"on ne peut pas écrire dans {shown}",
        "occupied": f"{shown} contient déjà d’autres fichiers",
    }[why]
    advice, *commands = _advice(folder, why)
    return look(_ABOUT, f"aucun\u00a0: {told}\u00a0; {_AGAIN}\u00a0; {advice}", *commands)


def _advice(folder: Path, why: Why) -> tuple[str, ...]:
    """What to do, and what to type if that is enough."""
    if why == "open" and (folder / TAG).is_file():  # nobody closes a common folder on our word
        from shlex import quote

        return "pour le réserver à votre compte", f"chmod go-w {quote(str(folder))}"
    if VARIABLE in os.environ:
        command = f"Remove-Item Env:{VARIABLE}" if os.name == "nt" else f"unset {VARIABLE}"
        return f"sans {_VARIABLE}, le dossier habituel servira", command
    return (f"{_VARIABLE} peut donner un autre dossier",)


def _size(folder: Path) -> int:
    total = 0
    with suppress(OSError):  # it is not there yet, or changes meanwhile
        for each in filter(ours, folder.iterdir()):
            total += each.lstat().st_size
    return total
