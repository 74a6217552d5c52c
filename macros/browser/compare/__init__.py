"""What the page reads that compares any models: a file for each model, and one that tells the fields."""

from macros.browser.compare.fields import file_of_fields
from macros.browser.compare.models import files_of_models

__all__ = ["file_of_fields", "files_of_models"]
