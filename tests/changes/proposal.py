"""The example of a proposal: the fictional network, a branch with ten edits, and one of them broken."""

from __future__ import annotations

import shutil
from pathlib import Path

from diagdemo.cli.run import run
from gitdata import Depot

NETWORK = Path(__file__).resolve().parents[2] / "examples" / "reseau-fictif"
BRANCH = "relecture-brumeval"

_HOME = "territoires/brumeval"


def proposal(root: Path) -> Depot:
    """A repository made by `init`, with the network on `main`, and a branch that proposes ten changes."""
    assert run(["init", "depot", str(root), "--programme", "Cinq diagnostics", "--sans-git"]) == 0
    shutil.copytree(NETWORK, root, dirs_exist_ok=True)
    depot = Depot(root)
    depot.commit("Les cinq diagnostics", "2026-06-01")
    depot.branch(BRANCH)
    _facts(depot)
    _people(depot)
    _names(depot)
    depot.commit("Relecture de Brumeval après la restitution", "2026-06-18")
    return depot


def _facts(depot: Depot) -> None:
    """What the team learnt: a degree, a mandate, an edition, a budget, an action carried out."""
    assemblies = f"{_HOME}/devices/assemblees-de-quartier.yaml"
    depot.replace(
        assemblies,
        "degre_constate: {valeur: information, source: [pv, entretien]}",
        "degre_constate: {valeur: consultation, source: [pv, entretien]}",
    )
    depot.replace(
        assemblies,
        "mandat: {statut: oral}",
        "mandat: {statut: ecrit_public, commande: Donner un avis sur les projets du quartier.}",
    )
    depot.replace(
        f"{_HOME}/devices/journee-citoyenne.yaml",
        "lieux: [cour de la halle, berges]}\n",
        'lieux: [cour de la halle, berges]}\n  - {id: "2026", participants: 158, debut: 2026-05-30}\n',
    )
    depot.replace(f"{_HOME}/territoire.yaml", "etp: 1.5", "etp: 2")
    depot.replace(
        f"{_HOME}/actions/point-mensuel-services.yaml",
        "note: Arrêtés à l’automne.}\n",
        "note: Arrêtés à l’automne.}\n"
        "  - {date: 2026-06-10, avancement: substantiel, note: Repris en mai.}\n",
    )


def _people(depot: Depot) -> None:
    """Who comes and who leaves: an association, an interview, a link that is no more."""
    depot.write(
        f"{_HOME}/actors/les-passerelles.yaml",
        "nom: Les Passerelles\nnature: organisation\ncategorie: association\nrole: |\n"
        "  Tient une permanence aux Tilleuls et y recueille des idées de projets.\nliens:\n"
        "  - {vers: budget-participatif, type: participe_a, debut: 2026-04}\n",
    )
    depot.write(
        f"{_HOME}/interviews/p-w9s4.yaml",
        "date: 2026-06-11\ncollege: agent\nfonction: accueil de la mairie\nmode: visio\n"
        "consentement: {statut: recueilli, portee: citation_pseudonymisee, date: 2026-06-11}\n"
        "conserver_jusqu_au: 2031-12-31\nextraits:\n"
        "  - {id: x1, texte: On nous demande tout sauf notre avis., themes: [moyens], sens: negatif}\n",
    )
    depot.replace(
        f"{_HOME}/devices/assemblees-de-quartier.yaml",
        '  - {de: union-sportive, type: heberge, note: "Au club-house, pour la rive gauche."}\n',
        "",
    )


def _names(depot: Depot) -> None:
    """A device that takes another name, a file put in order, and a word mistyped."""
    words = ["rename", "enquete-mobilites", "enquete-deplacements", "--territoire", "brumeval"]
    assert run([*words, "--depot", str(depot.root)]) == 0
    depot.replace(f"{_HOME}/devices/lavoir-commun.yaml", "nom: ", "# Relu le 15 juin.\nnom: ")
    depot.replace(f"{_HOME}/devices/plateforme-parole.yaml", "statut: en_pause", "statut: en_pauze")
