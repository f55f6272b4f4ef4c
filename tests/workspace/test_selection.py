"""Some territories of a repository are read as with the whole of it, and nothing else is."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.study.build import build_study
from diagdemo.study.day import reference_day
from diagdemo.workspace import naming
from diagdemo.workspace.load import load
from diagdemo.workspace.naming import stating_files
from diagdemo.workspace.plan import load_plan
from diagdemo.workspace.selection import select
from diagdemo.workspace.visible import visible
from diagdemo.workspace.workspace import Workspace
from workspace.trees import INTERVIEW

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
DAY = datetime.date(2026, 6, 1)
SETTINGS = "programme: Diagnostics fictifs\nversion_format: 1\n"
PLACE = "nom: {}\ntype: commune\n"
SLUGS = ("ville", "ville-neuve", "val")
IDS = ("un", "deux", "val")


def lay(root: Path, files: dict[str, str]) -> Path:
    """A repository of these files, with its settings."""
    for path, text in {"diagdemo.yaml": SETTINGS, **files}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def told(workspace: Workspace, slug: str) -> dict[str, object]:
    """All that a study says of a territory, for each public."""
    said: dict[str, object] = {}
    for diffusion in Diffusion:
        study = build_study(visible(workspace, diffusion), slug, DAY)
        said[diffusion] = [
            [repr(tie) for tie in study.ties],
            {id: (node.kind, node.name, repr(node.model)) for id, node in study.nodes.items()},
            [
                (link.record.path, link.route, link.status)
                for link in study.workspace.links.touching.get(slug, ())
            ],
            [study.workspace.record(tie.datum.path) is None for tie in study.ties],
        ]
    return said


@pytest.mark.parametrize("network", ["reseau-fictif", "territoires-reels"])
def test_each_territory_is_as_with_the_whole_repository(network: str) -> None:
    root = EXAMPLES / network
    whole = load(root)
    for slug in whole.territories:
        assert told(select(root, [slug]), slug) == told(whole, slug)


def references() -> st.SearchStrategy[str]:
    """What may be typed to name something here, elsewhere, nowhere, or with signs that hide it."""
    names = st.sampled_from([*IDS, *SLUGS, "rien"])
    plain = st.one_of(
        names,
        st.builds("{}/{}".format, names, names),
        st.builds("devices/{}".format, names),
        st.builds("{}/devices/{}".format, names, names),
    )
    return st.one_of(plain, plain.map(lambda text: f'"\\x{ord(text[0]):02x}{text[1:]}"'))


@st.composite
def nodes(draw: st.DrawFn) -> str:
    """What an actor or a device says of others."""
    links = draw(st.lists(st.tuples(st.sampled_from(("vers", "de")), references()), max_size=3))
    before = draw(st.lists(references(), max_size=1))
    said = "".join(f"  - {{{end}: {text}, type: coopere}}\n" for end, text in links)
    return (f"liens:\n{said}" if said else "") + (f"succede_a: [{before[0]}]\n" if before else "")


@st.composite
def repositories(draw: st.DrawFn) -> dict[str, str]:
    """Territories that name one another, and shared actors that name them."""
    actor, device = "nom: Acteur\n", "nom: Dispositif\ntype: atelier_citoyen\nstatut: actif\n"
    files = {f"actors/{id}.yaml": actor + draw(nodes()) for id in draw(st.sets(st.sampled_from(IDS)))}
    for slug in SLUGS:
        files[f"territoires/{slug}/diagnostic.yaml"] = "version: V1\nstatut: en_cours\n"
        if draw(st.booleans()):
            files[f"territoires/{slug}/territoire.yaml"] = (
                PLACE.format(slug) + draw(nodes()).partition("succede")[0]
            )
        for id in draw(st.sets(st.sampled_from(IDS))):
            folder, text = draw(st.sampled_from((("actors", actor), ("devices", device))))
            files[f"territoires/{slug}/{folder}/{id}.yaml"] = text + draw(nodes())
    return files


@pytest.mark.parametrize("few", [0, 20])
@settings(max_examples=60)
@given(repositories(), st.sets(st.sampled_from(SLUGS), min_size=1, max_size=2))
def test_whatever_names_what_nothing_changes(few: int, files: dict[str, str], slugs: set[str]) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(naming, "_FEW", few)
        root = lay(Path(folder), files)
        whole, some = load(root), select(root, slugs)
        for slug in slugs:
            assert told(some, slug) == told(whole, slug)


FILES = {
    "actors/region.yaml": "nom: Région\nliens:\n"
    "  - {vers: val/val, type: finance}\n  - {vers: ville/ville, type: finance}\n",
    "territoires/ville/territoire.yaml": PLACE.format("Ville"),
    "territoires/ville/actors/mairie.yaml": "nom: Mairie\nliens: [{vers: voisine/port, type: coopere}]\n",
    "territoires/voisine/territoire.yaml": PLACE.format("Voisine"),
    "territoires/voisine/actors/port.yaml": "nom: Port\n",
    "territoires/voisine/actors/digue.yaml": "nom: Digue\n",
    "territoires/val/territoire.yaml": PLACE.format("Val"),
    "territoires/val/actors/amie.yaml": "nom: Amie\nliens: [{vers: ville/mairie, type: coopere}]\n",
    "territoires/val/actors/bavarde.yaml": "nom: Bavarde\nnote: Elle parle de ville sans y renvoyer.\n",
    "territoires/val/actors/voyageuse.yaml": "nom: Voyageuse\nliens:\n"
    "  - {vers: ville-neuve/quai, type: coopere}\n",
    "territoires/val/devices/forum.yaml": "nom: Forum\n",
    "territoires/ville-neuve/territoire.yaml": "nom: {{{\n",
    "territoires/ville-neuve/actors/quai.yaml": "\x00\x01 mal\n  - écrit: [",
}


def test_only_what_has_to_do_with_a_territory_is_read(tmp_path: Path, opened: list[str]) -> None:
    some = select(lay(tmp_path, FILES), ["ville"])
    assert sorted(opened) == [
        "actors/region.yaml",
        "diagdemo.yaml",
        "territoires/ville/actors/mairie.yaml",
        "territoires/ville/territoire.yaml",
    ]
    opened.clear()
    assert [(link.start.id, link.end.id) for link in some.links.touching["ville"]] == [
        ("region", "ville"),
        ("amie", "mairie"),
        ("mairie", "port"),
    ]
    assert "territoires/val/devices/forum.yaml" not in opened
    assert "territoires/val/actors/voyageuse.yaml" not in opened
    assert "territoires/voisine/actors/digue.yaml" not in opened
    assert not [path for path in opened if opened.count(path) > 1]
    assert {record.territory for record in some.records} == {None, "ville"}


def test_a_file_that_only_speaks_of_a_territory_is_not_kept(tmp_path: Path) -> None:
    some = select(lay(tmp_path, FILES), ["ville"])
    assert [link.record.id for link in some.links.touching["ville"]] == ["region", "amie", "mairie"]
    assert some.record("territoires/val/actors/amie.yaml") is not None
    assert some.record("territoires/val/actors/bavarde.yaml") is None


def test_nothing_is_looked_for_before_links_are_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []

    def noted(root: Path, plan: object, slug: str) -> Iterator[tuple[str, bytes]]:
        looked.append(slug)
        return iter(())

    monkeypatch.setattr("diagdemo.workspace.elsewhere.stating_files", noted)
    counted: list[tuple[int, int]] = []
    some = select(lay(tmp_path, FILES), ["ville"], lambda done, total: counted.append((done, total)))
    some.dossier("ville")
    assert not looked
    build_study(some, "ville", DAY)
    build_study(visible(some, Diffusion.PUBLIQUE), "ville", DAY)
    assert looked == ["val", "ville-neuve", "voisine"]
    assert counted == [(1, 3), (2, 3), (3, 3)]


def test_a_linked_folder_is_not_searched(tmp_path: Path) -> None:
    root = lay(tmp_path / "depot", FILES)
    away = root / "territoires" / "val" / "actors"
    away.rename(tmp_path / "ailleurs")
    away.symlink_to(tmp_path / "ailleurs")
    assert told(select(root, ["ville"]), "ville") == told(load(root), "ville")
    assert "amie" not in repr(told(select(root, ["ville"]), "ville"))


def test_the_day_of_the_data_is_that_of_all_territories(tmp_path: Path) -> None:
    late = "nom: Port\nsources: {s: {titre: Rapport, date: 2025-11-03}}\n"
    early = "nom: Mairie\nsources: {s: {titre: Rapport, date: 2024-01}}\n"
    files = {"territoires/voisine/actors/port.yaml": late, "territoires/ville/actors/mairie.yaml": early}
    root = lay(tmp_path, FILES | files)
    assert reference_day(select(root, ["ville"])) == reference_day(load(root))
    assert reference_day(select(root, ["ville"])).day == datetime.date(2025, 11, 3)


def test_interviews_that_live_apart_are_read_with_their_territory(tmp_path: Path) -> None:
    files = {"diagdemo.yaml": SETTINGS + "entretiens: ../entretiens\n"}
    root = lay(tmp_path / "depot", FILES | files)
    for slug in ("ville", "val"):
        lay(tmp_path / "entretiens", {f"territoires/{slug}/interviews/e1.yaml": INTERVIEW})
    whole, some = load(root), select(root, ["ville"])
    assert some.interviews == whole.interviews
    assert [each.path for each in some.of("ville")] == [each.path for each in whole.of("ville")]
    assert whole.of("ville", "interview")


def test_nothing_is_told_of_a_territory_that_was_not_selected(tmp_path: Path) -> None:
    some = select(lay(tmp_path, FILES), ["ville"])
    with pytest.raises(ValueError, match="val was not selected"):
        some.dossier("val")
    assert some.whole().dossier("val").name == "Val"


@pytest.mark.parametrize("few", [0, 20])
@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("{vers: ville-neuve/quai}", True),
        ("succede_a: [devices/quai, 'ville-neuve']", True),
        ("vers: ville-neuve/devices/quai", True),
        ("https://ville-neuve.exemple/", True),
        ("vers: ville-neuve-sur-mer/quai", False),
        ("vers: ma-ville-neuve/quai", False),
        ("vers: ville/neuve", False),
        ('vers: "ville\\x2dneuve/quai"', True),
        ("vers: ville-neuve/quai".encode("utf-16").decode("latin-1"), True),
    ],
)
def test_a_name_is_looked_for_whole(monkeypatch: pytest.MonkeyPatch, few: int, text: str, may: bool) -> None:
    monkeypatch.setattr(naming, "_FEW", few)
    assert naming.Named(["ville-neuve"]).may_be_in(text.encode("latin-1")) is may


def _noted(patch: pytest.MonkeyPatch, name: str) -> list[str]:
    """Where the paths that a function of `os` is called with really lead, from now on."""
    paths: list[str] = []
    called = getattr(os, name)

    def noted(path: str | Path, *args: object, **options: object) -> object:
        paths.append(os.path.realpath(path))
        return called(path, *args, **options)

    patch.setattr(os, name, noted)
    return paths


def test_only_records_are_opened_and_no_link_is_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither what lies beside records, nor what a link leads to, whichever step of the path is one."""
    root = lay(tmp_path / "depot", FILES | {"territoires/val/actors/budget.xlsx": "PK", "notes.txt": ""})
    lay(tmp_path / "ailleurs", {"actors/loin.yaml": "nom: Loin\n"})
    for link in ("territoires/voisine/devices", "territoires/lien"):
        (root / link).symlink_to(tmp_path / "ailleurs" / ("actors" if link.endswith("devices") else ""))
    opened, listed = (_noted(monkeypatch, name) for name in ("open", "listdir"))
    monkeypatch.setattr(os, "scandir", None)
    plan = load_plan()
    paths = [path for slug in ("lien", "val", "voisine") for path, _ in stating_files(root, plan, slug)]
    assert set(paths) == {path for path in FILES if path.startswith(("territoires/val/", "territoires/voi"))}
    assert str(root / "territoires/voisine/actors") in listed
    assert not [path for path in opened if path.endswith((".xlsx", "loin.yaml"))]
    assert not [path for path in listed if path.startswith(str(tmp_path / "ailleurs"))]
