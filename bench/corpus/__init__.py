"""A large fictional data repository, the same bytes each time: what the tool is measured on."""
