"""The Code officiel géographique, embedded: from a name or a code to a place of France.

>>> from diagdemo.geo import resolve
>>> resolve("m2A").place.nom
'CA Mulhouse Alsace Agglomération'
"""

from __future__ import annotations

from diagdemo.geo.answers import Ambiguous, Candidate, Found, Resolution, Unknown
from diagdemo.geo.database import Source, lookup, source
from diagdemo.geo.normalise import normalise
from diagdemo.geo.place import Kind, Nature, Place, TerritoryType
from diagdemo.geo.resolve import resolve
from diagdemo.geo.slugs import slug

__all__ = [
    "Ambiguous",
    "Candidate",
    "Found",
    "Kind",
    "Nature",
    "Place",
    "Resolution",
    "Source",
    "TerritoryType",
    "Unknown",
    "lookup",
    "normalise",
    "resolve",
    "slug",
    "source",
]
