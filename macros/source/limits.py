"""How large a file of the project may be: far above what a record needs, far below what hurts a reader's machine."""

from __future__ import annotations

MAX_BYTES = 256 * 1024
"""Bytes of one file."""
MAX_DEPTH = 12
"""Mappings and lists inside each other, the file's own mapping counted as 1."""
MAX_NODES = 50_000
"""Keys, values, mappings and lists of one file."""
MAX_TEXT = 5_000
"""Code points of one text, key or value."""
MAX_NUMBER = 40
"""Characters of one number: room for any price or token count, none for `1` followed by a million zeros."""
MAX_IDENTIFIER = 100
"""Characters of one id: it becomes a folder's name on every file system the site is built on."""
