"""Whatever files say of one another, their corrections are all made the first time."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from fixing.mending import after, mend, put

_SAID = [
    "nom: Forum",
    "type: evenement",
    "liens:",
    "  - {vers: forume, type: coopere}",
    "  - {vers: Fete, type: Coopère}",
    "  - {vers: fete, type: coopere}",
    "\t- {vers: ccass, type: anime}",
    "succede_a: [forum.yaml, Fête]",
    "debut: 01/03/2024",
    "fin: 01/03/2023",
    "etapes: [Écrire, ecrir]",
]
_RULES = [
    "programme: x",
    "version_format: 1",
    "Étapes cycle:",
    "\t- {code: ecrire, libelle: Rédiger}",
    "derogations: [{code: D124, fichier: territoires/brumeval/devices/forum.yaml, motif: Tel quel.}]",
]
_DEVICES = ["devices/forum.yaml", "devices/Fête.yaml", "devices/fete.yml", "devices/ccas.yaml"]


def written(lines: list[str]) -> st.SearchStrategy[bytes]:
    return st.lists(st.sampled_from(lines), max_size=8).map(lambda chosen: "\n".join(chosen).encode())


@settings(deadline=None, max_examples=100)
@given(
    files=st.dictionaries(st.sampled_from(_DEVICES), written(_SAID), min_size=1),
    rules=written(_RULES),
    unsure=st.booleans(),
)
def test_files_that_name_one_another_are_corrected_once(
    files: dict[str, bytes], rules: bytes, unsure: bool
) -> None:
    with TemporaryDirectory() as folder:
        laid = {f"territoires/brumeval/{path}": content for path, content in files.items()}
        root = put(Path(folder), {**laid, "diagdemo.yaml": rules})
        fixed = mend(root, unsure=unsure)
        texts = after(root, fixed)
        for move in fixed.moves:
            (root / move.old).unlink()
        for path, content in texts.items():
            (root / path).write_bytes(content)
        again = mend(root, unsure=unsure)
        assert (again.done, again.edits, again.moves) == ((), (), ())
