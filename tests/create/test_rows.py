"""Each row of a table becomes a record or faults that name its cell; hostile cells are only text."""

from __future__ import annotations

import pytest

from diagdemo.workspace.create.columns import Columns
from diagdemo.workspace.create.place import Repository, place_of
from diagdemo.workspace.create.rows import Rows, read_rows
from diagdemo.workspace.create.table import read_table
from diagdemo.workspace.lexicon import load_lexicon
from diagdemo.yaml.source import read
from diagdemo.yaml.tree import Scalar


def rows(repository: Repository, kind: str, text: str, **defaults: str) -> Rows:
    lexicon = load_lexicon()
    known = Columns(kind, repository.plan, lexicon).knows
    place = place_of(repository, kind, "brumeval")
    given = {tuple(name.split("__")): value for name, value in defaults.items()}
    return read_rows(read_table(text.encode(), known), place, lexicon, given)


HOSTILE = [
    '=HYPERLINK("http://x")',
    "+33",
    "-1+1",
    "@SUM(A1)",
    "# pas un commentaire",
    "a # b",
    "a: b",
    "- a",
    "? a",
    "[a, b]",
    "{a: b}",
    "*ancre",
    "&ancre",
    "!type",
    "%TAG",
    "| bloc",
    "> bloc",
    "'",
    "''",
    "\\n",
    "`x`",
    "---",
    "...",
    "null",
    "~",
    "true",
    "Non",
    "0123",
    "1e3",
    "2024-01-01",
    "inconnu",
    "a:",
    ": a",
    "<<: x",
    "<<<<<<< moi",
    "é«»’…",
    "😀",
    "\u00a0bord\u00a0: x",
    "a\nb: c\n# d",
    "a\n  b\n\nc",
    "a\n---\nb",
    "clé: |\n  texte",
    "x\ty",
]


@pytest.mark.parametrize("cell", HOSTILE)
def test_a_cell_reads_back_as_the_text_it_is(repository: Repository, cell: str) -> None:
    quoted = cell.replace('"', '""')
    made = rows(repository, "actor", f'id;nom;role\nun;"{quoted}";"{quoted}"\n')
    assert made.faults == ()
    draft = made.drafts[0][1]
    document = read(draft.path, draft.text.encode())
    name, role = (document.find((key,))[1] for key in ("nom", "role"))
    assert isinstance(name, Scalar)
    assert isinstance(role, Scalar)
    assert name.value == " ".join(cell.strip().split("\n"))
    assert role.value.rstrip("\n") == "\n".join(line.rstrip() for line in cell.strip().split("\n"))
    assert len(document.issues) == 0


def test_titles_may_be_keys_titles_or_keys_joined_by_dots(repository: Repository) -> None:
    made = rows(
        repository,
        "device",
        "NOM\ttype\tDegré annoncé\tmoyens.etp\tMandat Forme\tsources.page.url\n"
        "Forum\tCadre\tConsultation\t1,5\técrit\thttps://exemple.fr\n",
    )
    assert [(fault.title, fault.code) for fault in made.faults] == [("Mandat Forme", "D122")]
    made = rows(repository, "device", "NOM\ttype\tÉtat\tmoyens.etp\nForum\tCadre\tActif\t1,5\n")
    assert made.drafts[0][1].text.splitlines()[1:] == [
        "nom: Forum", "type: cadre", "statut: actif", "moyens:", "  etp: 1.5",
    ]  # fmt: skip


