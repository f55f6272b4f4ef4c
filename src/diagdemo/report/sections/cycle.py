"""The devices stage by stage of the policy cycle."""

from __future__ import annotations

from diagdemo.report.among import among
from diagdemo.report.claim import Claim
from diagdemo.report.proof import proofs
from diagdemo.report.reading import Reading
from diagdemo.report.sections.devices import IN_PLACE, in_place, is_over, names_of, ordered
from diagdemo.report.stated import known, stated, together
from diagdemo.report.table import Table, TableRow, table
from diagdemo.study.cycle import intervenes


def stages(reading: Reading) -> Table:
    """Which devices intervene at each stage, by what their records or followed policies say."""
    titles = ("Étape", "En place ou en projet", "Arrêtés ou terminés")
    rows = [_stage(reading, code, label) for code, label in reading.study.stages.items()]
    return table(titles, rows if any(each.proofs for each in rows) else ())


def _stage(reading: Reading, code: str, label: str) -> TableRow:
    tested = [(each, intervenes(reading.study, each, (code,))) for each in ordered(reading.study)]
    held = [each for each, answer in tested if answer.value]
    now = [each for each in held if not is_over(reading.study, each)]
    past = [each for each in held if is_over(reading.study, each)]
    evidence = (datum for _, answer in tested if answer.value for datum in answer.evidence)
    cells = names_of(now) or "aucun dispositif connu", names_of(past) or "—"
    return TableRow(label, cells, proofs(evidence, reading.within))


def placed(reading: Reading) -> Claim | None:
    """Of how many devices in place the stages are known: the others may fill what looks empty."""
    devices = in_place(reading.study)
    told = [stated(each, "etapes") for each in devices]
    if not devices:
        return None
    count = sum(map(known, told))
    if not count:
        return Claim("Les étapes ne sont renseignées pour aucun dispositif en place ou en projet.", ())
    words = f"Les étapes sont renseignées pour {among(count, len(devices), IN_PLACE)}"
    rest = "\u00a0; les autres pourraient en couvrir d’autres." if count < len(devices) else "."
    named = " Les dispositifs que nomment les politiques suivies comptent aussi."
    return Claim(words + rest + (named if reading.study.policies else ""), together(told).proofs)
