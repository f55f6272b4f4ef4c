"""Verifying part by part, and remembering what was found of what has not changed since."""
