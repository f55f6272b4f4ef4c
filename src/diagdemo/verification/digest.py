"""Digests, without OpenSSL: `hashlib` loads it before it gives BLAKE2, which needs none of it."""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # a Python that is made otherwise
    from hashlib import blake2b

__all__ = ["SIZE", "digest"]

SIZE = 16
"""Bytes of our digests."""


def digest(*parts: bytes, key: bytes = b"") -> bytes:
    """A digest of byte strings, each with its length: none can pass for the end of another."""
    lengths = b" ".join(b"%d" % len(part) for part in parts)
    return blake2b(b"%b\n%b" % (lengths, b"".join(parts)), key=key, digest_size=SIZE).digest()
