"""Which constat and which target a person means when they give an opinion; refused when it is not found."""

from __future__ import annotations

from difflib import get_close_matches

from diagdemo.constats.observe import catalogue
from diagdemo.constats.opinions import HumanLayer, evidence_of
from diagdemo.constats.outcome import Observation, Outcome
from diagdemo.constats.verdict import Verdict
from diagdemo.errors import NotFoundError, UsageError
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.datum import fingerprint
from diagdemo.wording import listed, quoted

_SHOWN = 8


def asked(observation: Observation, layer: HumanLayer, code: str, target: str) -> tuple[str, str, str]:
    """The code, the target and the fingerprint of what is found there.

    Raises:
        NotFoundError: no constat has that code, or it has no such target.
        UsageError: the constat needs a target, or is not found on this one.
    """
    by_hand = {finding.finding.id: finding for finding in layer.findings}
    if code in by_hand:
        if target:
            raise UsageError(
                f"{quoted(code)} est un constat écrit à la main\u00a0: il ne vise pas de cible",
                "retirez --cible",
            )
        return code, "", fingerprint(by_hand[code].evidence)
    outcome = observation.outcomes.get(code.upper())
    if outcome is None and code.upper() in catalogue():
        raise UsageError(
            f"{code.upper()} compare des territoires\u00a0: il ne reçoit pas encore d’avis",
            "écrivez ce qu’en dit le groupe dans «\u00a0manuels\u00a0», dans «\u00a0constats.yaml\u00a0»",
        )
    if outcome is None:
        raise _unknown_code(code, [*observation.outcomes, *by_hand])
    verdict = _aimed(outcome, target)
    if verdict.state is not EtatConstat.DECLENCHE:
        raise _not_found(outcome, verdict)
    return outcome.code, target, fingerprint(evidence_of(outcome, target))


def _aimed(outcome: Outcome, target: str) -> Verdict:
    held = {verdict.target.id: verdict for verdict in outcome.verdicts}
    if target in held:
        return held[target]
    found = [verdict.target.id for verdict in outcome.of(EtatConstat.DECLENCHE)]
    if not target and found:
        raise UsageError(
            f"il manque la cible de l’avis sur {outcome.code}", f"choisissez\u00a0: {_choices(found)}"
        )
    if not target:
        return next(iter(outcome.verdicts), Verdict(EtatConstat.NON_DECLENCHE))
    close = get_close_matches(target, [each for each in held if each], n=3, cutoff=0.6)
    meant = f"vouliez-vous dire {listed([quoted(each) for each in close])}\u00a0?" if close else ""
    others = (
        f"il est relevé pour\u00a0: {_choices(found)}" if any(found) else "il n’est relevé pour aucune cible"
    )
    raise NotFoundError(f"{outcome.code} n’a pas de cible {quoted(target)} ici", meant or others)


def _choices(targets: list[str]) -> str:
    shown = [f"--cible {each}" for each in targets if each][:_SHOWN]
    return ", ".join(shown) + ("…" if len(targets) > _SHOWN else "")


def _unknown_code(code: str, known: list[str]) -> NotFoundError:
    close = get_close_matches(code.upper(), known, n=3, cutoff=0.6) or get_close_matches(
        code, known, n=3, cutoff=0.6
    )
    advice = (
        f"vouliez-vous dire {' ou '.join(close)}\u00a0?"
        if close
        else "«\u00a0diagdemo explain\u00a0» les donne tous"
    )
    return NotFoundError(f"aucun constat ne s’appelle {quoted(code)}", advice)


def _not_found(outcome: Outcome, verdict: Verdict) -> UsageError:
    where = f" pour {quoted(verdict.target.id)}" if verdict.target.id else ""
    if verdict.state is EtatConstat.INDETERMINE:
        return UsageError(
            f"{outcome.code} est indéterminé{where}\u00a0: il manque de quoi le dire",
            "répondez d’abord à la question\u00a0: diagdemo questions",
        )
    return UsageError(
        f"{outcome.code} n’est pas relevé{where}\u00a0: il n’y a rien à confirmer ni à écarter",
        "diagdemo constats donne ce qui est relevé",
    )
