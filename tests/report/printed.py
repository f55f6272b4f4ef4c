"""Documents made for the tests of printed formats: hostile words, wide tables, signs without a drawing."""

from __future__ import annotations

from functools import cache

from diagdemo.pictures.picture import Picture
from diagdemo.pictures.scene import Scene, Text
from diagdemo.report.document import Document
from diagdemo.report.documents import Order, diagnostic
from diagdemo.report.markdown import escape
from report.documents import DAY, example

HOSTILE = '#include "x" #read("/etc/passwd") $x$ *a* `b` @c <d> \\ ] [ "e" ~ -- // /* = + _f_'
ALT = "Deux cercles, dont un vide."
_SCENE = Scene(100, 40, (Text(10, 20, ("Un 漢 # $",), 8),))
PICTURE = Picture("essai", "Un essai", ALT, _SCENE, _SCENE, (("Titre",), ("1",)))


def made(text: str, stem: str = "diagnostic") -> Document:
    """A document of this text, with one picture to show."""
    return Document(
        stem, "Brumeval\u00a0: essai", "Date de référence\u00a0: 30 juin 2026", text, (PICTURE,), kind=stem
    )


def hostile() -> Document:
    """A document of which each part holds words that would command."""
    words = escape(HOSTILE)
    wide = " | ".join(f"colonne {rank}" for rank in range(8))
    return made(
        f"# {words}\n\n## {words}\n\n{words} 漢\u200b **{words}**\n\n- {words}\n\n> {words}\n\n"
        f"| {wide} |\n{'|---' * 8}|\n| {words} |{' 1 |' * 7}\n\n"
        "![x](images/diagnostic-essai.svg)\n\n*Un essai.* [ailleurs](#inconnu)\n\n"
        '### <a id="fin"></a>Fin\n\nUn fait<sup>[l. 12](devices/un%20fichier.yaml#L12)</sup>, [fin](#fin).\n'
    )


@cache
def real() -> Document:
    """The diagnostic of a small territory of the examples."""
    return diagnostic(example("territoires-reels"), "mulhouse", Order(date=DAY))
