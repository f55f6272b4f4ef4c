from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from changes.histories import DEVICE, FORUM, SETTINGS, WRITTEN, moving, subjects, told
from changes.proposal import proposal
from diagdemo.changes.history import build
from diagdemo.changes.history.drawn import picture
from diagdemo.changes.history.moment import Moment, moment
from diagdemo.changes.history.moved import declared, moved, named, steps
from diagdemo.changes.history.versions import Asked
from diagdemo.errors import NotFoundError
from diagdemo.indicators import measure_all
from diagdemo.indicators.core.told import value_text
from diagdemo.study.build import build_study
from diagdemo.workspace.load import load
from gitdata import Depot

CODE = "mandats_ecrits"


@pytest.fixture(scope="module")
def depot(tmp_path_factory: pytest.TempPathFactory) -> Depot:
    return moving(tmp_path_factory.mktemp("histoire"))


def test_the_last_version_of_each_day_is_told_oldest_first(depot: Depot) -> None:
    found = told(depot)
    assert subjects(found) == ["Brumeval", "Le mandat est écrit", "Le type a disparu", "Le type est revenu"]
    assert (found.same_day, found.older, found.name) == (1, 0, "Brumeval")


def test_versions_without_the_territory_are_left_out_and_counted(depot: Depot) -> None:
    assert told(depot).absent == 1


def test_all_the_versions_of_a_day_are_told_when_asked(depot: Depot) -> None:
    found = told(depot, Asked(every=True))
    assert subjects(found)[1:3] == ["Le mandat du forum", "Le mandat est écrit"]
    assert found.same_day == 0


def test_the_latest_versions_are_kept_and_the_others_counted(depot: Depot) -> None:
    found = told(depot, Asked(most=2))
    assert subjects(found) == ["Le type a disparu", "Le type est revenu"]
    assert found.older == 3


@pytest.mark.parametrize("since", ["2026-03-15", "v1"])
def test_what_was_true_then_comes_before_what_came_since(depot: Depot, since: str) -> None:
    if since == "v1" and "v1" not in depot.git("tag"):
        depot.git("tag", "v1", "HEAD~2")
    assert subjects(told(depot, Asked(since=since)))[0] == "Le mandat est écrit"


def test_a_day_before_everything_tells_everything(depot: Depot) -> None:
    assert subjects(told(depot, Asked(since="2020-01-01"))) == subjects(told(depot))


def test_only_tagged_versions_are_told_when_asked(tmp_path: Path) -> None:
    depot = moving(tmp_path)
    depot.git("tag", "restitution", "HEAD~2")
    depot.git("tag", "--annotate", "--message=Fin", "fin", "HEAD")
    depot.git("tag", "fin-aussi", "fin")
    depot.git("tag", "arbre", "HEAD^{tree}")
    found = told(depot, Asked(tags=True))
    assert [each.version.tags for each in found.moments] == [("restitution",), ("fin", "fin-aussi")]
    assert subjects(told(depot, Asked(tags=True, since="2026-04-01"))) == ["Le type est revenu"]


def test_each_version_is_computed_as_it_would_be_alone(depot: Depot) -> None:
    """What is kept from one version to the next never changes what is said of it."""
    for each in told(depot).moments:
        workspace = load(depot.root, revision=each.version.revision.id)
        alone = measure_all(build_study(workspace, "brumeval", each.version.revision.day))
        assert each.measures == alone
        assert each.day == each.version.revision.day


def test_all_versions_are_read_on_the_day_that_is_asked(depot: Depot) -> None:
    day = datetime.date(2026, 6, 1)
    assert {each.day for each in told(depot, Asked(date=day)).moments} == {day}


def test_a_broken_version_says_so_and_tells_what_can_be_computed(depot: Depot) -> None:
    errors = [(each.errors, each.aside) for each in told(depot).moments]
    assert errors == [(0, 0), (0, 0), (1, 1), (0, 0)]
    assert all(sum(each.constats.values()) for each in told(depot).moments)


def test_a_value_is_told_where_it_changes(depot: Depot) -> None:
    moments = told(depot).moments
    held = steps(moments, CODE)
    texts = [value_text(step.measure.value, declared()[CODE]) for step in held]
    assert texts == ["", "100 %".replace(" ", "\u00a0"), "", "100 %".replace(" ", "\u00a0")]
    assert CODE in moved(moments)
    assert moved(moments[:1]) == []


