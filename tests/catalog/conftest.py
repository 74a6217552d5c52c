"""A small catalogue in a folder of its own, to be broken by tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SMALL = {
    "models/gpt-5-mini": """
name: GPT-5 mini
provider: openai
family: gpt-5
api_ids: [gpt-5-mini, gpt-5-mini-2025-08-07]
aliases: [GPT-5-mini]
claims:
  input_price:
    - value: 0.250
      uncertainty: 1
      from: 2025-08-07
      until: 2026-12-11
      select: {platform: openai-api, tier: standard, band: {over: 1000, up_to: 272000}}
      run: {run_by: OpenAI, tasks: {run: 477, of: 500}, input_tokens: 128000}
      reported_by: vendor
      rejected: {reason: misread, note: {ja: 誤り。, en: Wrong.}}
      preferred: {ja: 新しい。, en: Newer.}
      evidence:
        - source: openai-gpt5-dev
          subject: GPT-5 mini
          printed: "$0.25"
          locator: Pricing table
          read: 2026-03-02
        - {source: openai-gpt5-dev, subject: GPT-5 mini, printed: "1/4", locator: Text, read: 2026-04-01, rounded: true}
    - value: 2
      reported_by: community
      audit: c07
      evidence:
        - {source: openai-gpt5-dev, subject: GPT-5 mini, printed: "2", locator: Text, read: 2026-03-31}
  reasoning_efforts:
    - value: [low, high]
      reported_by: vendor
      evidence:
        - {source: openai-gpt5-dev, subject: GPT-5 mini, printed: not_printed, locator: Text, read: 2026-03-02}
""",
    "providers/openai": "name: OpenAI\nurl: https://openai.com/\nfirst_party: openai-api\n",
    "platforms/openai-api": "name: {ja: OpenAI API, en: OpenAI API}\n",
    "conditions/tier": "label: {ja: 料金の区分, en: tier}\nkind: select\nvalues:\n  batch: {ja: バッチ, en: batch}\n",
    "sources/openai-gpt5-dev": """
url: https://openai.com/index/introducing-gpt-5-for-developers/
title: Introducing GPT-5 for developers
publisher: OpenAI
lang: en
kind: official
about: [gpt-5-mini]
read: 2026-03-02
copy_dated: false
licence: {ja: 記載なし, en: not stated}
republish: few-figures
slugs: {gpt-5-mini-high: {model: gpt-5-mini, effort: high}}
note: {ja: 全文を読んだ。, en: Read whole.}
""",
    "fields/reasoning_efforts": """
label: {ja: 推論レベル, en: Effort levels}
meaning: {ja: 指定できる推論レベル。, en: The levels the API accepts.}
order: 30
group: identity
datatype: list
ordered: true
direction: none
kind_of_fact: fact
source_order: [official]
fresh_for_days: 365
""",
    "fields/input_price": """
label: {ja: 入力の価格, en: Input price}
meaning: {ja: 入力の定価。, en: List price of input.}
order: 20
group: price
datatype: money
unit: {ja: 米ドル, en: USD}
unit_code: USD/1M tokens
direction: lower
kind_of_fact: fact
select: [platform, tier, band]
source_order: [official, dataset]
fresh_for_days: 120
plausible: {min: 0, max: 1000.5}
default: {platform: first-party, band: lowest}
""",
    "comparisons/one-and-two": """
title: {ja: 比較, en: Comparison}
summary: {ja: 2つを比べます。, en: Two side by side.}
models: [gpt-5-mini, gpt-4.1]
rows: [input_price, reasoning_efforts]
""",
    "audits/a-note": """
title: {ja: ノートの検証, en: An audit of a note}
summary: {ja: 確かめました。, en: It was checked.}
text: openai-gpt5-dev
checked: 2026-04-01
comparison: one-and-two
findings:
  - id: c07
    said: {ja: 2ドル。, en: Two dollars.}
    where: {ja: 価格, en: Price}
    cites: [3, 8]
    printed: [2ドル]
    verdict: wrong
    explanation: {ja: 違います。, en: No.}
    evidence:
      - {source: openai-gpt5-dev, subject: GPT-5 mini, printed: "$0.25"}
""",
    "use-cases/chat": """
title: {ja: チャット, en: Chat}
description: {ja: 短い質問に答えます。, en: Answers short questions.}
order: 10
reviewed: 2026-04-01
workload:
  input_tokens: 1200
  cached_share: 0.60
  visible_output_tokens: 150
  requests_per_month: 300000
  reasoning_tokens_by_effort: {low: 120}
horizon_days: 365
fields: [input_price]
requirements:
  - {field: input_price, operator: "<=", bound: 1.50, reason: {ja: 予算, en: budget}}
candidates:
  - model: gpt-5-mini
    effort: low
    reason: {ja: 安い。, en: Cheap.}
    test_first: [input_price]
    new_work: false
    sources: [openai-gpt5-dev]
  - {model: gpt-5-mini, reason: {ja: 同じ。, en: The same.}}
caution: {ja: 注意。, en: Mind.}
would_change: [{ja: 値下げ, en: a lower price}]
""",
    "questions/wait": """
question: {ja: 待てますか, en: "Can you wait?"}
why: {ja: 速さが違います。, en: Speeds differ.}
order: 10
options:
  - id: short
    label: {ja: 短い間, en: A moment}
    requirements:
      - {field: input_price, operator: "<=", bound: 1.50, reason: {ja: 予算, en: budget}}
      - {field: reasoning_efforts, operator: includes, bound: low, reason: {ja: 速さ, en: speed}}
      - {field: open_weights, operator: is, bound: true, reason: {ja: 手もと, en: at home}}
    horizon_days: 90
    monthly_budget: 10.50
  - {id: long, label: {ja: 長い間, en: Long}}
""",
    "imports/litellm": """
source: openai-gpt5-dev
platforms: {openai: openai-api}
makers: {openai: openai}
models: {gpt-5-mini-global: gpt-5-mini}
ignored: {"ft:*": {ja: 別の価格。, en: Other prices.}}
decided:
  - model: gpt-5-mini
    field: input_price
    select: {platform: openai-api, band: {over: 1000, up_to: 272000}}
    ours: 0.250
    theirs: 0.3
    note: {ja: 丸めた値。, en: Rounded.}
""",
    "rates/usd-jpy-2026-04-01": """
from: USD
to: JPY
value: 155.20
day: 2026-04-01
kind: ttm
evidence:
  - {source: openai-gpt5-dev, subject: TTM, printed: "155.20", locator: row USD, read: 2026-04-01}
note: {ja: 試験用。, en: For tests.}
""",
    "terms/token": """
term: {ja: トークン, en: token}
reading: とーくん
definition: {ja: 最小の単位です。, en: The smallest unit.}
also: {en: [tokens]}
avoid: {ja: [トークン数単位]}
field: input_price
""",
}
"""Text of each record, by kind and id."""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The root of a project with one record of each kind, two of fields."""
    for name, text in SMALL.items():
        path = tmp_path / "data" / f"{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip(), encoding="utf-8")
    return tmp_path


@pytest.fixture
def edit(small: Path) -> Callable[[str, str, str], None]:
    """Replace a piece of one record's text."""

    def replace(name: str, old: str, new: str) -> None:
        path = small / "data" / f"{name}.yml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace
