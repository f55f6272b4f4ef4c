"""A place of the Code officiel géographique, and the French words that name its kind."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["commune", "epci", "ept", "departement", "region"]
Nature = Literal["cc", "ca", "cu", "metropole", "ept"]
TerritoryType = Literal["commune", "epci", "metropole", "departement", "region"]

KINDS: tuple[Kind, ...] = ("commune", "epci", "ept", "departement", "region")
"""In the order of lists of candidates; the position is also the number stored in the database."""

PREFIXES: dict[Kind, str] = {
    "commune": "com:",
    "epci": "epci:",
    "ept": "ept:",
    "departement": "dep:",
    "region": "reg:",
}
_KIND_LABELS: dict[Kind, str] = {
    "commune": "commune",
    "epci": "intercommunalité",
    "ept": "établissement public territorial",
    "departement": "département",
    "region": "région",
}
_NATURE_LABELS: dict[Nature, str] = {
    "cc": "communauté de communes",
    "ca": "communauté d’agglomération",
    "cu": "communauté urbaine",
    "metropole": "métropole",
    "ept": "établissement public territorial",
}
_OVERSEAS = frozenset({"975", "977", "978", "984", "986", "987", "988", "989"})
_NOTES: dict[tuple[Kind, str], str] = {
    ("departement", "69"): (
        "le département 69 du Code officiel géographique comprend la métropole de Lyon (epci:200046977), "
        "qui ne dépend pas du conseil départemental du Rhône"
    ),
    ("departement", "75"): "Paris exerce à la fois les compétences d’une commune et celles d’un département",
}


class Place(NamedTuple):
    """A commune, an intercommunalité, a département or a région, as the Code officiel géographique has it.

    Codes are texts (`01001`, `2A004`). `code` is the INSEE code, or the SIREN of an EPCI or an EPT.
    """

    kind: Kind
    code: str
    nom: str
    """Official name, as recorded: `CA du Grand Annecy`."""
    nature: Nature | None
    siren: str | None
    """None for départements, régions and the communes of the Pacific and Atlantic collectivités."""
    population: int | None
    """Municipal population, in inhabitants: published for a commune, the sum of the communes for the rest."""
    population_vintage: int | None
    """Year of the census figures; None without population, or when the communes are of several years."""
    departement: str | None
    """Code of the one département where the place is; None when it lies in several, and for a région."""
    region: str | None
    epci: str | None
    """SIREN of the EPCI à fiscalité propre of a commune or of an EPT; None for four islands and overseas."""
    membres: tuple[str, ...]
    """INSEE codes of the communes of an EPCI or an EPT, sorted; empty for the rest."""
    departements: tuple[str, ...]
    """Codes of every département where the place is, the most populated first."""
    situation: str
    """Names of those départements; the name of the région for a département; empty for a région."""
    slug: str
    """Folder name, unique among all the places of the edition."""
    population_definition: Literal["municipale"] = "municipale"

    @property
    def population_precision(self) -> Literal["exact", "calcul"]:
        """`exact` when the figure is published, `calcul` when it is the sum of the communes'."""
        return "exact" if self.kind == "commune" else "calcul"

    @property
    def territory_type(self) -> TerritoryType:
        """The `type` of `territoire.yaml`: a métropole is apart from other EPCI; an EPT counts as an EPCI."""
        if self.nature == "metropole":
            return "metropole"
        return "epci" if self.kind == "ept" else self.kind

    @property
    def type_label(self) -> str:
        """What the place is, in French, in the singular and lower case."""
        if self.kind in ("departement", "region") and self.code in _OVERSEAS:
            return f"collectivité d’outre-mer comptée comme {_KIND_LABELS[self.kind]}"
        return _NATURE_LABELS[self.nature] if self.nature else _KIND_LABELS[self.kind]

    @property
    def nom_usuel(self) -> str:
        """The name as one writes it: `Mulhouse Alsace Agglomération`, `Communauté de communes du Sud`."""
        abbreviation, _, rest = self.nom.partition(" ")
        if self.nature not in ("cc", "ca", "cu") or abbreviation.lower() != self.nature:
            return typographic(self.nom)
        rest = typographic(rest.strip())
        if rest.startswith(("de ", "du ", "des ", "d’")):
            return f"{_NATURE_LABELS[self.nature].capitalize()} {rest}"
        return rest[:1].upper() + rest[1:]

    @property
    def label(self) -> str:
        """One line for lists: `Saillans, commune (Drôme, 26289)`."""
        where = f"{self.situation}, {self.code}" if self.situation else self.code
        return f"{typographic(self.nom)}, {self.type_label} ({where})"

    @property
    def query(self) -> str:
        """The text to type to name this place and no other: `26289`, `epci:200066009`, `dep:75`."""
        return self.code if self.kind == "commune" else f"{PREFIXES[self.kind]}{self.code}"

    @property
    def note(self) -> str | None:
        """What one must know before taking this place for another, in French, without a final full stop."""
        return _NOTES.get((self.kind, self.code))


def typographic(name: str) -> str:
    """A name of the database with the apostrophe of displayed French."""
    return name.replace("'", "’")
