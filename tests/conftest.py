"""Tests run as on the computer of nobody in particular: no forge is heard, being slow fails nothing."""

from __future__ import annotations

import os

from hypothesis import settings

for _name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI"):
    os.environ.pop(_name, None)
settings.register_profile("diagdemo", deadline=None)
settings.load_profile("diagdemo")
