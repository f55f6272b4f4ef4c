"""`validate` writes where it is told, as it is told, fails when it must, and knows which forge runs it."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from cli.conftest import Type
from cli.depot import lay
from cli.sarif import valid
from diagdemo.cli.choices import Format
from diagdemo.cli.destinations import Outputs, choose
from diagdemo.cli.forge import Forge, git_prefix, here
from gitdata import Depot

SHA = "0123456789abcdef0123456789abcdef01234567"
GITHUB = {
    "GITHUB_ACTIONS": "true",
    "GITHUB_SERVER_URL": "https://github.com",
    "GITHUB_REPOSITORY": "asso/diagnostics",
    "GITHUB_SHA": SHA,
}
GITLAB = {
    "GITLAB_CI": "true",
    "CI_PROJECT_URL": "https://gitlab.exemple.fr/asso/diagnostics",
    "CI_COMMIT_SHA": SHA,
}
WRONG = "nom: Atelier\ntype: atelier_citoyen\nstatut: actiff\n"
SUM = (
    'nom: Forum\ntype: atelier_citoyen\neditions:\n  - id: "2024"\n    participants: 80\n    profil:\n'
    '      age: {effectifs: {"15-29": 30, "30-59": 60}, n_renseigne: 80}\n'
)
OPINION = "avis:\n  - {code: CAD-01, cible: forum, groupe: equipe, avis: confirme, empreinte: abcdef}\n"
WAIVER = (
    "derogations:\n  - code: D143\n    fichier: territoires/brumeval/devices/somme.yaml\n"
    "    motif: Publié ainsi.\n    par: coordination\n    le: 2026-02-01\n"
)


@pytest.fixture
def depot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data repository in a folder of what Git holds, with an error and an error that is set aside."""
    Depot(tmp_path)
    root = lay(tmp_path / "data", devices__atelier=WRONG, devices__somme=SUM, constats=OPINION)
    settings = root / "diagdemo.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + WAIVER, encoding="utf-8")
    monkeypatch.chdir(root)
    return root


