"""Answers that make a record of each kind, and what blanks can be filled with."""

from __future__ import annotations

import re

from macros.schema.outline import Outline, outline

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
    "rates": {
        "from": "USD",
        "to": "JPY",
        "value": "158.10",
        "day": "2026-09-25",
        "kind": "ttm",
        "evidence.source": "litellm",
        "evidence.subject": "TTM",
        "evidence.printed": '"158.10"',
        "evidence.locator": "row USD",
    },
    "questions": {**text("question"), **text("why"), "options.id": "none", **text("options.label")},
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
    "band": "lowest",
    "commit": "0f0dafa",
    "input_tokens": "not_stated",
    "printed": '"0.25"',
    "tasks": "not_stated",
}
"""By key, where its schema alone does not say what can stand there."""


def fillings(place: Outline) -> dict[str, str]:
    """Something for each blank of a record, by key."""
    found: dict[str, str] = {}
    for key, below in place.properties.items():
        found |= {key: _filling(below.items or below), **fillings(below), **fillings(below.items or Outline())}
        if below.named:
            found |= {"x": _filling(below.named), **fillings(below.named), **fillings(below.named.below(0))}
    return found


def _filling(place: Outline) -> str:
    if place.choices:
        return place.choices[0] if "boolean" in place.types else f'"{place.choices[0]}"'
    if place.format:
        return "2026-03-02"
    if place.form == "url":
        return "https://a.example/"
    if "boolean" in place.types:
        return "true"
    return "1" if place.types & {"integer", "number"} else "x"


def without_marks(skeleton: str) -> str:
    """The skeleton with every gap opened: its # removed, explanations left alone."""
    first, _, rest = skeleton.partition("\n")
    return first + "\n" + re.sub(r"^( *)# ", r"\1", rest, flags=re.MULTILINE)


def filled(opened: str, kind: str, values: dict[str, str]) -> str:
    """An opened skeleton with something in each blank; the value of a claim is that of its field."""
    words = fillings(outline(kind)) | FILLED
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
