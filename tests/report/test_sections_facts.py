"""Chapters of facts: figures with their lines, unknown told apart from zero, nothing hidden shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report.claim import Claim
from diagdemo.report.reading import Reading
from diagdemo.report.sections.cycle import stages
from diagdemo.report.sections.instances import changed, impacts, silent, workings
from diagdemo.report.sections.inventaire import inventory
from diagdemo.report.sections.methode import methode
from diagdemo.report.sections.moyens import moyens
from diagdemo.report.sections.portage import portage
from diagdemo.report.sections.profils import profiles
from diagdemo.report.sections.publics import publics
from diagdemo.report.sections.rencontres import rencontres
from diagdemo.report.sections.resultats import resultats
from diagdemo.report.sections.solutions import solutions
from diagdemo.report.sections.suites import outcomes, projects
from diagdemo.report.sections.territoire import territoire
from diagdemo.report.table import TableRow
from diagdemo.wording import NOT_KNOWN
from report.figures import figures
from report.readings import OUTSIDE, TERRITORIES, reading, reading_of
from report.small import brumeval

EVERYWHERE = pytest.mark.parametrize(("name", "territory"), TERRITORIES)
SECTIONS = (territoire, methode, resultats, solutions, moyens, portage)
FORUM = "nom: Forum des quartiers\ntype: evenement\nstatut: actif\n"


def _literal(held: Reading) -> Iterator[TableRow]:
    """The lines whose cells only say what records write."""
    for table in (
        inventory(held),
        workings(held),
        impacts(held),
        projects(held),
        moyens(held).devices,
        moyens(held).series,
        publics(held).turnout,
    ):
        yield from table.rows


def _around(held: Reading, row: TableRow, shift: int = 0) -> str:
    """The lines that a row cites, with those of the same value when it is written on several."""
    found = []
    for proof in row.proofs:
        lines = (held.workspace.root / proof.file).read_text(encoding="utf-8").split("\n")
        first = proof.line - 1 + shift
        found += lines[max(0, first) : first + 5]
    return "\n".join(found)


def _lacking(held: Reading, row: TableRow, shift: int = 0) -> set[float]:
    return figures(" | ".join(row.cells)) - figures(_around(held, row, shift))


@EVERYWHERE
def test_every_figure_of_a_table_is_on_the_lines_that_its_row_cites(name: str, territory: str) -> None:
    held = reading(name, territory)
    rows = list(_literal(held))
    assert {row.name: lacking for row in rows if (lacking := _lacking(held, row))} == {}
    assert all(row.proofs for row in rows if set(row.cells) != {NOT_KNOWN})


def test_lines_further_down_would_not_do() -> None:
    held = reading("reseau-fictif", "brumeval")
    rows = [row for row in _literal(held) if figures(" ".join(row.cells))]
    assert sum(bool(_lacking(held, row, 12)) for row in rows) > 0.6 * len(rows)


@EVERYWHERE
def test_a_count_of_devices_leads_to_as_many_records(name: str, territory: str) -> None:
    held = reading(name, territory)
    counted = [
        silent(held),
        publics(held).unaimed,
        publics(held).uncounted,
        portage(held).carried,
        moyens(held).unknown,
    ]
    for claim in filter(None, counted):
        told = re.search(r"pour (?:les )?(\d+|le seul)", claim.text)
        count = 0 if told is None else 1 if told.group(1) == "le seul" else int(told.group(1))
        assert len({proof.file for proof in claim.proofs}) == count, claim.text


def _row(rows: tuple[TableRow, ...], name: str) -> tuple[str, ...]:
    return next(row.cells for row in rows if row.name == name)


def test_what_became_of_propositions_is_what_the_records_write() -> None:
    rows = outcomes(reading("reseau-fictif", "brumeval")).rows
    assert _row(rows, "Budget participatif de Brumeval, 2021") == ("74", "8", "43", "23", "7")
    assert _row(rows, "Budget participatif de Brumeval, 2023") == ("58", "9", "43", "0", "4")
    assert _row(rows, "Conseil citoyen des Tilleuls, 2024") == ("3", "1", "0", "2", "1")


def test_what_a_list_does_not_follow_is_an_interval() -> None:
    rows = outcomes(reading("reseau-fictif", "brumeval")).rows
    told = ("17, dont 9 suivies", "6 à 14", "2 à 10", "0 à 8", "au moins 1")
    assert _row(rows, "Panel citoyen de la halle, 2024") == told


def test_totals_that_say_little_are_not_zero(tmp_path: Path) -> None:
    held = brumeval(
        tmp_path,
        devices__forum=f'{FORUM}editions:\n  - {{id: "2024", suites: {{recues: 12, acceptees: 0}}}}\n',
    )
    (row,) = outcomes(reading_of(held)).rows
    assert row.cells == ("12", "0 à 12", "0 à 12", "0 à 12")  # and nothing is written of what is done
    assert "« Réalisées »" in outcomes(reading_of(held)).rest.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("participants: 0", "2024\u00a0: 0\u00a0personne"),
        ("participants: inconnu", "n. r."),
        ("participants: 12", "2024\u00a0: 12\u00a0personnes"),
        ("participants: {valeur: 12, precision: au_moins}", "2024\u00a0: au moins 12\u00a0personnes"),
        ("contributions: 0", "2024\u00a0: 0\u00a0contribution"),
    ],
)
def test_no_one_is_told_apart_from_no_one_knows(written: str, told: str, tmp_path: Path) -> None:
    root = brumeval(tmp_path, devices__forum=f'{FORUM}editions:\n  - {{id: "2024", {written}}}\n')
    table = inventory(reading_of(root))
    cells = dict(zip(table.titles[1:], table.rows[0].cells, strict=True))
    assert cells.get("Dernière édition", "n. r.") == told


def test_a_device_of_which_nothing_else_is_known_is_named_all_the_same(tmp_path: Path) -> None:
    bare = "nom: Café des idées\ntype: lieu_ressource\n"
    table = inventory(reading_of(brumeval(tmp_path, devices__forum=FORUM, devices__cafe=bare)))
    assert [row.name for row in table.rows] == ["Forum des quartiers"]
    assert "Café des idées (lieu ressource)" in table.rest


def test_a_stage_known_by_a_followed_policy_alone_is_told(tmp_path: Path) -> None:
    policy = "intitule: Halle\nparcours:\n  - {etape: suivi, dispositifs: [forum]}\n"
    held = reading_of(brumeval(tmp_path, devices__forum=FORUM, policies__halle=policy))
    rows = {row.name: row for row in stages(held).rows}
    assert rows["Suivi"].cells[0] == "Forum des quartiers"
    assert [(proof.file, proof.line) for proof in rows["Suivi"].proofs] == [
        ("territoires/brumeval/policies/halle.yaml", 3)
    ]


def test_an_effect_that_is_not_written_is_not_an_absence_of_effect(tmp_path: Path) -> None:
    told = changed(reading_of(brumeval(tmp_path, devices__forum=FORUM)))
    assert told is not None
    assert "on ne sait pas" in told.text
    met = f"{FORUM}modalite: presentiel\n"
    alone = solutions(reading_of(brumeval(tmp_path / "alone", devices__forum=met)))
    assert not alone.choices.rows
    assert alone.seuls is not None
    assert alone.seuls.text.endswith("modalité (en présence).")
    assert len(alone.seuls.proofs) == 1
    shown = solutions(reading_of(brumeval(tmp_path / "two", devices__forum=met, devices__autre=met)))
    assert shown.choices.rows[0].cells[1:] == ("2", "—")
    assert shown.seuls is None


def _interview(
    college: str, consent: str = "statut: recueilli, portee: analyse_interne, date: 2026-02-11"
) -> str:
    return f"date: 2026-02\ncollege: {college}\nconserver_jusqu_au: 2027-06-30\nconsentement: {{{consent}}}\n"


def _met(tmp_path: Path) -> Path:
    gone = "statut: retire, date: 2026-02-11, date_retrait: 2026-03-01"
    return brumeval(
        tmp_path,
        interviews__p_aaaa=_interview("elu"),
        interviews__p_bbbb=_interview("elu"),
        interviews__p_cccc=_interview("agent", gone),
    )


def test_the_team_reads_who_was_met_and_who_was_not(tmp_path: Path) -> None:
    told = rencontres(reading_of(_met(tmp_path)))
    assert [(row.name, row.cells) for row in told.colleges.rows] == [
        ("Élu·es", ("2", "2")),
        ("Agents", ("0", "1")),
    ]
    assert "2 entretiens sur 3" in told.told.text
    assert told.aside is not None
    assert "accord retiré" in told.aside.text
    assert "habitantes et habitants" in told.not_met
    assert "élu" not in told.not_met


def test_others_read_which_colleges_were_met_without_a_number(tmp_path: Path) -> None:
    told = rencontres(reading_of(_met(tmp_path), Diffusion.RESTITUTION))
    assert "élu·es" in told.told.text
    assert not re.search(r"\d", told.told.text + told.not_met)
    assert (told.colleges.rows, told.aside, told.told.proofs) == ((), None, ())
    public = rencontres(reading_of(_met(tmp_path), Diffusion.PUBLIQUE))
    assert "élu" not in public.told.text + public.not_met
    assert "aucun" not in public.told.text.lower()  # it is not shown, which does not say that there is none


@EVERYWHERE
@pytest.mark.parametrize("diffusion", OUTSIDE)
def test_nothing_of_interviews_reaches_others(name: str, territory: str, diffusion: Diffusion) -> None:
    held = reading(name, territory, diffusion)
    told = "".join(repr(section(held)) for section in SECTIONS)
    assert "/interviews/" not in told
    assert [each for each in reading(name, territory).study.interviews if each in told] == []


def test_what_only_partners_may_read_is_not_in_what_everyone_reads() -> None:
    shown, public = (reading("reseau-fictif", "brumeval", each) for each in OUTSIDE)
    assert [
        "jours de travail" in each.steps.text for each in map(methode, (shown, public)) if each.steps
    ] == [True, False]
    assert [each.label for each in portage(shown).backing][:2] == ["Convention", "Exécutif rencontré"]
    assert portage(public).backing == ()
    assert portage(public).no_backing == ""  # hidden is not unknown
    assert "jeu de rôle" in repr(methode(shown).events)
    assert "jeu de rôle" not in repr(methode(public).events)
    assert "questionnaires rendus" not in repr(methode(shown).events)


PROFILE = f"""{FORUM}editions:
  - id: "2024"
    participants: 40
    profil: {{sexe: {{effectifs: {{femmes: 37, hommes: 3}}, n_renseigne: 40}}}}
