"""What people type designates one place, several to choose from, or none."""

import pytest

from diagdemo.geo import Ambiguous, Found, Place, Unknown, resolve


def found(text: str) -> Place:
    answer = resolve(text)
    assert isinstance(answer, Found), answer
    return answer.place


def texts(text: str) -> list[str]:
    answer = resolve(text)
    assert isinstance(answer, Ambiguous), answer
    return [candidate.texte for candidate in answer.candidates]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Mulhouse", "68224"),
        ("loos en gohelle", "62528"),
        ("KINGERSHEIM", "68166"),
        ("Ville de Rennes", "35238"),
        ("La Ville-du-Bois", "91665"),
        ("Havre", "76351"),
        ("Gironde", "dep:33"),
        ("la Haute-Garonne", "dep:31"),
        ("Occitanie", "reg:76"),
        ("Région Bretagne", "reg:53"),
        ("Rennes Métropole", "epci:243500139"),
        ("métropole de Rennes", "epci:243500139"),
        ("Grenoble-Alpes-Métropole", "epci:200040715"),
        ("Grand Annecy", "epci:200066793"),
        ("CA du Grand Annecy", "epci:200066793"),
        ("agglo du Grand Annecy", "epci:200066793"),
        ("Communauté d’agglomération Mulhouse Alsace", "epci:200066009"),
        ("m2A", "epci:200066009"),
        ("PACA", "reg:93"),
        ("Grand Lyon", "epci:200046977"),
        ("COBAN", "epci:243301504"),
        ("Plaine Commune", "ept:200057867"),
        ("Saillans (Drôme)", "26289"),
        ("Saint-Denis (93)", "93066"),
        ("Saint-Denis, La Réunion", "97411"),
    ],
)
def test_names_as_people_write_them(text: str, query: str) -> None:
    assert found(text).query == query


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("01001", "01001"),
        ("2A004", "2A004"),
        ("2a004", "2A004"),
        ("68", "dep:68"),
        ("2b", "dep:2B"),
        ("département 33", "dep:33"),
        ("région 76", "reg:76"),
        ("dep:75", "dep:75"),
        ("reg:75", "reg:75"),
        ("Région : 11", "reg:11"),
        ("com:Lyon", "69123"),
        ("epci:Lyon", "epci:200046977"),
        ("epci:200066009", "epci:200066009"),
        ("200066009", "epci:200066009"),
        ("200 066\u00a0009", "epci:200066009"),
        ("ept:200057867", "ept:200057867"),
        ("216802249", "68224"),
        ("98818", "98818"),
        ("29155", "29155"),
    ],
)
def test_codes_are_texts_and_may_say_their_kind(text: str, query: str) -> None:
    assert found(text).query == query


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("Saillans", ["26289", "33364"]),
        ("Saint-Denis", ["97411", "93066", "11339", "30247"]),
        ("st denis", ["97411", "93066", "11339", "30247"]),
        ("Lyon", ["69123", "epci:200046977"]),
        ("Paris", ["75056", "dep:75"]),
        ("Le Mans", ["72181", "epci:247200132"]),
        ("75", ["dep:75", "reg:75"]),
        ("1", ["dep:01", "reg:01"]),
        ("La Réunion", ["47222", "dep:974", "reg:04"]),
        ("Château-Chinon", ["58062", "58063"]),
    ],
)
def test_several_places_are_listed_never_chosen(text: str, candidates: list[str]) -> None:
    assert texts(text) == candidates


@pytest.mark.parametrize(
    "text", ["Saint-Denis", "75", "Lyon", "La Réunion", "Villeneuve", "Polynésie française"]
)
def test_each_candidate_says_what_to_type(text: str) -> None:
    answer = resolve(text)
    assert isinstance(answer, Ambiguous)
    for candidate in answer.candidates:
        assert found(candidate.texte) == candidate.place
        assert found(candidate.place.label) == candidate.place


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("kingershiem", "68166"),
        ("loos en goelle", "62528"),
        ("mulouse", "68224"),
        ("Rene Métropole", "epci:243500139"),
        ("dep:Gironnde", "dep:33"),
        ("gohelle", "62587"),
        ("Seynod", "74010"),
        ("Marseille 1er Arrondissement", "13055"),
        ("1001", "01001"),
        ("68048", "68224"),
        ("59000", "59350"),
        ("Saint-Denis (Hérault)", "97411"),
    ],
)
def test_what_is_unknown_gets_near_names(text: str, nearest: str) -> None:
    answer = resolve(text)
    assert isinstance(answer, Unknown)
    assert answer.suggestions[0].texte == nearest


def test_a_restricted_query_suggests_only_that_kind() -> None:
    answer = resolve("dep:mulouse")
    assert isinstance(answer, Unknown)
    assert all(candidate.place.kind == "departement" for candidate in answer.suggestions)


@pytest.mark.parametrize("text", ["", " ", "???", ":", "dep:", "999999999", "dep:999", "xyzzyqw"])
def test_what_resembles_nothing_gets_nothing(text: str) -> None:
    assert resolve(text) == Unknown()


def test_an_insee_code_that_is_a_postal_code_elsewhere_is_told() -> None:
    answer = resolve("38100")
    assert isinstance(answer, Found)
    assert answer.place.nom == "Le Cheylas"
    assert "Grenoble (code Insee 38185)" in answer.remarque
    ordinary = resolve("68224")
    assert isinstance(ordinary, Found)
    assert ordinary.remarque == ""


def test_the_rhone_says_that_it_includes_the_metropole() -> None:
    answer = resolve("Rhône")
    assert isinstance(answer, Found)
    assert "métropole de Lyon" in answer.remarque
