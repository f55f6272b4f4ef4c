"""Measure once at the scale of a country, and say what the whole of it would cost."""
