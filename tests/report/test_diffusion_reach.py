"""What a public may not see cannot be reached at all: not from what documents are computed from, nor from
what templates are given, nor by a module that would go around the reading of a territory.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import diagdemo.report
from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report import documents
from diagdemo.report.documents import Order
from diagdemo.report.marks import Marks
from diagdemo.report.reading import read
from diagdemo.report.render import render
from diagdemo.workspace.load import load
from diagdemo.workspace.workspace import Workspace
from report.reachable import texts
from report.secrets import ALL, ROOM, TEAM, secret_depot
from report.small import DAY

INTERNE, RESTITUTION, PUBLIQUE = Diffusion
NAMES = ("diagnostic", "synthesis", "ambition", "comparison")
HIDDEN = {
    RESTITUTION: re.compile(rf"(?i:{TEAM})\w*|\bp-[abc]{{4}}\b|2026-02-1\d"),
    PUBLIQUE: re.compile(rf"(?i:{TEAM})\w*|{ROOM}\w*|\bp-[abc]{{4}}\b|2026-02-1\d"),
}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return load(secret_depot(tmp_path_factory.mktemp("secrets")))


def _held(root: object, diffusion: Diffusion) -> set[str]:
    return {word for text in texts(root) for word in HIDDEN[diffusion].findall(text)}


@pytest.mark.parametrize("diffusion", HIDDEN)
def test_nothing_hidden_can_be_reached_from_a_reading(diffusion: Diffusion, workspace: Workspace) -> None:
    reading = read(workspace, "ville", DAY, diffusion)
    _ = reading.names, reading.dossier, reading.layer, reading.perceptions, reading.portrait
    held = _held(reading, diffusion)
    allowed = {"p-aaaa", "p-bbbb", "p-cccc"} if diffusion is RESTITUTION else set()
    assert held <= allowed
    assert f"{ALL}ville" in set(texts(reading))


def test_the_walk_finds_what_the_team_may_reach(workspace: Workspace) -> None:
    words = " ".join(texts(read(workspace, "ville", DAY, INTERNE)))
    for word in ("emploi", "conflit", "socio", "extrait", "commentaire", "titre", "note", "editeur"):
        assert f"{TEAM}{word}" in words, word


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("diffusion", HIDDEN)
def test_templates_are_given_nothing_hidden(
    diffusion: Diffusion, name: str, plain: bool, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A template of a repository can show all that it is given, not only what ours show."""
    given: list[object] = []

    def rendered(page: str, context: object, marks: Marks, overrides: Path | None) -> str:
        given.append(context)
        return render(page, context, marks, overrides)

    monkeypatch.setattr(documents, "render", rendered)
    order = Order(diffusion, DAY, plain=plain)
    places = ("ville",) if name == "comparison" else "ville"
    document = getattr(documents, name)(workspace, places, order)
    assert len(given) == 1
    assert _held(given, diffusion) == set()
    assert _held(document, diffusion) == set()


_FORBIDDEN = {
    "root": {"overrides.py", "documents.py", "frame.py", "comparison/context.py", "moments.py"},
    "document": {"typeset/source.py"},
    "listing": {"moments.py"},
    "read_text": {"formats/pdf.py"},
}
"""Ways around the reading of a territory, with the modules where the name is that of something else."""


@pytest.mark.parametrize("word", _FORBIDDEN)
def test_no_module_of_a_document_goes_around_the_reading(word: str) -> None:
    home = Path(diagdemo.report.__file__).parent
    users = set()
    for path in home.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if any(isinstance(node, ast.Attribute) and node.attr == word for node in ast.walk(tree)):
            users.add(path.relative_to(home).as_posix())
    assert users <= _FORBIDDEN[word]


def test_only_the_documents_load_a_territory() -> None:
    """A section is given a reading; it cannot make one, nor study the whole of the repository."""
    home = Path(diagdemo.report.__file__).parent
    makers = {"read", "build_study", "visible", "load", "shown_words", "build_dossier"}
    users = set()
    for path in home.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and {each.name for each in node.names} & makers:
                users.add(path.relative_to(home).as_posix())
    assert users <= {"documents.py", "reading.py", "public_words.py", "moments.py"}
