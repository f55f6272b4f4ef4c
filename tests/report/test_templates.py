"""Templates of a repository: used only when asked, able to change one section, unable to do harm."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from diagdemo.errors import DiagdemoError, NotFoundError
from diagdemo.report import bounded
from diagdemo.report.documents import Order, diagnostic
from diagdemo.resources import folder
from diagdemo.workspace.load import load
from report.documents import EXAMPLES
from report.small import brumeval, tell, tell_together


def _with(root: Path, text: str, name: str = "rapport.md.j2") -> Path:
    brumeval(root)
    (root / "templates").mkdir()
    (root / "templates" / name).write_text(text, encoding="utf-8")
    return root


def test_templates_of_a_repository_are_ignored_unless_asked_for(tmp_path: Path) -> None:
    root = _with(tmp_path, "Le mien : {{ d.name }}\n")
    assert "Le mien" not in tell(root)
    assert tell(root, own_templates=True) == "Le mien : Brumeval\n"


def test_asking_for_templates_that_are_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="templates"):
        tell(brumeval(tmp_path), own_templates=True)


def test_one_section_can_be_changed(tmp_path: Path) -> None:
    root = _with(
        tmp_path,
        '{% extends "base:rapport.md.j2" %}\n'
        "{% block limites_ajoutees %}perdu{% endblock %}\n"
        "{% block annexe_acteurs %}\n## Nos acteurs\n\n{{ d.annexes.acteurs.groups | length }} catégories\n"
        "{% endblock %}\n"
        "{% block annexe_sources %}{{ super() }}\nMerci à elles.\n\n{% endblock %}\n",
    )
    text = tell(root, own_templates=True)
    usual = tell(root)
    title = '## <a id="annexe-acteurs">'
    assert "## Nos acteurs" in text
    assert title not in text
    assert "Aucune source n’est citée.\n\nMerci à elles.\n" in text
    assert text[: text.index("## Nos acteurs")] == usual[: usual.index(title)]


def test_one_section_can_be_changed_by_its_own_file(tmp_path: Path) -> None:
    root = _with(tmp_path, "", "comparaison.md.j2")
    (root / "templates/sections/annexes").mkdir(parents=True)
    (root / "templates/sections/annexes/sources.md.j2").write_text(
        '{% extends "base:sections/annexes/sources.md.j2" %}\n'
        "{% block contenu %}{{ super() }}\nVues par l’équipe.\n{% endblock %}\n",
        encoding="utf-8",
    )
    text = tell(root, own_templates=True)
    assert "Aucune source n’est citée.\n\nVues par l’équipe.\n" in text
    assert text.replace("Vues par l’équipe.\n\n", "") == tell(root)


def test_what_a_macro_makes_is_escaped_once(tmp_path: Path) -> None:
    root = _with(
        tmp_path, "{% macro gras(mot) %}**{{ mot }}**{% endmacro %}{{ gras('a*b') }} {{ '<' ~ gras('c') }}"
    )
    assert tell(root, own_templates=True) == "**a\\*b** \\<\\*\\*c\\*\\*\n"


@pytest.mark.parametrize("name", ["rapport.md.j2", "comparaison.md.j2"])
def test_every_section_is_a_block(name: str) -> None:
    source = (folder("templates") / name).read_text(encoding="utf-8")
    outside = 0
    for line in source.split("\n"):
        outside += line.count("{% block") - line.count("{% endblock")
        assert outside == 1 or not line or line.startswith(("{% block", "{% endblock"))
    assert source.count("{% block ") >= source.count("\n## ") + 1


FAULTS = {
    "attribute": ("un\n{{ ''.__class__ }}", "2", "« __class__ » est interdit aux modèles"),
    "subclasses": ("{{ ().__class__.__base__.__subclasses__() }}", "1", "interdit"),
    "globals": ("{{ accord.__globals__ }}", "1", "« __globals__ » est interdit aux modèles"),
    "through format": ("{{ '{0.__class__}'.format(1) }}", "1", "interdit"),
    "name": ("\n\n{{ rien }}", "3", "« rien » n’existe pas"),
    "field": ("{{ d.name }} {{ d.nom }}", "1", "« nom » n’existe pas"),
    "syntax": ("un\ndeux {% if %}", "2", "une balise est mal écrite ou n’est pas fermée"),
    "unclosed": ("{% if d.name %}", "1", "une balise est mal écrite ou n’est pas fermée"),
    "other template": ('{% include "ailleurs.j2" %}', "1", "« ailleurs.j2 » n’existe pas"),
    "outside": ('{% include "../diagdemo.yaml" %}', "1", "n’existe pas"),
    "arithmetic": ("{{ 1 / 0 }}", "1", "un calcul y est impossible"),
    "too many turns": ("{% for i in range(10 ** 9) %}x{% endfor %}", "1", "un calcul y est impossible"),
    "nested turns": (
        "{% for i in range(9999) %}\n{% for j in range(9999) %}{% if i > j %}{% endif %}{% endfor %}"
        "{% endfor %}",
        "2",
        "il dure plus de 0,5 secondes",
    ),
    "too large": (
        "{% for i in range(99999) %}{% for j in range(99) %}" + "x" * 99 + "{% endfor %}{% endfor %}",
        "1",
        "il écrit plus de 20 000 000 signes",
    ),
    "a text repeated": ("{{ 'x' * 999999999 }}", "1", "interdit"),
    "a text widened": ("{{ 'x'.ljust(999999999) }}", "1", "interdit"),
    "a text formatted": ("{{ '%999999999d' % 1 }}", "1", "interdit"),
    "a large power": ("{{ 9 ** 9999999 }}", "1", "interdit"),
    "chance": ("{{ [1, 2] | random }}", "1", "mal écrite"),
    "itself": ('{% include "rapport.md.j2" %}', "1", "il s’inclut lui-même sans fin"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_template_that_fails_is_one_french_sentence(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounded, "SECONDS", 0.5 if name == "nested turns" else 10)
    text, line, cause = FAULTS[name]
    with pytest.raises(DiagdemoError) as caught:
        tell(_with(tmp_path, text), own_templates=True)
    message = caught.value.message.replace("\u00a0", " ").replace("\u202f", " ")
    assert message.startswith(f"templates/rapport.md.j2:{line} ne peut pas être employé : ")
    assert cause in message
    assert caught.value.advice


def test_a_template_in_another_encoding_is_said(tmp_path: Path) -> None:
    root = _with(tmp_path, "")
    (root / "templates/rapport.md.j2").write_bytes("é".encode("cp1252"))
    with pytest.raises(DiagdemoError, match="UTF-8"):
        tell(root, own_templates=True)


def test_a_template_cannot_change_what_it_receives(tmp_path: Path) -> None:
    with pytest.raises(DiagdemoError):
        tell(_with(tmp_path, "{% set d.name = 'x' %}"), own_templates=True)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_template_that_is_a_link_reads_no_file_of_the_machine(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("confidentiel", encoding="utf-8")
    root = brumeval(tmp_path / "depot")
    (root / "templates").mkdir()
    (root / "templates/rapport.md.j2").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(DiagdemoError, match="est un lien"):
        tell(root, own_templates=True)


def test_the_comparison_follows_the_same_rules(tmp_path: Path) -> None:
    root = _with(tmp_path, "{{ rien }}", "comparaison.md.j2")
    assert "Comparaison" in tell_together(root)
    with pytest.raises(DiagdemoError, match=r"comparaison\.md\.j2:1"):
        tell_together(root, own_templates=True)


def test_templates_are_not_read_from_an_example() -> None:
    assert not (EXAMPLES["reseau-fictif"] / "templates").exists()
    with pytest.raises(NotFoundError):
        diagnostic(load(EXAMPLES["reseau-fictif"]), "brumeval", Order(own_templates=True))
