"""Records and territories that took another name are followed; records that only look alike are not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from changes.rewriting import PLACE, bound, holding, network, record_at, rewritten, sentences
from diagdemo.changes.facts.records import record_changes
from diagdemo.changes.model import Nature, RecordChange
from diagdemo.changes.renames import Renames, renamed
from diagdemo.workspace.load import load
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace
from gitdata import Depot

OLD, NEW = "budget-participatif", "enveloppe-citoyenne"


def _moved(record: Record, name: str, text: str | None = None) -> Record:
    path = record.path.replace(f"/{record.id}.yaml", f"/{name}.yaml")
    return rewritten(record, text or record.document.text)._replace(id=name, path=path)


def _told(before: Workspace, after: Workspace, slug: str | None) -> list[RecordChange]:
    return list(record_changes(before, after, slug, renamed(before, after)))


@pytest.fixture
def everywhere(tmp_path: Path) -> Path:
    """The network where a device took another name, in every file that names it."""
    depot = Depot(tmp_path, like=network().root)
    depot.move(f"{PLACE}devices/{OLD}.yaml", f"{PLACE}devices/{NEW}.yaml")
    for path in tmp_path.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        inside = "brumeval" in path.parts
        pattern = rf"(?<![\w/#-]){OLD}(?![\w-])" if inside else rf"brumeval/{OLD}(?![\w-])"
        lines = [
            line if "objet:" in line else re.sub(pattern, NEW if inside else f"brumeval/{NEW}", line)
            for line in text.split("\n")
        ]
        path.write_text("\n".join(lines), encoding="utf-8", newline="")
    return tmp_path


def test_a_record_renamed_everywhere_is_one_change(everywhere: Path) -> None:
    before, after = load(everywhere, revision="HEAD"), load(everywhere)
    names = renamed(before, after)
    assert names.of("brumeval") == {OLD: NEW}
    assert names.later("brumeval", "device", OLD) == NEW
    assert names.later("brumeval", "device", "autre") == "autre"
    (change,) = [each for slug in (None, *after.territories) for each in _told(before, after, slug)]
    assert (change.nature, change.id, change.former) == (Nature.RENOMMEE, NEW, OLD)
    assert change.sentence == f"fiche renommée (auparavant {OLD})"
    assert change.fields == ()


def test_what_is_renamed_and_edited_tells_both() -> None:
    record = record_at(f"{PLACE}devices/{OLD}.yaml")
    text = record.document.text.replace("valeur: co_decision", "valeur: concertation")
    assert text != record.document.text
    after = holding(_moved(record, NEW, text), without=(record.path,))
    (change,) = [each for each in _told(network(), after, "brumeval") if each.kind == "device"]
    assert (change.nature, change.former) == (Nature.RENOMMEE, OLD)
    assert sentences([change]) == ["le degré annoncé passe de co-décision à concertation"]


def test_every_record_of_the_network_is_followed_when_it_moves() -> None:
    for record in network().of("brumeval"):
        if record.kind in ("territoire", "diagnostic", "constats"):
            continue
        after = holding(_moved(record, f"{record.id}-bis"), without=(record.path,))
        assert renamed(network(), after).of("brumeval") == {record.id: f"{record.id}-bis"}


def test_no_record_of_the_network_is_taken_for_another() -> None:
    """One goes while another comes: both are in the network, and so are two records."""
    for kind in ("device", "actor", "action", "interview", "ambition", "policy"):
        held = network().of("brumeval", kind)
        for one, other in zip(held, [*held[1:], held[0]], strict=True):
            before, after = holding(without=(other.path,)), holding(without=(one.path,))
            assert renamed(before, after).of("brumeval") == {}, (one.id, other.id)


def test_what_is_common_to_many_makes_no_pair() -> None:
    shared = "type: conseil_de_quartier\nstatut: actif\nacces: ouvert\nmodalite: presentiel\necheance_: 1\n"
    shared = shared.replace("echeance_: 1\n", "enjeux: [confiance]\netapes: [diagnostic]\n")

    def council(name: str, place: str) -> Record:
        return bound("device", f"{PLACE}devices/{name}.yaml", f"nom: Conseil de quartier {place}\n{shared}")

    stay = [council(f"conseil-{n}", place) for n, place in enumerate(("Centre", "Nord", "Sud", "des Prés"))]
    before = holding(*stay, council("conseil-a", "Rive droite"))
    after = holding(*stay, council("conseil-b", "Moulin"))
    assert renamed(before, after).of("brumeval") == {}
    (come, gone) = sorted(_told(before, after, "brumeval"), key=lambda each: each.nature)
    assert (come.nature, gone.nature) == (Nature.AJOUTEE, Nature.RETIREE)


def test_of_several_the_most_alike_are_one() -> None:
    record = record_at(f"{PLACE}devices/assemblees-de-quartier.yaml")
    near = record.document.text.replace("Deux soirées par an", "Trois soirées par an")
    far = near.replace("quatre quartiers", "six secteurs").replace(
        "nom: Assemblées", "nom: Grandes assemblées"
    )
    others = [_moved(record, "a-loin", far), _moved(record, "b-pres", near)]
    after = holding(*others, without=(record.path,))
    assert renamed(network(), after).of("brumeval") == {record.id: "b-pres"}


def test_two_records_of_one_text_are_paired_the_same_each_time() -> None:
    record = record_at(f"{PLACE}devices/assemblees-de-quartier.yaml")
    others = [_moved(record, name) for name in ("copie-b", "copie-a")]
    names = [
        renamed(network(), holding(*held, without=(record.path,))).of("brumeval")
        for held in (others, others[::-1])
    ]
    assert names == [{record.id: "copie-a"}] * 2


def test_a_territory_whose_folder_moves_keeps_its_records(tmp_path: Path) -> None:
    depot = Depot(tmp_path, like=network().root)
    depot.move("territoires/brumeval", "territoires/brumeval-en-ostrenne")
    before, after = load(tmp_path, revision="HEAD"), load(tmp_path)
    names = renamed(before, after)
    assert names.territory("brumeval") == "brumeval-en-ostrenne"
    assert _told(before, after, "brumeval") == []
    (change,) = _told(before, after, "brumeval-en-ostrenne")
    assert (change.kind, change.former, change.fields) == ("territoire", "brumeval", ())
    assert change.sentence == "dossier du territoire renommé (auparavant brumeval)"


def test_nothing_is_renamed_by_default() -> None:
    names = Renames((), {})
    record = network().records[0]
    assert (names.former(record), names.of("x"), names.later("x", "device", "a")) == (None, {}, "a")
    assert names.territory(None) is None


@pytest.mark.parametrize("name", ["enquete-deplacements", "enquete-sur-les-trajets"])
def test_a_waiver_that_follows_its_file_is_no_change(tmp_path: Path, name: str) -> None:
    depot = Depot(tmp_path, like=network().root)
    depot.move(f"{PLACE}devices/enquete-mobilites.yaml", f"{PLACE}devices/{name}.yaml")
    depot.replace("diagdemo.yaml", "devices/enquete-mobilites.yaml", f"devices/{name}.yaml")
    before, after = load(tmp_path, revision="HEAD"), load(tmp_path)
    assert before.settings["derogations"] != after.settings["derogations"]
    assert _told(before, after, None) == []


def test_a_waiver_that_goes_to_another_file_is_told(tmp_path: Path) -> None:
    depot = Depot(tmp_path, like=network().root)
    depot.replace("diagdemo.yaml", "devices/enquete-mobilites.yaml", f"devices/{OLD}.yaml")
    (change,) = _told(load(tmp_path, revision="HEAD"), load(tmp_path), None)
    assert any("dérogation" in sentence for sentence in sentences([change]))
