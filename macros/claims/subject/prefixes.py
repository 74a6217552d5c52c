"""What services write before a model's name: `groq/openai/gpt-oss-120b`."""

from __future__ import annotations

_PREFIXES = (
    "alibaba/",
    "anthropic/",
    "azure/",
    "dashscope/",
    "deepseek/",
    "gemini/",
    "google/",
    "groq/",
    "meta-llama/",
    "mistral/",
    "mistralai/",
    "openai/",
    "qwen/",
    "x-ai/",
    "xai/",
)
"""Closed: a new prefix is added here, never guessed."""

_PLATFORMS = {"azure/": "azure", "groq/": "groq"}
"""Prefixes that say where the model was used, rather than who made it."""


def split_prefixes(name: str) -> tuple[str, str | None]:
    """The name without its prefixes, and the platform that one of them states."""
    platform = None
    rest = name
    while prefix := next((known for known in _PREFIXES if rest.casefold().startswith(known)), None):
        platform = platform or _PLATFORMS.get(prefix)
        rest = rest[len(prefix) :]
    return rest, platform
