"""Constats on one territory: `observe(study, thresholds)`."""
