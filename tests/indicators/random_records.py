"""Random fields of records, by hypothesis: much is unknown, some sources are at odds."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from constats.laying import TERRITORY

Record = dict[str, Any]
TYPES = ("budget_participatif", "atelier_citoyen", "assemblee_tiree_au_sort", "cadre", "conseil_citoyen")
_DEGREES = ("information", "consultation", "concertation", "co_decision")
_DATES = ("2023", "2024-11", "2025-03-02", "2026-05-28", "2027")
_ANSWERS = ("acceptee", "acceptee_en_partie", "refusee_motivee", "sans_reponse", "en_examen", "retiree")
NATURES = ("association", "collectivite", "collectif_citoyen", "groupe", "entreprise")


def some(required: dict[str, Any], optional: dict[str, Any]) -> st.SearchStrategy[Record]:
    return st.fixed_dictionaries(
        {key: st.just(value) if isinstance(value, str) else value for key, value in required.items()},
        optional=optional,
    )


def _word(*words: str) -> st.SearchStrategy[Any]:
    return st.sampled_from([*words, "inconnu"])


def _figure(most: int, least: int = 0) -> st.SearchStrategy[Any]:
    """A number, known, near, open, unknown, or told in two ways."""
    plain = st.integers(least, most)
    precise = st.sampled_from(["environ", "au_moins", "moins_de"])
    odd = st.fixed_dictionaries({"valeur": plain, "precision": precise})
    two = st.lists(st.fixed_dictionaries({"valeur": plain}), min_size=2, max_size=2)
    return st.one_of(plain, plain, odd, two, st.just("inconnu"))


def _split(*names: str) -> st.SearchStrategy[Record]:
    counts = st.fixed_dictionaries({name: _figure(40) for name in names})
    return st.fixed_dictionaries({"effectifs": counts})


_SUITE = some(
    {"objet": "Un banc"},
    {
        "reponse": _word(*_ANSWERS),
        "realisation": _word("realisee", "en_cours", "abandonnee"),
        "echeance": st.sampled_from(_DATES),
    },
)
_TOTALS = st.fixed_dictionaries(
    {"recues": _figure(30)},
    optional={
        key: _figure(12)
        for key in ("acceptees", "refusees_motivees", "sans_reponse", "en_examen", "echues", "realisees")
    },
)
EDITION = {
    "debut": st.sampled_from(_DATES),
    "fin": st.sampled_from(_DATES),
    **{key: _figure(80) for key in ("participants", "participations", "nouveaux", "votants", "propositions")},
    **{key: _figure(900) for key in ("corps_electoral", "budget_alloue", "cout_total")},
    "reponse_publique": st.sampled_from(["aucune", "inconnu", {"date": "2025-06-01"}, {"date": "2026-01"}]),
    "suites": st.one_of(st.just("inconnu"), st.lists(_SUITE, max_size=3), _TOTALS),
    "profil": st.fixed_dictionaries(
        {}, optional={"sexe": _split("femmes", "hommes"), "age": _split("0-29", "30-59", "60 et plus")}
    ),
}
DEVICE = {
    "statut": _word("actif", "actif", "arrete", "termine", "en_pause"),
    "debut": st.sampled_from(_DATES[:4]),
    "temporalite": _word("recurrent", "ponctuel", "permanent"),
    "degre_annonce": _word(*_DEGREES),
    "degre_constate": _word(*_DEGREES),
    "mandat": st.sampled_from(
        ["aucun", {"statut": "oral"}, {"statut": "ecrit_public"}, {"statut": "inconnu"}]
    ),
    "recrutement": st.lists(st.sampled_from(["volontariat", "tirage_au_sort"]), unique=True),
    "modalite": _word("presentiel", "numerique", "hybride"),
    "etapes": st.lists(st.sampled_from(["diagnostic", "decision", "suivi"]), unique=True),
    "evaluation": st.sampled_from([{"statut": "aucune"}, {"statut": "faite", "date": "2025"}]),
    "donnees_ouvertes": st.sampled_from([{"statut": "publiees"}, {"statut": "aucune"}]),
    "moyens": st.fixed_dictionaries({}, optional={"etp": _figure(3), "budget_animation": _figure(900)}),
}
HOME = {
    "population": st.integers(1, 3000).map(lambda n: {"valeur": n, "date": 2023, "definition": "municipale"}),
    "inscrits": _figure(900),
    "moyens": st.fixed_dictionaries({}, optional={"etp": _figure(3)}),
    "budget": st.fixed_dictionaries({"annee": st.just(2025)}, optional={"investissement": _figure(9000)}),
    "structure_population": st.just(
        {
            "age": {"0-29": 400, "30-59": 500, "60 et plus": 300},
            "sexe": {"femmes": 630, "hommes": 570},
            "date": 2022,
        }
    ),
}
PROMISE = {
    "intitule": "Une action",
    "pilote": TERRITORY,
    "echeance": st.sampled_from(_DATES),
}
ACTION = {
    "suivi": st.lists(
        st.fixed_dictionaries(
            {
                "date": st.sampled_from(_DATES[:3]),
                "avancement": st.sampled_from(["non_commence", "limite", "substantiel", "acheve"]),
            },
            optional={"preuves": st.just([{"titre": "Compte rendu", "url": "https://brumeval.example"}])},
        ),
        max_size=2,
    ),
}
