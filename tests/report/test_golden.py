"""Documents of the examples, without lists of proofs. To accept: `REFAIRE_ATTENDUS=1 pytest tests/report`."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from diagdemo.model.vocabulary.interviews import Diffusion
from report.conftest import Expect
from report.documents import report, without_version
from report.sheets import plan, sheet

DOCUMENTS: dict[str, Callable[[], str]] = {
    "brumeval": lambda: report("reseau-fictif", "brumeval"),
    "brumeval-ambition": lambda: plan("brumeval"),
    "brumeval-synthese": lambda: sheet("brumeval"),
    "brumeval-synthese-claire": lambda: sheet("brumeval", plain=True),
    "comparaison-reseau-fictif": lambda: report("reseau-fictif", None),
    "comparaison-territoires-reels": lambda: report("territoires-reels", None),
    "mulhouse": lambda: report("territoires-reels", "mulhouse"),
    "pays-de-sarvelle-publique": lambda: report("reseau-fictif", "pays-de-sarvelle", Diffusion.PUBLIQUE),
}
"""One of each kind, for the team but one: what changes in them is read line by line in Git."""

_LISTS = re.compile(r'^## <a id="annexe-preuves"></a>.*?(?=^## |\Z)', re.M | re.S)
"""Long, and verified line by line by the tests of proofs."""


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_documents_of_the_examples_are_those_that_were_read_and_accepted(
    name: str, expect: Expect
) -> None:
    expect(name, _LISTS.sub("", without_version(DOCUMENTS[name]())).rstrip("\n") + "\n")


def test_every_expected_document_has_its_test() -> None:
    assert sorted(path.stem for path in (Path(__file__).parent / "attendus").iterdir()) == sorted(DOCUMENTS)
