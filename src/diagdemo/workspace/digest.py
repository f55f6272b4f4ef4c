"""Git's digest, without OpenSSL: `hashlib` loads it first, for longer than a few files take to be read."""

from __future__ import annotations

try:
    from _sha1 import sha1  # type: ignore[import-not-found]
except ImportError:  # a Python that is made otherwise
    from hashlib import sha1


def sha1_of(content: bytes) -> str:
    """The SHA-1 of a content, in hexadecimal figures."""
    return str(sha1(content).hexdigest())
