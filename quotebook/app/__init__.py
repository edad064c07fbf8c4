"""The use cases, without Qt: one method of Catalogue per thing a person wants to do."""
