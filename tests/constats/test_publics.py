"""Rules on the cycle and on publics: what one folder of cases a state cannot show."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constats.laying import asked, lay, plain, put, study_of
from diagdemo.constats.observe import observe
from diagdemo.constats.verdict import Verdict
from diagdemo.study.participation import consults
from diagdemo.study.proportion import at_least
from diagdemo.study.tested import sure, unsure

FORUM = "devices/forum.yaml"
START = "nom: Forum annuel\ntype: atelier_citoyen\nstatut: actif\ndegre_annonce: consultation\n"
BANDS = '{age: {"15-29": 2000, "30-59": 5000, "60 et plus": 3000}}'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A territory with one active forum, and nothing else known."""
    (tmp_path / "case").mkdir()
    lay(tmp_path / "case", tmp_path / "root")
    put(tmp_path / "root", FORUM, "", START)
    return tmp_path / "root"


def said(root: Path, code: str, target: str = "") -> Verdict:
    """The verdict of a constat on a target."""
    found = observe(study_of(root)).outcomes[code].verdicts
    return next(each for each in found if each.target.id == target)


def profile(root: Path, counts: str, answered: int) -> None:
    """One edition with its ages, beside a population in three categories."""
    put(root, "territoire.yaml", "structure_population", BANDS)
    ages = f"{{age: {{effectifs: {counts}, n_renseigne: {answered}}}}}"
    put(root, FORUM, "", f'{START}editions:\n  - id: "2024"\n    profil: {ages}\n')


def test_few_people_are_never_counted_in_a_sentence(root: Path) -> None:
    """Three people of 15 to 29: the sentence says fewer than five, and no share tells how many."""
    profile(root, '{"15-29": 3, "30-59": 50, "60 et plus": 47}', 100)
    sentence = plain(said(root, "PUB-03", "forum").sentence)
    assert "« 15-29 » représente moins de 5 personnes parmi les participants qui l’ont indiqué" in sentence
    assert "3 %" not in sentence


def test_categories_that_do_not_match_are_not_compared(root: Path) -> None:
    """One category in common is not enough to compare shares."""
    profile(root, '{"16-29": 3, "30-59": 50, "60-74": 47}', 100)
    found = said(root, "PUB-03", "forum")
    assert found.state == "indetermine"
    assert [asked(lack) for lack in found.missing] == ["devices/forum.yaml editions.1.profil.age"]


def test_shares_are_read_on_the_categories_in_common(root: Path) -> None:
    """10 of 100 in two categories, for 5,000 of 8,000 inhabitants in these two: 10 % and 62.5 %."""
    profile(root, '{"30-59": 10, "60 et plus": 90, "sans réponse": 5}', 105)
    sentence = plain(said(root, "PUB-03", "forum").sentence)
    assert "Âge, en ne comptant que « 30-59 » et « 60 et plus » : « 30-59 » représente 10 % des" in sentence
    assert "62,5 % de la population" in sentence


def test_shares_of_few_people_are_not_compared(root: Path) -> None:
    """Twenty-nine answers: no share is drawn from them."""
    profile(root, '{"15-29": 0, "30-59": 15, "60 et plus": 14}', 29)
    found = said(root, "PUB-03", "forum")
    assert (str(found.state), "trop peu de personnes" in found.sentence) == ("non_declenche", True)


def test_only_organisations_are_met_again(root: Path) -> None:
    """Two of five associations are in three devices; the service that is there as well does not count."""
    for id in ("forum-b", "forum-c"):
        put(root, f"devices/{id}.yaml", "", START)
    seats = {"a": 3, "b": 3, "c": 1, "d": 1, "e": 1, "service": 3}
    for name, count in seats.items():
        nature = "service" if name == "service" else "organisation"
        ties = [f"{{vers: {id}, type: siege_a}}" for id in ("forum", "forum-b", "forum-c")[:count]]
        text = f"nom: Groupe {name}\nnature: {nature}\ncategorie: association\nliens: [{', '.join(ties)}]\n"
        put(root, f"actors/groupe-{name}.yaml", "", text)
    found = said(root, "PUB-01")
    assert plain(found.sentence) == (
        "Sur la carte du territoire, 2 des 5 organisations qui siègent ou participent le font dans "
        "3 dispositifs ou plus."
    )
    put(root, "devices/forum-c.yaml", "statut", "arrete")
    assert said(root, "PUB-01").state == "non_declenche"


