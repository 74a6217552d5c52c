"""The rules, one to a module, in the order in which they look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.lint import (
    announced,
    announced_is_due,
    applies_to,
    approximate_is_marked,
    assumed_effort,
    audit_number,
    binary_reading_is_shown,
    candidate_effort,
    candidate_is_unique,
    comparative_word,
    comparison_has_page,
    conditions_of_field,
    covers_model_is_needed,
    dates_in_order,
    disputed,
    duplicate_claim,
    effort_is_possible,
    featured_model,
    field_keys,
    free_is_said,
    ids_are_listed,
    literal_figure,
    marks_are_needed,
    measured_after_release,
    must_state,
    name_is_unique,
    orphan,
    overlapping_dates,
    page_condition,
    page_digits,
    page_figure,
    page_link,
    page_link_parity,
    page_parity,
    page_reference,
    page_waiver,
    pair_page,
    preferred_is_needed,
    printed_supports_value,
    question_options,
    rate_is_old,
    rate_is_printed,
    rate_is_unique,
    references,
    relations,
    reported_by,
    requirement_fits_field,
    reserved_id,
    rounding_only,
    second_hand_only,
    sibling_copy,
    source_is_about_model,
    source_is_gone,
    source_is_unique,
    source_was_read,
    spelling_of_names,
    stale,
    still_tied,
    subject_is_this_model,
    term_words,
    tester_was_cited,
    text_macro,
    text_parity,
    unit_slip,
    use_case_advice,
    value_is_plausible,
    wrong_word,
)

if TYPE_CHECKING:
    from macros.lint.rule import Rule

SINGLE_RULES: tuple[Rule, ...] = (
    # the catalogue as a whole
    references,
    name_is_unique,
    source_is_unique,
    field_keys,
    rate_is_unique,
    # what a use case asks for
    requirement_fits_field,
    question_options,
    candidate_is_unique,
    candidate_effort,
    assumed_effort,
    audit_number,
    # the texts that readers see
    text_macro,
    literal_figure,
    comparative_word,
    term_words,
    # one claim by itself
    value_is_plausible,
    free_is_said,
    applies_to,
    conditions_of_field,
    must_state,
    effort_is_possible,
    dates_in_order,
    announced,
    # a claim and its evidence
    source_was_read,
    source_is_gone,
    printed_supports_value,
    rate_is_printed,
    binary_reading_is_shown,
    approximate_is_marked,
    subject_is_this_model,
    covers_model_is_needed,
    source_is_about_model,
    reported_by,
    tester_was_cited,
)
"""Rules about one record, claim or piece of evidence."""

RIVAL_RULES: tuple[Rule, ...] = (
    spelling_of_names,
    duplicate_claim,
    unit_slip,
    overlapping_dates,
    marks_are_needed,
)
"""Rules about a claim beside others for the same thing. They are silent about what is wrong with one by itself."""

GROUP_RULES: tuple[Rule, ...] = (
    wrong_word,
    sibling_copy,
    relations,
    measured_after_release,
    still_tied,
    preferred_is_needed,
    featured_model,
)
"""Rules about several claims or texts. They are silent about what is wrong with one record by itself."""

ADVICE_RULES: tuple[Rule, ...] = (use_case_advice,)
"""Rules about what is recommended on the ground of figures. They are silent where a figure has an error itself."""

OPEN_RULES: tuple[Rule, ...] = (
    second_hand_only,
    rounding_only,
    disputed,
    announced_is_due,
    stale,
    rate_is_old,
)
"""Rules about what a person has still to look at. They give warnings, and are silent where there is an error."""

DATA_RULES: tuple[Rule, ...] = (*SINGLE_RULES, *RIVAL_RULES, *GROUP_RULES, *ADVICE_RULES, *OPEN_RULES)
"""Rules about records."""

PAGE_RULES: tuple[Rule, ...] = (
    page_reference,
    page_condition,
    page_figure,
    page_link,
    page_digits,
    page_waiver,
)
"""Rules about what a page asks for. They are silent about figures whose records have an error."""

PAIR_RULES: tuple[Rule, ...] = (page_parity, page_link_parity, text_parity)
"""Rules about two pages, or the two languages of a text. They are silent about what is wrong with one of them."""

PROJECT_RULES: tuple[Rule, ...] = (reserved_id, comparison_has_page, pair_page)
"""Rules about records and pages together."""

USE_RULES: tuple[Rule, ...] = (orphan,)
"""Rules about what is used. They are silent about what has an error, or is unused for a misspelling elsewhere."""

MADE_RULES: tuple[Rule, ...] = (ids_are_listed,)
"""Rules about files that are made from the records. They are silent while anything is wrong."""

STAGES = (
    SINGLE_RULES,
    RIVAL_RULES,
    GROUP_RULES,
    ADVICE_RULES,
    OPEN_RULES,
    PAGE_RULES,
    PAIR_RULES,
    PROJECT_RULES,
    USE_RULES,
    MADE_RULES,
)
"""All rules, in the order in which they look: each stage knows what the earlier ones have told."""

RULES: tuple[Rule, ...] = tuple(rule for stage in STAGES for rule in stage)
"""All rules. Each looks at the whole project and yields what breaks it."""
