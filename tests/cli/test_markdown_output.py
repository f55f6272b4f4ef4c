"""What forges read: what files hold stays text, links lead to the files, and it is never too long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from cli.verified import FILE, issue, verification, verifications
from diagdemo.cli.show.outputs import document, markdown
from diagdemo.cli.show.verification import Verification, Waived
from diagdemo.issues import Issue, Location, Severity

_READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_OURS = "https://git.exemple.fr/x/blob/abc/"


def tokens(text: str) -> Iterator[Token]:
    """What a forge sees in a text, at every depth."""
    for token in _READER.parse(text):
        yield token
        yield from token.children or ()


@given(verifications())
@settings(max_examples=60)
def test_what_files_hold_stays_text(found: Verification) -> None:
    text = markdown.write(found._replace(pages=_OURS))
    seen = list(tokens(text))
    folded = ["<details>\n<summary>Ce qui est mis de côté, et pourquoi</summary>\n", "</details>\n"]
    assert [each.content for each in seen if each.type == "html_block"] == (folded if found.waived else [])
    assert not {each.type for each in seen} & {"html_inline", "image", "fence", "code_block", "s_open", "hr"}
    links = [str(each.attrs["href"]) for each in seen if each.type == "link_open"]
    assert all(link.startswith(_OURS) for link in links)
    touched = {each.location.file for each in found.issues}
    assert len(links) == len(touched) + len(found.issues) + len(found.waived)
    assert sum(each.type == "list_item_open" for each in seen) == len(found.issues) + len(found.waived)
    assert [each.content for each in seen if each.type == "code_inline"] == [
        f"diagdemo explain {each.code}" for each in found.issues[:1]
    ]


@given(verifications())
@settings(max_examples=40)
def test_counts_are_those_of_what_was_found(found: Verification) -> None:
    text = markdown.write(found)
    rows = re.findall(r"^\| (?:.*) \| (\d+) \| (\d+) \| (\d+) \|$", text, re.MULTILINE)
    if rows:
        sums = [sum(int(row[rank]) for row in rows) for rank in range(3)]
        assert sums == [found.count(each) for each in Severity] + [len(found.waived)]
    for severity, one, several in (
        (Severity.ERREUR, "erreur", "erreurs"),
        (Severity.AVERTISSEMENT, "avertissement", "avertissements"),
    ):
        count = found.count(severity)
        assert (f"{count} {several if count > 1 else one}" in text) is (count > 0)


def many(errors: int, warnings: int) -> list[Issue]:
    """As many issues in one file, a warning first."""
    severities = [Severity.AVERTISSEMENT] * warnings + [Severity.ERREUR] * errors
    return [issue(line, severity=each, message=f"cas {line}") for line, each in enumerate(severities, 1)]


@pytest.mark.parametrize("room", [1_200, 5_000, markdown.ROOM])
def test_it_is_bounded_the_worst_first_and_the_rest_counted(room: int) -> None:
    found = verification(many(300, 300))
    text = markdown.write(found, room)
    assert len(text.encode()) <= room
    assert text.startswith(
        "## Vérification des fiches\n\n**300 erreurs et 300 avertissements** dans 1 fichier"
    )
    errors, warnings = text.count("- Erreur, "), text.count("- Avertissement, ")
    assert errors > 0
    assert warnings == 0 or errors == 300
    left = re.search(r"… et aussi\u00a0: (?:(\d+) erreurs?)?(?: et )?(?:(\d+) avertissements?)?\. Pour", text)
    told = [int(count or 0) for count in left.groups()] if left else [0, 0]
    assert [errors + told[0], warnings + told[1]] == [300, 300]


def test_even_thousands_of_territories_and_of_waivers_are_bounded() -> None:
    issues = [
        issue(message="x")._replace(location=Location(f"territoires/t{rank:04}/actors/a.yaml"))
        for rank in range(2_000)
    ]
    waived = [Waived(each, "Publié ainsi.") for each in issues]
    text = markdown.write(Verification(issues, waived))
    assert len(text.encode()) <= markdown.ROOM
    assert "Et 1\u202f950 autres territoires." in text
    assert "2\u202f000 signalements mis de côté par une dérogation." in text


def test_it_reads_as_people_speak() -> None:
    """Names before files, lines as links, what to do, and why some are set aside."""
    warning = issue(5, severity=Severity.AVERTISSEMENT, advice="")
    aside = Waived(issue(7, code="D143", message="Le total ne va pas"), "Publié ainsi.", "coordination")
    found = verification([issue(), warning], [aside], remarks=["Non lu."], prefix="données")
    place = "donn%C3%A9es/territoires/brumeval/devices/conseil.yaml"
    text = f"""## Vérification des fiches

**1 erreur et 1 avertissement** dans 1 fichier sur 1.

1 signalement mis de côté par une dérogation.

Non lu.

### Brumeval

**Conseil citoyen** · [{FILE}]({place})

- Erreur, [ligne 2]({place}#L2) : valeur inconnue (D122)\\
  *À faire :* choisissez
- Avertissement, [ligne 5]({place}#L5) : valeur inconnue (D122)

<details>
<summary>Ce qui est mis de côté, et pourquoi</summary>

- [{FILE}, ligne 7]({place}#L7) : Le total ne va pas (D143)\\
  *Motif :* Publié ainsi (coordination)

</details>

Pour comprendre un code : `diagdemo explain D122`
"""
    assert document("markdown", found).replace("\u00a0", " ") == text


def test_nothing_to_mend_is_said() -> None:
    assert markdown.write(verification([])) == (
        "## Vérification des fiches\n\n**Rien à corriger** dans 1 fichier.\n"
    )


def test_blank_lines_are_never_two(  # a forge would not mind; readers of the file would
) -> None:
    text = markdown.write(verification(many(3, 3), [Waived(issue(), "Publié ainsi.")]))
    assert ("", "") not in set(pairwise(text.rstrip("\n").split("\n")))


def test_nobody_is_called() -> None:
    """A forge looks for names in what a reader sees, once entities are read."""
    text = markdown.write(verification([issue(1, message="« @equipe » n’est pas une date")]))
    seen = "".join(token.content for token in tokens(text))
    assert "equipe" in seen
    assert "@equipe" not in seen
