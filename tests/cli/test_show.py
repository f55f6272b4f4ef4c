"""Issues are shown where they are, aligned, safe to print, and none is hidden without being counted."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence

import pytest
from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style

from diagdemo.cli.show.cells import cell_width, safe_cells
from diagdemo.cli.show.concise import format_concise
from diagdemo.cli.show.outputs import document
from diagdemo.cli.show.paint import painter, plain
from diagdemo.cli.show.summary import format_summary
from diagdemo.cli.show.text import format_text
from diagdemo.cli.show.verification import Verification, Waived
from diagdemo.cli.visible import visible
from diagdemo.issues import Issue, Location, Related, Severity

FILE = "territoires/brumeval/devices/conseil.yaml"
LINES = {
    FILE: [
        "nom: Conseil citoyen",
        "niveau: codecision  # degré",
        "\tpilote: maire",
        "日本語: valeur",
        "note: " + "mot " * 60 + "FAUTE" + " suite" * 60,
        "a\x1b[31mrouge\u202eb",
    ]
}

MORE = "Pour comprendre un code : diagdemo explain D122"


def lines_of(file: str) -> Sequence[str]:
    """The lines of the one file of these tests."""
    return LINES.get(file, ())


def issue(line: int, start: int, end: int, **fields: object) -> Issue:
    """An issue on one line of the file."""
    values = {"code": "D122", "message": "valeur inconnue", "advice": "choisissez", "label": "ici", **fields}
    return Issue(Location(FILE, line, start, line, end), **values)  # type: ignore[arg-type]


def test_text_shows_the_excerpt_the_carets_and_the_advice() -> None:
    shown = format_text([issue(2, 9, 19, advice="écrivez « codécision »")], lines_of)
    assert shown == (
        "erreur[D122] : valeur inconnue\n"
        "  ╭─[territoires/brumeval/devices/conseil.yaml:2:9]\n"
        "1 │ nom: Conseil citoyen\n"
        "2 │ niveau: codecision  # degré\n"
        "  │         ^^^^^^^^^^ ici\n"
        "3 │ →   pilote: maire\n"
        "  ╰─\n"
        "  aide : écrivez « codécision »\n"
    ).replace(" :", "\u00a0:")


@pytest.mark.parametrize(
    ("line", "start", "end", "under"),
    [
        (2, 9, 19, "codecision"),
        (3, 1, 2, "→   "),
        (3, 2, 8, "pilote"),
        (4, 1, 4, "日本語"),
        (4, 6, 12, "valeur"),
    ],
)
def test_carets_are_under_the_fault(line: int, start: int, end: int, under: str) -> None:
    rows = format_text([issue(line, start, end)], lines_of).splitlines()
    at = next(number for number, row in enumerate(rows) if "^" in row)
    above, carets = rows[at - 1], rows[at]
    before = above[: above.index(under)]
    assert carets.index("^") == cell_len(before)
    assert carets.count("^") == cell_len(under)


def test_a_long_line_is_cut_around_the_fault() -> None:
    start = LINES[FILE][4].index("FAUTE") + 1
    rows = format_text([issue(5, start, start + 5)], lines_of, columns=60).splitlines()
    assert all(cell_len(row) <= 60 for row in rows)
    at = next(number for number, row in enumerate(rows) if "^^^^^" in row)
    assert rows[at - 1].index("FAUTE") == rows[at].index("^")
    assert "│ …" in rows[at - 1]
    assert rows[at - 1].endswith("…")


def test_an_empty_span_has_one_caret() -> None:
    assert format_text([issue(1, 21, 21)], lines_of).count("^") == 1


def test_a_span_of_several_lines_stops_with_its_first() -> None:
    several = Issue(Location(FILE, 1, 6, 3, 2), "D107", "guillemet jamais fermé", "")
    assert format_text([several], lines_of).count("^") == len("Conseil citoyen")


def test_a_whole_file_has_no_excerpt() -> None:
    whole = Issue(Location("territoires/brumeval/vide.yaml"), "D115", "le fichier est vide", "supprimez-le")
    assert format_text([whole], lines_of).splitlines()[1:] == [
        "  ╭─[territoires/brumeval/vide.yaml]",
        "  ╰─",
        "  aide\u00a0: supprimez-le",
    ]


def test_related_places_are_in_the_same_frame() -> None:
    first = Related(Location(FILE, 1, 1, 1, 4), "première fois")
    rows = format_text([issue(2, 1, 7, related=(first,))], lines_of).splitlines()
    assert "  ├─[territoires/brumeval/devices/conseil.yaml:1:1]" in rows
    assert "  │ --- première fois" in rows


@pytest.mark.parametrize("render", [lambda it: format_text(it, lines_of), format_concise])
def test_nothing_of_a_file_reaches_the_terminal_raw(render: object) -> None:
    hostile = "x\x1b]0;titre\x07\u202e\u200b\ud800\nfin"
    it = Issue(
        Location(hostile, 1, 1, 1, 2),
        "D102",
        hostile,
        hostile,
        label=hostile,
        related=(Related(Location(FILE, 6, 2, 6, 3), hostile),),
    )
    shown = render([it])  # type: ignore[operator]
    assert visible(shown.replace("\n", "")) == shown.replace("\n", "")
    assert "\\x1b]0;titre\\x07\\u202e\\u200b\\ud800\\x0afin" in shown


def test_concise_is_one_line_per_issue() -> None:
    assert format_concise([issue(2, 9, 19), issue(1, 1, 2, advice="")]) == (
        f"{FILE}:2:9 D122 valeur inconnue — choisissez\n{FILE}:1:1 D122 valeur inconnue\n"
    )


def test_json_is_versioned_and_complete() -> None:
    it = issue(
        2, 9, 19, related=(Related(Location(FILE, 1, 1, 1, 4), "là"),), message="x\u202e\x1b\U000e0041é"
    )
    waived = Waived(issue(1, 1, 4, code="D143"), "Publié ainsi.")
    text = document("json", Verification([it], [waived], dict.fromkeys("abcdefg", "")))
    assert json.loads(text) == {
        "version": 1,
        "resume": {
            "erreurs": 1,
            "avertissements": 0,
            "mis_de_cote": 1,
            "fichiers_lus": 7,
            "fichiers_signales": 1,
        },
        "issues": [
            {
                "code": "D122",
                "gravite": "erreur",
                "fichier": FILE,
                "ligne": 2,
                "colonne": 9,
                "ligne_fin": 2,
                "colonne_fin": 19,
                "fait": "x\u202e\x1b\U000e0041é",
                "conseil": "choisissez",
                "etiquette": "ici",
                "connexes": [
                    {
                        "fichier": FILE,
                        "ligne": 1,
                        "colonne": 1,
                        "ligne_fin": 1,
                        "colonne_fin": 4,
                        "etiquette": "là",
                    }
                ],
            }
        ],
        "mis_de_cote": [
            {
                "code": "D143",
                "gravite": "erreur",
                "fichier": FILE,
                "ligne": 1,
                "colonne": 1,
                "ligne_fin": 1,
                "colonne_fin": 4,
                "fait": "valeur inconnue",
                "conseil": "choisissez",
                "etiquette": "ici",
                "connexes": [],
                "motif": "Publié ainsi.",
            }
        ],
    }
    assert "\u202e" not in text
    assert text.endswith("}\n")


def test_what_is_not_shown_is_counted_and_errors_come_first() -> None:
    warnings = [issue(1, 1, 2, severity=Severity.AVERTISSEMENT, message=f"avis {n}") for n in range(3)]
    them = [*warnings, issue(2, 1, 2, message="grave")]
    shown = format_concise(them, maximum=2)
    said = [line.split("D122 ")[1] for line in shown.splitlines()[:2]]
    assert said == ["avis 0 — choisissez", "grave — choisissez"]
    assert (
        shown.splitlines()[2] == "… et 2 autres (2 avertissements)\u00a0; «\u00a0--max 0\u00a0» montre tout"
    )
    assert format_concise(them, maximum=4) == format_concise(them)
    assert format_text([], lines_of) == ""


@pytest.mark.parametrize(
    ("issues", "files", "expected"),
    [
        ([], 12, "Rien à corriger dans 12 fichiers."),
        ([], 1, "Rien à corriger dans 1 fichier."),
        (
            [issue(1, 1, 2)],
            2,
            "1 erreur dans 1 fichier sur 2.\n" + MORE,
        ),
        (
            [issue(1, 1, 2), issue(1, 1, 2), issue(1, 1, 2, severity=Severity.AVERTISSEMENT)],
            9,
            "2 erreurs, 1 avertissement dans 1 fichier sur 9.\n" + MORE,
        ),
    ],
)
def test_summary_counts_in_words(issues: list[Issue], files: int, expected: str) -> None:
    assert format_summary(issues, files).replace("\u00a0", " ") == expected


@pytest.mark.parametrize("text", ["abc", "é", "e\u0301té", "日本", "→", "🗳", "한국", "—…’"])
def test_widths_are_those_of_a_terminal(text: str) -> None:
    assert cell_width(text) == cell_len(text)


def test_each_character_of_a_line_keeps_its_place() -> None:
    line = "a\tb\x00é\u202ec"
    assert safe_cells(line) == ["a", "→  ", "b", "\\x00", "é", "\\u202e", "c"]


class Terminal(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        return True


def test_colours_are_for_terminals_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert painter(io.StringIO()) is plain
    paint = painter(Terminal())
    coloured = format_text([issue(2, 9, 19)], lines_of, paint=paint)
    assert "\x1b[1;31m^^^^^^^^^^ ici\x1b[0m" in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    assert painter(Terminal()) is plain


@pytest.mark.parametrize(
    ("part", "style"),
    [
        ("erreur", "bold red"),
        ("avertissement", "bold yellow"),
        ("titre", "bold"),
        ("cadre", "blue"),
        ("lieu", "underline cyan"),
        ("contexte", "bright_black"),
        ("aide", "bold green"),
        ("commande", "cyan"),
        ("succès", "bold green"),
        ("retiré", "red"),
        ("retiré ici", "reverse red"),
        ("ajouté", "green"),
        ("ajouté ici", "reverse green"),
    ],
)
def test_each_part_has_its_colours(part: str, style: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    painted = painter(Terminal())("texte", part)
    assert {Style.parse(style).render("texte", color_system=system) for system in ColorSystem} == {painted}


def test_the_emptiness_after_the_last_line_is_shown_only_for_a_fault_there() -> None:
    text = ["nom: Forum", "type: evenement", ""]
    before = format_text([issue(2, 1, 5)], lambda _: text)
    there = format_text([issue(3, 1, 1)], lambda _: text)
    assert "2 │ type: evenement" in before
    assert "3 │" not in before
    assert "3 │" in there
