"""Characters that have no place in a record: they hide, reorder or break the text that people see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from diagdemo.issues import NO_CORRECTION, Correction, Severity, Splice
from diagdemo.yaml.causes.faults import Edit, Fault, Source, shown
from diagdemo.yaml.signs import BIDI, FORBIDDEN, INVISIBLE, PRIVATE

if TYPE_CHECKING:
    from diagdemo.yaml.tree import Scalar

_MANGLED = re.compile("(?:Ã[\u0080-\u00bfƒ‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u009d™œ¦“”˜]|\ufffd)+")
_WORD = 30
"""Letters looked at on each side to show a whole word."""
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SEARCH = re.compile(f"[{FORBIDDEN}]")
_SOFT = re.compile(f"[{INVISIBLE}{PRIVATE}]")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([\s\S]))")
_NAMED_ESCAPES = {"0": 0, "a": 7, "b": 8, "v": 11, "f": 12, "e": 27, "N": 0x85, "L": 0x2028, "P": 0x2029}


def characters(source: Source) -> Iterator[Fault]:
    """Each forbidden character of the text; hostile ones are faults, merely invisible ones are warnings."""
    for match in _SEARCH.finditer(source.text):
        yield _fault(source, match.span(), ord(match.group()), written="")


def mangled(source: Source) -> Iterator[Fault]:
    """Words that were read once in the wrong encoding, such as `dÃ©mocratie`."""
    for match in _MANGLED.finditer(source.text):
        start, end = match.span()
        before, after = source.text[max(start - _WORD, 0) : start], source.text[end : end + _WORD]
        start -= len(before) - len(before.rstrip(_LETTERS))
        end += len(after) - len(after.lstrip(_LETTERS))
        word = source.text[start:end]
        advice = "retapez ce mot avec ses accents\u00a0: une conversion d’encodage les a abîmés"
        mended = NO_CORRECTION
        with suppress(UnicodeError):
            meant = word.encode("cp1252").decode("utf-8")
            advice, mended = f"écrivez {shown(meant)}", Correction((Splice(start, end, meant),), sure=True)
        message = f"Le mot « {word} » a perdu ses accents dans une conversion d’encodage"
        severity = Severity.AVERTISSEMENT
        span = (start, end)
        yield Fault(
            source.issue("D101", span, message, advice, "mot abîmé", severity=severity, correction=mended)
        )


def escapes(source: Source, scalars: Iterator[Scalar]) -> Iterator[Fault]:
    r"""Forbidden characters that the escapes of a text in double quotes build, such as `\u202e`."""
    for scalar in scalars:
        for match in _ESCAPE.finditer(source.text, scalar.start.index, scalar.end.index):
            digits = match[1] or match[2] or match[3]
            code = int(digits, 16) if digits else _NAMED_ESCAPES.get(match[4], 0x20)
            if code <= 0x10FFFF and _SEARCH.match(chr(code)):
                yield _fault(source, match.span(), code, written=match.group())


def _fault(source: Source, span: tuple[int, int], code: int, written: str) -> Fault:
    name, advice = _named(code)
    how = f" (écrit « {written} »)" if written else ""
    soft = bool(_SOFT.match(chr(code)))
    issue = source.issue(
        "D102",
        span,
        f"Caractère {name} U+{code:04X}{how}",
        advice,
        label="ici",
        severity=Severity.AVERTISSEMENT if soft else Severity.ERREUR,
        correction=_without(span, chr(code)),
    )
    # The parser takes invisible characters as they are, save the byte order mark.
    if written or (soft and code != 0xFEFF):
        return Fault(issue)
    return Fault(issue, (Edit(span[0], " " if code in (11, 12) else "\ufffd"),))


def _without(span: tuple[int, int], char: str) -> Correction:
    """Take away what is only invisible; what may have stood for a letter is for a person to say."""
    if re.match(f"[{INVISIBLE}]", char):
        return Correction((Splice(*span, ""),), sure=True)
    return Correction((Splice(*span, ""),)) if re.match(f"[{BIDI}]", char) else NO_CORRECTION


def _named(code: int) -> tuple[str, str]:
    char = chr(code)
    if char in "\u2028\u2029\x85\x0b\x0c":
        return "de saut de ligne ou de page caché", "remplacez-le par un vrai retour à la ligne ou une espace"
    if re.match(f"[{BIDI}]", char):
        return "caché qui change le sens de lecture", (
            "supprimez-le : il peut faire afficher autre chose que ce qui est écrit"
        )
    if re.match(f"[{INVISIBLE}]", char):
        return "invisible", (
            "supprimez-le : retapez le mot au lieu de le coller, ou effacez de part et d’autre de cet endroit"
        )
    if re.match(f"[{PRIVATE}]", char):
        return "propre à une police", (
            "remplacez-le : il ne s’affiche pas de la même façon sur tous les ordinateurs"
        )
    return "de contrôle invisible", "supprimez-le : il vient souvent d’un copier-coller ou d’un fichier abîmé"
