"""Files that people, or a merge, left in any state are compared without a fall, one line a change."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from changes.rewriting import changes, network, rewritten
from diagdemo.workspace.record import Record

_RECORDS = [each for each in network().records if not each.document.unreadable]
_STRANGE = (
    *("", "inconnu", "sans_objet", "aucun", "[]", "{}", "- a", "12,5", "'", '"', "# x", ": :", "|"),
    *("<b>", "\u202e", "2024-13", "*a", "&b", "!!x", "> y", "{valeur: }", "[{}]", "x" * 3000),
)


def _spoilt(text: str, lot: random.Random) -> str:
    lines = text.split("\n")
    for _ in range(lot.randint(1, 4)):
        rank = lot.randrange(len(lines))
        match lot.randrange(4):
            case 0:
                lines[rank] = ""
            case 1:
                lines[rank] = f"{lines[rank].split(':')[0]}: {lot.choice(_STRANGE)}"
            case 2:
                other = lot.randrange(len(lines))
                lines[rank], lines[other] = lines[other], lines[rank]
            case _:
                lines.insert(rank, lines[rank])
    return "\n".join(lines)


@given(st.sampled_from(_RECORDS), st.randoms(use_true_random=False))
def test_no_text_makes_a_comparison_fall(record: Record, lot: random.Random) -> None:
    other = rewritten(record, _spoilt(record.document.text, lot))
    for found in (changes(record, other), changes(other, record)):
        for change in found:
            for said in (change.sentence, *(field.sentence for field in change.fields)):
                assert "\n" not in said
                assert len(said) < 700
