"""Where `diagdemo validate` remembers what it found, or why it remembers nothing."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from diagdemo.cli.doctor.finding import Finding, good, look
from diagdemo.verification.place import VARIABLE, place
from diagdemo.verification.sweep import SUFFIX
from diagdemo.wording import number, quoted

if TYPE_CHECKING:
    from diagdemo.verification.place import Why

_ABOUT = "Cache"
_WITHOUT = "«\u00a0validate --sans-cache\u00a0» s’en passe"


def cache(root: Path) -> Finding:
    """The folder of what is remembered, and what it weighs."""
    folder, why = place(root)
    if why:
        return _none(folder, why)
    size = _size(folder)
    if not size:
        text = f"vide\u00a0; validate gardera ce qu’il a vu dans {quoted(str(folder))}\u00a0; {_WITHOUT}"
        return good(_ABOUT, text)
    weight = f"{number(round(size / 1e6, 1))} Mo" if size >= 100_000 else "moins de 0,1 Mo"
    held = f"{weight} de vérifications déjà faites, dans {quoted(str(folder))}"
    return good(_ABOUT, f"{held}, un dossier qui peut être supprimé\u00a0; {_WITHOUT}")


def _none(folder: Path, why: Why) -> Finding:
    if why == "unwanted":
        return good(_ABOUT, f"aucun, comme {VARIABLE} le demande\u00a0: validate relit tout à chaque fois")
    told = {
        "nowhere": "l’ordinateur ne dit pas où le mettre",
        "relative": f"{VARIABLE} doit être un chemin complet, et c’est {quoted(str(folder))}",
        "inside": f"{quoted(str(folder))} est dans le dépôt, où d’autres pourraient écrire",
        "foreign": f"{quoted(str(folder))} appartient à un autre compte",
        "open": f"d’autres comptes peuvent écrire dans {quoted(str(folder))}",
        "unwritable": f"on ne peut pas écrire dans {quoted(str(folder))}",
    }[why]
    text = f"aucun\u00a0: {told}\u00a0; validate relit donc tout à chaque fois"
    elsewhere = "" if why == "relative" else f"\u00a0; {VARIABLE} peut donner un autre dossier"
    return look(_ABOUT, text + elsewhere)


def _size(folder: Path) -> int:
    total = 0
    with suppress(OSError):  # it is not there yet, or changes meanwhile
        for each in folder.glob(f"*{SUFFIX}"):
            total += each.lstat().st_size
    return total
