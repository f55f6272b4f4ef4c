"""The reference day of data outside Git, and what dates from after it."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from diagdemo.errors import UsageError
from diagdemo.report.reference import told_day
from diagdemo.study.build import build_study
from diagdemo.study.datum import Datum
from diagdemo.study.day import Basis, reference_day
from diagdemo.study.later import later_than_day
from diagdemo.workspace.load import load

PLACE = "territoires/brumeval"
FORUM = f"{PLACE}/devices/forum.yaml"


def depot(root: Path, **records: str) -> Path:
    files = {
        "diagdemo.yaml": "programme: Essai\nversion_format: 1\n",
        f"{PLACE}/territoire.yaml": "nom: Brumeval\ntype: commune\n",
        **{f"{PLACE}/{name.replace('__', '/')}.yaml": text for name, text in records.items()},
    }
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def forum(*lines: str) -> str:
    return "\n".join(("nom: Forum", "type: atelier_citoyen", *lines, ""))


@pytest.mark.parametrize(
    ("dates", "day"),
    [
        ("date: 2026", datetime.date(2026, 1, 1)),
        ("date: 2026-05", datetime.date(2026, 5, 1)),
        ("date: 2026, consulte_le: 2026-03-04", datetime.date(2026, 3, 4)),
        ("date: 2026-05, consulte_le: 2026-03-04", datetime.date(2026, 5, 1)),
    ],
)
def test_a_partial_date_counts_from_its_first_day(tmp_path: Path, dates: str, day: datetime.date) -> None:
    source = f"sources: {{page: {{titre: Page, {dates}}}}}"
    workspace = load(depot(tmp_path, devices__forum=forum(source)))
    assert reference_day(workspace) == (day, Basis.RECORDS)


def test_documents_follow_the_rule_of_every_command(tmp_path: Path) -> None:
    source = "sources: {page: {titre: Page, date: 2026, consulte_le: 2026-03-04}}"
    workspace = load(depot(tmp_path, devices__forum=forum(source)))
    told = told_day(reference_day(workspace))
    assert told == "4 mars 2026 (date la plus récente des sources et des entretiens)"
    assert told_day(reference_day(workspace, datetime.date(2026, 6, 1))) == "1er juin 2026"


def test_without_any_date_commands_and_documents_ask_for_one(tmp_path: Path) -> None:
    workspace = load(depot(tmp_path))
    with pytest.raises(UsageError, match="ne portent aucune date"):
        reference_day(workspace)


@pytest.mark.parametrize(
    ("lines", "route", "later"),
    [
        (("statut: actif",), ("statut",), False),
        (("statut: {valeur: actif, date: 2026-07}",), ("statut",), True),
        (("statut: {valeur: actif, date: 2026}",), ("statut",), False),
        (("statut: actif", "debut: 2026-07"), ("statut",), True),
        (("statut: en_projet", "debut: 2026-07"), ("statut",), False),
        (('editions: [{id: "2025", votants: 3}]',), ("editions", 0, "votants"), False),
        (('editions: [{id: "2027", votants: 3}]',), ("editions", 0, "votants"), True),
        (('editions: [{id: "2027", debut: 2026-03, votants: 3}]',), ("editions", 0, "votants"), False),
        (("statut: actif", "sources: {page: {titre: P, date: 2026-07}}"), ("statut",), True),
        (
            ("statut: actif", "sources: {a: {titre: A, date: 2027}, b: {titre: B, date: 2025}}"),
            ("statut",),
            False,
        ),
        (
            (
                "statut: {valeur: actif, source: a}",
                "sources: {a: {titre: A, date: 2027}, b: {titre: B, date: 2025}}",
            ),
            ("statut",),
            True,
        ),
    ],
)
def test_what_dates_from_after_the_day(
    tmp_path: Path, lines: tuple[str, ...], route: tuple[str | int, ...], later: bool
) -> None:
    workspace = load(depot(tmp_path, devices__forum=forum(*lines)))
    assert workspace.issues == ()
    study = build_study(workspace, "brumeval", datetime.date(2026, 6, 1))
    datum = study.devices["forum"].at(*route)
    assert later_than_day(study, [datum, datum]) == ((datum,) if later else ())


def test_a_line_that_cannot_be_read_is_never_later(tmp_path: Path) -> None:
    study = build_study(load(depot(tmp_path)), "brumeval", datetime.date(2026, 6, 1))
    assert later_than_day(study, [Datum(FORUM, 1, "device", "forum", ("statut",), "actif")]) == ()
