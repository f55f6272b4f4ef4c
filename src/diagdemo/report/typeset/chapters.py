"""A document as typst, from its cover to its notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.report.anchored import anchors
from diagdemo.report.blocks import Block, Figure, Heading, Table, blocks
from diagdemo.report.document import Document
from diagdemo.report.typeset.inline import Lines
from diagdemo.report.typeset.notes import Notes, folder_of
from diagdemo.report.typeset.proofs import proofs
from diagdemo.report.typeset.signs import flag, literal
from diagdemo.report.typeset.source import Source

_ONE_PAGE = "synthese"
"""The chapter that has a page of its own, when it takes most of it."""
_MOST_OF_A_PAGE = 3300
"""So much of typst is more than half a page."""
_ANNEX = "annexe-"
_PROOFS = "annexe-preuves"


def typeset(document: Document) -> str:
    """What stands after the look: the cover, the text, the notes."""
    held = blocks(document.text_from_root)
    notes = Notes(folder_of(document.text_from_root))
    written = Source(document, Lines(frozenset(anchors(held)), notes))
    opening = next((rank for rank, block in enumerate(held) if _starts(block, 2)), len(held))
    first = "\n\n".join(written.flow(held[1:opening]))
    sheet = document.kind.startswith("synthese")
    plain = document.kind == "synthese-claire"
    place, _, nature = document.title.partition("\u00a0: ")
    nature = nature[:1].upper() + nature[1:]
    public = next((part for part in document.notice.split(" · ") if part.startswith("Diffusion")), "")
    look = f"{literal(document.title)}, {literal(public)}, {flag(sheet)}, {flag(plain)}"
    return "\n\n".join(
        [
            f"#show: mise-en-page.with({look})",
            f"#{'feuille' if sheet else 'couverture'}({literal(place)}, {literal(nature)})[{first}]",
            *_chapters(written, held[opening:], sheet),
            *([] if sheet and _PROOFS in written.lines.anchors else _notes(written, sheet)),
        ]
    )


def _starts(block: Block, level: int) -> bool:
    return isinstance(block, Heading) and block.level >= level


def _chapters(written: Source, held: Sequence[Block], sheet: bool) -> Iterator[str]:
    """The chapters, then the annexes."""
    starts = [rank for rank, block in enumerate(held) if isinstance(block, Heading) and block.level == 2]
    within = True
    for start, end in zip([0, *starts], [*starts, len(held)], strict=True):
        if start == end:
            continue
        head = held[start]
        anchor = head.anchor if isinstance(head, Heading) else ""
        annex = anchor.startswith(_ANNEX)
        if annex and not sheet and within:
            within = False
            yield "#annexes"
        chapter = held[start:end]
        laid = _annex(written, chapter, sheet) if annex else "\n\n".join(written.flow(chapter))
        yield laid
        if anchor == _ONE_PAGE and not sheet and len(laid) > _MOST_OF_A_PAGE:
            yield "#pagebreak(weak: true)"
    if within and not sheet:
        yield "#annexes"


def _annex(written: Source, held: Sequence[Block], sheet: bool) -> str:
    """An annex, in two columns when it holds nothing wide; the proofs in three, with the notes of a sheet."""
    title, *rest = held
    (opening,) = written.flow((title,))
    if isinstance(title, Heading) and title.anchor == _PROOFS:
        lists = proofs(written, rest, sheet)
        notes = _notes(written, sheet) if sheet else ()
        return "\n\n".join([f"#preuves({flag(sheet)})[{opening}][", *lists, *notes, "]"])
    double = not any(isinstance(block, Table | Figure) for block in rest)
    return "\n\n".join([f"#annexe({flag(double)})[{opening}][", *written.flow(rest), "]"])


def _notes(written: Source, sheet: bool) -> Iterator[str]:
    """The notes at the end, file by file, in narrow columns."""
    files = [
        f"#fichier({literal(written.lines.notes.short(file))}, "
        + "".join(f"({note.number}, {literal(note.line)})," for note in notes)
        + ")"
        for file, notes in written.lines.notes.by_file()
    ]
    if files:
        yield f"#notes({flag(sheet)}, {literal(written.lines.notes.folder)})[{''.join(files)}]"
