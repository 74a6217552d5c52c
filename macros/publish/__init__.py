"""What of the catalogue is handed on to programs."""

from __future__ import annotations

from macros.publish.dataset import dataset
from macros.publish.permission import may_be_exported

__all__ = ["dataset", "may_be_exported"]
