"""What the one-page synthesis is made of: each module answers one of its questions."""
