"""Constats on several territories: `observe(observations, thresholds)`; each verdict names its territory."""
