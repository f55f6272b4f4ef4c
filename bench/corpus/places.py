"""The territory itself, its diagnostic, its opinions, what it aims at and what it does."""

from __future__ import annotations

import random
import unicodedata

from bench.corpus import words
from bench.corpus.prose import block


def place_name(rank: int) -> str:
    """The name of the territory of that rank; names go round with a number once all are used."""
    saint, rest = divmod(rank, len(words.PLACES) * len(words.RIVERS))
    river, place = divmod(rest, len(words.PLACES))
    turn, saint = divmod(saint, len(words.SAINTS))
    name = f"{words.SAINTS[saint]}{words.PLACES[place]}-sur-{words.RIVERS[river]}"
    return f"{name} {turn + 1}" if turn else name


def slug(name: str) -> str:
    """The folder of a territory."""
    plain = unicodedata.normalize("NFKD", name.lower().replace("œ", "oe").replace("’", "-").replace(" ", "-"))
    return plain.encode("ascii", "ignore").decode()


def territory(rank: int, draw: random.Random) -> str:
    """`territoire.yaml`; every territory but the first cites the one before it."""
    people = draw.randint(900, 60000)
    cited = slug(place_name(rank - 1)) if rank else ""
    links = f"liens:\n  - {{vers: {cited}/{cited}, type: coopere, debut: 2021}}\n" if cited else ""
    return (
        f"nom: {place_name(rank)}\ntype: commune\n"
        "population:\n"
        f"  - {{valeur: {people + draw.randint(-90, 90)}, date: 2017, definition: municipale, source: recensement}}\n"
        f"  - {{valeur: {people}, date: 2023, definition: municipale, source: recensement}}\n"
        f"inscrits: {{valeur: {people * 7 // 10}, date: 2026-03, source: elections}}\n"
        f"budget: {{fonctionnement: {people * 1180}, investissement: {people * 340}, annee: 2025, source: compte}}\n"
        f"moyens: {{etp: {draw.randint(2, 30) / 10}, budget_animation: {draw.randint(4, 90)}000, annee: 2025}}\n"
        "mandatures:\n  - {debut: 2020-06, fin: 2026-03}\n  - {debut: 2026-03}\n"
        f"enjeux_prioritaires: [{', '.join(draw.sample(words.ENJEUX, 2))}]\n"
        f"contexte: |\n{block(draw, 4)}\n{links}"
        "sources:\n"
        "  recensement: {titre: Populations légales, editeur: Institut de la statistique, nature: officielle, date: 2025-12}\n"
        "  elections: {titre: Procès-verbal du 15 mars, editeur: Ville, nature: officielle, date: 2026-03-16}\n"
        "  compte: {titre: Compte financier unique, editeur: Ville, nature: officielle, date: 2026-05}\n"
    )


def diagnostic(interviews: list[str], draw: random.Random) -> str:
    """`diagnostic.yaml`, whose answers rest on devices and interviews."""
    answers = "".join(
        f"  {code}:\n    reponse: |\n{block(draw, 2, ' ' * 6)}\n    preuves: [{proof}, {said}#x1]\n"
        for code, proof, said in zip(
            words.QUESTIONS[:3],
            ("panel-halle", "conseil-citoyen", "budget-participatif"),
            interviews,
            strict=False,
        )
    )
    return (
        "version: V1\nstatut: en_cours\n"
        "portage:\n  executif_rencontre: oui\n  elu_referent: delegation-participation\n"
        "  agent_referent: service-vie-citoyenne\n"
        "equipe:\n  - {role: coordination, organisation: Atelier des communs}\n"
        "etapes:\n  etat_des_lieux: {debut: 2025-01-13, fin: 2025-06-30, jours_prevus: 6, statut: terminee}\n"
        f"perimetre: |\n{block(draw, 1)}\nlimites: |\n{block(draw, 1)}\n"
        f"reponses_aux_questions:\n{answers}"
        "horizons: {court: 12, moyen: 36, long: 72}\n"
    )


def opinions(interviews: list[str], draw: random.Random) -> str:
    """`constats.yaml`: opinions that differ, and two findings written by people."""
    return (
        "avis:\n"
        "  - {code: CAD-01, cible: reunions-publiques, groupe: equipe, avis: confirme, date: 2025-07-10}\n"
        "  - {code: CAD-01, cible: reunions-publiques, groupe: elus, avis: nuance, "
        f'motif: "{draw.choice(words.SAYINGS)}", fonction: délégation au cadre de vie, date: 2025-09-05}}\n'
        "manuels:\n"
        f"  - id: memoire-du-lieu\n    nature: specificite\n    enonce: |\n{block(draw, 2, ' ' * 6)}\n"
        f"    preuves: [{interviews[0]}#x2, conseils-de-quartier]\n    enjeu: confiance\n"
        f"  - id: un-seul-poste\n    nature: vigilance\n    enonce: |\n{block(draw, 1, ' ' * 6)}\n"
        "    preuves: [service-vie-citoyenne]\n    enjeu: relation_durable\n"
    )


def ambition(draw: random.Random) -> str:
    """An aim at the middle term, that adds a device and links it."""
    return (
        f"horizon: moyen\nenonce: |\n{block(draw, 2)}\nenjeux: [decision_partagee, diversite]\n"
        "constats_vises: [DEC-01, CAD-01]\n"
        'cible: {indicateur: couverture_du_cycle, valeur: 85, unite: "%", date: 2029}\n'
        "coproduite_avec: [elu, agent, citoyen]\nchangements:\n"
        "  - {operation: ajouter, dispositif: jury-permanent, nom: Jury citoyen permanent, "
        "type: assemblee_tiree_au_sort, degre_annonce: co_construction, etapes: [decision, evaluation]}\n"
        "  - {operation: ajouter, lien: {de: service-vie-citoyenne, type: pilote, vers: jury-permanent}}\n"
        "  - {operation: modifier, dispositif: budget-participatif, degre_annonce: co_decision}\n"
    )


def action(draw: random.Random) -> str:
    """An action that serves the aim, followed up once."""
    return (
        "intitule: Écrire la charte de la participation\npilote: service-vie-citoyenne\necheance: 2027-06\n"
        f"description: |\n{block(draw, 2)}\n"
        "copilotes: [laboratoire, centre-social]\nmoyens: {cout: 5000, etp: 0.2}\n"
        "ambitions: [jury-citoyen-permanent]\nconstats: [CAD-01]\npotentiel: modeste\nsuivi:\n"
        f'  - {{date: 2025-10-02, avancement: limite, note: "{draw.choice(words.SAYINGS)}"}}\n'
    )
