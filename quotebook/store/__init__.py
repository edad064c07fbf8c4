"""All SQL: the catalogue file, its schema and migrations, search and match indexes, and the undo log."""
