"""The entry point of mkdocs-macros-plugin: binds every macro name to its view."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from macros.hooks import KurabePlugin
from macros.vocabulary import MACROS

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin


def define_env(env: MacrosPlugin) -> None:
    """Give pages the macros of `macros.vocabulary.MACROS`, and no others of ours."""
    plugin = env.conf.plugins["kurabe"]
    if not isinstance(plugin, KurabePlugin):
        raise TypeError("the plugin 'kurabe' has to stand before 'macros' in mkdocs.yml")
    for name in MACROS:
        env.macro(partial(plugin.build.call, name), name)  # type: ignore[no-untyped-call]  # the plugin has no types
