"""macros/views/templating.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jinja2 import DictLoader, UndefinedError
from markupsafe import Markup

from macros.views.templating import TEMPLATES, environment, render

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def templates(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """Templates of the test's own, in place of the package's."""
    own: dict[str, str] = {}
    environment.cache_clear()
    for language in ("ja", "en"):
        monkeypatch.setattr(environment(language), "loader", DictLoader(own))
    yield own
    environment.cache_clear()


def test_text_in_data_is_escaped(templates: dict[str, str]) -> None:
    """A text never becomes markup, in an element or in an attribute."""
    templates["a.html"] = '<p title="{{ view }}">{{ view }}</p>'
    assert render("a", "en", view='<"&') == '<p title="&lt;&#34;&amp;">&lt;&#34;&amp;</p>'


def test_a_name_that_the_data_lacks_is_an_error(templates: dict[str, str]) -> None:
    """A missing word is never shown as an empty one."""
    templates["a.html"] = "{{ veiw }}"
    with pytest.raises(UndefinedError):
        render("a", "en", view="x")


def test_words_are_said_in_the_templates_language(templates: dict[str, str]) -> None:
    """`_()` takes the English sentence and says it in the page's language."""
    templates["a.html"] = '{{ _("Close") }}'
    assert render("a", "ja") == "閉じる"
    assert render("a", "en") == "Close"


def test_text_in_words_is_escaped_and_markup_stays(templates: dict[str, str]) -> None:
    """An element made by a template may stand inside a sentence; a text may not become one."""
    templates["a.html"] = '{{ _("ends on {day}", day=view) }}'
    assert render("a", "en", view=Markup("<time>x</time>")) == "ends on <time>x</time>"
    assert render("a", "en", view="<time>") == "ends on &lt;time&gt;"


def test_text_in_words_is_no_format(templates: dict[str, str]) -> None:
    """Braces in a text stay braces."""
    templates["a.html"] = '{{ _("ends on {day}", day=view) }}'
    assert render("a", "en", view="{day} {0.__class__}") == "ends on {day} {0.__class__}"


def test_no_template_switches_escaping_off() -> None:
    """No `safe`, no `autoescape false`, no `Markup`: what reaches a page is escaped."""
    for path in TEMPLATES.glob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not any(word in text for word in ("|safe", "| safe", "autoescape", "Markup", "style=", "onclick")), path
