"""Des publics moins présents que dans la population

## Ce qui est regardé
Pour chaque dispositif actif, la dernière édition dont le profil se compare à celui de la population : âge,
sexe, catégorie socioprofessionnelle, quartier prioritaire. Seules comptent les catégories qui portent le
même nom des deux côtés, les autres étant mises de côté des deux côtés : la part d’un public parmi les
participants de ces catégories est rapportée à sa part parmi les habitants des mêmes catégories.

## Ce qui le déclenche
Un public y est au moins deux fois moins présent que dans la population, et trente personnes au moins ont
donné cette information. Si aucune catégorie ne se compare, ou si le profil n’est pas connu, le constat est
indéterminé. Il l’est aussi quand rien n’est relevé sur les critères comparés et qu’un critère n’est connu que
d’un côté.

## Pourquoi
Une décision prise avec des habitants gagne à l’être avec celles et ceux qu’elle concerne, dans leur
diversité.

## Ce qu’il ne dit pas
Qu’un dispositif devrait ressembler en tout à la population : un conseil des jeunes réunit des jeunes. Les
personnes qui n’ont pas répondu ne sont pas comptées, et peuvent être autres. Un effectif de moins de cinq
personnes n’est jamais écrit.

## Appui
Labo Démocratie Ouverte, enjeu « diversité » ; OCDE (représentativité des processus délibératifs). Le seuil
est une proposition de l’équipe.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from diagdemo.constats.by_edition import each_device
from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.percent import percent
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.indicators.core.small_cells import few, is_small, minimum_of
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Enjeu, TypeDispositif
from diagdemo.model.vocabulary.plan import EtatConstat, NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.profiles import Band, Comparison, label_of, lacking, latest_comparisons, uncompared
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, some, sure, unsure
from diagdemo.study.time import is_active
from diagdemo.wording import listed, quoted

CODE = "PUB-03"

_RATIO, _FEWEST = "rapport", "personnes_min"

CONSTAT = Constat(
    name="Des publics moins présents que dans la population",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=2,
    question=Question.RESULTATS,
    pillar=Pilier.PARTICIPATION,
    framework="Labo Démocratie Ouverte, enjeu «\u00a0diversité\u00a0»\u00a0; OCDE",
    enjeu=Enjeu.DIVERSITE,
    thresholds=(
        Threshold(
            _RATIO,
            0.5,
            "",
            "part parmi les participants, divisée par la part dans la population, en dessous de laquelle on "
            "le relève",
            "proposition de l’équipe",
        ),
        Threshold(
            _FEWEST,
            30,
            "personnes",
            "nombre de personnes renseignées à partir duquel des parts se comparent",
            "proposition de l’équipe",
        ),
    ),
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each device."""
    nothing = "Aucun dispositif n’est recensé\u00a0: on ne sait pas qui participe."
    yield from each_device(study, nothing, lambda device: _verdict(study, device, thresholds))


def _verdict(study: Study, device: Entity[Device], thresholds: Thresholds) -> Verdict:
    compared = latest_comparisons(study, device)
    large = [each for each in compared if each.answered.under(thresholds[_FEWEST]) is False]
    others = uncompared(study, compared[0].edition) if compared else {}
    target, active = Target(device.id, device.name), is_active(study, device)
    if compared and not large and not others and active.value:
        return Verdict(
            EtatConstat.NON_DECLENCHE,
            target,
            f"{quoted(device.name)}, édition {compared[0].edition.called}\u00a0: trop peu de personnes "
            "renseignées pour comparer des parts.",
            active.evidence,
        )
    rare = [_is_rare(made, band, thresholds) for made in large for band in made.bands]
    test = some([*rare, *(unsure(lack) for lack in others.values())])
    return decide(
        every([active, test if compared else _nothing_compared(study, device)]),
        target,
        found=_found(study, device, large, thresholds) if test.value else "",
        change="À la prochaine édition, aller vers ces publics, puis relever à nouveau le profil.",
        unknown=_unknown(device, compared, others),
    )


def _unknown(device: Entity[Device], compared: Sequence[Comparison], others: Iterable[str]) -> str:
    labels = listed([f"par {label_of(criterion).lower()}" for criterion in others])
    if compared and labels:
        return (
            f"{quoted(device.name)}, édition {compared[0].edition.called}\u00a0: il reste à comparer les "
            f"participants à la population {labels}."
        )
    return (
        f"{quoted(device.name)}\u00a0: le profil des participants ne peut pas être comparé à celui de la "
        "population, sur les mêmes catégories."
    )


def _is_rare(made: Comparison, band: Band, thresholds: Thresholds) -> Tested:
    ratio = made.ratio(band)
    low = ratio.under(thresholds[_RATIO]) if ratio else None
    if low is None:
        counted = made.edition.look("profil", made.criterion, "effectifs", band.name)
        return unsure(counted.missing, evidence=band.evidence)
    return sure(low, *band.evidence)


def _found(study: Study, device: Entity[Device], large: list[Comparison], thresholds: Thresholds) -> str:
    minimum = minimum_of(study.workspace)
    told = []
    for made in large:
        rare = [band for band in made.bands if _is_rare(made, band, thresholds).value]
        if rare:
            names = [_told(made, band, minimum) for band in rare]
            several = "\u00a0; ".join(names)
            told.append(f"{_among(made)}\u00a0: {several}")
    where = f"{quoted(device.name)}, édition {large[0].edition.called}"
    return f"{where}. {'. '.join(told)}."


def _among(made: Comparison) -> str:
    """« Âge », with the categories compared when they are not all of them."""
    names = [quoted(band.name) for band in made.bands]
    return f"{made.label}, en ne comptant que {listed(names)}" if made.apart or made.beyond else made.label


def _told(made: Comparison, band: Band, minimum: int) -> str:
    """« 75 et plus » représente 4 % des participants et 18 % de la population."""
    share, base = made.share(band), made.base(band)
    if share is None or base is None:
        return quoted(band.name)
    small = is_small(band.people, minimum)
    part = f"{few(minimum)} parmi les" if small else f"{percent(share)} des"
    present = f"{quoted(band.name)} représente {part} participants qui l’ont indiqué"
    return f"{present} et {percent(base)} de la population"


def _nothing_compared(study: Study, device: Entity[Device]) -> Tested:
    """There is nothing to compare in a charter, nor without an edition."""
    recorded = look(device, "editions")
    if device.model.type is TypeDispositif.CADRE:
        return sure(False, device.at("type"))
    return unsure(lacking(study, device)) if recorded.values else recorded.test(lambda _: False)
