"""Small territories for these tests: interviews in one line each, over the base of the constats."""

from __future__ import annotations

from pathlib import Path

from constats.laying import lay, study_of
from diagdemo.study.study import Study

HOME = Path("territoires/brumeval")
SAID = "Des mots qui ne sortent pas de la fiche."


def interview(
    college: str, *extracts: str, asked: str = "", answers: str = "", consent: str = "recueilli"
) -> str:
    """The text of an interview; each extract is what its flow mapping holds, such as `themes: [temps]`."""
    told = [
        "date: 2026-02",
        f"college: {college}",
        f"consentement: {{statut: {consent}}}",
        "conserver_jusqu_au: 2027-06-30",
        *([f"questions_posees: [{asked}]"] if asked else []),
        *([f"reponses: {answers}"] if answers else []),
        "extraits:" if extracts else "extraits: []",
        *(f"  - {{id: x{rank}, texte: {SAID}, {held}}}" for rank, held in enumerate(extracts, 1)),
    ]
    return "\n".join(told) + "\n"


def territory(
    root: Path, people: dict[str, str], files: dict[str, str] | None = None, settings: str = ""
) -> Study:
    """The study of a territory with these interviews, by id, other files by their path, and more settings."""
    empty = root / "vide"
    empty.mkdir(parents=True)
    lay(empty, root / "depot")
    home = root / "depot" / HOME
    told = {f"interviews/{name}.yaml": text for name, text in people.items()}
    for name, text in {**told, **(files or {})}.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    workspace = root / "depot" / "diagdemo.yaml"
    workspace.write_text(workspace.read_text(encoding="utf-8") + settings, encoding="utf-8")
    return study_of(root / "depot")
