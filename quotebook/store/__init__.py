"""All SQL: the catalogue file, its tables, and what can be asked of and done to them."""