def heard(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]) -> None:
    """Let a forge run the command."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)


@pytest.mark.usefixtures("depot")
def test_the_text_ends_with_the_counts_and_what_is_set_aside(type_line: Type) -> None:
    ran = type_line("validate")
    assert ran.code == 1
    assert ran.out.splitlines()[0] == "erreur[D122] : « actiff » n’est pas une valeur connue"
    assert ran.out.splitlines()[-3:] == [
        "1 erreur dans 1 fichier sur 9.",
        "Pour comprendre un code : diagdemo explain D122",
        "1 signalement mis de côté par une dérogation ; « --sans-derogation » le montre.",
    ]


@pytest.mark.usefixtures("depot")
def test_without_waivers_everything_is_an_issue(type_line: Type) -> None:
    ran = type_line("validate", "--sans-derogation", "--format", "json")
    found = json.loads(ran.out)
    assert [issue["code"] for issue in found["issues"]] == ["D122", "D143"]
    assert (found["resume"]["erreurs"], found["resume"]["mis_de_cote"]) == (2, 0)
    assert "dérogation" not in type_line("validate", "--sans-derogation").out


@pytest.mark.usefixtures("depot")
@pytest.mark.parametrize("form", [*Format])
def test_every_format_counts_what_is_set_aside(type_line: Type, form: Format) -> None:
    ran = type_line("validate", "--format", form.value)
    assert ran.code == 1
    assert any(words in ran.out for words in ("D143", "is de côté par une dérogation"))
    assert ran.err == ""


@pytest.mark.parametrize(("threshold", "code"), [("erreur", 1), ("avertissement", 1), ("jamais", 0)])
@pytest.mark.usefixtures("depot")
def test_the_severity_that_fails_is_chosen(type_line: Type, threshold: str, code: int) -> None:
    assert type_line("validate", "--echec-sur", threshold).code == code


def test_warnings_fail_when_asked(type_line: Type, depot: Path) -> None:
    (depot / "territoires/brumeval/devices/atelier.yaml").unlink()
    waived = (depot / "diagdemo.yaml").read_text(encoding="utf-8")
    (depot / "diagdemo.yaml").write_text(waived.replace("somme.yaml", "autre.yaml"), encoding="utf-8")
    (depot / "territoires/brumeval/devices/somme.yaml").unlink()
    assert "1 avertissement dans" in type_line("validate").out
    codes = [
        type_line("validate", "--echec-sur", each).code for each in ("erreur", "avertissement", "jamais")
    ]
    assert codes == [0, 1, 0]


def test_a_file_takes_everything_and_the_counts_stay_on_the_screen(type_line: Type, depot: Path) -> None:
    ran = type_line("validate", "--format", "sarif", "--sortie", "rapports/x.json")
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "1 erreur dans 1 fichier sur 9.",
        "Pour comprendre un code : diagdemo explain D122",
        "1 signalement mis de côté par une dérogation ; « --sans-derogation » le montre.",
        "Écrit : rapports/x.json",
    ]
    log = json.loads((depot / "rapports/x.json").read_text(encoding="utf-8"))
    valid(log)
    uris = [
        place["physicalLocation"]["artifactLocation"]["uri"]
        for result in log["runs"][0]["results"]
        for place in result["locations"]
    ]
    assert uris[0] == "data/territoires/brumeval/devices/atelier.yaml"
    (suppression,) = log["runs"][0]["results"][1]["suppressions"]
    assert suppression["justification"] == "Publié ainsi (coordination, 1er février 2026)"
    assert [path.name for path in (depot / "rapports").iterdir()] == ["x.json"]


def test_the_name_of_a_file_says_its_format(type_line: Type, depot: Path) -> None:
    for name in ("a.json", "a.sarif", "a.xml", "a.md", "a.txt"):
        assert type_line("validate", "--sortie", name).code == 1
    assert json.loads((depot / "a.json").read_text(encoding="utf-8"))["resume"]["erreurs"] == 1
    valid(json.loads((depot / "a.sarif").read_text(encoding="utf-8")))
    assert ElementTree.parse(depot / "a.xml").getroot().attrib["failures"] == "1"
    assert (depot / "a.md").read_text(encoding="utf-8").startswith("## Vérification des fiches")
    assert "╭─[territoires/" in (depot / "a.txt").read_text(encoding="utf-8")


def test_a_dash_is_the_screen(type_line: Type, depot: Path) -> None:
    assert type_line("validate", "--format", "markdown", "--sortie", "-").out == (
        type_line("validate", "--format", "markdown").out
    )
    assert not (depot / "-").exists()


def test_what_cannot_be_written_is_told_and_nothing_is_left(type_line: Type, depot: Path) -> None:
    (depot / "lien.md").symlink_to(depot / "ailleurs.md")
    ran = type_line("validate", "--sortie", "lien.md")
    assert ran.code == 2
    assert "n’est pas un fichier ordinaire" in ran.err
    assert not (depot / "ailleurs.md").exists()


def test_github_is_heard(
    type_line: Type, depot: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Annotations on the lines, from the root of Git, and the summary after what is there."""
    summary = tmp_path / "resume.md"
    summary.write_text("Avant.\n", encoding="utf-8")
    heard(monkeypatch, {**GITHUB, "GITHUB_STEP_SUMMARY": str(summary)})
    ran = type_line("validate")
    assert ran.code == 1
    assert ran.out.startswith(
        "::error file=data/territoires/brumeval/devices/atelier.yaml,line=3,col=9,endLine=3,endColumn=15,"
        "title=D122 · Valeur hors du vocabulaire::« actiff » n’est pas une valeur connue%0AAide : "
    )
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("Avant.\n\n## Vérification des fiches\n")
    page = f"https://github.com/asso/diagnostics/blob/{SHA}/data/territoires/brumeval/devices/atelier.yaml"
    assert f"[ligne 3]({page}#L3)" in text


