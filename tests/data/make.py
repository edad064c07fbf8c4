"""Make the stored catalogue of the current schema. Run once a released schema: python tests/data/make.py"""

# ruff: noqa: E402 - the paths come first

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

from catalogue_cases import add, kept, rejected, said

from quotebook.app.catalogue import Catalogue
from quotebook.store.header import SCHEMA_VERSION

FIRST = (
    "The harbour master, Jens Østergård, said on Tuesday: “The harbour stays open, 1,000 boats or none.” "
    "The “quay” is new."
)
SECOND = "“The harbour stays open, 1,000 boats or none,” Østergård repeated. 金正恩 was not there."


def main():
    path = HERE / f"catalogue-{SCHEMA_VERSION}.quotebook"
    catalogue = Catalogue.create(path)
    words = "The harbour stays open, 1,000 boats or none"
    first = said(FIRST, words + ".", speaker="Jens Østergård", role="harbour master", said_on="2024-03-05")
    add(catalogue, FIRST, first, rejected(said(FIRST, "quay")), title="Open", outlet="The Quay", published="2024-03-06")
    (quotation_id,) = catalogue.listing().ids
    again = kept(said(SECOND, words, speaker="Jens Østergård"), appearance_of=quotation_id, by_person=True)
    add(catalogue, SECOND, again, title="Still open", outlet="Harbour News", published="2024-03-09")
    catalogue.tag([quotation_id], "harbour")
    (speaker,) = catalogue.speakers()
    catalogue.edit_speaker(speaker.id, aliases=["Ostergard"])
    catalogue.edit_quotation(quotation_id, note="Twice, in the same words.")
    catalogue.close()


if __name__ == "__main__":
    main()
