"""The ambition report: what the territory wants, what it would change, how far the plan has come."""
