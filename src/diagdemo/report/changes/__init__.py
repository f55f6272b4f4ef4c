"""What changed between two versions, as documents and pictures."""
