"""A sentence of a document with the lines it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from diagdemo.report.proof import Proof, proofs
from diagdemo.study.datum import Datum


@dataclass(frozen=True)
class Claim:
    """Une affirmation et les lignes qui la prouvent."""

    text: str
    """Une ou deux phrases, ou un chiffre avec ce qu’il compte."""
    proofs: tuple[Proof, ...]
    """Les lignes sur lesquelles elle repose ; aucune quand elle dit que rien n’est renseigné."""


def claim(text: str, evidence: Iterable[Datum], within: bool) -> Claim:
    """A sentence that rests on some data.

    Args:
        text: the sentence.
        evidence: what it rests on.
        within: whether the document stays within the team; lines of interviews are cited there only.
    """
    return Claim(text, proofs(evidence, within))
