"""What changed in the facts, record by record and field by field, in sentences that people read."""
