"""A small repository where one device, an interview and a territory are named in every way there is."""

from __future__ import annotations

from pathlib import Path

FILES = {
    "diagdemo.yaml": (
        "programme: Diagnostics fictifs\nversion_format: 1\nderogations:\n"
        "  - {code: D143, fichier: territoires/alpha/devices/forum.yaml, motif: Publié ainsi.}  # forum\n"
    ),
    "actors/codev.yaml": (
        "nom: Conseil de développement\nliens:\n"
        "  - {vers: alpha/forum, type: anime}\n"
        "  - {vers: alpha/devices/forum, type: evalue}   # le forum\n"
        "  - {vers: beta/forum, type: suit}\n"
    ),
    "territoires/alpha/territoire.yaml": "nom: Alpha\ntype: commune\n",
    "territoires/alpha/diagnostic.yaml": (
        "version: V1\nstatut: en_cours\n"
        "reponses_aux_questions:\n"
        "  portage_politique:\n    reponse: Un forum.\n"
        "    preuves:\n      - 'devices/forum'\n      - \"p-7k3m#x1\"  # ses mots\n      - p-7k3m\n"
        "choix:\n  - {constat: DEC-01, cible: forum, motif: Assumé.}\n"
    ),
    "territoires/alpha/constats.yaml": (
        "avis:\n"
        "  - {code: CAD-01, cible: forum, groupe: equipe, avis: confirme}\n"
        "  - {code: ECO-05, cible: comite+forum, groupe: equipe, avis: confirme}\n"
        "manuels:\n  - {id: forum, nature: vigilance, enonce: Le forum., preuves: [ forum , p-7k3m#x1]}\n"
    ),
    "territoires/alpha/devices/forum.yaml": (
        "\ufeffnom: Forum\r\ntype: atelier_citoyen\r\n# forum : le nom reste dans les commentaires\r\n"
        "portage_politique: mairie\r\nliens:\r\n  - {de: alpha, type: pilote}\r\n"
        "degre_constate: {valeur: consultation, source: p-7k3m}\r\n"
        "sources:\r\n  p-7k3m: {nature: entretien, entretien: p-7k3m#x1}   # une voix\r\n"
    ),
    "territoires/alpha/devices/suites.yaml": (
        "nom: Suites du forum\ntype: atelier_citoyen\nsuccede_a: [forum]\nfusion_de:\n  - forum # l’ancien\n"
    ),
    "territoires/alpha/actors/mairie.yaml": (
        "nom: Mairie\ninterets:\n  - {objet: Forum, position: favorable}\n"
        "  - {objet: le forum, position: favorable}\n"
        "sociodynamique: {objet: forum, pouvoir: 2}\n"
    ),
    "territoires/alpha/actors/comite.yaml": "nom: Comité\nliens:\n  - {vers: forum, type: conflit}\n",
    "territoires/alpha/ambition/aller-plus-loin.yaml": (
        "horizon: court\nenonce: Le forum décide.\nchangements:\n"
        "  - {operation: modifier, dispositif: forum, degre_annonce: co_decision}\n"
        "  - {operation: ajouter, dispositif: jury, nom: Jury, type: assemblee_tiree_au_sort}\n"
        "  - operation: ajouter\n    lien: {de: forum, type: alimente, vers: jury}\n"
    ),
    "territoires/alpha/actions/charte.yaml": (
        "intitule: Charte\npilote: mairie\necheance: 2026-12\nambitions: [aller-plus-loin]\n"
        "suivi:\n  - {date: 2026-05, avancement: limite, preuves: [forum, {url: https://exemple.fr/forum}]}\n"
    ),
    "territoires/alpha/policies/plu.yaml": (
        "intitule: PLU\nparcours:\n  - {etape: diagnostic, dispositifs: [forum], qui_decide: alpha}\n"
    ),
    "territoires/alpha/interviews/p-7k3m.yaml": (
        "date: 2026-02\ncollege: elu\nconsentement: {statut: recueilli, portee: analyse_interne}\n"
        "conserver_jusqu_au: 2099-06-30\nextraits:\n"
        "  - {id: x1, texte: Le forum ne sert à rien., themes: [utilite], dispositifs: [forum]}\n"
    ),
    "territoires/beta/territoire.yaml": "nom: Beta\ntype: commune\n",
    "territoires/beta/diagnostic.yaml": "version: V1\nstatut: en_cours\n",
    "territoires/beta/devices/forum.yaml": (
        "nom: Forum de Beta\ntype: atelier_citoyen\nsuccede_a: [alpha/forum]\nliens:\n"
        "  - {de: alpha, type: pilote}\n"
    ),
}


def lay(root: Path, **changed: str) -> Path:
    """The repository in `root`; keys of `changed` are paths with `__` for `/`, without `.yaml`."""
    for path, text in (FILES | {f"{k.replace('__', '/')}.yaml": text for k, text in changed.items()}).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="")
    return root


def held(root: Path) -> dict[str, str]:
    """All that a repository holds, by path."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes().decode("utf-8", "replace")
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".git" not in path.parts
    }
