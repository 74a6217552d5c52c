"""macros/theme/assets/colours.js and .css: light and dark, as the system has it or as the reader chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from tests.browser.visiting import go, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

    MakeContext = Callable[..., BrowserContext]

pytestmark = [pytest.mark.browser]

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, Scheme] = ("light", "dark")
WIDE = {"width": 1280, "height": 740}
FIRST_SEEN = """
new MutationObserver((_, own) => {
  if (!document.body) return
  window.firstSeen = getComputedStyle(document.documentElement).colorScheme
  own.disconnect()
}).observe(document, { childList: true, subtree: true })
"""
"""Notes the colours at the moment there is a body that could be painted."""


def ground(page: Page) -> str:
    """Whether the page is light or dark to look at."""
    red = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/[0-9]+/)[0]")
    return "light" if int(red) > 128 else "dark"


def bar(page: Page) -> str:
    """The colour that the browser's own bar takes, as the header has it: the first of the page's that holds here."""
    told, header = page.evaluate(
        "[[...document.querySelectorAll('meta[name=theme-color]')].find(one => matchMedia(one.media).matches).content,"
        " getComputedStyle(document.querySelector('.md-header')).backgroundColor]"
    )
    assert told == "#" + "".join(f"{int(part):02x}" for part in header[4:-1].split(","))
    return ground(page)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_page_has_the_colours_of_the_system(
    new_context: MakeContext, address: str, scheme: str, javascript: bool
) -> None:
    """Without scripts as well, where nothing offers to change them."""
    page = new_context(java_script_enabled=javascript, color_scheme=scheme).new_page()
    go(page, address, "en/")
    assert bar(page) == scheme
    assert page.locator(".kb-colours").is_visible() is javascript


@pytest.mark.parametrize(("language", "scheme"), [("ja", "light"), ("en", "dark")])
def test_a_choice_holds_on_every_page_and_from_the_first_moment(
    new_context: MakeContext, address: str, language: str, scheme: Scheme
) -> None:
    """By keyboard; the button then has the word for the way back, and a page of the other language has it as well."""
    other = SCHEMES[1 - SCHEMES.index(scheme)]
    words = {
        "ja": {"light": "明るい配色に切り替える", "dark": "暗い配色に切り替える"},
        "en": {"light": "Switch to the light colours", "dark": "Switch to the dark colours"},
    }[language]
    context = new_context(color_scheme=scheme, viewport=WIDE)
    page = context.new_page()
    page.add_init_script(FIRST_SEEN)
    go(page, address, f"{language}/")
    button = page.locator(".kb-colours")
    assert button.get_attribute("aria-label") == words[other]
    button.focus()
    page.keyboard.press("Enter")
    until(page, "name => document.querySelector('.kb-colours').getAttribute('aria-label') === name", words[scheme])
    assert bar(page) == other
    for path in (f"{language}/models/", "ja/about/", "en/about/"):
        go(page, address, path)
        assert page.evaluate("firstSeen") == other, path
        assert bar(page) == other
    page.emulate_media(media="print")
    assert ground(page) == "light"
    page.emulate_media(media="screen")
    page.locator(".kb-colours").click()
    assert bar(page) == scheme
    page.emulate_media(color_scheme=other)  # who went back to the system's colours follows it again
    assert bar(page) == other


def test_two_windows_have_the_same_colours(new_context: MakeContext, address: str) -> None:
    """Chosen in one, shown in the other; what else a site's storage may hold means nothing."""
    context = new_context(color_scheme="light", viewport=WIDE)
    first, second = context.new_page(), context.new_page()
    go(first, address, "en/")
    go(second, address, "en/about/")
    first.locator(".kb-colours").click()
    until(second, "document.documentElement.dataset.kbColours === 'dark'")
    first.evaluate("localStorage.setItem('kurabe-colours', '<b>')")
    go(first, address, "en/")
    assert ground(first) == "light"
