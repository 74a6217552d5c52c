"""Outside collections held against the catalogue, and what of them is written into the records.

1. *Placing.* Each entry of the collection is of one of our models, or of another, or left out (`placed`).
2. *Comparing.* Each figure of an entry of ours is put into the form of a claim (`theirs`) and set beside the claim that
   the rules choose under the same conditions (`ours`, `facing`); a difference gets the ways in which it may have come
   about (`diagnosis`), and what somebody decided about it (`decided`). Counts add up: every entry and every reading is
   in exactly one place (`comparing`).
3. *Telling.* As a report in words (`report`, `wording`), with the line by which a difference is decided (`deciding`),
   or for programs (`data`).
4. *Writing.* What may be added is planned (`planning`, `new_models`), put into the files (`rendering`), tried in a copy
   until the check has no errors (`trying`, `trial`, `suspects`), told (`summary`) and moved into place all at once
   (`placing`). `writing` is the whole of it.
"""

from __future__ import annotations

from macros.importing.comparing import compare_collection
from macros.importing.data import import_data
from macros.importing.parts import Compared, Placed, State
from macros.importing.placed import place_entries
from macros.importing.placing import NotPlaced, place_files
from macros.importing.rendering import Project
from macros.importing.report import import_report
from macros.importing.writing import Written, write_collection

__all__ = [
    "Compared",
    "NotPlaced",
    "Placed",
    "Project",
    "State",
    "Written",
    "compare_collection",
    "import_data",
    "import_report",
    "place_entries",
    "place_files",
    "write_collection",
]
