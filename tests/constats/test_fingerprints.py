"""The mark of what an opinion was given on: it holds while the data say the same, and no longer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from constats.laying import TERRITORY, lay, put, study_of
from constats.mutations import network
from constats.test_fictional_network import DAY
from diagdemo.cli.run import run
from diagdemo.constats.observe import observe
from diagdemo.constats.opinions import evidence_of, human_layer
from diagdemo.constats.outcome import Observation
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.build import build_study
from diagdemo.study.datum import fingerprint
from diagdemo.workspace.bind import bind
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace
from diagdemo.yaml.source import read
from diagdemo.yaml.tree import Sequence

_BASE = Path(__file__).parent / "base" / "territoires" / TERRITORY
_HOME = Path("territoires") / TERRITORY
_FORUM = """nom: Forum annuel
type: atelier_citoyen
statut: actif
degre_annonce: concertation
editions:
  - {id: "2022", fin: 2022-06, reponse_publique: aucune}
  - {id: "2023", fin: 2023-06, reponse_publique: {date: 2023-09}}
  - {id: "2024", fin: 2024-06, reponse_publique: aucune}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A forum with two editions that got no answer."""
    lay(_BASE, tmp_path)
    put(tmp_path, "devices/forum.yaml", "", _FORUM)
    return tmp_path


def mark(root: Path) -> str:
    outcome = observe(study_of(root)).outcomes["DEC-01"]
    assert [verdict.state for verdict in outcome.verdicts if verdict.target.id == "forum"] == ["declenche"]
    return fingerprint(evidence_of(outcome, "forum"))


def rewrite(root: Path, before: str, after: str) -> None:
    path = root / _HOME / "devices" / "forum.yaml"
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def _reordered() -> str:
    head, *items = _FORUM.split("\n  - ")
    return "\n  - ".join([head, *(item.rstrip() for item in reversed(items))]) + "\n"


@pytest.mark.parametrize(
    "text",
    [
        _FORUM,
        "# relu en mai\n\n" + _FORUM.replace("statut: actif", "\nstatut: actif   # depuis 2019"),
        "\n".join(reversed(_FORUM.split("editions:")[0].splitlines()))
        + "\neditions:"
        + _FORUM.split("editions:")[1],
        _reordered(),
        _FORUM.replace(
            "editions:\n", 'editions:\n  - {id: "2021", fin: 2021-06, reponse_publique: {date: 2021-07}}\n'
        ),
        _FORUM + "url: https://exemple.fr/forum\n",
        _FORUM.replace("fin: 2022-06,", "fin:   2022-06 , "),
    ],
    ids=["same", "comments", "fields-moved", "list-reordered", "item-added", "field-added", "blanks"],
)
def test_the_mark_holds_while_the_data_say_the_same(root: Path, text: str) -> None:
    before = mark(root)
    put(root, "devices/forum.yaml", "", text)
    put(root, "devices/autre.yaml", "", "nom: Autre\ntype: atelier_citoyen\n")
    assert mark(root) == before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2024-06, reponse_publique: aucune", "2024-06, reponse_publique: {date: 2024-09}"),
        ("2023-06, reponse_publique: {date: 2023-09}", "2023-06, reponse_publique: aucune"),
        ("fin: 2022-06", "fin: 2022-07"),
    ],
    ids=["answered", "unanswered", "other-end"],
)
def test_the_mark_changes_with_what_is_in_evidence(root: Path, before: str, after: str) -> None:
    first = mark(root)
    rewrite(root, before, after)
    assert mark(root) != first


def test_an_opinion_lives_through_it_all_and_nothing_is_written(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = f"  - {{code: DEC-01, cible: forum, groupe: elus, avis: nuance, empreinte: {mark(root)}}}\n"
    put(root, "constats.yaml", "", f"avis:\n{said}")
    put(root, "devices/forum.yaml", "", "# relu\n" + _reordered())
    assert stale(root) == [False]
    rewrite(root, "2024-06, reponse_publique: aucune", "2024-06, reponse_publique: {date: 2024-09}")
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert run(["validate", "--depot", str(root)]) == 0
    for command in ("constats", "questions", "indicators", "graph"):
        assert run([command, "--depot", str(root), "--date", "2026-06-01"]) == 0
    capsys.readouterr()
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
    assert stale(root) == [True]


def stale(root: Path) -> list[bool]:
    return [each.stale for voices in human_layer(observe(study_of(root))).voices for each in voices.given]


def _marks(observation: Observation) -> dict[tuple[str, str], str]:
    return {
        (outcome.code, verdict.target.id): fingerprint(verdict.evidence)
        for outcome, verdict in observation.of(EtatConstat.DECLENCHE)
    }


def _turned(record: Record) -> str:
    """The text of a record with a comment on top, and its links from the last to the first."""
    text = record.document.text
    _, node, exact = record.document.find(("liens",))
    if not exact or not isinstance(node, Sequence):
        return f"# relu\n\n{text}"
    spans = [(item.start.index, item.end.index) for item in node.items]
    told = [text[start:end].rstrip() for start, end in spans]
    if any("\n" in each for each in told):
        return f"# relu\n\n{text}"
    for (start, end), other in sorted(zip(spans, reversed(told), strict=True), reverse=True):
        kept = text[start:end]
        text = text[:start] + other + kept[len(kept.rstrip()) :] + text[end:]
    return f"# relu\n\n{text}"


def _records() -> Iterator[Record]:
    whole = network()
    for record in whole.records:
        if record.kind == "espace":
            yield record
            continue
        turned = read(record.path, _turned(record).encode())
        bound = bind(turned, whole.plan.records[record.kind]["part"], whole.plan, whole.words)
        yield record._replace(document=turned, bound=bound)


def test_every_mark_of_the_network_holds_when_lines_move() -> None:
    whole = network()
    moved = Workspace(whole.root, whole.listing, tuple(_records()), whole.plan, whole.words)
    assert moved.issues == ()
    tried = 0
    for territory in ("haute-ostrenne", "pays-de-sarvelle", "port-celestin", "val-de-clairune"):
        before, after = (_marks(observe(build_study(each, territory, DAY))) for each in (whole, moved))
        assert before == after
        tried += len(before)
    assert tried > 50
