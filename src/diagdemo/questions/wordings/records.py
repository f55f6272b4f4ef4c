"""Questions on whole records that are missing, and those for what has no words of its own."""

from __future__ import annotations

from diagdemo.questions.wordings.audience import (
    AGENTS,
    ASSOCIATIONS,
    DIRECTION,
    ELUS,
    Wording,
    within,
)

RECORDS: dict[str, Wording] = {
    "device": Wording("Quels dispositifs de participation existent sur le territoire\u00a0?", AGENTS),
    "actor": Wording(
        "Quels services, associations et groupes prennent part à la participation\u00a0?",
        (*AGENTS, *ASSOCIATIONS),
    ),
    "interview": Wording(
        "Qui rencontrer parmi les élu·es, les agents, la direction, les associations, les habitants\u00a0?",
        (*ELUS, *AGENTS, *DIRECTION, *ASSOCIATIONS),
    ),
    "policy": Wording("Quelle politique ou quel projet peut-on suivre d’un bout à l’autre\u00a0?", DIRECTION),
    "ambition": Wording("Quelles ambitions le territoire se donne-t-il pour la participation\u00a0?", ELUS),
    "action": Wording("Quelles actions sont prévues, qui en répond, et pour quand\u00a0?", DIRECTION),
    "territoire": Wording(
        "Quel est ce territoire\u00a0: son type, ses codes, sa population\u00a0?", DIRECTION
    ),
    "diagnostic": Wording("Où en est le diagnostic, et qui le porte dans la collectivité\u00a0?", DIRECTION),
}

OF_A_KIND: dict[str, Wording] = {
    "device": Wording("Existe-t-il un dispositif de cette sorte\u00a0: {objet}\u00a0?", AGENTS),
    "actor": Wording(
        "Quels acteurs de cette famille existent sur le territoire\u00a0: {objet}\u00a0?",
        (*AGENTS, *ASSOCIATIONS),
    ),
    "ambition": Wording(
        "Quelle ambition le territoire se donne-t-il pour cet horizon\u00a0: {objet}\u00a0?", ELUS
    ),
}
"""When the word that is missing with the record is known: a type of device, a family of actors, a horizon."""

IN_RECORDS: dict[tuple[str, str], Wording] = {
    ("actor", "interets"): within(
        "Que cherchent les acteurs, à propos de quoi, et quelles positions ont-ils prises par des actes\u00a0?"
    ),
    ("actor", "liens"): Wording(
        "Qui travaille avec qui\u00a0: quels acteurs pilotent, animent, financent ou aident les dispositifs\u00a0?",
        (*AGENTS, *ASSOCIATIONS),
    ),
}
"""When what is missing is a field that no record of a kind fills."""

COLLEGES: dict[str, Wording] = {
    "elu": Wording("Quel·les élu·es rencontrer\u00a0?", ELUS),
    "agent": Wording("Quels agents rencontrer\u00a0?", AGENTS),
    "direction": Wording("Qui rencontrer à la direction générale\u00a0?", DIRECTION),
    "association": Wording("Quelles associations rencontrer\u00a0?", ASSOCIATIONS),
    "citoyen": Wording(
        "Quels habitants et quelles habitantes rencontrer, et par qui les joindre\u00a0?", ASSOCIATIONS
    ),
    "operateur": Wording("Quels opérateurs ou prestataires rencontrer\u00a0?", AGENTS),
}

ANY_FIELD = within("Que sait-on de ceci\u00a0: {titre} ({description})\u00a0?")
"""For a field without words of its own: nobody has said to whom it may be put."""
TO_MEND = within(
    "Cette fiche a une erreur et n’est pas prise en compte\u00a0: pouvez-vous la corriger\u00a0?"
)
"""For a record that cannot be used."""
ANY_RECORD = Wording("Que sait-on de ceci\u00a0: {titre}\u00a0?", AGENTS)
"""For a kind of record without words of its own."""
