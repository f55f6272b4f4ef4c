"""When an edition is closed, whatever is known of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from constats.laying import lay, study_of
from diagdemo.study.editions import closed_editions, closed_for, closing_of, is_closed
from diagdemo.study.round import rounds
from diagdemo.study.study import Study

HEAD = "nom: Forum\ntype: atelier_citoyen\n"


def study(tmp_path: Path, text: str) -> Study:
    """A territory with one device, on 1 June 2026."""
    case = tmp_path / "cas" / "devices"
    case.mkdir(parents=True)
    (case / "forum.yaml").write_text(HEAD + text, encoding="utf-8")
    return study_of(lay(tmp_path / "cas", tmp_path / "depot"))


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ('editions: [{id: "2025", fin: 2026-05-31}]', True),
        ('editions: [{id: "2025", fin: 2026-06-01}]', False),
        ('editions: [{id: "2025", fin: 2026-06}]', False),
        ('editions: [{id: "2025", fin: 2026}]', None),
        ('editions: [{id: "2025", fin: [{valeur: 2026-05}, {valeur: 2026-07}]}]', None),
        ('editions: [{id: "2025"}]', None),
        ('editions: [{id: "2024"}]', True),
        ("editions: [{id: 2023-2025}]", None),
        ('editions: [{id: "2024", fin: {prevu: 2027-03}}]', False),
        ('editions: [{id: "2025", fin: {prevu: 2026-03}}]', None),
        ("editions: [{id: premiere}]", None),
        ("editions: [{id: premiere, debut: 2026-07}]", False),
        ("statut: termine\neditions: [{id: premiere}]", True),
        ("fin: 2026-02\neditions: [{id: premiere}]", True),
        ("fin: 2026-08\neditions: [{id: premiere}]", None),
        ('statut: actif\neditions: [{id: "2025", debut: 2025-09}, {id: "2026", debut: 2026-04}]', True),
        ('statut: actif\neditions: [{id: "2025", debut: 2025-09}, {id: "2026"}]', None),
    ],
)
def test_closed(text: str, closed: bool | None, tmp_path: Path) -> None:
    """By its end; failing that by what surely came after it; else it is not known."""
    held = study(tmp_path, text)
    edition = rounds(held.devices["forum"])[0]
    answer = is_closed(held, edition)
    assert answer.value is closed
    assert bool(answer.evidence) is (closed is not None)
    assert [lack.key for lack in answer.missing] == ([] if closed is not None else ["editions.1.fin"])
    assert [each.rank for each in closed_editions(held, edition.device)] == ([0] if closed else [])


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ('editions: [{id: "2025", fin: 2025-11-30}]', True),
        ('editions: [{id: "2025", fin: 2025-12-01}]', False),
        ('editions: [{id: "2025", fin: 2025-11}]', True),
        ('editions: [{id: "2025", fin: 2025}]', None),
        ('editions: [{id: "2025", fin: 2025-12}]', False),
        ('editions: [{id: "2026", debut: 2026-01}]', False),
        ('editions: [{id: "2024"}]', None),
        ('editions: [{id: "2023"}]', True),
        ("statut: arrete\neditions: [{id: premiere}]", None),
        ("statut: arrete\nfin: 2024\neditions: [{id: premiere}]", True),
    ],
)
def test_closed_for_six_months(text: str, passed: bool | None, tmp_path: Path) -> None:
    """Partial dates decide only when all their days do."""
    held = study(tmp_path, text)
    assert closed_for(held, rounds(held.devices["forum"])[0], 6).value is passed


def test_the_tightest_limit_is_kept(tmp_path: Path) -> None:
    """A later edition says more of the closing than the year in the id, and is the proof of it."""
    held = study(tmp_path, 'statut: actif\neditions: [{id: "2021"}, {id: "2022", debut: 2022-03-01}]')
    closing = closing_of(held, rounds(held.devices["forum"])[0])
    assert str(closing.latest) == "2022-03-01"
    assert [datum.key for datum in closing.evidence] == ["editions.2.id"]
    assert str(closing.earliest) == "2021-01-01"
