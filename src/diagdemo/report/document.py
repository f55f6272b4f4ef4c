"""A document once written: its Markdown and its pictures, from which every other format is made."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote

from diagdemo.pictures.picture import Picture
from diagdemo.report.marks import address_of


@dataclass(frozen=True)
class Document:
    """A document in Markdown, with its pictures as scenes; the other formats lay out the same text."""

    stem: str
    """The stem of its files: `diagnostic`, `comparaison`, with its diffusion when it is not for the team."""
    title: str
    """« Brumeval : diagnostic d’innovation démocratique »."""
    notice: str
    """Its reference date, its diffusion, its programme, on one line."""
    text: str
    """Markdown. A mark is `<sup>[l. 12](file#L12)</sup>`, a picture `![alt](images/diagnostic-name.svg)`."""
    pictures: tuple[Picture, ...]
    """In the order of the text."""
    base: str = ""
    """What its links write before the path of a record in the repository; empty from the root."""

    kind: str = ""
    """What it is, whatever its files are called: `diagnostic`, `synthese`, `synthese-claire`, `ambition`…"""

    @property
    def text_from_root(self) -> str:
        """The text whose marks name records from the root of the repository, for formats that are printed."""
        return self.text.replace(f"]({self.base}", "](") if self.base else self.text

    def picture(self, address: str) -> Picture:
        """The picture at an address of the text, such as `images/diagnostic-ecosysteme.svg`."""
        return next(
            picture for picture in self.pictures if address_of(self.stem, picture) == unquote(address)
        )
