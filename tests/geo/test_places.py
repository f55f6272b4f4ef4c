"""The facts of a place, with their traps: vintages, sums, absent codes."""

import pytest

from diagdemo.geo import Kind, Place, TerritoryType, lookup, source


def place(kind: Kind, code: str) -> Place:
    found = lookup(kind, code)
    assert found is not None
    return found


def test_a_commune() -> None:
    mulhouse = place("commune", "68224")
    assert (mulhouse.nom, mulhouse.siren, mulhouse.epci) == ("Mulhouse", "216802249", "200066009")
    assert (mulhouse.departement, mulhouse.region, mulhouse.membres) == ("68", "44", ())
    assert (mulhouse.population, mulhouse.population_vintage) == (104978, 2023)
    assert (mulhouse.population_definition, mulhouse.population_precision) == ("municipale", "exact")


def test_an_epci_is_the_sum_of_its_communes_in_their_vintage() -> None:
    m2a = place("epci", "200066009")
    members = [place("commune", code) for code in m2a.membres]
    assert len(members) == 39
    assert m2a.population == sum(member.population or 0 for member in members) == 274260
    assert (m2a.population_vintage, m2a.population_precision) == (2023, "calcul")
    assert (m2a.siren, m2a.nature, m2a.departement) == ("200066009", "ca", "68")
    assert {member.epci for member in members} == {"200066009"}


def test_an_epci_across_departements_belongs_to_none_alone() -> None:
    marseille = place("epci", "200054807")
    assert marseille.departement is None
    assert marseille.departements == ("13", "84", "83")
    assert marseille.region == "93"


def test_an_ept_lies_in_the_metropole_of_its_communes() -> None:
    plaine_commune = place("ept", "200057867")
    assert (plaine_commune.epci, plaine_commune.nature) == ("200054781", "ept")
    assert place("commune", "93066").epci == "200054781"


def test_departements_and_regions_are_sums() -> None:
    gironde, occitanie = place("departement", "33"), place("region", "76")
    assert (gironde.population, gironde.population_precision, gironde.siren) == (1690493, "calcul", None)
    assert (gironde.departement, gironde.region) == ("33", "75")
    assert (occitanie.population, occitanie.departement, occitanie.region) == (6124653, None, "76")
    assert len(occitanie.departements) == 13


@pytest.mark.parametrize(
    ("code", "year"), [("97601", 2017), ("98735", 2022), ("98818", 2025), ("97502", 2023)]
)
def test_overseas_censuses_have_their_years(code: str, year: int) -> None:
    assert place("commune", code).population_vintage == year


def test_what_a_place_does_not_have_is_absent_not_zero() -> None:
    assert place("commune", "98818").siren is None
    assert place("commune", "29155").epci is None
    kerguelen = place("commune", "98412")
    assert (kerguelen.population, kerguelen.population_vintage) == (None, None)
    assert place("departement", "984").population is None


def test_an_unknown_code_has_no_place() -> None:
    assert lookup("commune", "99999") is None
    assert lookup("commune", "\ud800") is None
    assert lookup("region", "68") is None


@pytest.mark.parametrize(
    ("kind", "code", "territory_type", "nature"),
    [
        ("commune", "68224", "commune", None),
        ("epci", "200066009", "epci", "ca"),
        ("epci", "200046977", "metropole", "metropole"),
        ("epci", "200040715", "metropole", "metropole"),
        ("ept", "200057867", "epci", "ept"),
        ("departement", "33", "departement", None),
        ("region", "76", "region", None),
    ],
)
def test_types_of_territories(
    kind: Kind, code: str, territory_type: TerritoryType, nature: str | None
) -> None:
    assert place(kind, code).territory_type == territory_type
    assert place(kind, code).nature == nature


@pytest.mark.parametrize(
    ("kind", "code", "label"),
    [
        ("commune", "26289", "Saillans, commune (Drôme, 26289)"),
        ("epci", "200066793", "CA du Grand Annecy, communauté d’agglomération (Haute-Savoie, 200066793)"),
        ("departement", "33", "Gironde, département (Nouvelle-Aquitaine, 33)"),
        ("region", "93", "Provence-Alpes-Côte d’Azur, région (93)"),
        ("region", "987", "Polynésie française, collectivité d’outre-mer comptée comme région (987)"),
    ],
)
def test_labels(kind: Kind, code: str, label: str) -> None:
    assert place(kind, code).label == label


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("200066009", "Mulhouse Alsace Agglomération"),
        ("200066793", "Communauté d’agglomération du Grand Annecy"),
        ("243500139", "Rennes Métropole"),
    ],
)
def test_usual_names_write_abbreviations_out(code: str, name: str) -> None:
    assert place("epci", code).nom_usuel == name


def test_the_source_can_be_cited() -> None:
    cited = source()
    assert (cited.date, cited.licence, cited.nature) == ("2026", "Licence Ouverte 2.0", "officielle")
    assert "édition 2026" in cited.titre
    assert cited.url.startswith("https://www.insee.fr/")
