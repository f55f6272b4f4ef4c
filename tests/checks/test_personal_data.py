"""What is taken for the data of a person, where exactly, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.laying import check, lay
from diagdemo.checks import personal_data
from diagdemo.issues import Severity
from diagdemo.workspace.load import load
from patience import soon

ACTOR = "territoires/brumeval/actors/amis-du-lavoir.yaml"
ERROR, WARNING = Severity.ERREUR, Severity.AVERTISSEMENT


def said(root: Path, text: str) -> list[tuple[str, Severity, str]]:
    """The code, the severity and the signalled words of each issue of an actor whose role is `text`."""
    written = f"nom: Les Amis du lavoir\nrole: |\n  Ouvert le samedi.\n  {text}\n"
    lay(root, {ACTOR: written})
    lines = written.split("\n")
    return [
        (i.code, i.severity, lines[i.location.line - 1][i.location.column - 1 : i.location.end_column - 1])
        for i in check(root).issues
    ]


@pytest.mark.parametrize(
    ("text", "words", "severity"),
    [
        ("Écrire à camille.durand@exemple.fr avant midi.", "camille.durand@exemple.fr", ERROR),
        ("Écrire à cdurand@wanadoo.fr.", "cdurand@wanadoo.fr", ERROR),
        ("# camille.durand@exemple.fr", "camille.durand@exemple.fr", ERROR),
        ("Appeler le 06 12 34 56 78.", "06 12 34 56 78", ERROR),
        ("Appeler le 07.12.34.56.78", "07.12.34.56.78", ERROR),
        ("Appeler le 0612345678", "0612345678", ERROR),
        ("Appeler le +33 6 12 34 56 78", "+33 6 12 34 56 78", ERROR),
        ("Appeler le +33 (0)6 12 34 56 78", "+33 (0)6 12 34 56 78", ERROR),
        ("Appeler le 06\u00a012\u00a034\u00a056\u00a078", "06\u00a012\u00a034\u00a056\u00a078", ERROR),
        ("Appeler le 03 89 12 34 56", "03 89 12 34 56", WARNING),
        ("Numéro 2 55 08 14 168 025 38", "2 55 08 14 168 025 38", ERROR),
        ("Numéro 255081416802538", "255081416802538", ERROR),
        ("Numéro 1 85 02 2A 004 012 22", "1 85 02 2A 004 012 22", ERROR),
        ("Animé par Mme Durand-Petit.", "Mme Durand-Petit", WARNING),
        ("Animé par M. Camille Durand.", "M. Camille Durand", WARNING),
        ("Animé par Madame Durand", "Madame Durand", WARNING),
    ],
)
def test_what_looks_personal_is_signalled(tmp_path: Path, text: str, words: str, severity: Severity) -> None:
    """One issue, at the very place, comments included."""
    assert said(tmp_path, text) == [("D147", severity, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Écrire à contact@exemple.fr, mairie.brumeval@orange.fr ou participation-citoyenne@brumeval.example.",
        "Écrire à amisdulavoir@amis-du-lavoir.example.",
        "Voir https://exemple.fr/page?mail=camille.durand@exemple.fr&tel=0612345678",
        "Voir https://exemple.fr/0612345678 et www.exemple.fr/0389123456.html",
        "SIREN 216802249, SIRET 216 802 249 00012, RNA W681000000.",
        "Numéro gratuit 08 00 12 34 56.",
        "Budget de 1 200 000 000 euros, 2026-02-11 2026-02-25, 1.06.12.34.56.78.90",
        "Livre 978-2-07-036822-8, identifiant 0612345678901.",
        "Numéro 255081416802539",
        "Un mail@ sans domaine, et @compte.",
        "Madame la maire, Monsieur le Préfet, Mme Maire, M. Directeur, Mme X, la rue Mme.",
    ],
)
def test_what_does_not_is_left_alone(tmp_path: Path, text: str) -> None:
    """Organisations, codes, addresses of pages, amounts and numbers with a wrong key."""
    assert said(tmp_path, text) == []


def test_the_message_does_not_repeat_the_data(tmp_path: Path) -> None:
    """It is read in places where the file is not."""
    (issue,) = check(lay(tmp_path, {ACTOR: "nom: Les Amis\nrole: camille.durand@exemple.fr\n"})).issues
    assert "durand" not in f"{issue.message} {issue.advice} {issue.label}"


def test_lines_are_right_whatever_their_ends(tmp_path: Path) -> None:
    """A file saved on Windows has the same lines."""
    root = lay(tmp_path, {})
    (root / ACTOR).write_bytes("nom: Les Amis\r\n# à effacer : camille.durand@exemple.fr\r\n".encode())
    (issue,) = check(root).issues
    assert (issue.location.line, issue.location.column) == (2, 15)


def test_long_lines_cost_little(tmp_path: Path) -> None:
    """No text makes the search slow: its time is that of one reading."""
    bait = "a" * 60_000 + "@" + "0 6 " * 30_000 + "M. " * 30_000 + "a.b@" * 30_000
    lay(tmp_path, {ACTOR: f"nom: Les Amis du lavoir\nrole: {bait}\n"})
    with soon():
        check(tmp_path)


def test_a_flood_is_summed_up(tmp_path: Path) -> None:
    """Twenty places are shown, errors first; the others are counted in one issue."""
    lay(
        tmp_path,
        {ACTOR: "nom: Les Amis\nrole: |\n" + "  Appeler le 03 89 12 34 56\n" * 25 + "  a.b@exemple.fr\n"},
    )
    issues = check(tmp_path).issues
    assert len(issues) == 21
    assert [issue.severity for issue in issues].count(ERROR) == 1
    (others,) = [issue for issue in issues if "autres" in issue.message]
    assert others.message.startswith("6 autres endroits")
    assert others.severity is WARNING


def test_a_flood_of_errors_stays_an_error(tmp_path: Path) -> None:
    """What is not shown weighs as much as what is."""
    lay(tmp_path, {ACTOR: "nom: Les Amis\nrole: |\n" + "  a.b@exemple.fr\n" * 21})
    (*_, last) = check(tmp_path).issues
    assert (last.message.split(" de ")[0], last.severity, last.location.line) == (
        "Un autre endroit",
        ERROR,
        23,
    )


@pytest.mark.parametrize(
    "unit", ["a@b.fr ", "n{}@b.fr ", "contact{}@b.fr,", "M. Durand ", "06 12 34 56 78\n  "]
)
def test_a_full_file_of_traces_costs_little(tmp_path: Path, unit: str) -> None:
    """The largest file that is read, with nothing but addresses, names or numbers."""
    text = "".join(unit.format(rank) for rank in range(900_000 // (len(unit) + 4)))
    workspace = load(lay(tmp_path, {ACTOR: f"nom: Les Amis\nrole: |\n  {text}\n"}))
    with soon():
        issues = list(personal_data.check(workspace))
    assert len(issues) == 21
