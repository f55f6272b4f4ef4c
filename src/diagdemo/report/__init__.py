"""Tell what the repository holds: contexts of plain frozen values, laid out by templates."""
