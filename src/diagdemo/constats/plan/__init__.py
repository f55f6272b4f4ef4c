"""Constats on ambitions and actions: `observe(study, thresholds, found)`; `found` are the first outcomes."""
