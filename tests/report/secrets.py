"""A repository where every field that may not be seen by all holds a word that is nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from diagdemo.model.entities import entities
from diagdemo.model.fields import Part
from diagdemo.model.vocabulary.interviews import Diffusion
from report.small import SPACE, lay

TEAM = "Motinterne"
"""Begins every word that only the team may read."""
ROOM = "Motrestitution"
"""Begins every word that only the people gathered in the territory may read as well."""
ALL = "Motpublic"
"""Begins words that everyone may read: proof that the documents do tell something."""

_FILES = {
    "territoire": f"nom: {ALL}ville\ntype: commune\ncontexte: {ALL}contexte\npopulation: 12000\n",
    "diagnostic": f"""
version: V1
statut: en_cours
perimetre: {ALL}perimetre
convention: {{signee_le: 2026-01-12, montant: 4321, partenaires: [service]}}
portage: {{executif_rencontre: oui, elu_referent: delegation, agent_referent: service}}
etapes:
  valorisation:
    evenements:
      - type: seminaire_elus
        date: 2026-04-02
        bilan: {ROOM}bilan
        questionnaire: {{avant: {{q1: [2, 3]}}, apres: {{q1: [3, 4]}}}}
reponses_aux_questions:
  resultats: {{reponse: {ROOM}reponse, preuves: [forum, p-aaaa#x1], inconnu: {ROOM}inconnu}}
  posture_elus: {{reponse: {ROOM}posture, preuves: [p-aaaa]}}
choix: [{{constat: DEC-04, motif: {ROOM}motif, par: {ROOM}par, date: 2026-03-01}}]
""",
    "constats": f"""
avis:
  - code: CAD-01
    cible: forum
    groupe: equipe
    avis: nuance
    motif: {ROOM}avis
    fonction: {TEAM}fonction
    date: 2026-03-20
    empreinte: aaaaaaaaaaaa
manuels:
  - {{id: memoire, nature: vigilance, enonce: {ROOM}enonce, preuves: [p-aaaa#x1, forum], enjeu: confiance}}
""",
    "devices/forum": f"""
nom: {ALL}forum
type: conseil_de_quartier
statut: actif
debut: 2019
degre_annonce: co_decision
degre_constate: {{valeur: consultation, source: [a, c]}}
mandat: {{statut: oral}}  # {TEAM}commentaire
facilitation: {{valeur: formee, note: {TEAM}note, source: {TEAM.lower()}cle}}
autres_faits:
  - {{libelle: {TEAM}libelle, texte: {TEAM}fait, source: {TEAM.lower()}cle}}
  - {{libelle: {ALL}libelle, texte: {{valeur: {TEAM}valeur, source: {TEAM.lower()}cle}}, source: a}}
  - {{libelle: {ALL}autre, texte: {ALL}texte, note: {TEAM}melange, source: [a, {TEAM.lower()}cle]}}
liens:
  - {{vers: rivale, type: conflit, note: {TEAM}conflit}}
  - {{de: service, type: anime, note: {ALL}anime}}
sources:
  a: {{titre: Compte rendu, editeur: Ville, nature: document_interne}}
  c: {{titre: Rapport, editeur: Cabinet, nature: document_interne}}
  {TEAM.lower()}cle:
    titre: {TEAM}titre
    editeur: {TEAM}editeur
    nature: entretien
    date: 2026-02-13
    entretien: p-aaaa
    college: agent
    note: {TEAM}reserve
""",
    "actors/delegation": f"nom: {ALL}delegation\nnature: fonction\ncategorie: collectivite\n",
    "actors/service": f"nom: {ALL}service\nnature: service\ncategorie: collectivite\n",
    "actors/rivale": f"""
nom: {ALL}rivale
nature: organisation
categorie: association
interets: [{{objet: {TEAM}objet, position: opposee, interet: {TEAM}interet, date: 2026-01}}]
sociodynamique: {{pouvoir: 2, interet: 3, synergie: 1, antagonisme: 4, objet: {TEAM}socio}}
distinct_de: [service]
liens:
  - {{vers: service, type: concurrence, note: {TEAM}concurrence}}
  - {{vers: forum, type: participe_a}}
""",
    "interviews/p-aaaa": f"""
date: 2026-02-13
college: agent
fonction: {TEAM}emploi
mode: presentiel
duree_min: 55
consentement: {{statut: recueilli, portee: citation_pseudonymisee, date: 2026-02-11, relu_le: 2026-02-25}}
conserver_jusqu_au: 2027-06-30
guide: {TEAM}guide
questions_posees: [portage_politique]
reponses:
  portage_politique: {{niveau: 3, texte: {TEAM}reponse}}
extraits:
  - {{id: x1, texte: {TEAM}extrait, themes: [cadre_mandat], sens: negatif, diffusion: interne}}
  - {{id: x2, texte: {ROOM}extrait, themes: [utilite], acteurs: [rivale], diffusion: restitution}}
  - {{id: x3, texte: {ALL}extrait, themes: [utilite], sens: negatif, diffusion: publique}}
synthese: {TEAM}synthese
""",
    "interviews/p-bbbb": f"""
date: 2026-02-14
college: direction
consentement: {{statut: recueilli, portee: citation_pseudonymisee, date: 2026-02-11, relu_le: 2026-02-25}}
conserver_jusqu_au: 2027-06-30
extraits:
  - {{id: x1, texte: {TEAM}unique, themes: [utilite], diffusion: restitution, paraphrase: {ROOM}paraphrase}}
  - {{id: x2, texte: {TEAM}seul, themes: [utilite], dispositifs: [forum], diffusion: publique}}
""",
    "interviews/p-cccc": f"""
date: 2026-02-15
college: elu
consentement: {{statut: retire, portee: citation_nominative, date: 2026-02-11, date_retrait: 2026-03-01}}
conserver_jusqu_au: 2027-06-30
extraits: [{{id: x1, texte: {TEAM}retire, themes: [utilite], diffusion: publique, paraphrase: {TEAM}retrait}}]
""",
}


def secret_depot(root: Path) -> Path:
    """The repository, with one territory: `ville`."""
    files = {f"territoires/ville/{name}.yaml": text.strip() + "\n" for name, text in _FILES.items()}
    return lay(root, {"diagdemo.yaml": SPACE, **files})


def hidden_fields() -> Iterator[tuple[str, str, Diffusion]]:
    """The name of a model, the key of a field, and the widest public that may see it, when it is not all."""
    seen: set[type[Part]] = set()
    stack: list[type[Part]] = list(entities().values())
    while stack:
        model = stack.pop()
        if model in seen:
            continue
        seen.add(model)
        for key, field in model.model_fields.items():
            extra = field.json_schema_extra
            limit = Diffusion.of(str(extra["visibilite"])) if isinstance(extra, dict) else Diffusion.INTERNE
            if limit is not Diffusion.PUBLIQUE and key != "etats":
                yield model.__name__, key, limit
            stack += _parts(field.annotation)


def _parts(annotation: object) -> list[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return [annotation]
    return [part for inner in get_args(annotation) for part in _parts(inner)]
