"""The postures of élus and of agents: what each college says, side by side, then what was heard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from diagdemo.model.vocabulary.interviews import College, Diffusion
from diagdemo.perceptions.portrait import UNREADABLE, Perceptions
from diagdemo.report.reading import Reading
from diagdemo.report.sections.croises import TableauCroise, crossed
from diagdemo.report.sections.paroles import ThemeEntendu, heard_on
from diagdemo.wording import quoted

_READ_WITHIN = (
    "Les collèges se lisent côte à côte et ne s’additionnent jamais. «\u00a01 sur 2\u00a0» compte les "
    "personnes qui en parlent parmi celles à qui la question a été posée\u00a0; «\u00a0spontané\u00a0», "
    "celles qui en parlent sans qu’on le leur demande\u00a0; «\u00a0niveau\u00a0», leur réponse de 1 à 4. "
    "«\u00a0—\u00a0» veut dire que la question n’a pas été posée et que personne n’en parle\u00a0: ce "
    "silence ne dit rien."
)
_READ_OUTSIDE = (
    "Les collèges se lisent côte à côte et ne s’additionnent jamais. Seul compte ici, sans nombre, ce que "
    "les personnes acceptent de voir montré. «\u00a0En parle\u00a0» ne dit pas dans quel sens\u00a0; "
    "«\u00a0—\u00a0» veut dire que rien ne peut en être montré, non que le collège n’en pense rien."
)


@dataclass(frozen=True)
class ParolePublique:
    """Ce qu’une personne accepte que chacun lise."""

    texte: str
    """Ses mots entre guillemets, ou l’idée dans ceux de l’équipe."""
    qui: str
    """Son collège ; vide quand ce sont les mots de l’équipe."""


@dataclass(frozen=True)
class PosturesSection:
    """Les regards croisés des collèges."""

    absence: str
    """Pourquoi rien n’est montré ; vide quand quelque chose l’est."""
    lecture: str
    """Comment lire les tableaux."""
    sans_colonne: str
    """Les collèges dont aucun entretien n’est pris en compte ; vide quand il n’y en a pas."""
    themes: TableauCroise | None
    """Par thème."""
    dispositifs: TableauCroise | None
    """Par dispositif, sur lesquels aucune question n’est posée : on en parle de soi-même."""
    entendu: tuple[ThemeEntendu, ...]
    """Ce que nous avons entendu."""
    publiques: tuple[ParolePublique, ...] = ()
    """Ce que chacun peut lire de ce que nous avons entendu, dans le document pour tout le monde."""


def postures(reading: Reading) -> PosturesSection:
    """What the colleges say, as far as the public of the document may read it."""
    heard = reading.perceptions
    absence = _absence(reading)
    if absence:
        return PosturesSection(absence, "", "", None, None, (), _public(reading))
    themes, devices = (
        crossed(reading, subjects, guided)
        for subjects, guided in ((heard.themes.values(), True), (heard.devices.values(), False))
    )
    return PosturesSection(
        "" if themes or devices else "Aucune parole recueillie ne peut être montrée ici.",
        _READ_WITHIN if reading.within else _READ_OUTSIDE,
        ", ".join(each.label.lower() for each in _unheard(heard)),
        themes,
        devices,
        heard_on(reading, heard.themes.values()),
    )


def _public(reading: Reading) -> tuple[ParolePublique, ...]:
    return tuple(
        ParolePublique(quoted(words.text) if words.college else words.text, words.college)
        for words in reading.public_words
    )


def _unheard(heard: Perceptions) -> Iterable[College]:
    """The colleges that nobody could be heard of; « autres » is none in particular."""
    return (each for each in College if each is not College.AUTRE and not heard.of(each).taken)


def _absence(reading: Reading) -> str:
    """Why nothing can be told at all."""
    if reading.diffusion is Diffusion.PUBLIQUE:
        return (
            "Ce que les personnes ont dit n’est pas dans ce que chacun peut lire, sauf les mots qu’elles ont "
            "permis de rendre publics."
        )
    if not reading.perceptions.readable:
        return UNREADABLE
    return (
        ""
        if reading.perceptions.taken
        else "Aucun entretien n’est pris en compte\u00a0: personne n’est cité."
    )
