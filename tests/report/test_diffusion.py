"""What a public may not see is in no document for it, in no format, and what is left out is counted."""

from __future__ import annotations

import re

import pytest

from diagdemo.checks import run
from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report import documents
from diagdemo.report.documents import Order
from diagdemo.report.files import files_of
from diagdemo.workspace.load import load
from diagdemo.workspace.visible import visible
from diagdemo.workspace.workspace import Workspace
from report.secrets import ALL, ROOM, TEAM, hidden_fields, secret_depot
from report.small import DAY

INTERNE, RESTITUTION, PUBLIQUE = Diffusion
DOCUMENTS = ("diagnostic", "synthesis", "ambition")
_NOT_HERE = {
    ("Settings", None),  # says how to read; no document shows it but for the name of the programme
    *((name, None) for name in ("StageSetting", "ThemeSetting", "GuideQuestion", "Waiver", "Publication")),
    ("Step", "jours_prevus"),
    ("Step", "jours_realises"),
    *(("Answers", key) for key in ("specificites", "solutions", "combinaisons", "moyens")),
    *(("Answers", key) for key in ("portage_politique", "posture_agents")),
    ("Backing", "dgs_rencontree"),
    ("Choice", "cible"),
    ("Choice", "source"),
}
"""Fields of which the repository of secrets holds no word: figures, dates, or twins of others it holds."""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return load(secret_depot(tmp_path_factory.mktemp("secrets")))


def test_the_repository_of_secrets_is_one_that_people_could_write(workspace: Workspace) -> None:
    faults = [issue for issue in run(workspace).issues if issue.code not in ("D144", "D145")]
    assert [issue.message for issue in faults if str(issue.severity) == "erreur"] == []


def test_every_field_that_is_not_for_all_is_in_it(workspace: Workspace) -> None:
    held = {
        (name, key)
        for record in workspace.records
        for name, parts in record.bound.parts.items()
        for _, part in parts
        for key in part
    }
    for name, key, _ in hidden_fields():
        assert (name, key) in held or (name, key) in _NOT_HERE or (name, None) in _NOT_HERE, (name, key)


def _everything(workspace: Workspace, name: str, diffusion: Diffusion) -> str:
    """A document in Markdown and HTML, with its pictures."""
    document = getattr(documents, name)(workspace, "ville", Order(diffusion, DAY))
    return "\n".join(content.decode() for content in files_of(document, ("md", "html")).values())


@pytest.mark.parametrize("name", DOCUMENTS)
def test_everyone_reads_only_what_is_for_everyone(name: str, workspace: Workspace) -> None:
    text = _everything(workspace, name, PUBLIQUE)
    assert set(re.findall(rf"{TEAM}\w*|{ROOM}\w*", text)) == set()
    assert f"{ALL}ville" in text
    assert "p-aaaa" not in text


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_people_gathered_read_nothing_of_the_team(name: str, workspace: Workspace) -> None:
    text = _everything(workspace, name, RESTITUTION)
    assert set(re.findall(rf"{TEAM}\w*", text)) == set()
    assert "p-aaaa" not in text
    assert "p-bbbb" not in text
    assert "13 février" not in text


def test_each_public_reads_what_is_for_it(workspace: Workspace) -> None:
    room = _everything(workspace, "diagnostic", RESTITUTION)
    for word in ("reponse", "enonce", "avis", "extrait", "paraphrase"):
        assert f"{ROOM}{word}" in room, word
    team = _everything(workspace, "diagnostic", INTERNE)
    assert f"{TEAM}extrait" in team
    for word in ("retire", "retrait"):
        assert f"{TEAM}{word}" not in team


def test_what_is_left_out_is_counted_in_the_document(workspace: Workspace) -> None:
    text = documents.diagnostic(workspace, "ville", Order(PUBLIQUE, DAY)).text
    assert "**Non montré ici**" in text
    assert "2 liens de tension" in text
    assert "extraits d’entretiens" in text
    assert "Non montré ici" not in documents.diagnostic(workspace, "ville", Order(INTERNE, DAY)).text


def test_the_public_is_in_the_name_of_the_file(workspace: Workspace) -> None:
    stems = [documents.diagnostic(workspace, "ville", Order(each, DAY)).stem for each in Diffusion]
    assert stems == ["diagnostic", "diagnostic-restitution", "diagnostic-publique"]


@pytest.mark.parametrize("diffusion", [RESTITUTION, PUBLIQUE])
def test_nothing_hidden_is_left_in_what_is_computed_from(diffusion: Diffusion, workspace: Workspace) -> None:
    """Not only in documents: the values from which anything could ever be told."""
    held = {
        (name, key)
        for record in visible(workspace, diffusion).records
        if record.kind != "espace"
        for name, parts in record.bound.parts.items()
        for _, part in parts
        for key in part
    }
    kept = {("Interview", "date"), ("Interview", "consentement"), ("Interview", "conserver_jusqu_au")}
    kept |= {("Consent", "statut"), ("Consent", "date_retrait"), ("Extract", "id")}
    hidden = {(name, key) for name, key, limit in hidden_fields() if limit.rank < diffusion.rank}
    assert held & hidden <= kept


def test_the_team_sees_the_repository_as_it_is(workspace: Workspace) -> None:
    assert visible(workspace, INTERNE) is workspace
