"""Tests run as on the computer of nobody in particular: no forge is heard, nothing is kept.

Properties are tried on the same examples at each run; `AU_HASARD=1` tries others.
"""

from __future__ import annotations

import os
import tempfile

from hypothesis import settings

for _name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI"):
    os.environ.pop(_name, None)
_CACHE = tempfile.TemporaryDirectory(prefix="diagdemo-")
os.environ["DIAGDEMO_CACHE"] = _CACHE.name
settings.register_profile("diagdemo", deadline=None, derandomize=not os.environ.get("AU_HASARD"))
settings.load_profile("diagdemo")
