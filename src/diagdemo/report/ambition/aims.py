"""The ambitions, horizon by horizon: what they state, whom they were written with, how they will be seen."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.constats.aim import aim_of
from diagdemo.constats.observe import catalogue
from diagdemo.indicators.core.told import bounds_text, count_text, value_text
from diagdemo.model.ambition import Ambition
from diagdemo.model.vocabulary.plan import EtatConstat, Horizon
from diagdemo.report.claim import Claim, claim
from diagdemo.report.found import anchor_of
from diagdemo.report.reading import Reading
from diagdemo.report.stated import UNKNOWN, known, stated
from diagdemo.study.called import in_words
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.wording import NOT_KNOWN, agree, listed, quoted


@dataclass(frozen=True)
class Cible:
    """Ce à quoi l’on verra qu’une ambition est atteinte."""

    indicateur: str
    """L’indicateur, par son nom."""
    aujourdhui: Claim
    """Sa valeur à la date de référence ; « n. r. » quand elle n’est pas connue, ou pas montrée."""
    compte: str
    """Ce que cette valeur compte, et ses bornes ; vide sans valeur."""
    visee: Claim
    """La valeur visée, et pour quand."""


@dataclass(frozen=True)
class ConstatVise:
    """Un constat auquel une ambition répond."""

    nom: str
    """Le nom du constat."""
    code: str
    """Son code."""
    etat: Claim
    """Ce qu’il en est à la date de référence : « relevé pour … », « n’est pas relevé »."""


@dataclass(frozen=True)
class Visee:
    """Une ambition."""

    ancre: str
    """L’ancre de l’ambition dans le document."""
    enonce: Claim
    """L’ambition, telle qu’elle est écrite."""
    dite: bool
    """Si la vision l’a déjà dite : elle n’est pas répétée."""
    enjeux: Claim
    """Les enjeux auxquels elle répond."""
    avec: Claim
    """Avec qui elle a été écrite."""
    cible: Cible | None
    """Sa cible ; rien quand aucune n’est écrite."""
    constats: tuple[ConstatVise, ...]
    """Les constats auxquels elle répond."""
    actions: Claim
    """Les actions qui la servent."""


@dataclass(frozen=True)
class Terme:
    """Les ambitions d’un horizon."""

    titre: str
    """« Court terme (12 mois) »."""
    ambitions: tuple[Visee, ...]
    """Les ambitions, dans l’ordre de leurs fiches."""


def terms(reading: Reading) -> tuple[Terme, ...]:
    """The horizons at which an ambition is written."""
    held = {
        horizon: tuple(
            _aim(reading, each) for each in reading.study.ambitions.values() if each.model.horizon is horizon
        )
        for horizon in Horizon
    }
    return tuple(Terme(term_title(reading, horizon), told) for horizon, told in held.items() if told)


def term_title(reading: Reading, horizon: Horizon) -> str:
    """« Court terme (12 mois) »; without its length when the diagnosis does not say it."""
    diagnostic = reading.study.diagnostic
    spans = diagnostic.model.horizons if diagnostic else None
    months = getattr(spans, str(horizon), None)
    return f"{horizon.label} ({agree(months, 'mois', 'mois')})" if months else horizon.label


def vision(reading: Reading) -> Claim | None:
    """The ambitions of the furthest horizon: where the territory wants to be in the end."""
    ambitions = reading.study.ambitions.values()
    if not ambitions:
        return None
    last = max((each.model.horizon for each in ambitions), key=lambda horizon: horizon.rank)
    told = [each for each in ambitions if each.model.horizon is last]
    if len(told) > 1:
        said = f"La vision est celle du {last.label.lower()}, en {len(told)} ambitions, écrites plus bas."
    else:
        said = f"La vision est celle du {last.label.lower()} : {quoted(_stated(told[0]).removesuffix('.'))}."
    return claim(said, [each.at("enonce") for each in told], reading.within)


def _stated(ambition: Entity[Ambition]) -> str:
    return " ".join(ambition.model.enonce.split())


def _is_vision(reading: Reading, ambition: Entity[Ambition]) -> bool:
    """Whether an ambition is alone at the furthest horizon: the vision tells it already."""
    rank = ambition.model.horizon.rank
    return not any(
        each.model.horizon.rank >= rank for each in reading.study.ambitions.values() if each is not ambition
    )


def _aim(reading: Reading, ambition: Entity[Ambition]) -> Visee:
    return Visee(
        anchor_of("ambition", ambition.id).removeprefix("constat-"),
        claim(_stated(ambition), [ambition.at("enonce")], reading.within),
        _is_vision(reading, ambition),
        _in_small(stated(ambition, "enjeux")),
        _in_small(stated(ambition, "coproduite_avec")),
        _target(reading, ambition),
        tuple(_answered(reading, ambition, code) for code in ambition.model.constats_vises or ()),
        _actions(reading, ambition),
    )


def _in_small(said: Claim) -> Claim:
    """Labels inside a sentence, without their capitals."""
    return Claim(said.text.lower(), said.proofs)


def _target(reading: Reading, ambition: Entity[Ambition]) -> Cible | None:
    cible = ambition.model.cible
    if cible is None:
        return None
    aim = aim_of(reading.study, ambition)
    measure = reading.measures.get(cible.indicateur)
    unit = cible.unite or (aim.indicator.unit if aim else None) or None
    wanted = stated(ambition, "cible", "valeur", unit=unit)
    due = stated(ambition, "cible", "date")
    visee = Claim(f"{wanted.text} (pour {due.text})", (*wanted.proofs, *due.proofs)) if known(due) else wanted
    if aim is None or measure is None or measure.value is None:
        return Cible(aim.indicator.name if aim else in_words(cible.indicateur), UNKNOWN, "", visee)
    today = claim(value_text(measure.value, aim.indicator), measure.evidence, reading.within)
    counted = "\u00a0; ".join(filter(None, (count_text(measure), bounds_text(measure, aim.indicator))))
    return Cible(aim.indicator.name, today, counted, visee)


def _answered(reading: Reading, ambition: Entity[Ambition], code: str) -> ConstatVise:
    name = catalogue()[code].CONSTAT.name if code in catalogue() else code
    return ConstatVise(name, code, _state(reading, code, ambition.at("constats_vises")))


def _state(reading: Reading, code: str, aimed: Datum) -> Claim:
    """What is found today of a constat, with the line that aims at it."""
    outcome = reading.observation.outcomes.get(code)
    if outcome is None:
        return claim("ne se lit pas dans ce document", [aimed], reading.within)
    found = outcome.of(EtatConstat.DECLENCHE)
    if not found and not reading.within:  # what is not shown is not told apart from what is not found
        return claim("n’est pas relevé dans ce document", [aimed], False)
    evidence = [aimed, *(datum for verdict in found for datum in verdict.evidence)]
    names = [quoted(verdict.target.name) for verdict in found if verdict.target.name]
    said = {
        EtatConstat.DECLENCHE: f"relevé pour {listed(names)}" if names else "relevé",
        EtatConstat.INDETERMINE: "indéterminé, faute de données",
        EtatConstat.NON_DECLENCHE: "n’est pas relevé",
    }
    return claim(said[outcome.state] if outcome.verdicts else NOT_KNOWN, evidence, reading.within)


def _actions(reading: Reading, ambition: Entity[Ambition]) -> Claim:
    served = [each for each in reading.study.actions.values() if ambition.id in (each.model.ambitions or ())]
    if not served:
        return Claim("aucune action écrite pour le moment", ())
    lines = [each.at("ambitions") for each in served]
    return claim(listed([quoted(each.name) for each in served]), lines, reading.within)
