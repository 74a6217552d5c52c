"""From a Vega-Lite specification to shapes: the one place that knows the library which draws.

The library never sees a text of the data. A specification names its texts by number (`#0`, `#1` …), and they are put
in when the drawing is handed out. So no name can become markup on its way through the library, and the same chart is
drawn once for both languages.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from macros.charts.shapes import Shape, read_shapes, with_texts

if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping, Sequence

_VERSION = "6.1"
"""Of Vega-Lite; fixed, so that the same data give the same bytes whatever else the library learns."""


class Charts:
    """The charts of one build: each is drawn when it is first asked for, unless an earlier build has drawn the same."""

    def __init__(self, kept: MutableMapping[str, str] | None = None) -> None:
        """`kept` holds drawings of earlier builds by what they are drawn from."""
        self._kept = {} if kept is None else kept
        self._drawn: dict[str, tuple[Shape, ...]] = {}

    def draw(self, specification: Mapping[str, Any], texts: Sequence[str]) -> tuple[Shape, ...]:
        """The shapes of a Vega-Lite specification with its numbered texts.

        The specification holds its data itself: nothing is read from elsewhere. Raises ValueError for one that the
        library refuses, IndexError for a text that is not there.
        """
        written = json.dumps(specification, sort_keys=True)
        if written not in self._drawn:
            self._drawn[written] = self._shapes(written)
        return with_texts(self._drawn[written], texts)

    def _shapes(self, written: str) -> tuple[Shape, ...]:
        key = sha256(f"{_VERSION} {written}".encode()).hexdigest()
        try:
            return read_shapes(self._kept[key])
        except (KeyError, ValueError):  # not drawn yet, or spoilt since
            svg = self._kept[key] = _as_svg(written)
            return read_shapes(svg)


def _as_svg(specification: str) -> str:
    import vl_convert  # noqa: PLC0415 - it starts a JavaScript engine, which a site without charts does not need

    drawn: str = vl_convert.vegalite_to_svg(specification, vl_version=_VERSION, allowed_base_urls=[])
    return drawn
