"""What python-docx has no call for, written in the XML of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.table import _Row
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run


def element(name: str, /, **attributes: str) -> Any:
    """An element such as `w:shd`, with its attributes of the same namespace."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Set a place in a paragraph, to which links of the document lead."""
    start = element("w:bookmarkStart", id=str(number), name=name)
    place = 1 if paragraph._p.pPr is not None else 0
    paragraph._p.insert(place, start)
    start.addnext(element("w:bookmarkEnd", id=str(number)))


def linked(paragraph: Paragraph, run: Run, anchor: str) -> None:
    """Make of the last run of a paragraph a link to a place of the document."""
    link = element("w:hyperlink", anchor=anchor, history="1")
    run._r.addprevious(link)
    link.append(run._r)


def web(paragraph: Paragraph, run: Run, address: str) -> None:
    """Make of a run a link to a web page."""
    link = element("w:hyperlink", history="1")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run._r.addprevious(link)
    link.append(run._r)


def repeated(row: _Row) -> None:
    """Make of a row the heading of its table on every page."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader", val="true"))


def whole(row: _Row) -> None:
    """Keep a row on one page."""
    row._tr.get_or_add_trPr().append(element("w:cantSplit", val="true"))


def shade(cell: Any, colour: str) -> None:
    """Fill a cell or a paragraph style with a colour."""
    cell._tc.get_or_add_tcPr().append(element("w:shd", val="clear", color="auto", fill=colour))
