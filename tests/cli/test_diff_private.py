"""What an account of changes never repeats: the words of interviews, and all of those that are kept apart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.conftest import Type
from gitdata import Depot

ROOT = Path(__file__).resolve().parents[2]
HOME = "territoires/brumeval"
FORMATS = ("texte", "markdown", "json")
FAULTS = (
    ("college: ", "college: Capucine Dupont "),
    ("texte: ", "Capucine confie: oui\n    texte: "),
    ("mode: ", "mode: Capucine "),
    ("date: ", "date: Capucine "),
    ("sens: ", "sens: Capucine "),
    ("conserver_jusqu_au: ", "conserver_jusqu_au: [Capucine "),
    ("consentement: {", "consentement: {Capucine: oui, "),
)
"""What a person may write in an interview, which the fault then quotes."""


@pytest.fixture
def depot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Depot:
    made = Depot(tmp_path / "depot", like=ROOT / "examples" / "reseau-fictif", day="2026-01-05")
    monkeypatch.chdir(made.root)
    return made


@pytest.mark.parametrize("form", FORMATS)
def test_the_faults_of_interviews_are_told_without_their_words(
    depot: Depot, type_line: Type, form: str
) -> None:
    names = sorted((depot.root / HOME / "interviews").glob("*.yaml"))[: len(FAULTS)]
    for name, (old, new) in zip(names, FAULTS, strict=True):
        text = name.read_text(encoding="utf-8")
        assert old in text
        name.write_text(text.replace(old, new, 1), encoding="utf-8")
    ran = type_line("diff", "--format", form, "--max", "0")
    assert (ran.code, ran.err) == (0, "")
    assert all(name.name in ran.out for name in names)
    assert "Capucine" not in ran.out


@pytest.mark.parametrize("form", FORMATS)
def test_interviews_kept_apart_are_not_in_the_account_of_the_repository(
    depot: Depot, type_line: Type, form: str
) -> None:
    """It goes to all who see the repository, and they do not see that other one."""
    apart = Depot(depot.root.parent / "entretiens")
    for folder in sorted((depot.root / "territoires").glob("*/interviews")):
        target = apart.root / folder.relative_to(depot.root)
        target.parent.mkdir(parents=True)
        folder.rename(target)
    apart.commit("Entretiens", "2026-01-06")
    depot.write("diagdemo.yaml", depot.read("diagdemo.yaml") + "entretiens: ../entretiens\n")
    depot.commit("À part", "2026-01-06")
    path = f"{HOME}/interviews/p-2f9x.yaml"
    apart.write(path, apart.read(path).replace("college: association", "college: agent"))
    apart.remove(f"{HOME}/interviews/p-7k3m.yaml")
    apart.commit("Relecture", "2026-01-08")
    depot.replace(f"{HOME}/territoire.yaml", "nom: Brumeval", "nom: Brumeval-les-Eaux")
    depot.commit("Un nom", "2026-01-08")
    ran = type_line("diff", "HEAD~1..HEAD", "--format", form, "--max", "0")
    assert (ran.code, ran.err) == (0, "")
    assert "Brumeval-les-Eaux" in ran.out
    assert "p-2f9x" not in ran.out
    assert "p-7k3m" not in ran.out
    assert "interviews" not in ran.out
    assert "dépôt à part" in " ".join(ran.out.split())


SENSITIVE = (
    ("interet: Laisser de la place à la rivière en crue.", "interet: Rouvrir la digue."),
    ("position: reservee", "position: opposee"),
    ("type: accompagne", "type: conflit"),
    ("liens:", "sociodynamique: {objet: halle-de-la-filature, pouvoir: 2}\nliens:"),
)


@pytest.mark.parametrize(("old", "new"), SENSITIVE)
def test_what_is_for_the_team_is_said_to_be(depot: Depot, type_line: Type, old: str, new: str) -> None:
    path = f"{HOME}/actors/sarvelle-vivante.yaml"
    depot.replace(path, old, new)
    for versions in ("", "HEAD..HEAD~1"):
        if versions:
            depot.commit("Pour l’équipe", "2026-01-06")
        document = json.loads(type_line("diff", versions, "--format", "json").out)
        (record,) = document["territoires"][0]["fiches"]
        assert record["champs"]
        assert all(field["interne"] for field in record["champs"])
        comment = type_line("diff", versions, "--format", "markdown").out
        told = comment.partition("### Ce qui change dans les fiches")[2].partition("\n\n#")[0]
        assert "*(pour l’équipe seulement)*" in told


def test_what_others_may_see_is_not_said_to_be_for_the_team(depot: Depot, type_line: Type) -> None:
    depot.replace(f"{HOME}/actors/sarvelle-vivante.yaml", "  Veille sur la rivière", "  Garde la rivière")
    document = json.loads(type_line("diff", "--format", "json").out)
    (record,) = document["territoires"][0]["fiches"]
    assert [field["interne"] for field in record["champs"]] == [False]
