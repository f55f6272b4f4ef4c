"""The words of each question by kind of record and key."""

from __future__ import annotations

from diagdemo.questions.wordings.actors import ACTOR
from diagdemo.questions.wordings.audience import Wording
from diagdemo.questions.wordings.devices import DEVICE
from diagdemo.questions.wordings.diagnosis import DIAGNOSTIC, INTERVIEW, POLICY
from diagdemo.questions.wordings.editions import EDITION
from diagdemo.questions.wordings.plan import ACTION, AMBITION
from diagdemo.questions.wordings.territory import TERRITORY

FIELDS: dict[tuple[str, str], Wording] = {
    (kind, key): wording
    for kind, table in (
        ("device", DEVICE),
        ("device", {f"editions.{key}": wording for key, wording in EDITION.items()}),
        ("actor", ACTOR),
        ("territoire", TERRITORY),
        ("diagnostic", DIAGNOSTIC),
        ("action", ACTION),
        ("ambition", AMBITION),
        ("interview", INTERVIEW),
        ("policy", POLICY),
    )
    for key, wording in table.items()
}
