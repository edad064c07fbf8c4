"""The catalogue as a person uses it: one method for each thing they want to know or to change.

Importing it imports SQLAlchemy; whatever must start quickly imports it late.
"""

from quotebook.app.catalogue.catalogue import Catalogue
from quotebook.app.catalogue.writes import UNCHANGED, Unchanged

__all__ = ["UNCHANGED", "Catalogue", "Unchanged"]
