"""What territories could tell each other about: for each question of a constat, who carries an experience."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from diagdemo.model.device import Device
from diagdemo.model.vocabulary import devices as v
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.participation import consults
from diagdemo.study.tested import Tested, every, opposite, some, sure, unsure

Carries = Callable[[Entity[Device], str], Tested]
"""Whether a device carries an experience; the word is the target of the question, such as a stage."""


class Experience(NamedTuple):
    """What two territories could talk about."""

    subject: str
    """A French noun with its article: « la réponse publique »."""
    carries: Carries
    by_word: bool = False
    """Whether each target of the constat, such as a stage, is a question of its own, and ends the subject."""


def _said(*route: str) -> Carries:
    return lambda device, word: look(device, *route).test(lambda _: True)


def _among(*route: str, words: tuple[str, ...]) -> Carries:
    return lambda device, word: look(device, *route).among(*words)


def _any(*carries: Carries) -> Carries:
    return lambda device, word: some(each(device, word) for each in carries)


def _listed(key: str, words: tuple[str, ...]) -> Carries:
    return lambda device, word: look(device, key).test(lambda held: any(each in words for each in held))


def _positive(*route: str) -> Carries:
    return lambda device, word: look(device, *route).test(lambda value: value > 0)


def _edition(key: str) -> Carries:
    """That an edition says something at a key."""
    return lambda device, word: some(
        look(device, "editions", rank, key).test(lambda _: True)
        for rank, _ in enumerate(device.model.editions or ())
    )


def _answered(device: Entity[Device], word: str) -> Tested:
    """That an edition was answered; an answer that is only planned says nothing."""
    return some(_answer(device, rank) for rank, _ in enumerate(device.model.editions or ()))


def _answer(device: Entity[Device], rank: int) -> Tested:
    route = ("editions", rank, "reponse_publique")
    answer, date = look(device, *route), look(device, *route, "date")
    if not answer.values:
        return answer.test(lambda _: True)
    given = bool(date.values or answer.value.texte or answer.value.url)
    return sure(True, answer.datum) if given else unsure(date.missing)


def _realised(device: Entity[Device], word: str) -> Tested:
    """That a proposal of an edition is done, whether proposals are listed or counted."""
    tests = []
    for rank, edition in enumerate(device.model.editions or ()):
        route = ("editions", rank, "suites")
        if isinstance(edition.suites, tuple):
            ranks = range(len(edition.suites))
            done = (look(device, *route, each, "realisation") for each in ranks)
            tests += [each.among(v.StatutRealisation.REALISEE) for each in done]
        else:
            tests.append(look(device, *route, "realisees").test(lambda count: count > 0))
    return some(tests)


def _shared_decision(device: Entity[Device], word: str) -> Tested:
    return look(device, "degre_constate").test(lambda degree: degree.rank >= v.Degre.CO_CONSTRUCTION.rank)


def _at_stage(device: Entity[Device], stage: str) -> Tested:
    """That people are consulted at least, at that stage, and that no one lived it as less."""
    lived = look(device, "degre_constate")
    less = lived.test(lambda degree: degree.rank < v.Degre.CONSULTATION.rank) if lived.values else sure(False)
    at = look(device, "etapes").test(lambda stages: stage in stages)
    return every([at, consults(device), opposite(less)])


EXPERIENCES: dict[str, Experience] = {
    "CAD-01": Experience(
        "la commande écrite",
        _among("mandat", "statut", words=(v.StatutMandat.ECRIT_PUBLIC, v.StatutMandat.ECRIT_INTERNE)),
    ),
    "CAD-02": Experience("la marge de manœuvre donnée aux participants", _said("mandat", "marge")),
    "CYC-01": Experience("la participation à l’étape", _at_stage, by_word=True),
    "DEC-01": Experience("la réponse publique aux participants", _answered),
    "DEC-03": Experience("la réalisation des propositions acceptées", _realised),
    "DEC-04": Experience("la décision partagée", _shared_decision),
    "DEC-06": Experience(
        "l’évaluation d’un dispositif", _among("evaluation", "statut", words=(v.StatutEvaluation.FAITE,))
    ),
    "MOY-01": Experience(
        "les moyens donnés à un dispositif",
        _any(_positive("moyens", "etp"), _positive("moyens", "budget_animation")),
    ),
    "MOY-04": Experience(
        "le financement de projets", _any(_positive("moyens", "budget_projets"), _edition("budget_alloue"))
    ),
    "POR-01": Experience("le portage politique d’un dispositif", _said("portage_politique")),
    "PUB-02": Experience("le relevé du profil des participants", _edition("profil")),
    "PUB-04": Experience(
        "le tirage au sort et l’aller vers",
        _any(
            _listed(
                "recrutement",
                (v.Recrutement.TIRAGE_AU_SORT, v.Recrutement.TIRAGE_AU_SORT_STRATIFIE),
            ),
            _among("acces", words=(v.Acces.OUVERT_ALLER_VERS,)),
        ),
    ),
    "PUB-05": Experience(
        "les rencontres en présence à côté du numérique",
        _among("modalite", words=(v.Modalite.PRESENTIEL, v.Modalite.HYBRIDE)),
    ),
    "PUB-06": Experience(
        "l’articulation du numérique et de la présence", _among("modalite", words=(v.Modalite.HYBRIDE,))
    ),
    "PUB-07": Experience("l’attention à des publics nommés", _said("publics_vises")),
    "TRA-01": Experience(
        "la publication des résultats",
        _among(
            "donnees_ouvertes", "statut", words=(v.StatutDonnees.RESULTATS_PUBLIES, v.StatutDonnees.PUBLIEES)
        ),
    ),
}
"""By code of constat. One without an entry stays within the team, or no device carries its experience."""
