"""Plain words for what a territory can lean on, when it is read in the records of its devices."""

from __future__ import annotations

EXPERIENCED: dict[str, str] = {
    "CAD-01": "Ce qui est attendu des participants est écrit.",
    "CAD-02": "Ce que les participants peuvent encore changer est écrit.",
    "DEC-01": "Les participants ont eu une réponse publique.",
    "DEC-03": "Des propositions d’habitants ont été réalisées.",
    "DEC-04": "Les habitants ont vraiment construit une partie du projet.",
    "DEC-06": "Un bilan a été fait.",
    "MOY-01": "Du temps de travail ou de l’argent est prévu pour l’animer.",
    "MOY-04": "De l’argent est prévu pour réaliser des projets.",
    "POR-01": "Une élue, un élu ou une équipe d’élus en est chargé.",
    "PUB-02": "On a noté qui participe.",
    "PUB-04": "On tire au sort des participants, ou on va les chercher.",
    "TRA-01": "Les résultats sont publiés.",
}
"""By code of the constat that asks for the experience."""
