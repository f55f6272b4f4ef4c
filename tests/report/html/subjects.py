"""The documents that pages are tried on."""

from __future__ import annotations

from diagdemo.model.vocabulary.interviews import Diffusion

SUBJECTS = (
    ("reseau-fictif", "brumeval", Diffusion.INTERNE),
    ("reseau-fictif", "brumeval", Diffusion.PUBLIQUE),
    ("reseau-fictif", None, Diffusion.INTERNE),
    ("territoires-reels", None, Diffusion.INTERNE),
)
"""An example, a territory or the comparison of all, and whom the document is for."""
