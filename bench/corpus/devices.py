"""Devices of the corpus, with their editions."""

from __future__ import annotations

import random

from bench.corpus import words
from bench.corpus.prose import block, listed, sentence


def device(rank: int, slug: str, interviews: list[str], draw: random.Random) -> str:
    """The record of the device of that rank, that cites interviews of its territory."""
    name, label, kind, rhythm = words.DEVICES[rank]
    said, heard = draw.sample(interviews, 2)
    promised = draw.randrange(1, len(words.DEGREES))
    seen = max(0, promised - draw.randrange(0, 2))
    years = range(2024 - draw.randint(0, 1), 2026)
    return (
        f"nom: {label}\n"
        f"type: {kind}\n"
        "statut: actif\n"
        f"description: |\n{block(draw, 1)}\n"
        f"url: https://www.{slug}.example/{name}\n"
        f"debut: {draw.randint(2012, 2022)}-{draw.randint(1, 12):02}\n"
        "echelle: commune\n"
        f"enjeux: {listed(draw.sample(words.ENJEUX, 2))}\n"
        f"etapes: {listed(sorted(draw.sample(words.STAGES, 2), key=words.STAGES.index))}\n"
        f"degre_annonce: {{valeur: {words.DEGREES[promised]}, source: reglement}}\n"
        f"degre_constate: {{valeur: {words.DEGREES[seen]}, source: [entretien-un, entretien-deux]}}\n"
        f'mandat: {{statut: ecrit_public, commande: "{sentence(draw)}"}}\n'
        f"assise: {{niveau: deliberation, reference: DEL-{draw.randint(2012, 2022)}-{draw.randint(10, 99)}}}\n"
        "portage_politique: delegation-participation\n"
        "liens:\n"
        "  - {de: service-vie-citoyenne, type: anime}\n"
        f"  - {{de: {slug}, type: finance}}\n"
        "acces: ouvert\n"
        "recrutement: [volontariat]\n"
        "modalite: presentiel\n"
        f"temporalite: {rhythm}\n"
        f"publics_vises: [{draw.choice(words.PUBLICS)}]\n"
        f"moyens: {{etp: {draw.randint(1, 8) / 10}, budget_animation: {draw.randint(20, 180) * 100}, annee: 2025}}\n"
        f"editions:\n{''.join(edition(year, draw) for year in years)}"
        "sources:\n"
        "  reglement: {titre: Règlement adopté en conseil, editeur: Ville, nature: officielle, date: 2023-02}\n"
        f"  entretien-un: {{titre: Entretien, nature: entretien, editeur: Atelier des communs, entretien: {said}}}\n"
        f"  entretien-deux: {{titre: Entretien, nature: entretien, editeur: Atelier des communs, entretien: {heard}#x1}}\n"
    )


def edition(year: int, draw: random.Random) -> str:
    """One item of `editions`, whose counts agree."""
    people = draw.randint(30, 900)
    received = draw.randint(12, 60)
    accepted = received // 3
    return (
        f'  - id: "{year}"\n'
        f"    debut: {year}-03-{draw.randint(1, 28):02}\n"
        f"    fin: {{prevu: {year}-09-30, valeur: {year}-10-{draw.randint(1, 28):02}}}\n"
        f"    participants: {{valeur: {people}, precision: environ, source: reglement}}\n"
        f"    nouveaux: {people // 4}\n"
        f"    seances: {draw.randint(1, 9)}\n"
        f"    contributions: {received}\n"
        f"    suites: {{recues: {received}, acceptees: {accepted}, refusees_motivees: {received - accepted}}}\n"
    )
