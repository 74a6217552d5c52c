"""The path of one value, from the file to the page: what `kurabe explain` prints, as text and as data."""

from macros.views.explain.data import explain_data
from macros.views.explain.text import explain_text

__all__ = ["explain_data", "explain_text"]
