"""A small repository whose parts refer to each other in every way, and what people do to its files."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

SLUGS = ("amont", "brume", "val")
FOLDERS = ("actors", "ambition", "devices", "interviews", "policies")

NODES = (
    *("a", "b", "d", "commun", "vieux", "nord", "amont", "brume", "val", "a0"),
    *("amont/a", "brume/a", "val/a", "brume/b", "amont/d", "brume/d", "val/d", "nord/d", "amnt/a"),
    *("brume/devices/a", "amont/actors/d", "val/amont", "commun/a", "a/d", "brume/p-aaaa", "val/vieux"),
)
"""What a reference to an actor or a device may say, right or wrong."""

PROOFS = (
    *("p-aaaa", "p-aaaa#x1", "p-aaaa#x9", "amont/p-aaaa#x1", "brume/interviews/p-aaaa#x1", "val/p-aaaa"),
    *("interviews/p-aaaa#x1", "nord/p-aaaa#x1", "p-bbbb#x1", "brume/a", "pol", "amont/pol"),
)
"""What a proof may name."""

SETTINGS = (
    "",
    "themes:\n  - {code: a, libelle: Lieux}\n  - {code: memoire, libelle: Mémoire}\n",
    "etapes_cycle:\n  - {code: amorce, libelle: Amorce}\n  - {code: diagnostic, libelle: Diagnostic}\n",
    "guide:\n  - {code: souvenir, texte: Racontez la dernière fois., theme: impact}\n",
    "guide:\n  - {code: souvenir, texte: Racontez la dernière fois., theme: memoire}\n  - {code: 3, }\n",
    "entretiens: ../entretiens\n",
    "entretiens: ../entretiens\nthemes:\n  - {code: memoire, libelle: Mémoire}\n",
    "thmes:\n  - {code: memoire, libelle: Mémoire}\n",
    "guide: [",
    "programme: Diagnostics deux fois\n",
)
_WAIVERS = (
    ("D140", "territoires/brume/actors/a.yaml"),
    ("D140", "territoires/amont/devices/d.yaml"),
    ("D130", "territoires/val/dispositifs/d.yaml"),
    ("D146", "territoires/val/interviews/p-aaaa.yaml"),
    ("D133", "territoires/nord"),
    ("D140", "territoires/absent/actors/a.yaml"),
    ("D130", "territoires/perdu.yaml"),
    ("D130", "../entretiens/territoires/brume/interviews/p-aaaa.yml"),
    ("D199", "actors/commun.yaml"),
)

Edit = tuple[object, ...]
"""What is done to the files of a repository: one of `EDITS`, then what it receives after its root."""


def settings(extra: int, waivers: int) -> str:
    """The text of `diagdemo.yaml`; `waivers` tells by its bits those that are written."""
    text = f"programme: Diagnostics 2026\nversion_format: 1\n{SETTINGS[extra % len(SETTINGS)]}"
    kept = [waiver for rank, waiver in enumerate(_WAIVERS) if waivers >> rank & 1]
    lines = [f"  - {{code: {code}, fichier: {file}, motif: Décidé ainsi.}}\n" for code, file in kept]
    return text + "".join(("derogations:\n", *lines) if lines else ())


def record(path: str, pick: int) -> str:
    """One of the texts that the file at `path` may hold."""
    *_, place, name = f"/{path}".split("/")
    kind = place if place in FOLDERS else name
    one, two = NODES[pick % len(NODES)], NODES[pick // 7 % len(NODES)]
    proof = PROOFS[pick % len(PROOFS)]
    verb = ("coopere", "anime", "finance")[pick % 3]
    way = ("vers", "de")[pick // 3 % 2]
    day = ("2026-01-31", "2026-02-28", "2027-06-30")[pick % 3]
    consent = ("recueilli", "retire", "refuse", "en_attente")[pick // 5 % 4]
    return {
        "territoire.yaml": f"nom: Territoire {pick % 3}\ntype: {('commune', 'ville')[pick % 9 == 0]}\n",
        "diagnostic.yaml": "version: V1\nstatut: preparation\n",
        "constats.yaml": f"avis:\n  - {{code: CAD-01, cible: {one}, groupe: equipe, avis: confirme}}\n"
        "manuels:\n  - id: manque\n    nature: vigilance\n    enonce: Rien n’est dit.\n"
        f"    preuves: [{proof}]\n",
        "actors": f"nom: Acteur {'AB'[pick % 2]} du lavoir\nnature: association\ndistinct_de: [{two}]\n"
        f"liens:\n  - {{{way}: {one}, type: {verb}}}\n",
        "devices": f"nom: Forum {pick % 4}\ntype: evenement\nportage_politique: {one}\n"
        f"liens:\n  - {{{way}: {two}, type: {verb}}}\n",
        "ambition": f"horizon: court\nenonce: Tout change.\nchangements:\n"
        f"  - {{operation: retirer, lien: {{de: a, type: {verb}, vers: {one}}}}}\n"
        f"  - {{operation: ajouter, lien: {{de: {two}, type: {verb}, vers: d}}}}\n"
        f"  - {{operation: ajouter, acteur: {one.replace('/', '-')}, nom: Nouveau}}\n",
        "interviews": "date: 2026-01\ncollege: agent\n"
        f"consentement: {{statut: {consent}, portee: analyse_interne, date: 2026-01-04}}\n"
        f"conserver_jusqu_au: {day}\nreponses:\n  {('memoire', 'souvenir', 'impact')[pick % 3]}: "
        "{niveau: 3, texte: Peu.}\n"
        f"extraits:\n  - {{id: x{pick % 2}, texte: Rien., dispositifs: [{one}], themes: [memoire]}}\n",
        "policies": "intitule: Plan local\nparcours:\n"
        f"  - {{etape: {('diagnostic', 'amorce')[pick % 2]}, debut: 2022, dispositifs: [{one}], "
        f"qui_decide: {two}}}\n",
    }.get(kind, f"nom: Fiche {pick % 2}\n")


PLACES = (
    *(f"{name}.yaml" for name in ("territoire", "constats", "diagnostic")),
    *(f"{folder}/{name}.yaml" for folder in ("actors", "devices") for name in ("a", "b", "d", "nord")),
    *("interviews/p-aaaa.yaml", "interviews/p-bbbb.yaml", "ambition/z.yaml", "policies/pol.yaml"),
    *("dispositifs/d.yaml", "actors/a (1).yaml", "actors/A.yaml", "devices/d.yml", "notes.txt"),
)
"""Where files are, in the folder of a territory."""

FILES = (
    *("actors/commun.yaml", "actors/vieux.yaml", "actors/a.yaml", "perdu.yml", "territoires/perdu.yaml"),
    *(f"territoires/{slug}/{place}" for slug in SLUGS for place in PLACES),
    *(f"../entretiens/territoires/{slug}/interviews/p-aaaa.yaml" for slug in (*SLUGS, "nord")),
    "../entretiens/territoires/brume/interviews/p-aaaa.yml",
    "../entretiens/territoires/nord/interviews/p-cccc.yml",
)


def lay(root: Path) -> None:
    """The repository as it is at first."""
    write(root, "diagdemo.yaml", settings(0, 0))
    for rank, path in enumerate(FILES):
        name = path.rpartition("/")[2]
        if not path.startswith("..") and name in _FIRST:
            write(root, path, record(path, rank * 5 + 1))


_FIRST = ("territoire.yaml", "a.yaml", "d.yaml", "p-aaaa.yaml", "z.yaml", "pol.yaml", "commun.yaml")


def write(root: Path, path: str, text: str) -> None:
    """Write a file, over whatever is there."""
    target = root / path
    for folder in reversed(target.relative_to(root).parents if not path.startswith("..") else ()):
        if (root / folder).is_symlink() or (root / folder).is_file():
            (root / folder).unlink()
    remove(root, path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")


def remove(root: Path, path: str) -> None:
    """Take away a file, a link or a folder; nothing when there is none."""
    target = root / path
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    elif os.path.lexists(target):
        target.unlink()


def move(root: Path, old: str, new: str) -> None:
    """Give a file or a folder another name, over whatever has it."""
    if os.path.lexists(root / old) and old != new:
        remove(root, new)
        (root / new).parent.mkdir(parents=True, exist_ok=True)
        (root / old).rename(root / new)


def swap(root: Path, one: str, other: str) -> None:
    """Exchange two files, with their times."""
    if one != other and (root / one).is_file() and (root / other).is_file():
        move(root, one, "exchanged")
        move(root, other, one)
        move(root, "exchanged", other)


def touch(root: Path, path: str) -> None:
    """Another time, the same content."""
    if (root / path).is_file():
        os.utime(root / path, (1_700_000_000, 1_700_000_000))


def disguise(root: Path, path: str) -> None:
    """Another content of the same size, shown with the same time."""
    target = root / path
    if target.is_file() and not target.is_symlink():
        before = target.stat()
        text = target.read_text(encoding="utf-8")
        target.write_text(text.translate(_OTHERS), encoding="utf-8")
        os.utime(target, ns=(before.st_atime_ns, before.st_mtime_ns))


_OTHERS = str.maketrans({"a": "b", "b": "a", "1": "2", "2": "1"})


def link(root: Path, path: str, to: str) -> None:
    """A link where a file was."""
    remove(root, path)
    if (root / path).parent.is_dir():
        (root / path).symlink_to(to)


def pipe(root: Path, path: str) -> None:
    """A pipe where a file was."""
    remove(root, path)
    if (root / path).parent.is_dir():
        os.mkfifo(root / path)


def folder(root: Path, path: str) -> None:
    """A folder where a file was."""
    remove(root, path)
    if (root / path).parent.is_dir():
        (root / path).mkdir()


EDITS: dict[str, Callable[..., Any]] = {
    "write": lambda root, path, pick: write(root, path, record(path, pick)),
    "settings": lambda root, extra, waivers: write(root, "diagdemo.yaml", settings(extra, waivers)),
    "apart": lambda root: remove(root, "../entretiens"),
    **{does.__name__: does for does in (remove, move, swap, touch, disguise, link, pipe, folder)},
}