def test_what_did_not_change_is_not_computed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    depot = moving(tmp_path)
    depot.write("notes.txt", "rien")
    depot.write("territoires/brumeval/notes.txt", "rien non plus")
    depot.commit("Des notes", "2026-05-01")
    asked = Asked(every=True, most=2)
    computed = []

    def counting(*words: Any) -> Moment:
        computed.append(words)
        return moment(*words)

    monkeypatch.setattr(build, "moment", counting)
    found = told(depot, asked)
    assert subjects(found) == ["Le type est revenu", "Des notes"]
    assert len(computed) == 1
    assert found.moments[0].measures is found.moments[1].measures


def test_a_territory_that_is_no_longer_there_keeps_its_past(tmp_path: Path) -> None:
    depot = moving(tmp_path)
    depot.git("mv", "territoires/brumeval", "territoires/brume")
    depot.commit("Autre nom", "2026-06-01")
    assert subjects(told(depot))[-1] == "Le type est revenu"
    assert subjects(told(depot, slug="brume")) == ["Autre nom"]


def test_a_territory_that_took_another_name_says_so_by_either(tmp_path: Path) -> None:
    depot = moving(tmp_path)
    depot.git("mv", "territoires/brumeval", "territoires/brume")
    depot.commit("Autre nom", "2026-06-01")
    assert [(each.former, each.later) for each in (told(depot), told(depot, slug="brume"))] == [
        (None, "brume"),
        ("brumeval", None),
    ]


def test_a_territory_that_begins_or_ends_took_no_other_name(tmp_path: Path) -> None:
    depot = moving(tmp_path)
    depot.remove("territoires/brumeval/territoire.yaml")
    depot.remove(FORUM)
    depot.write("territoires/brume/territoire.yaml", "nom: La Brume\ntype: departement\n")
    depot.commit("Un autre", "2026-06-01")
    assert {(each.former, each.later) for each in (told(depot), told(depot, slug="brume"))} == {(None, None)}


def test_what_changes_nothing_of_the_territory_is_not_told_for_the_day_it_came(tmp_path: Path) -> None:
    depot = proposal(tmp_path)
    kept = told(depot, slug="haute-ostrenne")
    assert subjects(kept) == ["Les cinq diagnostics"]
    assert kept.idle == 1
    depot.git("tag", "restitution")
    asked = told(depot, Asked(tags=True), slug="haute-ostrenne")
    assert subjects(asked) == ["Relecture de Brumeval après la restitution"]


def test_settings_that_move_a_figure_are_told(tmp_path: Path) -> None:
    depot = moving(tmp_path)
    depot.write("diagdemo.yaml", f"{SETTINGS}inconnu: x\n")
    depot.commit("Un réglage sans effet", "2026-06-01")
    depot.write("diagdemo.yaml", f"{SETTINGS}seuils: {{QUA-03: {{completude: 1, motif: Essai.}}}}\n")
    depot.commit("Un seuil", "2026-07-01")
    found = told(depot)
    assert (subjects(found)[-1], found.idle) == ("Un seuil", 1)


def test_what_is_common_takes_no_place_among_the_latest(tmp_path: Path) -> None:
    depot = moving(tmp_path)
    depot.write("actors/prefecture.yaml", "nom: Préfecture\n")
    depot.commit("Une préfecture", "2026-06-01")
    assert subjects(told(depot, Asked(most=2))) == ["Le type a disparu", "Le type est revenu"]


def test_merges_tell_what_they_brought(tmp_path: Path) -> None:
    depot = moving(tmp_path)
    depot.branch("atelier")
    depot.write(FORUM, DEVICE + WRITTEN + "debut: 2019\n")
    depot.commit("Sur la branche", "2026-06-01")
    depot.switch("main")
    depot.write("notes.txt", "ailleurs")
    depot.commit("Ailleurs", "2026-06-02")
    depot.merge("atelier", "2026-06-03")
    assert subjects(told(depot))[-1] == "Réunir atelier"


@pytest.mark.parametrize("typed", ["mandats_ecrits", "MANDATS-ECRITS", "Mandats ecrits"])
def test_an_indicator_is_named_by_its_code_however_typed(typed: str) -> None:
    assert named(typed) == CODE


def test_an_indicator_is_named_by_its_name() -> None:
    for code, indicator in declared().items():
        assert named(indicator.name) == code


def test_an_indicator_that_does_not_exist_is_not_guessed() -> None:
    with pytest.raises(NotFoundError) as caught:
        named("mandat_ecrits")
    assert "mandats_ecrits" in str(caught.value.advice)


def test_the_picture_says_in_words_all_that_it_draws(depot: Depot) -> None:
    found = told(depot, Asked(most=4))
    made = picture(found, ["mandats_ecrits"])
    assert made is not None
    cells = [cell.replace("\u00a0", " ") for row in made.equivalent[1:] for cell in row]
    assert "100 %" in cells
    assert "n. r." in cells
