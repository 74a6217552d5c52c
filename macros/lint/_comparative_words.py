"""The words that state a comparison: the one list to look at when a word is missing, or refused and innocent.

In each pattern, NAME is the name of a model, a family or a maker, NUMBER a number in words (one in digits is told as a
figure), and … a few characters of the same clause. English words are found as whole words, capitals aside; Japanese
ones anywhere. Words of direction such as "lower is better" are not listed by themselves: they say how a field is read,
not what a model does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Topic = Literal["price", "speed", "quality", "amount"]
"""What is compared, by which a hint names a macro."""

EXAMPLE_FIELDS: dict[Topic, str] = {
    "price": "input_price",
    "speed": "output_speed",
    "quality": "swe_bench_verified",
    "amount": "context_window",
}
"""A field whose differences a macro would say instead."""


@dataclass(frozen=True, slots=True)
class Words:
    """Patterns on one topic, by language."""

    topic: Topic
    ja: tuple[str, ...]
    en: tuple[str, ...]


COMPARATIVE_WORDS = (
    Words(
        "price",
        ja=(
            *("安い", "安く", "安かった", "安価", "割安", "割高", "格安", "最安", "高価", "半額", "半値"),
            "(?:価格|料金|費用|単価|コスト)[はがも]…高[いく]",
            "(?:ほうが|方が|より|最も|一番|いちばん)…高[いくか]",
        ),
        en=(
            *("cheaper", "cheapest", "dearer", "dearest", "pricier", "priciest", "costlier", "costliest"),
            "(?:more|less|most|least) (?:affordable|costly|economical|expensive)",
            "(?:NAME|it |they )…cost(?:s|ing)? (?:more|less)",
            "(?:better|best|worse) value",
            "half the (?:cost|price)",
            "undercuts?",
        ),
    ),
    Words(
        "speed",
        ja=("速い", "速く", "速かった", "遅い", "遅く(?!とも)", "遅かった", "最速"),
        en=(
            *("faster", "fastest", "slower", "slowest", "quicker", "quickest"),
            "(?:more|less|most|least) responsive",
            "half the (?:speed|time)",
            "outpac(?:es|ed|ing)",
        ),
    ),
    Words(
        "quality",
        ja=(
            *(
                "優れ",
                "優秀",
                "劣っ",
                "劣り",
                "劣る",
                "NAME…(?:上回|下回)",
                "しのぐ",
                "しのい",
                "に勝つ",
                "に勝る",
                "に負け",
            ),
            *("賢い", "賢く", "高性能", "分があ[りる]"),
        ),
        en=(
            *("smarter", "smartest", "superior to", "inferior to", "better than", "worse than"),
            "(?:more|less|most|least) (?:accurate|capable|intelligent|powerful|reliable)",
            "the (?:best|better|worse|worst) (?:model|one)",
            *("outperform(?:s|ed|ing)?", "outclass(?:es|ed|ing)?", "surpass(?:es|ed|ing)?"),
            *("beats? NAME", "ahead of NAME", "NAME (?:is |are |comes? out |stays? )?ahead"),
            *("ha(?:s|ve) the edge", "the edge over"),
        ),
    ),
    Words(
        "amount",
        ja=("NAMEより", "NAMEの?(?:ほう|方)が", "NAMEの半分", "NUMBER倍", "NUMBER分の[1一]"),
        en=(
            "(?<!rather )(?<!other )than NAME",
            "NUMBER times (?:as|higher|less|longer|lower|more|that|the|what)",
            "(?:NUMBER[- ]?)fold",
            *(
                "twice as",
                "twice the",
                "thrice as",
                "thrice the",
                "half as",
                "double the (?:cost|length|price|score|size|speed|time)",
                "half NAME",
            ),
        ),
    ),
)