def test_a_stage_beside_the_point_of_one_device_silences_no_other(root: Path) -> None:
    """A choice declared for one device is not that of the territory; one declared for the territory is."""
    put(root, FORUM, "etapes", "[diagnostic]")
    put(root, "devices/fete.yaml", "", START + "etapes: {valeur: sans_objet, note: Une fête.}\n")
    assert said(root, "CYC-01", "evaluation").state == "declenche"
    put(
        root,
        "diagnostic.yaml",
        "choix",
        "[{constat: CYC-01, cible: evaluation, motif: Confiée à un institut.}]",
    )
    found = said(root, "CYC-01", "evaluation")
    assert (str(found.state), found.choice) == ("non_declenche", "Confiée à un institut.")
    assert said(root, "CYC-01", "suivi").state == "declenche"


def test_no_question_is_asked_where_nothing_is_active(root: Path) -> None:
    """Without any active device, no stage is singled out and nobody is told that all is online."""
    put(root, FORUM, "statut", "arrete")
    put(root, FORUM, "etapes", "[diagnostic]")
    put(root, FORUM, "modalite", "numerique")
    for code, target in (("CYC-01", "evaluation"), ("PUB-04", ""), ("PUB-05", ""), ("PUB-06", "forum")):
        assert said(root, code, target).state == "non_declenche", code


def test_stages_of_the_repository_without_a_decision(root: Path) -> None:
    """Where no stage is the decision or the follow-up, the rules that need them say so."""
    settings = root / "diagdemo.yaml"
    text = settings.read_text(encoding="utf-8") + "etapes_cycle: [{code: idee, libelle: Idée}]\n"
    settings.write_text(text, encoding="utf-8")
    for code in ("CYC-02", "CYC-03"):
        found = said(root, code)
        assert (str(found.state), "ne se pose pas" in plain(found.sentence)) == ("non_declenche", True)
    assert [v.target.id for v in observe(study_of(root)).outcomes["CYC-01"].verdicts] == ["idee"]


def test_the_lived_degree_speaks_when_none_is_announced(root: Path) -> None:
    """What is announced comes first, and a low lived degree tells nothing of it; a charter gathers no one."""
    answers = []
    for text in (
        "degre_constate: concertation",
        "degre_constate: information",
        "degre_annonce: concertation\ndegre_constate: information",
        "",
    ):
        put(root, FORUM, "", f"nom: Forum\ntype: atelier_citoyen\n{text}\n")
        answers.append(consults(study_of(root).devices["forum"]).value)
    put(root, FORUM, "", "nom: Charte\ntype: cadre\n")
    answers.append(consults(study_of(root).devices["forum"]).value)
    assert answers == [True, None, True, None, False]


def test_a_link_that_is_over_is_no_link(root: Path) -> None:
    """A platform linked to a meeting until last year stands alone today."""
    put(
        root,
        "devices/parole.yaml",
        "",
        START + "modalite: numerique\nliens: [{vers: forum, type: alimente}]\n",
    )
    put(root, FORUM, "modalite", "presentiel")
    assert said(root, "PUB-06", "parole").state == "non_declenche"
    put(root, "devices/parole.yaml", "liens", "[{vers: forum, type: alimente, statut: passee}]")
    assert said(root, "PUB-06", "parole").state == "declenche"


@given(st.lists(st.tuples(*[st.sampled_from([True, False, None])] * 2), max_size=5), st.integers(0, 3))
def test_a_share_is_known_when_all_that_is_unknown_leads_to_it(
    members: list[tuple[bool | None, bool | None]], fewest: int
) -> None:
    """Against every way to fill in what is not known."""
    answers = set()
    for filled in itertools.product(*(_fillings(member) for member in members)):
        kept = [so for counts, so in filled if counts]
        answers.add(len(kept) >= fewest and sum(kept) >= 0.75 * len(kept))
    wanted = answers.pop() if len(answers) == 1 else None
    answer = {True: sure(True), False: sure(False), None: unsure()}
    found = at_least([(answer[counts], answer[so]) for counts, so in members], 0.75, fewest)
    assert found.value is wanted


def _fillings(member: tuple[bool | None, bool | None]) -> list[tuple[bool, bool]]:
    counts, so = ([True, False] if value is None else [value] for value in member)
    return list(itertools.product(counts, so))
