"""Whether the addresses of sources still lead to a page: asked politely, of public hosts alone, with nothing read.

What is checked is a third party's. So nothing here trusts a host: a name is resolved once and the connection goes to
the very address that was found to be public, every redirect is looked at like the first address, no body is read (but
in `fetching`, up to a limit), and nothing of this machine (proxy, password, cookie) is used or sent. An address that
cannot be checked is no fault.
"""

from __future__ import annotations

from macros.links.checking import CheckedLink, Link, check_links, links_of
from macros.links.report import link_data, link_report
from macros.links.web import Web, user_agent

__all__ = ["CheckedLink", "Link", "Web", "check_links", "link_data", "link_report", "links_of", "user_agent"]
