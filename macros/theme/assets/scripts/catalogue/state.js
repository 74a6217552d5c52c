// @ts-check
/** What a reader has chosen on the table of all models, as plain data. */

/** @typedef {{ amount: string, unit: "usd" | "jpy" }} Ceiling an exact amount per 1M tokens, as it was typed */
/** @typedef {{ field: string, descending: boolean }} Sort */

/**
 * @typedef {object} State
 * @property {string} search words that a model's names have to contain
 * @property {string[]} provider ids; none: all
 * @property {string[]} kind
 * @property {string[]} modality ids of kinds of input, of which a model takes every one
 * @property {"" | "yes" | "no"} open_weights
 * @property {Ceiling | null} max_input_price
 * @property {Ceiling | null} max_output_price
 * @property {string} min_context decimal text
 * @property {string} benchmark id of a measurement
 * @property {string} in_service an ISO day
 * @property {Sort | null} sort null: by provider, the newest first
 * @property {string[] | null} columns null: those that are shown at first
 * @property {string[]} selected ids of models to compare
 */

/** What a state may name.
 * @typedef {object} Known
 * @property {Record<"provider" | "kind" | "modality" | "benchmark", ReadonlySet<string>>} options
 * @property {ReadonlySet<string>} columns
 * @property {ReadonlySet<string>} sorted fields by which rows are sorted
 * @property {ReadonlySet<string>} models
 * @property {number} atMost models to compare
 */

/** @returns {State} */
export function unfiltered() {
  return {
    search: "",
    provider: [],
    kind: [],
    modality: [],
    open_weights: "",
    max_input_price: null,
    max_output_price: null,
    min_context: "",
    benchmark: "",
    in_service: "",
    sort: null,
    columns: null,
    selected: [],
  };
}
