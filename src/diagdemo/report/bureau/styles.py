"""The styles of the document, in French, which whoever amends it can change in one place."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from diagdemo.report.bureau.xml import element

FONT = "Liberation Sans"
IN_TABLE = "Tableau"
_BLUE = RGBColor(0x1D, 0x47, 0x63)
_GREY = RGBColor(0x52, 0x60, 0x6D)
_SIZES = {"Title": 26, "Heading 1": 16, "Heading 2": 12, "Heading 3": 10.5, "Caption": 8.5}


def dress(document: Any) -> None:
    """Set the page, the language and the styles of a new document."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(20)
    normal = document.styles["Normal"]
    normal.font.size = Pt(10)
    normal.paragraph_format.space_after = Pt(5)
    _font(normal)
    _french(document.styles)
    for name, size in _SIZES.items():
        style = document.styles[name]
        style.font.size = Pt(size)
        style.font.color.rgb = _BLUE
        style.font.bold, style.font.italic = name != "Caption", False
        _font(style)
    table = document.styles.add_style(IN_TABLE, WD_STYLE_TYPE.PARAGRAPH)
    table.base_style = normal
    table.font.size = Pt(8.5)
    table.paragraph_format.space_after = Pt(1)
    quote = document.styles["Intense Quote"]
    quote.font.italic, quote.font.bold, quote.font.color.rgb = False, False, _GREY
    _light(document.styles["Table Grid"])


def _light(style: Any) -> None:
    """Thin grey lines around the cells of a table."""
    for border in style.element.find(qn("w:tblPr")).find(qn("w:tblBorders")):
        border.set(qn("w:color"), "D3DAE1")


def _font(style: Any) -> None:
    style.font.name = FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for name in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{name}"), FONT)


def _french(styles: Any) -> None:
    """French by default, and nowhere another language."""
    for held in styles.element.iter(qn("w:lang")):
        held.getparent().remove(held)
    defaults = styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for target in (defaults, styles["Normal"].element.get_or_add_rPr()):
        target.append(element("w:lang", val="fr-FR", eastAsia="fr-FR", bidi="fr-FR"))
