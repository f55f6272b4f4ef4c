"""The JSON of `diagdemo questions`; `version` changes when a key is removed or changes its meaning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from diagdemo.cli.show import proofs_json
from diagdemo.cli.studies import Reading
from diagdemo.questions.gather import Question, Subject, Waiting
from diagdemo.study.study import Study

VERSION = 1


def questions_json(reading: Reading, territories: Sequence[tuple[Study, tuple[Subject, ...]]]) -> str:
    """Every question of several territories, none left out."""
    told = [
        {
            "territoire": study.slug,
            "nom": study.name,
            "questions": [
                _question(study, question) for subject in subjects for question in subject.questions
            ],
        }
        for study, subjects in territories
    ]
    return proofs_json.document(VERSION, reading, told)


def _question(study: Study, question: Question) -> dict[str, Any]:
    return {
        **proofs_json.missing(study, question.missing),
        "decide": [_waiting(each) for each in question.alone],
        "eclaire": [_waiting(each) for each in question.together],
    }


def _waiting(each: Waiting) -> dict[str, str]:
    return {"code": each.code, "cible": each.target}
