"""Pictures of an ecosystem, from plain nodes and links: its map in columns, its matrix, its partners."""
