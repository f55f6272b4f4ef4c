"""The lists of proofs, each as one paragraph: what it proves, then its lines, file after file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from diagdemo.report.blocks import Block, Bullets, Mark, Paragraph
from diagdemo.report.typeset.signs import literal
from diagdemo.report.typeset.source import Source
from diagdemo.wording import listed

_BETWEEN = "#h(0.35em)·#h(0.35em)"


def proofs(written: Source, held: Sequence[Block], brief: bool) -> Iterator[str]:
    """The lists; when `brief`, folder by folder and without what each line says, to stand on a sheet."""
    for block in held:
        if isinstance(block, Bullets):
            yield from (f"#par[{_list(written, item, brief)}]" for item in block.items)
        elif not brief:
            yield from written.flow((block,))


def _list(written: Source, item: Sequence[Block], brief: bool) -> str:
    said, *below = item
    opening = written.paragraph(said) if isinstance(said, Paragraph) else ""
    inner = [block for bullets in below if isinstance(bullets, Bullets) for (block,) in bullets.items]
    files = [block for block in inner if isinstance(block, Paragraph)]
    short = written.lines.notes.short
    told = [f"#{literal(short(each))}" for each in _folders(files)] if brief else []
    return f"{opening}#linebreak(){_BETWEEN.join(told or [short(written.paragraph(each)) for each in files])}"


def _folders(files: Sequence[Paragraph]) -> Iterator[str]:
    """« territoires/x/devices : budget l. 3 et 12, jury l. 4 », folder by folder."""
    held: dict[str, dict[str, list[str]]] = {}
    for mark in (inline for each in files for inline in each.inlines if isinstance(inline, Mark)):
        path, _, line = unquote(mark.href).partition("#L")
        folder, _, name = path.rpartition("/")
        held.setdefault(folder, {}).setdefault(name.removesuffix(".yaml"), []).append(line)
    for folder, names in held.items():
        lines = ", ".join(f"{name} l.\u00a0{listed(found)}" for name, found in names.items())
        yield f"{folder}\u00a0: {lines}"
