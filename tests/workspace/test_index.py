"""A reference names one record: near first, then shared, elsewhere when it says so."""

from __future__ import annotations

import pytest

from diagdemo.workspace.workspace import Workspace
from workspace.trees import DEVICE, INTERVIEW, TERRITORY, laid

V = "territoires/valsonge/"
ACTOR = "nom: Un acteur\n"
NODE = ("actor", "device")
PROOF = ("actor", "device", "policy", "ambition", "action", "interview", "extrait")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Two territories with a shared actor, and ids that they both use."""
    files = {
        "territoire.yaml": TERRITORY,
        "devices/forum.yaml": DEVICE,
        "devices/plu.yaml": DEVICE,
        "policies/plu.yaml": "intitule: Plan\n",
        "interviews/p-7k3m.yaml": INTERVIEW,
        "interviews/p-casse.yaml": "date: [",
        "territoires/brumeval/actors/maison.yaml": ACTOR,
        V + "territoire.yaml": "nom: Valsonge\ntype: commune\n",
        V + "devices/forum.yaml": DEVICE,
        V + "devices/jury.yaml": DEVICE,
        "actors/codev.yaml": ACTOR,
        "actors/maison.yaml": ACTOR,
    }
    return laid(tmp_path_factory.mktemp("depot"), files)


@pytest.mark.parametrize(
    ("text", "kinds", "path"),
    [
        ("forum", NODE, "territoires/brumeval/devices/forum.yaml"),
        ("devices/forum", PROOF, "territoires/brumeval/devices/forum.yaml"),
        ("valsonge/forum", NODE, "territoires/valsonge/devices/forum.yaml"),
        ("valsonge/devices/jury", NODE, "territoires/valsonge/devices/jury.yaml"),
        ("brumeval", NODE, "territoires/brumeval/territoire.yaml"),
        ("valsonge", NODE, "territoires/valsonge/territoire.yaml"),
        ("codev", ("actor",), "actors/codev.yaml"),
        ("maison", ("actor",), "territoires/brumeval/actors/maison.yaml"),
        ("valsonge/maison", ("actor",), "actors/maison.yaml"),
        ("p-7k3m", ("interview",), "territoires/brumeval/interviews/p-7k3m.yaml"),
        ("p-7k3m#x1", ("extrait",), "territoires/brumeval/interviews/p-7k3m.yaml"),
        ("interviews/p-7k3m#x1", PROOF, "territoires/brumeval/interviews/p-7k3m.yaml"),
        ("brumeval/p-7k3m#x1", PROOF, "territoires/brumeval/interviews/p-7k3m.yaml"),
        ("policies/plu", PROOF, "territoires/brumeval/policies/plu.yaml"),
        ("devices/plu", PROOF, "territoires/brumeval/devices/plu.yaml"),
        ("plu", ("policy",), "territoires/brumeval/policies/plu.yaml"),
        # The extracts of an interview that cannot be read may be there.
        ("p-casse#x9", ("extrait",), "territoires/brumeval/interviews/p-casse.yaml"),
    ],
)
def test_a_reference_finds_its_record(
    workspace: Workspace, text: str, kinds: tuple[str, ...], path: str
) -> None:
    target = workspace.index.resolve(text, kinds, "brumeval")
    assert target is not None
    assert target.record.path == path
    assert target.extract == (text.partition("#")[2] or None)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("jury", NODE),
        ("forum", ("actor",)),
        ("brumeval", ("device",)),
        ("ailleurs/forum", NODE),
        ("actors/forum", NODE),
        ("valsonge/p-7k3m#x1", ("extrait",)),
        ("p-7k3m#x2", ("extrait",)),
        ("forum#x1", PROOF),
        ("p-7k3m#x1", ("device",)),
        ("", NODE),
        ("/", NODE),
        ("#", PROOF),
    ],
)
def test_what_names_nothing_finds_nothing(workspace: Workspace, text: str, kinds: tuple[str, ...]) -> None:
    assert workspace.index.resolve(text, kinds, "brumeval") is None


def test_names_are_those_that_may_be_written_here(workspace: Workspace) -> None:
    assert workspace.index.names(("actor",), "brumeval") == ["brumeval", "codev", "maison"]
    assert workspace.index.names(("device",), "valsonge") == ["forum", "jury"]


def test_a_record_of_another_territory_is_named_with_it(workspace: Workspace) -> None:
    assert workspace.index.homes("jury") == [("valsonge", "device")]
    assert workspace.index.homes("nulle-part") == ()