def test_the_summary_goes_with_the_annotations_only(
    type_line: Type, depot: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who asks for another format gets that one and nothing else."""
    summary = tmp_path / "resume.md"
    heard(monkeypatch, {**GITHUB, "GITHUB_STEP_SUMMARY": str(summary)})
    assert type_line("validate", "--format", "concis").out.startswith("territoires/")
    assert not summary.exists()
    type_line("validate", "--format", "github")
    once = summary.read_text(encoding="utf-8")
    assert "::error" in type_line("validate", "--sortie", "a.sarif").out
    assert summary.read_text(encoding="utf-8") == f"{once}\n{once}"
    valid(json.loads((depot / "a.sarif").read_text(encoding="utf-8")))


@pytest.mark.usefixtures("depot")
@pytest.mark.parametrize(("left", "told"), [(400, "… et aussi\u00a0: 1 erreur."), (100, "")])
def test_a_summary_never_passes_what_github_keeps(
    type_line: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: int, told: str
) -> None:
    """What does not fit is counted; nothing is written when even that does not fit."""
    summary = tmp_path / "resume.md"
    summary.write_bytes(b"x" * (1_048_576 - left))
    heard(monkeypatch, {**GITHUB, "GITHUB_STEP_SUMMARY": str(summary)})
    ran = type_line("validate")
    added = summary.read_text(encoding="utf-8").lstrip("x")
    assert len(added.encode()) <= left
    assert told in added
    assert bool(added) is bool(told) is ("le résumé de la page est plein" not in ran.err.lower())


@pytest.mark.usefixtures("depot")
def test_a_summary_that_cannot_be_written_stops_nothing(
    type_line: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard(monkeypatch, {**GITHUB, "GITHUB_STEP_SUMMARY": str(tmp_path)})
    ran = type_line("validate")
    assert (ran.code, ran.out[:8]) == (1, "::error ")
    assert ran.err.startswith("Le résumé n’a pas pu être écrit : ")


def test_gitlab_is_heard(type_line: Type, depot: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard(monkeypatch, GITLAB)
    plain = type_line("validate").out
    assert plain.startswith("erreur[D122]")
    assert type_line("validate", "--sortie", "gl-code-quality-report.json").out == (
        plain + "Écrit : gl-code-quality-report.json\n"
    )
    entries = json.loads((depot / "gl-code-quality-report.json").read_text(encoding="utf-8"))
    assert [entry["severity"] for entry in entries] == ["major", "info"]
    assert entries[0]["location"]["path"] == "data/territoires/brumeval/devices/atelier.yaml"
    page = f"https://gitlab.exemple.fr/asso/diagnostics/-/blob/{SHA}/data/territoires/"
    assert page in type_line("validate", "--format", "markdown").out


@pytest.mark.parametrize(
    ("form", "output", "forge", "outputs"),
    [
        (None, None, Forge.NONE, Outputs(Format.TEXTE)),
        (None, None, Forge.GITLAB, Outputs(Format.TEXTE)),
        (None, "-", Forge.GITHUB, Outputs(Format.GITHUB)),
        (Format.JUNIT, None, Forge.GITHUB, Outputs(Format.JUNIT)),
        (Format.JUNIT, "x.md", Forge.GITHUB, Outputs(None, Format.JUNIT)),
        (None, "x.SARIF", Forge.NONE, Outputs(None, Format.SARIF)),
        (None, "x.json", Forge.GITHUB, Outputs(Format.GITHUB, Format.JSON)),
        (None, "x.json", Forge.GITLAB, Outputs(Format.TEXTE, Format.GITLAB)),
        (None, "x", Forge.NONE, Outputs(None, Format.TEXTE)),
    ],
)
def test_what_goes_where(form: Format | None, output: str | None, forge: Forge, outputs: Outputs) -> None:
    assert choose(form, output, forge) == outputs


@pytest.mark.parametrize(
    "wrong",
    [
        {"GITHUB_SERVER_URL": "javascript://x"},
        {"GITHUB_REPOSITORY": "a/b)[x](y"},
        {"GITHUB_SHA": "main"},
        {"GITHUB_SERVER_URL": "https://x\u00e9"},
    ],
)
def test_an_address_that_is_none_gives_no_link_to_the_forge(wrong: dict[str, str]) -> None:
    assert here({**GITHUB, **wrong}).pages == ""
    assert here(GITHUB).pages == f"https://github.com/asso/diagnostics/blob/{SHA}/"


def test_links_lead_to_the_version_that_is_verified(
    type_line: Type, depot: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git = Depot(depot.parent)
    old = git.commit("Fiches", "2026-02-01")
    heard(monkeypatch, GITLAB)
    past = type_line("validate", "--revision", "main", "--format", "markdown").out
    assert f"/-/blob/{old}/data/territoires/brumeval/devices/atelier.yaml#L3" in past


def test_a_variable_that_says_no_is_no_forge() -> None:
    assert here({**GITHUB, "GITHUB_ACTIONS": "false"}).forge is Forge.NONE


def test_paths_begin_where_git_begins(tmp_path: Path) -> None:
    inner = tmp_path / "un" / "deux"
    inner.mkdir(parents=True)
    assert git_prefix(inner) == ""
    (tmp_path / ".git").write_text("gitdir: ailleurs\n", encoding="utf-8")
    assert git_prefix(inner) == "un/deux"
    assert git_prefix(tmp_path) == ""
    (inner / ".git").mkdir()
    assert git_prefix(inner) == ""
