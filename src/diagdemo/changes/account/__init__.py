"""What changed, in the order in which it is told, before any layout."""
