"""Everything that names a record follows it, and nothing else of any file changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diagdemo.checks import run
from diagdemo.errors import DiagdemoError
from diagdemo.workspace.load import load
from diagdemo.workspace.rename.named import new_name
from diagdemo.workspace.rename.prepare import Renaming, prepare
from diagdemo.workspace.rename.subject import find_subject
from diagdemo.workspace.rewrite import rewrite
from diagdemo.workspace.workspace import Workspace
from rename.small import FILES, held, lay

EXAMPLES = Path(__file__).parents[2] / "examples"
NETWORK = load(EXAMPLES / "reseau-fictif")

FORUM = {
    "diagdemo.yaml": [("devices/forum.yaml", "devices/agora.yaml")],
    "actors/codev.yaml": [("alpha/forum", "alpha/agora"), ("alpha/devices/forum", "alpha/devices/agora")],
    "territoires/alpha/diagnostic.yaml": [
        ("'devices/forum'", "'devices/agora'"),
        ("cible: forum", "cible: agora"),
    ],
    "territoires/alpha/constats.yaml": [
        ("cible: forum", "cible: agora"),
        ("comite+forum", "agora+comite"),
        ("[ forum ,", "[ agora ,"),
    ],
    "territoires/alpha/devices/suites.yaml": [("[forum]", "[agora]"), ("- forum #", "- agora #")],
    "territoires/alpha/actors/mairie.yaml": [
        ("objet: Forum", "objet: agora"),
        ("objet: forum", "objet: agora"),
    ],
    "territoires/alpha/actors/comite.yaml": [("vers: forum", "vers: agora")],
    "territoires/alpha/ambition/aller-plus-loin.yaml": [
        ("dispositif: forum", "dispositif: agora"),
        ("de: forum", "de: agora"),
    ],
    "territoires/alpha/actions/charte.yaml": [("[forum,", "[agora,")],
    "territoires/alpha/policies/plu.yaml": [("[forum]", "[agora]")],
    "territoires/alpha/interviews/p-7k3m.yaml": [("dispositifs: [forum]", "dispositifs: [agora]")],
    "territoires/beta/devices/forum.yaml": [("[alpha/forum]", "[alpha/agora]")],
}
INTERVIEW = {
    "territoires/alpha/diagnostic.yaml": [('"p-7k3m#x1"', '"p-9x9x#x1"'), ("- p-7k3m\n", "- p-9x9x\n")],
    "territoires/alpha/constats.yaml": [(" p-7k3m#x1]", " p-9x9x#x1]")],
    "territoires/alpha/devices/forum.yaml": [
        ("source: p-7k3m}", "source: p-9x9x}"),
        ("  p-7k3m: {", "  p-9x9x: {"),
        ("entretien: p-7k3m#x1", "entretien: p-9x9x#x1"),
    ],
}
TERRITORY = {
    "diagdemo.yaml": [("territoires/alpha/", "territoires/omega/")],
    "actors/codev.yaml": [("alpha/forum", "omega/forum"), ("alpha/devices", "omega/devices")],
    "territoires/alpha/devices/forum.yaml": [("de: alpha", "de: omega")],
    "territoires/alpha/policies/plu.yaml": [("qui_decide: alpha", "qui_decide: omega")],
    "territoires/beta/devices/forum.yaml": [("alpha/forum", "omega/forum"), ("de: alpha", "de: omega")],
}


def _expected(changes: dict[str, list[tuple[str, str]]], old: str, new: str) -> dict[str, str]:
    files = dict(FILES)
    for path, pairs in changes.items():
        for before, after in pairs:
            assert files[path].count(before) == 1, (path, before)
            files[path] = files[path].replace(before, after)
    return {path.replace(old, new) if path.startswith(old) else path: text for path, text in files.items()}


def _prepared(workspace: Workspace, old: str, new: str) -> Renaming:
    subject = find_subject(workspace, old)
    return prepare(workspace, subject, new_name(workspace, subject, new))


@pytest.mark.parametrize(
    ("old", "new", "changes", "moved"),
    [
        (
            "alpha/forum",
            "agora",
            FORUM,
            ("territoires/alpha/devices/forum", "territoires/alpha/devices/agora"),
        ),
        (
            "p-7k3m",
            "p-9x9x",
            INTERVIEW,
            ("territoires/alpha/interviews/p-7k3m", "territoires/alpha/interviews/p-9x9x"),
        ),
        ("alpha", "omega", TERRITORY, ("territoires/alpha", "territoires/omega")),
    ],
)
def test_every_way_of_naming_follows(
    tmp_path: Path,
    old: str,
    new: str,
    changes: dict[str, list[tuple[str, str]]],
    moved: tuple[str, str],
) -> None:
    renaming = _prepared(load(lay(tmp_path)), old, new)
    rewrite(renaming.edits, renaming.moves)
    expected = _expected(changes, *moved)
    assert held(tmp_path) == expected
    assert renaming.replaced == sum(len(pairs) for pairs in changes.values())
    back = _prepared(load(tmp_path), old.replace("forum", new) if "/" in old else new, old.rpartition("/")[2])
    rewrite(back.edits, back.moves)
    # Only the order of a pair and the capitals of an object are not given back.
    same = {path: text.replace("objet: Forum", "objet: forum") for path, text in FILES.items()}
    assert held(tmp_path) == (same if "/" in old else FILES)


def test_a_homonym_elsewhere_is_left_alone(tmp_path: Path) -> None:
    renaming = _prepared(load(lay(tmp_path)), "beta/forum", "assemblee")
    assert list(renaming.texts) == ["actors/codev.yaml"]
    assert "beta/assemblee" in renaming.texts["actors/codev.yaml"]


def test_a_reference_to_a_wrong_kind_follows_too(tmp_path: Path) -> None:
    root = lay(tmp_path, territoires__alpha__actions__deux="intitule: A\npilote: forum\necheance: 2026\n")
    renaming = _prepared(load(root), "alpha/forum", "agora")
    assert "pilote: agora" in renaming.texts["territoires/alpha/actions/deux.yaml"]
    assert _faults(renaming.before) == _faults(renaming.after)


def _faults(workspace: Workspace) -> Counter[tuple[str, int]]:
    return Counter((issue.code, issue.location.line) for issue in run(workspace).issues)


def _graph(workspace: Workspace, renaming: Renaming | None = None) -> Counter[tuple[object, ...]]:
    """Every resolved reference and every link, with paths as they are once renamed."""
    moved = renaming.names.moved if renaming else lambda path: path
    found: Counter[tuple[object, ...]] = Counter()
    for record in workspace.records:
        for reference in record.bound.references:
            target = workspace.index.resolve(reference.text, reference.node["to"], record.territory)
            found[moved(record.path), reference.route, target and moved(target.record.path)] += 1
    for link in workspace.links.every:
        found[moved(link.start.path), link.verb, moved(link.end.path), moved(link.record.path)] += 1
    return found


_RECORDS = [
    record
    for record in NETWORK.records
    if record.kind in NETWORK.plan.folders.values() and record.territory in (None, "brumeval")
]


@pytest.mark.parametrize("record", _RECORDS, ids=lambda record: record.path)
def test_the_whole_network_still_leads_where_it_led_and_comes_back_as_it_was(record: object) -> None:
    path, id = record.path, record.id  # type: ignore[attr-defined]
    there = _prepared(NETWORK, path, "p-z9z9z9")
    assert _graph(there.after) == _graph(NETWORK, there)
    back = _prepared(there.after, there.names.path, id)
    texts = {each.path: each.document.text for each in back.after.records}
    assert texts == {each.path: each.document.text for each in NETWORK.records}


@pytest.mark.parametrize(
    "text",
    [
        "brumeval/actors/voix-des-tilleuls",
        "brumeval/devices/enquete-mobilites",
        "brumeval/interviews/p-2f9x",
        "brumeval/ambition/panel-permanent",
        "brumeval/actions/ecrire-la-charte",
        "actors/cafes-villages.yaml",
        "haute-ostrenne",
        "val-de-clairune",
    ],
)
def test_no_fault_comes_or_goes(text: str) -> None:
    renaming = _prepared(NETWORK, text, "p-z9z9z9")
    assert _faults(renaming.before) == _faults(renaming.after)
    assert _graph(renaming.after) == _graph(NETWORK, renaming)


@given(st.text(max_size=80) | st.from_regex(r"[a-zA-Z0-9._/\\ -]{1,70}", fullmatch=True))
@settings(max_examples=150)
def test_any_name_is_taken_as_it_is_or_refused_in_words(text: str) -> None:
    subject = find_subject(NETWORK, "brumeval/rive-gauche")
    answer = _answer(lambda: new_name(NETWORK, subject, text))
    if isinstance(answer, DiagdemoError):
        assert answer.advice or "déjà son nom" in answer.message
    else:
        assert answer == text.strip()
        assert NETWORK.record(f"territoires/brumeval/actors/{answer}.yaml") is None


@given(st.text(max_size=80) | st.from_regex(r"[a-z0-9._/\\#-]{1,70}", fullmatch=True))
@settings(max_examples=150)
def test_anything_typed_is_one_thing_or_refused_in_words(text: str) -> None:
    answer = _answer(lambda: find_subject(NETWORK, text).id)
    typed = text.strip().replace("\\", "/").removesuffix(".yaml").rstrip("/")
    assert isinstance(answer, DiagdemoError) or typed.endswith(answer)


def _answer(ask: Callable[[], str]) -> str | DiagdemoError:
    try:
        return ask()
    except DiagdemoError as refused:
        return refused
