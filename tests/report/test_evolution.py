"""The evolution that a diagnostic tells: only when asked, and never more than its readers may see."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from changes.histories import DEVICE, FORUM, WRITTEN, moving
from changes.histories import told as history
from diagdemo.errors import UsageError
from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report.documents import Order, diagnostic
from diagdemo.report.moments import moments_of
from diagdemo.report.reading import read
from diagdemo.report.sections.evolution import EvolutionSection, evolution
from diagdemo.wording import day, share
from diagdemo.workspace.load import load
from gitdata import Depot
from pictures.geometry import problems
from report.secrets import ROOM, TEAM, secret_depot

INTERVIEW = (
    "date: 2026-02\ncollege: elu\nfonction: élu·e\n"
    "consentement: {statut: recueilli, portee: analyse_interne, "
    "date: 2026-02-11}\nconserver_jusqu_au: 2028-06-30\n"
)
EDITIONS = 'editions:\n  - {id: "2025", debut: 2025-01-10, fin: 2025-02-10, participants: %d, nouveaux: %d}\n'


@pytest.fixture(scope="module")
def depot(tmp_path_factory: pytest.TempPathFactory) -> Depot:
    """Figures of people, of interviews and of devices move from one month to the next."""
    depot = moving(tmp_path_factory.mktemp("evolution"))
    depot.write("territoires/brumeval/interviews/p-aaaa.yaml", INTERVIEW)
    depot.write(FORUM, DEVICE + WRITTEN + EDITIONS % (40, 12))
    depot.commit("Un entretien", "2026-06-01")
    depot.write("territoires/brumeval/interviews/p-bbbb.yaml", INTERVIEW)
    depot.write(FORUM, DEVICE + WRITTEN + EDITIONS % (41, 13))
    depot.git("tag", "avant-le-depart", "HEAD")
    depot.commit("Un autre", "2026-07-01")
    return depot


def told(depot: Depot, diffusion: Diffusion, revision: str | None = None) -> EvolutionSection:
    workspace = load(depot.root, revision=revision)
    assert workspace.revision is not None
    reading = read(workspace, "brumeval", workspace.revision.day, diffusion)
    return evolution(reading, moments_of(workspace, reading))


def column(section: EvolutionSection, name: str) -> tuple[str, ...]:
    return next(row.cells for row in section.tableau.rows if row.name == name)


def test_nothing_of_it_is_written_unless_asked(depot: Depot) -> None:
    workspace = load(depot.root)
    plain = diagnostic(workspace, "brumeval")
    assert "Évolution depuis" not in plain.text
    asked = diagnostic(workspace, "brumeval", Order(evolution=True))
    assert "Évolution depuis le 1er février 2026" in asked.text.replace("\u00a0", " ")
    kept = [line for line in plain.text.splitlines() if line and "image" not in line]
    assert not set(kept) - set(asked.text.splitlines())


def test_the_last_version_of_each_month_is_told_a_few_of_them(depot: Depot) -> None:
    section = told(depot, Diffusion.INTERNE)
    days = section.tableau.titles[1:]
    assert days[0] == "1er février 2026"
    assert days[-1] == "1er juillet 2026"
    assert len(days) == 5


def test_a_past_document_tells_nothing_of_what_came_after(depot: Depot) -> None:
    section = told(depot, Diffusion.INTERNE, "2026-03-31")
    assert section.tableau.titles[1:] == ("1er février 2026", "1er mars 2026")
    assert column(section, "Mandats écrits")[0].startswith("n. r.")


def test_figures_stand_with_what_they_were_counted_on(depot: Depot) -> None:
    section = told(depot, Diffusion.INTERNE)
    assert all(
        " sur " in cell or cell in ("n. r.", "0") for row in section.tableau.rows for cell in row.cells
    )
    assert section.image is not None
    assert problems(section.image) == []


def test_completeness_counts_the_fields_that_say_something(depot: Depot) -> None:
    section = told(depot, Diffusion.INTERNE)
    cells = column(section, "Complétude des données")
    fills = {day(each.day): each.fill for each in history(depot).moments}
    shares = [f"({share(fills[on].known, fills[on].expected)})" for on in section.tableau.titles[1:]]
    assert len(shares) == 5
    assert [cell.split("% ")[1] for cell in cells] == shares
    assert section.image is not None
    assert shares[-1] in section.image.alt


@pytest.mark.parametrize("diffusion", [Diffusion.RESTITUTION, Diffusion.PUBLIQUE])
def test_outside_the_team_nothing_tells_of_the_few_who_came_in_between(
    depot: Depot, diffusion: Diffusion
) -> None:
    inside = {row.name for row in told(depot, Diffusion.INTERNE).tableau.rows}
    outside = {row.name for row in told(depot, diffusion).tableau.rows}
    assert "Constats relevés" in inside - outside
    assert {"Renouvellement", "Couverture des entretiens", "Complétude des données"}.isdisjoint(outside)
    assert outside


def test_tags_are_for_the_team(depot: Depot) -> None:
    depot.git("tag", "--force", "encore", "HEAD")
    assert "étiquette avant-le-depart" in told(depot, Diffusion.INTERNE).versions
    public = diagnostic(load(depot.root), "brumeval", Order(Diffusion.PUBLIQUE, evolution=True))
    assert "avant-le-depart" not in public.text
    assert "Un entretien" not in public.text
    depot.git("tag", "--delete", "encore")


@pytest.mark.parametrize("diffusion", [Diffusion.RESTITUTION, Diffusion.PUBLIQUE])
def test_what_was_written_once_and_taken_back_does_not_come_back(
    tmp_path: Path, diffusion: Diffusion
) -> None:
    """Past versions hold secrets too: the section of one document says nothing of them."""
    depot = Depot(secret_depot(tmp_path))
    depot.commit("Tout est écrit", "2026-06-01")
    depot.remove("territoires/ville/interviews/p-aaaa.yaml")
    depot.write("territoires/ville/devices/autre.yaml", DEVICE + WRITTEN)
    depot.commit("Un entretien est retiré", "2026-07-01")
    text = diagnostic(load(tmp_path), "ville", Order(diffusion, evolution=True)).text
    section = text[text.index('<a id="evolution">') : text.index('<a id="annexe-fiches">')]
    assert "Mandats écrits" in section
    assert TEAM not in section
    assert ROOM not in section
    assert "entretien" not in section


def test_one_version_is_no_evolution(tmp_path: Path) -> None:
    depot = Depot(tmp_path)
    depot.write("diagdemo.yaml", "programme: Essai\nversion_format: 1\n")
    depot.write("territoires/brumeval/territoire.yaml", "nom: Brumeval\ntype: commune\n")
    depot.commit("Début", "2026-01-05")
    section = told(depot, Diffusion.INTERNE)
    assert section.image is None
    assert "pas d’évolution à montrer" in section.lecture
    assert "pas d’évolution" in diagnostic(load(tmp_path), "brumeval", Order(evolution=True)).text


def test_figures_of_records_that_changed_since_are_said_to_differ(depot: Depot) -> None:
    assert "n’ont pas les chiffres" not in told(depot, Diffusion.INTERNE).lecture
    before = depot.read(FORUM)
    depot.write(FORUM, DEVICE + "mandat: {statut: oral}\n")
    assert "n’ont pas les chiffres" in told(depot, Diffusion.INTERNE).lecture
    depot.write(FORUM, before)


def test_outside_git_it_cannot_be_told(tmp_path: Path) -> None:
    for path, text in (
        ("diagdemo.yaml", "programme: Essai\n"),
        ("territoires/x/territoire.yaml", "nom: X\n"),
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="n’est pas dans un dépôt Git"):
        diagnostic(load(tmp_path), "x", Order(date=datetime.date(2026, 1, 1), evolution=True))
