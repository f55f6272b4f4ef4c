"""The workspace file: what the whole repository shares."""

from __future__ import annotations

from typing import Annotated, ClassVar

from diagdemo.model.fields import Bounds, Code, Key, Line, Part, Prose, Record, champ
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.interviews import College

WordCode = Annotated[str, Code("un code en minuscules, sans accent", r"[a-z0-9_]{1,64}", "mise_a_l_agenda")]
IssueCode = Annotated[str, Code("un code de contrôle", r"D\d{3}", "D143")]


class StageSetting(Part):
    """Une étape du cycle, quand le dépôt a les siennes."""

    code: WordCode = champ("Code", "En minuscules, sans accent.", requis=True)
    libelle: Line = champ("Libellé", "Ce que lisent les gens.", requis=True)
    definition: Line | None = champ("Définition", "En une phrase.")


class ThemeSetting(StageSetting):
    """Un thème ajouté à la grille de codage."""

    inclure: Line | None = champ("Inclure", "Ce qui relève du thème.")
    exclure: Line | None = champ("Exclure", "Ce qui n’en relève pas.")


class GuideQuestion(Part):
    """Une question du guide d’entretien."""

    code: Key = champ("Code", "En minuscules, sans accent.", requis=True)
    texte: Line = champ("Question", "Telle qu’elle est posée.", requis=True)
    theme: Key | None = champ("Thème", "Le thème de la grille.")
    colleges: tuple[College, ...] | None = champ(
        "Collèges", "À qui elle est posée ; à tous si rien n’est dit."
    )


class Waiver(Part):
    """Une dérogation : un signalement accepté, avec son motif."""

    code: IssueCode = champ("Code", "Le code du contrôle.", requis=True)
    fichier: Line = champ("Fichier", "Le fichier concerné, depuis la racine du dépôt.", requis=True)
    motif: Line = champ("Motif", "Pourquoi on l’accepte.", requis=True)
    par: Line | None = champ("Par", "La fonction de qui l’a décidé, jamais un nom.")
    le: PartialDate | None = champ("Le", "Quand.")


class Publication(Part):
    """Les règles de publication."""

    cellule_min: Annotated[int, Bounds(1, 100)] | None = champ(
        "Plus petit effectif montré", "En dessous, un effectif n’est pas publié."
    )


class Settings(Record):
    """Les réglages du dépôt : ce que tous les territoires partagent."""

    KIND: ClassVar[str] = "espace"
    FILE: ClassVar[str | None] = "diagdemo.yaml"
    LABEL: ClassVar[tuple[str, str]] = ("les réglages du dépôt", "réglages du dépôt")

    programme: Line = champ(
        "Programme", "Le nom du programme de diagnostics.", requis=True, exemple="Diagnostics 2026"
    )
    organisation: Line | None = champ(
        "Organisation", "L’organisation qui le conduit.", exemple="Association fictive"
    )
    version_format: Annotated[int, Bounds(1, 1)] = champ(
        "Version du format", "La version du format du dépôt ; l’outil l’écrit.", requis=True, exemple="1"
    )
    licence_donnees: Line | None = champ(
        "Licence des données",
        "La licence sous laquelle les données publiques sont ouvertes.",
        exemple="Licence Ouverte 2.0",
    )
    entretiens: Line | None = champ(
        "Dépôt des entretiens",
        "Le chemin du dépôt à part où sont les entretiens, que les collectivités ne voient pas.",
    )
    etapes_cycle: tuple[StageSetting, ...] | None = champ("Étapes du cycle", "Remplace les sept étapes.")
    themes: tuple[ThemeSetting, ...] | None = champ("Thèmes", "S’ajoutent à la grille de codage.")
    guide: tuple[GuideQuestion, ...] | None = champ(
        "Guide", "Remplace le guide d’entretien, bâti sur les huit questions."
    )
    seuils: dict[Key, dict[Key, Prose]] | None = champ(
        "Seuils", "Les seuils changés, par code de constat, avec un motif."
    )
    derogations: tuple[Waiver, ...] | None = champ(
        "Dérogations", "Les signalements acceptés, chacun avec son motif."
    )
    publication: Publication | None = champ("Publication", "Les règles de publication.")
