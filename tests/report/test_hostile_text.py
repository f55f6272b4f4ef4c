"""Whatever people type in a record, the document shows it as text and as nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from diagdemo.wording import cut
from report.seen import Seen, see
from report.small import SPACE, lay, tell, tell_together

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)>",
    "comment": "<!-- et tout disparaît",
    "quoted attribute": '"><a href="javascript:alert(1)">ici</a>',
    "link": "[ici](javascript:alert(1))",
    "end of a link": "](javascript:alert(1))",
    "reference": "[l. 1]: javascript:alert(1)",
    "picture": "![vu](https://piege.example/pixel.png)",
    "automatic link": "<https://piege.example> www.piege.example https://piege.example",
    "cells": "a | b || c \\| d \\\\| e",
    "code": "`` ` ``` ~~~",
    "emphasis": "**gras** __gras__ *a* _b_ ~~c~~ ***",
    "template": "{{ 7*7 }} {% for i in range(9) %}x{% endfor %} {# rien #} ${7*7}",
    "formula": "$\\frac{1}{2}$ $$x$$",
    "heading": "# Titre",
    "entity": "&lt;b&gt; &amp; &#106;avascript &nbsp;",
    "list": "- un 1. deux + trois",
    "number": "1. premier",
    "rule": "---",
    "backslash": "fin de ligne \\",
    "emoji": "👩🏽‍🚀 🇫🇷 e\u0301",
    "long": "anticonstitutionnellement" * 400,
}
"""One line each; a record holds them between double quotes, so that the reader lets them through."""

_STARTS = ("===", "    code", "> cité", "<div>", "```", "| a | b |", "2) deux", "+ plus")
BLOCK = "\n".join(
    f"{line}\n" for line in (*HOSTILE.values(), "===", "    code", "> cité", "<div>", "```", "| a | b |")
)
ADDRESS = '"https://exemple.fr/?a=(b)|c&lt;d[e]&copy;"'
ALLOWED = {
    *("h1", "h2", "h3", "p", "strong", "em", "ul", "li", "ol", "blockquote", "sup", "a", "img"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


STYLED = {("th", "style"), ("td", "style")}
OWN = ("territoires/", "images/", "#", "https://exemple.fr/")
"""Where links may lead: lines of records, pictures, places of the document, the address that was typed."""


def _records(text: str) -> dict[str, str]:
    """A territory where `text` is everywhere that a text may be."""
    one = json.dumps(text, ensure_ascii=False)
    prose = "|\n" + "\n".join(f"  {line}".rstrip() for line in BLOCK.split("\n"))
    place = "territoires/brumeval"
    return {
        "diagdemo.yaml": SPACE.replace("Essais fictifs", one),
        f"{place}/territoire.yaml": f"nom: {one}\ntype: commune\n"
        f"population: {{valeur: 12, note: {one}, source: s}}\n"
        f"contexte: {prose}\nurl: {ADDRESS}\nautres_faits: [{{libelle: {one}, texte: {one}}}]\n"
        f"sources:\n  s: {{titre: {one}, editeur: {one}, url: {ADDRESS}}}\n",
        f"{place}/diagnostic.yaml": "version: V1\nstatut: en_cours\n"
        f"equipe: [{{role: {one}, organisation: {one}}}]\n"
        f"perimetre: {prose}\nlimites: {prose}\netapes:\n  etat_des_lieux:\n    evenements:\n"
        f"      - {{type: seminaire_elus, date: 2026-04-02, bilan: {one}, note: {one}}}\n"
        f"formations: [{{public: elus, sujet: {one}}}]\n"
        f"reponses_aux_questions: {{moyens: {{reponse: {one}, inconnu: {one}, preuves: [forum]}}}}\n",
        f"{place}/constats.yaml": f"avis: [{{code: CAD-01, cible: forum, groupe: elus, avis: nuance, "
        f"motif: {one}, fonction: {one}}}]\n"
        f"manuels: [{{id: reserve, nature: reserve, enonce: {one}, preuves: [forum]}}]\n",
        f"{place}/devices/forum.yaml": f"nom: {one}\ntype: evenement\nstatut: actif\n"
        f"description: {prose}\n"
        f"outils: [{{nom: {one}}}]\netapes: [decision]\n",
        f"{place}/devices/seul.yaml": f"nom: {one}\ntype: concertation_volontaire\nstatut: en_projet\n",
        f"{place}/actors/collectif.yaml": f"nom: {one}\nrole: {one}\n"
        f"liens: [{{vers: forum, type: autre, libelle: {one}, note: {one}}}]\n",
        f"{place}/policies/plu.yaml": f"intitule: {one}\n"
        f"parcours:\n  - {{etape: diagnostic, effet: {one}}}\n",
        f"{place}/ambition/jury.yaml": f"horizon: moyen\nenonce: {prose}\n",
        f"{place}/actions/charte.yaml": f"intitule: {one}\npilote: collectif\necheance: 2026-12\n",
        "territoires/aigrefond/territoire.yaml": f"nom: {one}\ntype: commune\n",
    }


def _is_plain(seen: Seen) -> None:
    assert seen.elements <= ALLOWED
    assert seen.attributes <= {("a", "href"), ("a", "id"), ("img", "src"), ("img", "alt"), *STYLED}
    for target in seen.links:
        assert target.startswith(OWN)
    for table in seen.tables:
        assert len(set(table)) == 1


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> tuple[Seen, Seen]:
    """The same repository with a plain word in place of the hostile text."""
    root = lay(tmp_path_factory.mktemp("harmless"), _records("Zéphyr"))
    return see(tell(root)), see(tell_together(root))


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_shown_and_does_nothing(
    name: str, tmp_path: Path, harmless: tuple[Seen, Seen]
) -> None:
    root = lay(tmp_path, _records(HOSTILE[name]))
    for text, quiet in ((tell(root), harmless[0]), (tell_together(root), harmless[1])):
        seen = see(text)
        _is_plain(seen)
        assert [level for level, _ in seen.headings] == [level for level, _ in quiet.headings]
        assert seen.tables == quiet.tables
        assert seen.links == quiet.links
        assert "49" not in seen.text.replace("L49", "").replace("l. 49", "")
        shown = " ".join(HOSTILE[name].split())
        written = " ".join(json.dumps(HOSTILE[name], ensure_ascii=False)[1:-1].split())
        cited = cut(shown, 80)  # what a line says is shown in short where lines are listed
        told = " ".join(seen.text.split())
        assert sum(map(told.count, {shown, written, cited})) >= " ".join(quiet.text.split()).count("Zéphyr")


def test_the_plain_word_is_told_everywhere_it_was_typed(harmless: tuple[Seen, Seen]) -> None:
    """What makes the comparison with a harmless repository worth something."""
    _is_plain(harmless[0])
    assert harmless[0].text.count("Zéphyr") > 25
    assert len(harmless[0].headings) > 12
    assert len(harmless[0].links) > 20


def test_prose_keeps_its_lines_and_none_becomes_structure(harmless: tuple[Seen, Seen]) -> None:
    for line in BLOCK.split("\n"):
        assert " ".join(line.split()) in " ".join(harmless[0].text.split())


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//piege.example", "vbscript:x"],
)
def test_only_web_addresses_are_links(address: str, tmp_path: Path) -> None:
    files = _records("Zéphyr")
    key = "territoires/brumeval/territoire.yaml"
    files[key] = files[key].replace(ADDRESS, json.dumps(address))
    seen = see(tell(lay(tmp_path, files)))
    assert [target for target in seen.links if not target.startswith(OWN[:-1])] == []


def test_a_template_that_links_anything_links_web_pages_only(tmp_path: Path) -> None:
    root = lay(tmp_path, {"territoires/brumeval/territoire.yaml": "nom: Brumeval\ntype: commune\n"})
    (root / "templates").mkdir()
    (root / "templates/rapport.md.j2").write_text(
        "{{ 'javascript:alert(1)' | web }} {{ 'https://exemple.fr/(a)' | web }}", encoding="utf-8"
    )
    assert see(tell(root, own_templates=True)).links == ("https://exemple.fr/%28a%29",)


def test_the_address_of_a_source_arrives_whole(harmless: tuple[Seen, Seen]) -> None:
    web = [target for target in harmless[0].links if target.startswith("https:")]
    assert web == ["https://exemple.fr/?a=%28b%29%7Cc&lt;d%5Be%5D&copy;"] * 2


def test_file_names_are_no_markup(tmp_path: Path) -> None:
    names = ['x" onclick="alert()', "a|b", "a](javascript:alert(1)) [", "<b>", "élu*e*", "deux  espaces"]
    files = {f"territoires/brumeval/devices/{name}.yaml": "nom: Forum\ntype: evenement\n" for name in names}
    root = lay(tmp_path, {**files, "territoires/brumeval/territoire.yaml": "nom: Brumeval\ntype: commune\n"})
    seen = see(tell(root))
    _is_plain(seen)
    assert ("a", "onclick") not in seen.attributes
    assert seen.text.count("Forum") >= 2 * len(names)


def test_invisible_signs_do_not_reach_the_document() -> None:
    from diagdemo.report.markdown import escape, paragraphs

    hidden = "a\u202eb\u2066c\u200bd\ufefff\x1b[31mg\u061ch\x00i\rj\U000e0041k\u2028l"
    assert escape(hidden) == "abcdf\\[31mghijkl"
    assert paragraphs(hidden) == "abcdf\\[31mghijkl"


def test_every_character_stands_for_itself_in_a_paragraph_and_in_a_cell() -> None:
    from diagdemo.report.markdown import escape, paragraphs

    for code in (*range(0x21, 0x7F), *range(0xA1, 0x180), 0x2014, 0x2019, 0x1F600):
        for text in (f"{chr(code)}", f"{chr(code)} x", f"x{chr(code)}{chr(code)}{chr(code)} x {chr(code)}x"):
            assert see(f"| a |\n|---|\n| {escape(text)} |").text.split() == ["a", *text.split()], text
            assert " ".join(see(paragraphs(text)).text.split()) == text
