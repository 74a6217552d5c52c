"""From a drawing to a picture in pixels, for those who show nothing else."""

from __future__ import annotations


def as_png(svg: str) -> bytes:
    """The picture of an SVG document, in its own size.

    Texts in Liberation Sans, which comes with the library, look the same whatever fonts a machine has. Raises
    RuntimeError for what is no SVG document.
    """
    import vl_convert  # noqa: PLC0415 - it takes its time to load, which only a site that is published needs

    return bytes(vl_convert.svg_to_png(svg, scale=1))
