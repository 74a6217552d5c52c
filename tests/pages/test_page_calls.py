"""macros/pages/calls.py"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined

from macros.pages.calls import scan
from macros.pages.expressions import RawCall

FRAGMENTS = (
    *("{{", "}}", "{%", "%}", "{#", "#}", "{", "}", "-", "+", "%", "#", "'", '"', "\\", "(", ")", "[", "]", ",", "="),
    *(" ", "\n", "\r", "~", "|", ".", "*", "a", "f", "raw", "endraw", "1", "é", "'x'", '"y"', "f()", "f('x')"),
    *("{{ f('x') }}", "{{ f(['a', 'b']) }}", "{{f(k='v')}}", "{{ g('a', 'b', c=\"d\") }}", "{%- raw %}", "##", "#}"),
)
NAMES = ("f", "g", "a")
texts = st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=3)), max_size=25).map("".join)


def run(text: str) -> tuple[str, list[tuple[str, tuple[Any, ...], dict[str, Any]]]]:
    """What Jinja makes of `text` with the delimiters of mkdocs-macros, and every call it makes meanwhile."""
    calls: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = []

    def recorder(name: str) -> Any:
        def record(*arguments: Any, **keywords: Any) -> str:
            calls.append((name, arguments, keywords))
            return "\ue000"

        return record

    environment = Environment(undefined=StrictUndefined)  # noqa: S701 - as the macros plugin makes it
    environment.globals.clear()
    environment.globals.update({name: recorder(name) for name in NAMES})
    return environment.from_string(text).render(), calls


def plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


@settings(max_examples=800, deadline=None)
@given(texts)
def test_jinja_does_with_an_accepted_text_exactly_what_was_read(text: str) -> None:
    """No delimiter, quotation mark or line end is understood in two ways."""
    found = scan(text)
    if found.faults or any(region.call is None or region.call.name not in NAMES for region in found.regions):
        return
    rendered, calls = run(text)
    expected = [region.call for region in found.regions if region.call]
    read = [
        RawCall(name, tuple(map(plain, arguments)), tuple((key, plain(value)) for key, value in keywords.items()))
        for name, arguments, keywords in calls
    ]
    assert read == expected
    parts, end = [], 0
    for region in found.regions:
        parts += [text[end : region.start], "\ue000"]
        end = region.end
    whole = "".join([*parts, text[end:]]).replace("\r\n", "\n").replace("\r", "\n")
    assert rendered == whole.removesuffix("\n")


@settings(max_examples=400, deadline=None)
@given(texts)
def test_every_delimiter_is_in_a_region(text: str) -> None:
    """What stands between the regions is no Jinja."""
    found = scan(text)
    end = 0
    for region in [*found.regions]:
        between = text[end : region.start]
        assert not any(delimiter in between for delimiter in ("{{", "{%", "{#", "}}", "%}", "#}"))
        assert region.start >= end
        end = region.end


def test_a_call_is_read_with_its_arguments() -> None:
    """Texts, lists and names, in the order of writing."""
    (region,) = scan("""a {{ f('x', ["y", 'z'], k='it"s') }} b""").regions
    assert region.call == RawCall("f", ("x", ("y", "z")), (("k", 'it"s'),))
    assert (region.start, region.end) == (2, 36)


@pytest.mark.parametrize("count", [10, 2_000])
def test_many_unclosed_calls_take_no_time(count: int) -> None:
    """The scan is linear: 2,000 openings are read well within a test."""
    assert len(scan("{{ '" * count).faults) == count
