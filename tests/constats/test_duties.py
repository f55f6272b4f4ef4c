"""Constats on duties set by law: the finer points of their rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from constats.laying import asked
from constats.records import FORUM, found, laid

TOWN = "nom: Brumeval\ntype: commune\npopulation: {}\n"
COUNCIL = "nom: Conseil citoyen\ntype: conseil_citoyen\n"


@pytest.mark.parametrize(("people", "state"), [("79999", "non_declenche"), ("80000", "declenche")])
def test_town_of_exactly_the_threshold(tmp_path: Path, people: str, state: str) -> None:
    """The text says « 80 000 habitants et plus »."""
    root = laid(tmp_path, territoire=TOWN.format(people), devices__forum=FORUM)
    assert found(root, "LEG-01").state == state


def test_hedged_population_that_may_pass(tmp_path: Path) -> None:
    """« au moins 79 000 » may be more than 80 000."""
    people = "{valeur: 79000, precision: au_moins}"
    root = laid(tmp_path, territoire=TOWN.format(people), devices__forum=FORUM)
    assert found(root, "LEG-01").state == "indetermine"


@pytest.mark.parametrize(("status", "state"), [("en_projet", "declenche"), ("en_pause", "non_declenche")])
def test_council_that_does_not_meet(tmp_path: Path, status: str, state: str) -> None:
    """One only planned is not there yet; one that pauses is."""
    council = f"nom: Conseils\ntype: conseil_de_quartier\nstatut: {status}\n"
    root = laid(tmp_path, territoire=TOWN.format(90000), devices__conseils=council)
    assert found(root, "LEG-01").state == state


@pytest.mark.parametrize("code", ["LEG-01", "LEG-02", "LEG-03", "LEG-04"])
def test_empty_inventory_says_nothing(tmp_path: Path, code: str) -> None:
    """Without any device on record, no council can be said to be missing."""
    root = laid(tmp_path, territoire=TOWN.format(90000) + "qpv: 3\n")
    verdict = found(root, code)
    assert verdict.state == "indetermine"
    assert [asked(missing) for missing in verdict.missing] == ["device"]


@pytest.mark.parametrize("nature", ["ept", "syndicat"])
def test_union_without_a_tax_of_its_own(tmp_path: Path, nature: str) -> None:
    """The council is asked of unions with a tax of their own."""
    place = f"nom: Union\ntype: epci\nnature: {nature}\npopulation: 90000\n"
    assert found(laid(tmp_path, territoire=place, devices__forum=FORUM), "LEG-02").state == "non_declenche"


@pytest.mark.parametrize(
    ("areas", "count", "state"),
    [
        ("0", "", "non_declenche"),
        ("inconnu", "", "indetermine"),
        ("3", "", "indetermine"),
        ("3", "autres_mesures:\n  - {libelle: Conseils citoyens, valeur: 2}\n", "declenche"),
        ("3", "autres_mesures:\n  - {libelle: Conseils citoyens, valeur: 3}\n", "non_declenche"),
    ],
)
def test_one_record_may_stand_for_several_councils(
    tmp_path: Path, areas: str, count: str, state: str
) -> None:
    """How many it stands for is written among its other measures; unknown otherwise."""
    place = f"nom: Brumeval\ntype: commune\nqpv: {areas}\n"
    root = laid(tmp_path, territoire=place, devices__conseils=COUNCIL + count)
    assert found(root, "LEG-03").state == state


def test_department_is_not_asked_for_citizen_councils(tmp_path: Path) -> None:
    """Councils of priority neighbourhoods are the business of towns and of their unions."""
    place = "nom: Haute-Ostrenne\ntype: departement\nqpv: 5\n"
    assert found(laid(tmp_path, territoire=place, devices__forum=FORUM), "LEG-03").state == "non_declenche"


@pytest.mark.parametrize(("verb", "state"), [("pilote", "indetermine"), ("participe_a", "declenche")])
def test_a_body_that_conducts_participation_runs_no_local_service(
    tmp_path: Path, verb: str, state: str
) -> None:
    """A régie that leads a device is what the diagnosis is about, not what the commission looks at."""
    body = f"nom: Régie\nnature: service\ncategorie: regie\nliens:\n  - {{vers: forum, type: {verb}}}\n"
    root = laid(tmp_path, territoire=TOWN.format(20000), devices__forum=FORUM, actors__regie=body)
    assert found(root, "LEG-04").state == state
