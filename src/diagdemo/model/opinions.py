"""The human layer on constats: one opinion per group, and findings that no rule computes."""

from __future__ import annotations

from typing import Annotated, ClassVar

from diagdemo.model.fields import (
    RESTITUTION,
    Code,
    Key,
    Line,
    Part,
    ProofRef,
    Prose,
    Record,
    champ,
)
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary import plan as v
from diagdemo.model.vocabulary.devices import Enjeu

OpinionCode = Annotated[
    str,
    Code(
        "un code de constat, ni l’identifiant d’un constat écrit à la main",
        r"[A-Z]{3}-\d{2}|[a-z0-9-]{1,64}",
        "CAD-01",
    ),
]
FindingId = Annotated[str, Code("un identifiant", r"[a-z0-9-]{1,64}", "memoire-du-plu")]
Fingerprint = Annotated[str, Code("une empreinte", r"[0-9a-f]{6,64}", "3f9a1c")]


class Opinion(Part):
    """L’avis d’un groupe sur un constat."""

    code: OpinionCode = champ(
        "Constat",
        "Le code du constat, ou l’identifiant d’un constat écrit à la main.",
        RESTITUTION,
        requis=True,
    )
    cible: Key | None = champ(
        "Cible", "La fiche, l’étape ou le public dont parle le constat, s’il en vise un.", RESTITUTION
    )
    groupe: v.GroupeAvis = champ("Groupe", "Le groupe qui donne son avis.", RESTITUTION, requis=True)
    avis: v.Avis = champ("Avis", "Confirme, nuance, écarte.", RESTITUTION, requis=True)
    motif: Prose | None = champ("Motif", "Pourquoi, en une phrase.", RESTITUTION)
    fonction: Line | None = champ("Fonction", "La fonction de qui parle pour le groupe, jamais un nom.")
    date: PartialDate | None = champ("Date", "Quand l’avis a été donné.", RESTITUTION)
    empreinte: Fingerprint | None = champ(
        "Empreinte", "Écrite par l’outil : les preuves sur lesquelles l’avis a été donné."
    )


class Finding(Part):
    """Un constat écrit à la main, que rien ne calcule ; il a besoin d’une preuve comme les autres."""

    id: FindingId = champ("Identifiant", "Court, en minuscules : memoire-du-plu.", RESTITUTION, requis=True)
    nature: v.NatureConstat = champ(
        "Nature", "Point fort, à travailler, vigilance, spécificité, réserve.", RESTITUTION, requis=True
    )
    enonce: Prose = champ("Énoncé", "Le constat, en une phrase.", RESTITUTION, requis=True)
    preuves: tuple[ProofRef, ...] = champ(
        "Preuves", "Les fiches et les extraits sur lesquels il repose.", RESTITUTION, requis=True
    )
    enjeu: Enjeu | None = champ("Enjeu", "L’enjeu auquel il touche.", RESTITUTION)


class Opinions(Record):
    """Les avis des groupes sur les constats, et les constats écrits à la main."""

    KIND: ClassVar[str] = "constats"
    FILE: ClassVar[str | None] = "constats.yaml"
    LABEL: ClassVar[tuple[str, str]] = ("les avis sur les constats", "avis sur les constats")

    avis: tuple[Opinion, ...] | None = champ(
        "Avis",
        "Un avis par groupe ; le désaccord est gardé et montré.",
        RESTITUTION,
        exemple="\n  - {code: CAD-01, cible: conseil-citoyen, groupe: equipe, avis: nuance, motif: Une charte est en préparation., date: 2026-03-20}",
    )
    manuels: tuple[Finding, ...] | None = champ(
        "Constats écrits à la main", "Ce que rien ne calcule, avec ses preuves.", RESTITUTION
    )
