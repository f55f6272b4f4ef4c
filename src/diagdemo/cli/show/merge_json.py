"""What bringing two branches together would give, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from diagdemo.cli.show.issue_json import issue_json
from diagdemo.cli.show.merge import asks

if TYPE_CHECKING:
    from diagdemo.changes.merging import Merging


def merge_document(merging: Merging, branch: str) -> dict[str, Any]:
    """The two sides of each record that both changed, and what would be wrong once together."""
    return {
        "version": 1,
        "branche": branch,
        "version_commune": merging.attempt.base.id,
        "changees_ici": merging.here,
        "changees_la": merging.there,
        "choix_demandes": [*merging.attempt.asked, *merging.attempt.outside],
        "des_deux_cotes": [
            {
                "fichier": both.paths[0],
                "nom": both.here.name,
                "choix_demande": asks(merging, both),
                "opposes": [
                    {"sujet": one.subject, "avant": one.before, "ici": one.after, "la": other.after}
                    for one, other in both.opposed
                ],
                "pareils": [change.sentence for change in both.agreed],
                "ici": [change.sentence for change in both.only_here],
                "la": [change.sentence for change in both.only_there],
            }
            for both in merging.both
        ],
        "fautes": [issue_json(issue) for issue in merging.appeared],
        "fautes_apportees": merging.brought,
        "fautes_deja_ici": merging.present,
        "noms_disparus": [
            {"nom": gone.name, "devient": gone.later, "branche": "ici" if gone.here else "la"}
            for gone in merging.gone
        ],
    }
