"""macros/rulebook/links.py"""

from __future__ import annotations

import pytest

from macros.rulebook import Links


@pytest.mark.parametrize("site", ["https://kurabe.example/", "https://kurabe.example", "https://kurabe.example//"])
def test_a_rule_is_linked_to_on_the_site(site: str) -> None:
    """At its code, in the reader's language, with or without the slash at the end of the address."""
    assert Links(site).to("page-link", "ja") == "https://kurabe.example/ja/contributing/rules/#page-link"


@pytest.mark.parametrize(
    "site", ["", "/", "http://127.0.0.1:8000/", "http://localhost:8000/", "http://[::1]/", "http://[", "kurabe.example"]
)
def test_without_an_address_of_its_own_the_link_is_to_the_repository(site: str) -> None:
    """A preview's address would be dead for everyone else."""
    assert not Links(site).lead_to_site
    assert Links(site).to("page-link", "en") == "docs/en/contributing/rules.md#page-link"
