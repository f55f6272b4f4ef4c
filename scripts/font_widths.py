"""Write the widths of the signs of the font of pictures, as fonts give them, in thousandths of its size.

Run by hand when the font changes, with fonttools installed: `python scripts/font_widths.py`.
"""

from __future__ import annotations

import json
from pathlib import Path

from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[1]
FONTS = ROOT / "src/diagdemo/fonts"
SIGNS = (
    *range(0x20, 0x250),
    *range(0x2010, 0x203B),
    0x20AC,
    *range(0x2190, 0x2194),
    0x2212,
    0x2260,
    0x2264,
    0x2265,
)


def main() -> None:
    widths = {}
    for name in ("Regular", "Bold"):
        font = TTFont(FONTS / f"LiberationSans-{name}.ttf")
        glyphs, metrics, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
        widths[name.lower()] = {
            chr(code): round(metrics[glyphs[code]][0] * 1000 / em) for code in SIGNS if code in glyphs
        }
    target = ROOT / "src/diagdemo/pictures/widths.json"
    target.write_text(json.dumps(widths, ensure_ascii=True, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
