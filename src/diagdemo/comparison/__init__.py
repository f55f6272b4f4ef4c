"""Several territories, or several dates of one, side by side: never ranked, never added up."""
