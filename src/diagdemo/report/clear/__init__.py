"""The same things in « langage clair »: short sentences, no jargon, one idea a line."""