FAULTS = [
    ("actor", "nom;categorie\nForum;assocation", "ligne 2, colonne B (categorie)", "D122", "« association »"),
    ("actor", "nom;categorie\n;association", "ligne 2, colonne A (nom)", "D121", "complétez"),
    ("actor", "nom;categori\nForum;x", "ligne 1, colonne B (categori)", "D120", "« categorie »"),
    ("actor", "nom;Nom\nForum;x", "ligne 1, colonne B (Nom)", "D111", "gardez"),
    ("actor", "nom;liens\nForum;x", "ligne 1, colonne B (liens)", "D120", "retirez"),
    ("actor", "nom;role\nForum;x;y", "ligne 2, colonne C (sans titre)", "D120", "titre"),
    ("actor", "nom;role\nForum;#REF!", "ligne 2, colonne B (role)", "D122", "formule"),
    ("actor", 'nom;role\nForum;"oups', "ligne 2, colonne B (role)", "D107", "fermez"),
    ("actor", "nom;debut\nForum;2024-13", "ligne 2, colonne B (debut)", "D124", "01 à 12"),
    ("actor", "nom;budget\nForum;cher", "ligne 2, colonne B (budget)", "D123", "chiffres"),
    (
        "actor",
        "nom;identifiants.siren\nForum;12",
        "ligne 2, colonne B (identifiants.siren)",
        "D126",
        "216802249",
    ),
    ("actor", "nom\nForum\nFORUM", "ligne 3, colonne A (nom)", "D111", "colonne « id »"),
    ("actor", "nom\nBrumeval", "ligne 2, colonne A (nom)", "D126", "colonne « id »"),
    ("actor", "nom;id\nForum;Le forum", "ligne 2, colonne B (id)", "D126", "--id le-forum"),
    ("actor", "nom\n日本", "ligne 2, colonne A (nom)", "D126", "colonne « id »"),
    ("actor", "nom;role\nForum;in\u200bvisible", "ligne 2, colonne B (role)", "D102", "retapez"),
    ("device", "nom\nForum", "ligne 1", "D121", "--type"),
    (
        "interview",
        "date;college;conserver_jusqu_au\n2026;elu;2027",
        "ligne 1",
        "D121",
        "--consentement-statut",
    ),
    (
        "action",
        "intitule;pilote;echeance\nx;Le service;2026",
        "ligne 2, colonne B (pilote)",
        "D126",
        "le-service",
    ),
]


@pytest.mark.parametrize(("kind", "text", "where", "code", "advice"), FAULTS)
def test_one_fault_names_its_cell_and_what_to_write(
    repository: Repository, kind: str, text: str, where: str, code: str, advice: str
) -> None:
    made = rows(repository, kind, text)
    assert [(fault.where, fault.code) for fault in made.faults] == [(where, code)]
    assert advice in made.faults[0].advice.replace("\u00a0", " ")


def test_titles_and_cells_are_told_together_and_nothing_is_kept(repository: Repository) -> None:
    made = rows(repository, "device", "nom;type;couleur\nForum;cadre;vert\nRuche;cadrre;bleu\n")
    assert [(fault.where, fault.code) for fault in made.faults] == [
        ("ligne 1, colonne C (couleur)", "D120"),
        ("ligne 3, colonne B (type)", "D122"),
    ]
    assert made.drafts == ()


def test_a_column_of_an_inner_block_is_said_to_belong_there(repository: Repository) -> None:
    made = rows(repository, "device", "nom;type;Budget alloué\nForum;cadre;15 000 €\n")
    assert "editions" in made.faults[0].message


def test_sound_rows_are_kept_apart_from_wrong_ones(repository: Repository) -> None:
    made = rows(repository, "actor", "nom;categorie\nForum;association\nRuche;x\nCercle;groupe\n")
    assert [(number, draft.id) for number, draft in made.drafts] == [(2, "forum"), (4, "cercle")]
    assert [fault.row for fault in made.faults] == [3]


def test_an_option_fills_what_rows_leave_empty(repository: Repository) -> None:
    made = rows(repository, "device", "nom;type\nForum;\nCharte;cadre\n", type="evenement")
    assert [draft.text.splitlines()[2] for _, draft in made.drafts] == ["type: evenement", "type: cadre"]


def test_interviews_of_a_table_get_pseudonyms_that_differ(repository: Repository) -> None:
    line = "2026-02;elu;recueilli;2027-06-30\n"
    made = rows(repository, "interview", "date;college;consentement.statut;conserver_jusqu_au\n" + line * 40)
    assert made.faults == ()
    assert len({draft.id for _, draft in made.drafts}) == 40


def test_dates_read_day_first_are_told(repository: Repository) -> None:
    made = rows(repository, "actor", "nom;debut\nForum;03/10/2014\nRuche;2014\n")
    assert [(one.text, one.date) for one in made.turned] == [("03/10/2014", "2014-10-03")]
    assert "debut: 2014-10-03" in made.drafts[0][1].text
