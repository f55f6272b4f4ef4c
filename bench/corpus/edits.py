"""Small realistic edits of a territory: what a version saved by an editor holds."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from bench.corpus import words
from bench.corpus.actors import NAMES
from bench.corpus.devices import edition
from bench.corpus.interviews import interview, pseudonyms
from bench.corpus.prose import sentence


class Edit(NamedTuple):
    """What was done, in French, and the texts that change; None for a file that goes."""

    message: str
    texts: dict[str, str | None]


Files = Mapping[str, str]
"""The texts of one territory by path."""


def edit(files: Files, number: int, draw: random.Random) -> Edit:
    """The edit of that number: kinds go round, what they touch is drawn."""
    return _KINDS[number % len(_KINDS)](files, draw)


def _degree(files: Files, draw: random.Random) -> Edit:
    path = _one(files, "/devices/", draw)
    new = draw.choice(words.DEGREES)
    text = re.sub(r"(?m)^(degre_constate: \{valeur: )\w+", rf"\g<1>{new}", files[path])
    # Drawn anew until it changes something would cost more than to note what was checked.
    text = text if text != files[path] else text.replace("sources:\n", f"# Relu : {new}\nsources:\n", 1)
    return Edit(f"Degré constaté de « {_name(files[path])} »", {path: text})


def _edition(files: Files, draw: random.Random) -> Edit:
    path = _one(files, "/devices/", draw)
    last = max(int(year) for year in re.findall(r'- id: "(\d{4})"', files[path]))
    text = files[path].replace("sources:\n", edition(last + 1, draw) + "sources:\n", 1)
    return Edit(f"Édition {last + 1} de « {_name(files[path])} »", {path: text})


def _actor(files: Files, draw: random.Random) -> Edit:
    number = sum("/actors/" in path for path in files) + 1
    letters = "".join(draw.sample("bcdfglmnprstv", 2))
    quarter = draw.choice(words.QUARTERS)
    word = f"{letters[0]}a{letters[1]}o{'aeiou'[number % 5]}l".capitalize()
    text = (
        f"nom: Collectif {word} des {quarter} n° {number}\nnature: collectif_informel\ncategorie: collectif_citoyen\n"
        f"role: |\n  {sentence(draw)}\nliens:\n  - {{vers: conseils-de-quartier, type: participe_a}}\n"
    )
    return Edit(f"Nouvel acteur : collectif {word}", {f"{_home(files)}/actors/collectif-{number}.yaml": text})


def _interview(files: Files, draw: random.Random) -> Edit:
    home = _home(files)
    name = next(n for n in pseudonyms(40, draw) if f"{home}/interviews/{n}.yaml" not in files)
    text = interview(draw.randrange(len(words.COLLEGES)), draw)
    return Edit("Un entretien de plus", {f"{home}/interviews/{name}.yaml": text})


def _rename(files: Files, draw: random.Random) -> Edit:
    home = _home(files)
    known = [name for name in NAMES[10:] if f"{home}/actors/{name}.yaml" in files]
    if not known:
        return _link(files, draw)
    old = draw.choice(known)
    new = f"{old}-{draw.choice(words.QUARTERS).lower()}"
    cited = re.compile(rf"(?<=[ \[/]){re.escape(old)}(?=[,\]}}#\n])")
    texts: dict[str, str | None] = {path: cited.sub(new, text) for path, text in files.items()}
    changed = {path: text for path, text in texts.items() if text != files[path]}
    moved = changed.pop(f"{home}/actors/{old}.yaml", files[f"{home}/actors/{old}.yaml"])
    gone_and_come = {f"{home}/actors/{old}.yaml": None, f"{home}/actors/{new}.yaml": moved}
    return Edit(f"Renommer « {old} » en « {new} »", {**changed, **gone_and_come})


def _follow_up(files: Files, draw: random.Random) -> Edit:
    path = f"{_home(files)}/actions/charte.yaml"
    months = files[path].count("{date: ")
    day = f"{2025 + (9 + months) // 12}-{(9 + months) % 12 + 1:02}-{draw.randint(1, 28):02}"
    line = f'  - {{date: {day}, avancement: limite, note: "{sentence(draw)}"}}\n'
    return Edit("Suivi de la charte", {path: files[path] + line})


def _status(files: Files, draw: random.Random) -> Edit:
    path = _one(files, "/devices/", draw)
    old, new = ("actif", "en_pause") if "\nstatut: actif\n" in files[path] else ("en_pause", "actif")
    text = files[path].replace(f"\nstatut: {old}\n", f"\nstatut: {new}\n", 1)
    return Edit(f"Statut de « {_name(files[path])} »", {path: text})


def _context(files: Files, draw: random.Random) -> Edit:
    path = f"{_home(files)}/territoire.yaml"
    text = files[path].replace("contexte: |\n", f"contexte: |\n  {sentence(draw)}\n", 1)
    return Edit("Contexte précisé", {path: text})


def _link(files: Files, draw: random.Random) -> Edit:
    path = _one(files, "/actors/", draw)
    devices = [name for name, *_ in words.DEVICES if f"vers: {name}," not in files[path]]
    line = f"  - {{vers: {draw.choice(devices)}, type: participe_a, debut: 2025}}\n" if devices else ""
    text = files[path].replace("liens:\n", f"liens:\n{line}", 1) if line else files[path] + "# Relu\n"
    return Edit(f"Un lien de « {_name(files[path])} »", {path: text})


def _figure(files: Files, draw: random.Random) -> Edit:
    path = _one(files, "/devices/", draw)
    found = list(re.finditer(r"participants: \{valeur: (\d+)", files[path]))[-1]
    text = (
        files[path][: found.start(1)] + str(int(found[1]) + draw.randint(1, 60)) + files[path][found.end(1) :]
    )
    return Edit(f"Participants de « {_name(files[path])} »", {path: text})


_KINDS: tuple[Callable[[Files, random.Random], Edit], ...] = (
    _degree, _edition, _actor, _interview, _link, _figure, _follow_up, _status, _context, _degree, _rename,
)  # fmt: skip


def _one(files: Files, inside: str, draw: random.Random) -> str:
    return draw.choice(sorted(path for path in files if inside in path))


def _home(files: Files) -> str:
    return "/".join(next(iter(files)).split("/", 2)[:2])


def _name(text: str) -> str:
    return text.split("\n", 1)[0].removeprefix("nom: ")
