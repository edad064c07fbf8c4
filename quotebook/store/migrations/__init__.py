"""The steps from each released schema to the next, run by Alembic from inside the program."""
