"""The documents of the examples, whole. To accept new ones: `REFAIRE_ATTENDUS=1 pytest tests/report`."""

from __future__ import annotations

import pytest

from report.conftest import Expect
from report.documents import EXAMPLES, report, without_version

DOCUMENTS = {
    "mulhouse": ("territoires-reels", "mulhouse"),
    "gironde": ("territoires-reels", "gironde"),
    "comparaison-territoires-reels": ("territoires-reels", None),
    "brumeval": ("reseau-fictif", "brumeval"),
    "pays-de-sarvelle": ("reseau-fictif", "pays-de-sarvelle"),
    "comparaison-reseau-fictif": ("reseau-fictif", None),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_documents_of_the_examples_are_those_that_were_read_and_accepted(
    name: str, expect: Expect
) -> None:
    expect(name, without_version(report(*DOCUMENTS[name])))


def test_every_expected_document_has_its_test() -> None:
    folder = EXAMPLES["reseau-fictif"].parents[1] / "tests/report/attendus"
    assert sorted(path.stem for path in folder.iterdir()) == sorted(DOCUMENTS)
