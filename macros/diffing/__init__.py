"""What a change of the data or the pages means to readers: two states of the project, held against each other in words.

1. *Sides.* BASE and HEAD are folders, or revisions that `git` writes out into one. Both are read and checked for one
   day, HEAD's, so that the passing of time is no change (`sides`). What only one side can read is lent to the other.
2. *Changes.* Each module finds one kind: shown figures now and on a later day (`figures`, `why`), guides, differences
   between models, claims by identity (`matching`), other records, pages as they are rendered (`rendering`), the
   hand-written pages' own words, what the check finds, files that are neither (`files`), and what means nothing to
   readers (`forms`).
3. *Report.* Sections of items, each said in both languages and told as data (`report`, `telling`), written as text,
   Markdown or JSON (`text`, `markdown`, `data`). Data reaches Markdown through `escaping` alone.
"""

from __future__ import annotations

from macros.diffing.data import data_of
from macros.diffing.git import GitError
from macros.diffing.markdown import markdown_of
from macros.diffing.opening import open_sides
from macros.diffing.telling import tell
from macros.diffing.text import text_of

__all__ = ["GitError", "data_of", "markdown_of", "open_sides", "tell", "text_of"]
