"""The document for word processors, so that whoever receives it can amend it."""
