"""The Mermaid diagram holds only the few forms that are written, and no name gets out of its quotes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from diagdemo.export import write
from diagdemo.export.mermaid import escaped
from diagdemo.graph.ecosystem import Ecosystem
from export.maps import TRAPS, example, hostile, names, plain, told_links

TEXT = r'"((?:[^\W_]|[ \u00a0\u202f,’\'«»…–—-]|#\d+;)*)"'
NODE = re.compile(
    rf"    (n\d+)(?:\[{TEXT}\]|\(\[{TEXT}\]\)|\{{\{{{TEXT}\}}\}}):::(acteur|dispositif|territoire)"
)
EDGE = re.compile(rf"  (n\d+) (-->|---|-\.->|-\.-)\|{TEXT}\| (n\d+)")
OTHERS = re.compile(
    r'flowchart LR|  subgraph (institutions|dispositifs|acteurs)\["\w+"\]|  end'
    r"|  classDef (acteur|dispositif|territoire) fill:#\w{6},stroke:#\w{6},color:#\w{6}"
)


def shown(text: str) -> str:
    """What Mermaid shows for a text between quotes."""
    return re.sub(r"#(\d+);", lambda number: chr(int(number[1])), text)


@pytest.mark.parametrize(
    "lay", [plain, hostile, lambda _: example("brumeval")], ids=["plain", "hostile", "ex"]
)
def test_every_line_is_of_a_known_form(lay: Callable[[Path], Ecosystem], tmp_path: Path) -> None:
    ecosystem = lay(tmp_path)
    found: dict[str, str] = {}
    links = []
    for line in write(ecosystem, "mermaid").text.splitlines():
        if node := NODE.fullmatch(line):
            assert node[1] not in found
            found[node[1]] = shown(node[2] or node[3] or node[4])
        elif edge := EDGE.fullmatch(line):
            links.append((edge[1], edge[4], shown(edge[3]), edge[2]))
        else:
            assert OTHERS.fullmatch(line), line
    assert sorted(found.values()) == sorted(names(ecosystem).values())
    called = names(ecosystem)
    assert sorted((found[a], found[b], label) for a, b, label, _ in links) == sorted(
        (called[a], called[b], label) for a, b, label, _, _ in told_links(ecosystem)
    )


@pytest.mark.parametrize("name", TRAPS)
def test_escaped_text_shows_as_it_was(name: str) -> None:
    assert shown(escaped(name)) == name
    assert re.fullmatch(TEXT, f'"{escaped(name)}"')
    assert not escaped(name).startswith("-")


def test_arrows_say_status_and_direction(tmp_path: Path) -> None:
    text = write(plain(tmp_path), "mermaid").text
    arrows = {shown(edge[3]): edge[2] for edge in map(EDGE.fullmatch, text.splitlines()) if edge}
    assert arrows["anime"] == "-->"
    assert arrows["siège à"] == "-.->"
    assert set(re.findall(r' (\S+?)\|"coopère avec"', text)) == {"---", "-.-"}


def test_nodes_stand_on_their_side_of_the_map(tmp_path: Path) -> None:
    text = write(plain(tmp_path), "mermaid").text
    titles = re.findall(r'subgraph \w+\["(.+)"\]', text)
    assert titles == ["Institutions", "Dispositifs", "Acteurs"]
    between = text.split("  end")
    assert ('"Brumeval"' in between[0], '"Forum"' in between[1], '"Veilleurs"' in between[2]) == (True,) * 3
