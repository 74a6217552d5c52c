"""Other projects' collections of figures about models, read as what they are: entries with figures in claim form."""

from macros.upstream.entry import IMPORTERS, Entry, Leftover, Reading, Upstream

__all__ = ["IMPORTERS", "Entry", "Leftover", "Reading", "Upstream"]
