"""From a Vega-Lite specification to shapes: the one place that knows the library which draws.

The library never sees a text of the data. A specification names its texts by number (`#0`, `#1` …), and they are put
in when the drawing is handed out. So no name can become markup on its way through the library, and the same chart is
drawn once for both languages.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from macros.charts.shapes import Shape, read_shapes, with_texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_VERSION = "6.1"
"""Of Vega-Lite; fixed, so that the same data give the same bytes whatever else the library learns."""


class Charts:
    """The charts of one build: each is drawn when it is first asked for."""

    def __init__(self) -> None:
        self._drawn: dict[str, tuple[Shape, ...]] = {}

    def draw(self, specification: Mapping[str, Any], texts: Sequence[str]) -> tuple[Shape, ...]:
        """The shapes of a Vega-Lite specification with its numbered texts.

        The specification holds its data itself: nothing is read from elsewhere. Raises ValueError for one that the
        library refuses, IndexError for a text that is not there.
        """
        key = json.dumps(specification, sort_keys=True)
        if key not in self._drawn:
            self._drawn[key] = read_shapes(_as_svg(key))
        return with_texts(self._drawn[key], texts)


def _as_svg(specification: str) -> str:
    import vl_convert  # noqa: PLC0415 - it starts a JavaScript engine, which a site without charts does not need

    drawn: str = vl_convert.vegalite_to_svg(specification, vl_version=_VERSION, allowed_base_urls=[])
    return drawn
