"""The short marks that follow sentences: a line of a file, or the list of all the lines at the end."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from urllib.parse import quote

from diagdemo.pictures.picture import Picture
from diagdemo.report.markdown import Safe, escape, link
from diagdemo.report.proof import Linker, Proof
from diagdemo.wording import agree

_SHOWN = 2
"""More lines than that are listed at the end."""


@dataclass(frozen=True)
class Listed:
    """Une liste de lignes, à la fin du document, à laquelle mène une marque."""

    anchor: str
    """L’ancre de la liste dans le document."""
    text: str
    """L’affirmation qui repose sur ces lignes."""
    proofs: tuple[Proof, ...]
    """Les lignes."""

    @property
    def places(self) -> Set[tuple[str, int]]:
        """Les fichiers et les numéros des lignes."""
        return {(proof.file, proof.line) for proof in self.proofs}

    @property
    def files(self) -> tuple[tuple[str, tuple[Proof, ...]], ...]:
        """Les mêmes lignes, fichier par fichier."""
        held: dict[str, list[Proof]] = {}
        for proof in self.proofs:
            held.setdefault(proof.file, []).append(proof)
        return tuple((file, tuple(lines)) for file, lines in held.items())


@dataclass
class Marks:
    """What the marks and the pictures of one document lead to, gathered while it is written."""

    stem: str
    """The stem of the files of the document, which begins the names of its pictures."""
    links: Linker
    listed: list[Listed] = field(default_factory=list)
    pictures: dict[str, Picture] = field(default_factory=dict)

    def one(self, proof: Proof | None) -> Safe:
        """The mark of one line; nothing without a line."""
        return Safe("") if proof is None else _raised(self.links(proof))

    def several(self, proofs: Sequence[Proof], text: str = "") -> Safe:
        """The marks of several lines: each of them when they are few, else one that leads to their list."""
        places = {(proof.file, proof.line): proof for proof in proofs}
        if len(places) <= _SHOWN:
            return Safe(" ".join(self.one(proof) for proof in places.values()))
        held = next((each for each in self.listed if each.places == places.keys()), None)
        anchor = held.anchor if held else f"preuves-{len(self.listed) + 1}"
        if held is None:
            self.listed.append(Listed(anchor, text, tuple(places.values())))
        return _raised(link(agree(len(places), "ligne", "lignes"), "", anchor))

    def picture(self, picture: Picture) -> Safe:
        """A picture, once in a document."""
        self.pictures[picture.name] = picture
        return Safe(f"![{escape(picture.alt)}]({quote(address_of(self.stem, picture))})")


def address_of(stem: str, picture: Picture) -> str:
    """Where a picture is written, from the folder of its document."""
    return f"images/{stem}-{picture.name}.svg"


def _raised(mark: Safe) -> Safe:
    return Safe(f"<sup>{mark}</sup>")
