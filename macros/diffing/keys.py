"""What kinds and keys of records are called by people who have never seen the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diffing.report import say
from macros.messages import Message, msg
from macros.records import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS: Mapping[str, Message] = {
    "models": msg("model"),
    "sources": msg("source"),
    "providers": msg("provider"),
    "platforms": msg("platform"),
    "fields": msg("field"),
    "conditions": msg("condition"),
    "use-cases": msg("use case"),
    "questions": msg("question"),
    "comparisons": msg("comparison"),
    "audits": msg("audit"),
    "terms": msg("term"),
    "imports": msg("import"),
    "rates": msg("exchange rate"),
}
"""The kinds of record, in the order in which their changes are told."""

KEYS: Mapping[str, Message] = {
    "name": msg("name"),
    "title": msg("title"),
    "label": msg("name"),
    "summary": msg("summary"),
    "description": msg("description"),
    "meaning": msg("meaning"),
    "definition": msg("definition"),
    "term": msg("word"),
    "reading": msg("reading in kana"),
    "also": msg("other words for it"),
    "avoid": msg("words that are wrong for it"),
    "note": msg("note"),
    "caution": msg("caution"),
    "reason": msg("reason"),
    "explanation": msg("explanation"),
    "remark": msg("remark"),
    "said": msg("statement"),
    "where": msg("place in the text"),
    "verdict": msg("verdict"),
    "provider": msg("provider"),
    "family": msg("family"),
    "api_ids": msg("names in the API"),
    "aliases": msg("other names"),
    "featured": msg("compared with every other featured model"),
    "url": msg("address"),
    "permalink": msg("address of the version read"),
    "first_party": msg("platform of its own"),
    "publisher": msg("publisher"),
    "lang": msg("language"),
    "kind": msg("kind"),
    "about": msg("models it is about"),
    "published": msg("published on"),
    "read": msg("read on"),
    "licence": msg("licence"),
    "republish": msg("what may be passed on"),
    "order": msg("place in lists"),
    "group": msg("group"),
    "unit": msg("unit"),
    "choices": msg("names of values"),
    "values": msg("names of values"),
    "direction": msg("which way is better"),
    "source_order": msg("order of kinds of source"),
    "run_by_order": msg("order of testers"),
    "fresh_for_days": msg("days that a reading stays fresh"),
    "comparable_on": msg("conditions that have to agree"),
    "default": msg("what pages select by default"),
    "models": msg("models"),
    "alongside": msg("models set beside them"),
    "rows": msg("rows of the table"),
    "cites": msg("citations"),
    "fields": msg("what matters"),
    "workload": msg("work assumed"),
    "input_tokens": msg("input tokens"),
    "cached_share": msg("share read from the cache"),
    "visible_output_tokens": msg("visible output tokens"),
    "reasoning_tokens_by_effort": msg("reasoning tokens"),
    "requests_per_month": msg("requests a month"),
    "horizon_days": msg("days the choice should last"),
    "reviewed": msg("weighed on"),
    "requirements": msg("requirements"),
    "operator": msg("limit"),
    "bound": msg("bound"),
    "candidates": msg("candidates"),
    "question": msg("question"),
    "why": msg("why it matters"),
    "options": msg("answers"),
    "monthly_budget": msg("most a month may cost"),
    "effort": msg("effort"),
    "test_first": msg("to be tested first"),
    "new_work": msg("for new work"),
    "sources": msg("sources"),
    "source": msg("source"),
    "evidence": msg("evidence"),
    "would_change": msg("what would change the answer"),
    "findings": msg("statements checked"),
    "checked": msg("checked on"),
    "text": msg("text checked"),
    "field": msg("field"),
    "model": msg("model"),
    "value": msg("value"),
    "from": msg("converted from"),
    "to": msg("converted into"),
    "day": msg("day it is of"),
    "subject": msg("name as printed"),
    "printed": msg("as printed"),
    "locator": msg("place in the source"),
    "commit": msg("commit"),
}
"""Keys that readers meet as something on a page. A key that is not here is for the program and is told as written."""


def key_words(path: tuple[str, ...]) -> Text:
    """A place in a record: `candidates · gpt-5-nano · reason`."""
    parts = [say(KEYS[key]) if key in KEYS else Text(key, key) for key in path]
    return Text(ja=" · ".join(part.ja for part in parts), en=" · ".join(part.en for part in parts))
