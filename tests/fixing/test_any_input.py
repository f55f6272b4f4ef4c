"""Whatever the files hold, corrections end, never make things worse, and are all made the first time."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from diagdemo.checks import run
from diagdemo.workspace.load import load
from diagdemo.yaml.source import read
from fixing.mending import CORPUS, after, cases, mend, place, put
from patience import soon

PATH = "territoires/brumeval/devices/forum.yaml"
_LINES = [
    "nom: Forum",
    "Nom : Fête",
    "type: Conseil de quartier",
    "Type:evenement",
    "debut: 01/03/2024",
    "début: “mars 2024”",
    "statut: 'ACTIF'",
    "conditions: Habiter : la commune",
    "conditions: 'Venir de l'autre rive'",
    "enjeux:",
    "\t- confiance",
    "  • diversité",
    "  -confience",
    "   - diversite",
    "recrutement: volontariat, tirage",
    "moyens: {etp: 1,5, budget_animation: 15 k€}",
    "moyens: {etp: environ 2; annee: 2024",
    "liens:",
    "  - {vers: Centre social, type: Animé}",
    "  - vers: brumeval, type: pilote",
    "description: |",
    "  debut: 01/03/2024",
    "url: www.exemple.fr # à vérifier",
    "acces: “ouvert”",
    "nom\u00a0: x",
    "editions: [{id: 2024, participants: près de 300}]",
    "nom: B\u200bu\u202edget",
    "role: @x `y`",
    "# commentaire : 01/03/2024",
    "",
]
texts = st.lists(st.sampled_from(_LINES) | st.text(max_size=12), max_size=12).map("\n".join)
ends = st.sampled_from(["utf-8", "cp1252", "utf-16"])


def lay(root: Path, content: bytes) -> Path:
    return put(
        root, {"territoires/brumeval/territoire.yaml": b"nom: Brumeval\ntype: commune\n", PATH: content}
    )


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(text=texts, encoding=ends, unsure=st.booleans())
@example(text="nom: Forum\n" * 3, encoding="utf-8", unsure=True)
@example(text="Type:evenement\n" * 3, encoding="utf-8", unsure=True)
@example(text="\nType:evenement\n  -confience", encoding="utf-8", unsure=True)
@example(
    text="\x08\n\t- confiance\nnom: Forum\n0\n  - vers: brumeval, type: pilote", encoding="utf-8", unsure=True
)
@example(
    text="  - {vers: caue, type: anime}\ndebut: 2024\n  - {vers: caue, type: anime}\nnom: A\nesè",
    encoding="utf-8",
    unsure=True,
)
def test_any_file_ends_better_or_the_same(text: str, encoding: str, unsure: bool) -> None:
    with TemporaryDirectory() as folder:
        root = lay(Path(folder), text.encode(encoding, "replace"))
        before = load(root)
        old = before.record(PATH)
        fixed = mend(root, unsure=unsure)
        files = after(root, fixed)
        for path, content in files.items():
            (root / path).write_bytes(content)
        again = mend(root, unsure=unsure)
        assert (again.edits, again.moves) == ((), ())
        new = load(root).record(PATH)
        assert old is not None
        assert new is not None
        if not old.document.unreadable:
            assert not new.document.unreadable
        told, left = (Counter(issue.code for issue in each.document.issues) for each in (old, new))
        assert sum(left.values()) <= sum(told.values())
        _assert_comments_stay(old.document.text, new.document.text)
        if not fixed.done:
            assert files[PATH] == text.encode(encoding, "replace")


def _assert_comments_stay(old: str, new: str) -> None:
    before, now = (read("f", text.encode()).lines for text in (old, new))
    assert len(before) == len(now)
    kept = [line for line in before if line.startswith("# commentaire")]
    assert kept == [line for line in now if line.startswith("# commentaire")]


@settings(deadline=None, max_examples=60)
@given(content=st.binary(max_size=200), unsure=st.booleans())
def test_any_bytes_are_gone_through(content: bytes, unsure: bool) -> None:
    with TemporaryDirectory() as folder:
        fixed = mend(lay(Path(folder), content), unsure=unsure)
        assert {edit.path for edit in fixed.edits} <= {PATH}


def test_every_mistake_at_once_is_corrected_as_each_alone(tmp_path: Path) -> None:
    """A repository with the whole corpus: nothing is withdrawn that would not be in a file alone."""
    files = {}
    for part in ("lecture", "saisie"):
        for name, case in cases(part).items():
            if case.get("type", "device") == "device" and "espace" not in case:
                path = place("device").replace("fiche", f"{part}-{name}")
                files[path] = (CORPUS / part / f"{name}.yaml").read_bytes()
    root = put(tmp_path, files)
    before = run(load(root)).issues
    fixed = mend(root, unsure=True)
    assert len(fixed.edits) >= 110
    assert len(fixed.withdrawn) <= 5
    assert len(fixed.result.issues) < len(before)


@pytest.mark.parametrize(
    "content",
    [
        b"nom: Forum\ntype: evenement\nenjeux:\n" + b"\t- confience\n" * 3_000,
        b"nom: Forum\n" + b"D\xc3\xa9but: 1/3/2024\n" * 3_000,
        b"liens: [" + b"{vers\xc2\xa0: a}, " * 5_000 + b"]\n",
        b"nom: " + b"\xc3\x83\xc2\xa9" * 50_000,
        b"editions:\n" + b"  - {debut: 1/3/2024, participants: {valeur: env 3}}\n" * 1_500,
        b"nom: 'l'e'a'u" * 15_000,
        ("nom: \u200b" + "\u200ba" * 40_000).encode(),
        "a>]\n  • diversité\nr: ".encode(),
    ],
    ids=["tabs", "keys", "braces", "mangled", "mixed", "quotes", "unseen", "round"],
)
def test_a_hostile_file_is_gone_through_in_time(tmp_path: Path, content: bytes) -> None:
    root = lay(tmp_path, content)
    with soon():
        mend(root, unsure=True)
