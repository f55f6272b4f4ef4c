"""From bytes to text: UTF-8 is expected; what else it may be is guessed, to show where and to say so."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from diagdemo.issues import Correction, Issue, Location

_BOM = codecs.BOM_UTF8
_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_SAVE = (
    "enregistrez-le en UTF-8 : dans VS Code, cliquez sur l’encodage en bas à droite, « Rouvrir avec "
    "l’encodage » puis « {name} », et de nouveau « Enregistrer avec l’encodage » puis « UTF-8 » ; dans le "
    "Bloc-notes, « Enregistrer sous » puis Encodage « UTF-8 »"
)


_DOUBTFUL = "[^\x00-\x7fàâäçèéêëîïôöùûüÿœæÀÂÄÇÈÉÊËÎÏÔÖÙÛÜŸŒÆ€«»“”‘’–—…°·•²³\u00a0×§]"
"""What no French text is written with: the bytes were probably meant in another encoding."""


class Decoded(NamedTuple):
    """The text of a file, or the best guess of it when there is an issue."""

    text: str
    bom: bool
    issue: Issue | None = None
    readable: bool = True
    """Whether the text, guessed or not, is worth reading on."""


def decode(name: str, raw: bytes) -> Decoded:
    """Decode the bytes of the file `name`."""
    bom = raw.startswith(_BOM)
    if b"\0" in raw:
        return _with_nulls(name, raw)
    body = raw[len(_BOM) :] if bom else raw
    try:
        return Decoded(body.decode("utf-8"), bom)
    except UnicodeDecodeError as error:
        wide = _wide(name, raw)
        return wide or _eight_bits(name, body, error.start, bom)


def _wide(name: str, raw: bytes) -> Decoded | None:
    for mark, codec, label in _WIDE:
        if raw.startswith(mark):
            return _refused_wide(name, raw[len(mark) :], codec, label)
    return None


def _refused_wide(name: str, raw: bytes, codec: str, label: str) -> Decoded:
    whole = True
    try:
        text = raw.decode(codec)
    except UnicodeDecodeError:
        # Cut or damaged: what is left would only bring faults that are not its author's.
        text, whole = raw.decode(codec, "ignore"), False
    word = next(iter(text.split()), "")
    end = 1 + len(word)
    issue = Issue(
        Location(name, 1, 1, 1, end),
        "D101",
        f"Le fichier est enregistré en {label} et non en UTF-8",
        _SAVE.format(name=f"{label} LE" if label == "UTF-16" else label),
        label=f"tout le fichier est en {label}",
        correction=Correction(sure=whole, recoded=whole),
    )
    return Decoded(text, False, issue, readable=whole)


def _with_nulls(name: str, raw: bytes) -> Decoded:
    wide = _wide(name, raw)
    if wide:
        return wide
    even, odd = raw[:2000:2].count(0), raw[1:2000:2].count(0)
    half = min(len(raw), 2000) / 2
    if max(even, odd) > 0.6 * half and min(even, odd) < 0.2 * half:
        codec = "utf-16-le" if odd > even else "utf-16-be"
        return _refused_wide(name, raw, codec, "UTF-16")
    first = raw.index(0)
    before = raw[:first].decode("utf-8", "replace")
    line, column = _place(before)
    issue = Issue(
        Location(name, line, column, line, column + 1),
        "D101",
        "Le fichier contient des octets nuls : ce n’est pas du texte, ou il a été abîmé",
        "vérifiez que c’est bien une fiche (et non un document Word, une image, un tableur) ; sinon "
        "reprenez la version précédente dans l’historique de Git",
        label="octet nul",
    )
    return Decoded(before, False, issue, readable=False)


def _eight_bits(name: str, body: bytes, start: int, bom: bool) -> Decoded:
    """A file of one byte per character, or a mix: each line that is not UTF-8 is read as Windows-1252."""
    lines = [_line(line) for line in body.splitlines(keepends=True)]
    text = "".join(line for line, _ in lines)
    guessed = "".join(line for line, is_guess in lines if is_guess)
    line, column = _place(body[:start].decode("utf-8"))
    word, first = _word(text, line, column)
    label = "Windows-1252 (le codage des anciens Windows, proche de Latin-1)"
    issue = Issue(
        Location(name, line, first, line, first + len(word)),
        "D101",
        f"Le fichier n’est pas en UTF-8 : « {word} » est écrit en {label}",
        _SAVE.format(name="Western (Windows 1252)"),
        label="premier mot mal codé",
        correction=Correction(sure=not re.search(_DOUBTFUL, guessed), recoded="\ufffd" not in guessed),
    )
    return Decoded(text, bom, issue)


def _line(raw: bytes) -> tuple[str, bool]:
    """A line, and whether its encoding had to be guessed."""
    try:
        return raw.decode("utf-8"), False
    except UnicodeDecodeError:
        # The five bytes that Windows-1252 leaves undefined become the replacement character.
        return raw.decode("cp1252", "replace"), True


def _place(before: str) -> tuple[int, int]:
    """Line and column, from 1, of what follows the text `before`."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return len(lines), len(lines[-1]) + 1


def _word(text: str, line: int, column: int) -> tuple[str, int]:
    """The word at a place, and the column where it starts."""
    content = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[line - 1]
    start = column - 1
    while start > 0 and content[start - 1].isalnum():
        start -= 1
    end = column
    while end < len(content) and content[end].isalnum():
        end += 1
    return content[start:end], start + 1
