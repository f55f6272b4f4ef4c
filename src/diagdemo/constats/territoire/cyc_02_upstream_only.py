"""La participation s’arrête à la décision

## Ce qui est regardé
Les étapes où interviennent les dispositifs actifs : avant la décision, à la décision, après elle. Comptent
les étapes écrites dans les fiches et celles des politiques suivies où le dispositif est nommé.

## Ce qui le déclenche
Trois quarts au moins des dispositifs actifs interviennent avant la décision, et aucun n’intervient ensuite :
ni à la mise en œuvre, ni au suivi, ni à l’évaluation. Il faut au moins trois dispositifs actifs ; en
dessous, une part ne dit rien. Tant que les dispositifs dont les étapes ou l’état sont inconnus pourraient
changer la réponse, le constat reste indéterminé.

## Pourquoi
Après la décision viennent l’action et le bilan, où les habitants ont aussi leur place : réaliser, vérifier,
juger des effets.

## Ce qu’il ne dit pas
Rien de la qualité de ce qui se passe avant la décision, ni de l’engagement des habitants hors des
dispositifs recensés. Si les étapes en vigueur dans le dépôt n’ont pas de décision, la règle ne s’applique
pas.

## Appui
Cap Rural et Démocratie Ouverte, 2020 (passer des décisions à l’action) ; Labo Démocratie Ouverte, enjeu
« cycle complet ».
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import EtatConstat, NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.cycle import after_decision, before_decision, intervenes
from diagdemo.study.proportion import at_least
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, one_of_many, opposite, some
from diagdemo.study.time import is_active
from diagdemo.wording import agree, listed, number, quoted

CODE = "CYC-02"

CONSTAT = Constat(
    name="La participation s’arrête à la décision",
    nature=NatureConstat.VIGILANCE,
    importance=2,
    question=Question.COMBINAISONS,
    pillar=Pilier.PARTICIPATION,
    framework="Cap Rural et Démocratie Ouverte, 2020\u00a0; "
    "Labo Démocratie Ouverte, enjeu «\u00a0cycle complet\u00a0»",
    enjeu=Enjeu.CYCLE_COMPLET,
    thresholds=(
        Threshold(
            "part_amont",
            75,
            "%",
            "part des dispositifs actifs qui interviennent avant la décision",
            "proposition de l’équipe",
        ),
        Threshold(
            "dispositifs_min",
            3,
            "dispositifs",
            "nombre de dispositifs actifs à partir duquel une part se lit",
            "proposition de l’équipe",
        ),
    ),
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict, on the territory."""
    early, late = before_decision(study), after_decision(study)
    if not study.devices:
        yield nothing_recorded(
            "device", "Aucun dispositif n’est recensé\u00a0: rien ne dit à quelles étapes on participe."
        )
    elif not early or not late:
        yield Verdict(
            EtatConstat.NON_DECLENCHE,
            sentence="Les étapes en vigueur dans ce dépôt ne placent pas la décision entre un avant "
            "et un après\u00a0: la question ne se pose pas.",
        )
    else:
        yield _verdict(study, thresholds, early, late)


def _verdict(study: Study, thresholds: Thresholds, early: tuple[str, ...], late: tuple[str, ...]) -> Verdict:
    devices = study.devices.values()
    acting = [one_of_many(is_active(study, device)) for device in devices]
    upstream = [one_of_many(intervenes(study, device, early)) for device in devices]
    downstream = some(
        one_of_many(every([active, intervenes(study, device, late)]))
        for active, device in zip(acting, devices, strict=True)
    )
    share = at_least(
        list(zip(acting, upstream, strict=True)),
        thresholds["part_amont"] / 100,
        int(thresholds["dispositifs_min"]),
    )
    stages = listed([quoted(study.stages[stage]) for stage in late])
    return decide(
        every([opposite(downstream), share]),
        Target(),
        found=f"{_told(acting, upstream)} avant la décision, et aucun dispositif actif recensé n’intervient "
        f"ensuite ({stages}).",
        change="Ouvrir à un dispositif actif une des étapes qui suivent la décision.",
        unknown="Il n’est pas établi que la participation s’arrête, ou non, à la décision\u00a0: les étapes "
        "ou l’état de plusieurs dispositifs ne sont pas renseignés.",
    )


def _told(acting: Sequence[Tested], upstream: Sequence[Tested]) -> str:
    """« 4 dispositifs actifs recensés sur 4 interviennent »: of those that are surely active."""
    active = [so.value is True for is_acting, so in zip(acting, upstream, strict=True) if is_acting.value]
    one, several = "dispositif actif recensé", "dispositifs actifs recensés"
    verb = "interviennent" if sum(active) > 1 else "intervient"
    return f"{agree(sum(active), one, several)} sur {number(len(active))} {verb}"
