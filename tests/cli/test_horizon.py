"""What a horizon would mend is not what it would only put aside."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.conftest import Type
from cli.depot import DAY, lay


@pytest.mark.parametrize(
    ("change", "heading"),
    [
        ("operation: modifier, dispositif: forum, statut: en_pause", "N’aurait plus d’objet"),
        ("operation: retirer, dispositif: forum", "N’aurait plus d’objet"),
        ("operation: modifier, dispositif: forum, degre_annonce: information", "Ne serait plus relevé"),
    ],
)
def test_a_device_put_aside_is_not_mended(tmp_path: Path, type_line: Type, change: str, heading: str) -> None:
    ambition = f"horizon: court\nenonce: Faire autrement.\nchangements:\n  - {{{change}}}\n"
    root = lay(tmp_path, ambition__autrement=ambition)
    out = type_line("constats", "brumeval", "--depot", str(root), *DAY, "--horizon", "court").out
    compared = out[out.index("Court terme, comparé à aujourd’hui") :]
    about = compared[: compared.index("CAD-01  « Forum annuel »")]
    headings = ("Ne serait plus relevé", "Serait nouveau", "N’aurait plus d’objet", "Resterait à préciser")
    assert max(headings, key=about.rfind) == heading
