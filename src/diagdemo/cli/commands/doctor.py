"""Dire si Git, les accents, l’éditeur et les versions sont comme il faut."""

from __future__ import annotations

import sys
from pathlib import Path

from diagdemo.cli.options import DepotOption, Format, FormatOption


def command(depot: DepotOption = None, forme: FormatOption = Format.TEXTE) -> int:
    """Dire en un écran si tout est prêt pour travailler, et quoi taper sinon.

    Rien n’est modifié. La commande échoue (code 1) quand un point empêche de travailler. Ni adresse
    électronique, ni mot de passe, ni adresse de dépôt ne sont montrés : le résultat peut être envoyé à
    qui vous aide.

        diagdemo doctor
        diagdemo doctor --format json
    """
    from diagdemo.cli.doctor.examine import examine
    from diagdemo.cli.doctor.finding import State
    from diagdemo.cli.show.doctor import doctor_document, doctor_text, worst
    from diagdemo.cli.show.json_text import json_text
    from diagdemo.cli.show.paint import painter

    sections = examine(depot or Path.cwd())
    if forme is Format.JSON:
        sys.stdout.write(json_text(doctor_document(sections)))
    else:
        sys.stdout.write(doctor_text(sections, painter(sys.stdout)))
    return int(worst(sections) is State.A_CORRIGER)