"""
HALVES = (
    "nom: Brumeval\ntype: commune\nstructure_population: {sexe: {femmes: 500, hommes: 500}, date: 2022}\n"
)


def test_few_people_are_counted_for_the_team_alone(tmp_path: Path) -> None:
    root = brumeval(tmp_path, territoire=HALVES, devices__forum=PROFILE)
    (within,), _ = profiles(reading_of(root))
    assert [row.cells[:2] for row in within.bands.rows] == [
        ("37 sur 40", "93\u00a0%"),
        ("3 sur 40", "8\u00a0%"),
    ]
    assert profiles(reading_of(root, Diffusion.RESTITUTION)) == ((), "")


def test_few_participants_are_not_counted_for_others(tmp_path: Path) -> None:
    root = brumeval(tmp_path, devices__forum=f'{FORUM}editions:\n  - {{id: "2024", participants: 3}}\n')
    assert inventory(reading_of(root)).rows[0].cells[-1] == "2024\u00a0: 3\u00a0personnes"
    assert "3" not in inventory(reading_of(root, Diffusion.PUBLIQUE)).rows[0].cells[-1]
    assert "3 " not in repr(publics(reading_of(root, Diffusion.PUBLIQUE)).turnout)


def test_a_bare_territory_has_no_empty_table_and_says_so(tmp_path: Path) -> None:
    held = reading_of(brumeval(tmp_path))
    told = resultats(held)
    tables = [
        told.stages,
        told.devices,
        told.workings,
        told.impacts,
        told.outcomes,
        told.projects,
        told.measures,
    ]
    tables += [solutions(held).choices, moyens(held).devices, moyens(held).series, portage(held).devices]
    assert [table.rows for table in tables] == [()] * len(tables)
    assert "population" in territoire(held).unknown
    assert methode(held).absent == "La fiche du diagnostic n’est pas renseignée."
    assert "Aucun entretien" in methode(held).rencontres.told.text
    assert moyens(held).whole is None
    assert moyens(held).no_training
    assert "prise en compte" in told.measures.rest


def test_sentences_count_one_as_one(tmp_path: Path) -> None:
    held = reading_of(brumeval(tmp_path, devices__forum=f"{FORUM}publics_vises: [jeunes]\n"))
    assert publics(held).unaimed == Claim(
        "Les publics visés sont renseignés pour le seul dispositif en place ou en projet.",
        publics(held).aims.rows[0].proofs,
    )
