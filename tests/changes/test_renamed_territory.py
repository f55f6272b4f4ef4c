"""A territory that took another name is no news for its neighbours, and is found by either name."""

from __future__ import annotations

from pathlib import Path

import pytest

from changes.rewriting import ROOT
from diagdemo.changes.between import diff
from diagdemo.changes.conclusions.later import other_path
from diagdemo.changes.model import Changes
from diagdemo.cli.run import run
from diagdemo.errors import NotFoundError
from gitdata import Depot

OLD, NEW = "brumeval", "brumeval-sur-ostre"


@pytest.fixture(scope="module")
def depot(tmp_path_factory: pytest.TempPathFactory) -> Depot:
    """The network, one of whose territories is renamed by the command in a second version."""
    depot = Depot(tmp_path_factory.mktemp("reseau"), like=ROOT)
    assert run(["rename", OLD, NEW, "--depot", str(depot.root)]) == 0
    depot.commit("Autre nom", "2026-06-01")
    return depot


def only_the_folder(changes: Changes) -> bool:
    """Whether all that is told is that the folder of the territory has another name."""
    (change,) = changes.territories
    (record,) = change.records
    assert record.sentence == f"dossier du territoire renommé (auparavant {OLD})"
    assert (changes.shared, changes.appeared, changes.mended) == ((), (), ())
    return change.slug == NEW and not change.concludes and not change.reserves


@pytest.mark.parametrize("territory", [None, OLD, NEW])
def test_only_its_folder_is_news(depot: Depot, territory: str | None) -> None:
    assert only_the_folder(diff(depot.root, "HEAD~1..HEAD", territory))
    assert only_the_folder(diff(depot.root, "HEAD~1", territory))


def test_going_back_tells_no_more(depot: Depot) -> None:
    (change,) = diff(depot.root, "HEAD..HEAD~1", NEW).territories
    assert (change.slug, change.concludes) == (OLD, False)


def test_a_name_of_neither_version_is_refused(depot: Depot) -> None:
    with pytest.raises(NotFoundError):
        diff(depot.root, "HEAD~1..HEAD", "brumeval-en-ostrenne")


def test_what_changed_in_a_neighbour_is_still_told(depot: Depot) -> None:
    """It names the territory that moved, and one of its links to it goes."""
    path = "territoires/pays-de-sarvelle/actors/mairie-pontavel.yaml"
    text = depot.read(path)
    link = next(line for line in text.splitlines(keepends=True) if NEW in line)
    depot.write(path, text.replace(link, ""))
    (told,) = [each for each in diff(depot.root, "HEAD~1").territories if each.slug == "pays-de-sarvelle"]
    depot.write(path, text)
    assert [each.ids for each in told.map] == [("mairie-pontavel", NEW)]


def test_a_shared_actor_that_takes_another_name_is_no_news_on_maps(tmp_path: Path) -> None:
    depot = Depot(tmp_path, like=ROOT)
    assert run(["rename", "ostrenne-logement", "ostrenne-habitat", "--depot", str(depot.root)]) == 0
    changes = diff(tmp_path)
    assert [each.former for each in changes.shared] == ["ostrenne-logement"]
    assert not any(each.concludes for each in changes.territories)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("territoires/a/actors/x.yaml", "territoires/b/actors/x.yaml"),
        ("territoires/a/devices/y.yaml", "territoires/b/devices/z.yaml"),
        ("territoires/a/territoire.yaml", "territoires/b/territoire.yaml"),
        ("territoires/c/devices/y.yaml", "territoires/c/devices/y.yaml"),
        ("actors/y.yaml", "actors/y.yaml"),
        ("diagdemo.yaml", "diagdemo.yaml"),
    ],
)
def test_a_file_follows_its_territory(path: str, expected: str) -> None:
    assert other_path(path, {"a": "b", "a/y": "b/z"}) == expected
