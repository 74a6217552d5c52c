"""Answers that make a record of each kind, and what blanks can be filled with."""

from __future__ import annotations

import re

BOTH = {"ja": "例です。", "en": "An example."}


def text(key: str) -> dict[str, str]:
    return {f"{key}.{language}": said for language, said in BOTH.items()}


ANSWERS: dict[str, dict[str, str]] = {
    "models": {
        "name": "Nova 5",
        "provider": "openai",
        "family": "nova-5",
        "claim.field": "input_price",
        "claim.value": "0.25",
        "claim.select.platform": "azure",
        "claim.select.tier": "standard",
        "claim.source": "litellm",
        "claim.printed": '"$0.25"',
        "claim.locator": "row nova-5: price",
    },
    "sources": {
        "url": "https://nova.example/prices",
        "title": "Nova: prices",
        "publisher": "Nova",
        "lang": "en",
        "kind": "official",
        **text("licence"),
        "republish": "yes",
        **text("note"),
    },
    "providers": {"name": "Hoshi", "url": "https://hoshi.example/"},
    "platforms": text("name"),
    "fields": {
        **text("label"),
        **text("meaning"),
        "group": "price",
        "datatype": "money",
        **text("unit"),
        "unit_code": "USD",
        "direction": "lower",
        "kind_of_fact": "fact",
        "fresh_for_days": "90",
        "plausible.min": "0",
        "plausible.max": "10.50",
    },
    "use-cases": {
        **text("title"),
        **text("description"),
        "workload.input_tokens": "900",
        "workload.cached_share": "0.7",
        "workload.visible_output_tokens": "80",
        "workload.requests_per_month": "2000",
        "horizon_days": "90",
        "fields": "input_price, output_price",
        "candidates.model": "gpt-5",
        **text("candidates.reason"),
    },
    "terms": {**text("term"), "reading": "れい", **text("definition")},
    "comparisons": {**text("title"), **text("summary"), "models": "gpt-5,gpt-4.1", "rows": "input_price"},
    "audits": {
        **text("title"),
        **text("summary"),
        "text": "seed-note",
        **text("findings.said"),
        **text("findings.where"),
        "findings.verdict": "wrong",
        **text("findings.explanation"),
        "findings.evidence.source": "litellm",
        "findings.evidence.subject": "Nova 5",
        "findings.evidence.printed": "2.50",
    },
}

FILLED = {
    "about": "gpt-5",
    "alongside": "gpt-4o",
    "applies_to": "hybrid",
    "band": "lowest",
    "bound": "1",
    "cited_by": "litellm",
    "comparable_on": "tier",
    "copy_dated": "false",
    "day_matters": "false",
    "locator": "row",
    "must_state": "tier",
    "new_work": "false",
    "operator": '"<="',
    "ordered": "true",
    "permalink": "https://a.example/",
    "printed": '"0.25"',
    "published": "2026-01-01",
    "remark": "x",
    "reported_by": "vendor",
    "run": "effort",
    "seed_order": "1",
    "select": "tier",
    "set_keys": "tier",
    "tasks": "not_stated",
    "input_tokens": "not_stated",
    "tier": "standard",
    "title_inferred": "true",
}
"""By key; any other blank is filled with the word x."""
FILLED_IN = {"audits": {"cites": "1"}, "comparisons": {"cites": "litellm"}, "use-cases": {"x": "1"}}
"""The same for one kind of record."""


def without_marks(skeleton: str) -> str:
    """The skeleton with every gap opened: its # removed, explanations left alone."""
    first, _, rest = skeleton.partition("\n")
    return first + "\n" + re.sub(r"^( *)# ", r"\1", rest, flags=re.MULTILINE)


def filled(opened: str, kind: str, values: dict[str, str]) -> str:
    """An opened skeleton with something in each blank; the value of a claim is that of its field."""
    words = FILLED | FILLED_IN.get(kind, {})
    lines = opened.splitlines()
    done = []
    field = ""
    for number, line in enumerate(lines):
        code = re.sub(r"(^|  )#.*", "", line)
        if found := re.fullmatch(r"  (\w+):", code):
            field = found[1]
        code = re.sub(r'""(?=:)', "x", code)
        code = re.sub(r"(\w+): (?=[,}])|(\w+): $", lambda hit: f"{hit[1]}: {words.get(hit[1], 'x')}", code)
        if found := re.fullmatch(r"( *(?:- )?)(\w+):( \[\])?", code):
            start, key, is_list = found.groups()
            following = next((later for later in lines[number + 1 :] if later.strip() and "##" not in later), "")
            deeper = len(following) - len(following.lstrip(" ")) > len(start)
            value = values.get(field, "x") if key == "value" else words.get(key, "x")
            if is_list:
                code = f"{start}{key}: [{value}]"
            elif not deeper:
                code = f"{start}{key}: {value}"
        done.append(code)
    return "\n".join(done) + "\n"
