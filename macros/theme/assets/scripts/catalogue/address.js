// @ts-check
/** The state of the table in the page's address, so that what a reader sees can be sent to another one. */

import { unfiltered } from "./state.js";
import { amount, count, day } from "./typed.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Known} Known */
/** @typedef {import("./state.js").Ceiling} Ceiling */
/** @typedef {{ key: string, value: string }} Ignored */

const LISTS = /** @type {const} */ (["provider", "kind", "modality"]);
const CEILINGS = /** @type {const} */ (["max_input_price", "max_output_price"]);

const LONGEST = 200;

/** The parts of an address that are this table's; all others are left alone. */
export const KEYS = [
  "search", // not `q`, by which an address opens the search of the whole site
  ...LISTS,
  "open_weights",
  ...CEILINGS,
  "min_context",
  "benchmark",
  "in_service",
  "sort",
  "columns",
  "selected",
];

/** What an address asks for, and what of it means nothing here.
 * @param {string} query
 * @param {Known} known
 * @returns {{ state: State, ignored: Ignored[] }} */
export function read(query, known) {
  const asked = new URLSearchParams(query);
  const state = unfiltered();
  /** @type {Ignored[]} */
  const ignored = [];
  /** @type {<T>(key: string, meaning: (value: string) => T | null, otherwise: T) => T} */
  const one = (key, meaning, otherwise) => {
    const value = asked.get(key);
    const found = value ? meaning(value) : null;
    if (value && found === null) {
      ignored.push({ key, value });
    }
    return found ?? otherwise;
  };
  /** @type {(key: string, from: ReadonlySet<string>) => string[]} */
  const several = (key, from) => {
    const given = [...new Set((asked.get(key) ?? "").split(",").filter(Boolean))];
    ignored.push(...given.filter((value) => !from.has(value)).map((value) => ({ key, value })));
    return given.filter((value) => from.has(value));
  };
  state.search = (asked.get("search") ?? "").slice(0, LONGEST);
  for (const key of LISTS) {
    state[key] = several(key, known.options[key]);
  }
  state.open_weights = one("open_weights", (value) => (value === "yes" || value === "no" ? value : null), "");
  for (const key of CEILINGS) {
    state[key] = one(key, ceiling, null);
  }
  state.min_context = one("min_context", count, "");
  state.benchmark = one("benchmark", (value) => (known.options.benchmark.has(value) ? value : null), "");
  state.in_service = one("in_service", day, "");
  state.sort = one("sort", (value) => sortOf(value, known), null);
  state.columns = asked.has("columns") ? several("columns", known.columns) : null;
  const selected = several("selected", known.models);
  state.selected = selected.slice(0, known.atMost);
  ignored.push(...selected.slice(known.atMost).map((value) => ({ key: "selected", value })));
  return { state, ignored };
}

/** The query that asks for a state: whatever is not this table's first, then only what is not as at first.
 * @param {State} state
 * @param {string} query the address so far
 * @returns {string} empty, or with its question mark */
export function written(state, query) {
  const others = new URLSearchParams(query);
  for (const key of KEYS) {
    others.delete(key);
  }
  /** @type {[string, string | null][]} */
  const own = KEYS.map((key) => [key, told(state, key)]);
  const parts = [
    ...[...others].map(([key, value]) => `${spelled(key)}=${spelled(value)}`),
    ...own.filter(([, value]) => value !== null).map(([key, value]) => `${key}=${spelled(value ?? "")}`),
  ];
  return parts.length ? `?${parts.join("&")}` : "";
}

/** @param {State} state
 * @param {string} key
 * @returns {string | null} */
function told(state, key) {
  switch (key) {
    case "sort":
      return state.sort && `${state.sort.descending ? "-" : ""}${state.sort.field}`;
    case "columns":
      return state.columns && state.columns.join(",");
    case "max_input_price":
    case "max_output_price": {
      const given = state[key];
      return given && `${given.amount}${given.unit === "jpy" ? "jpy" : ""}`;
    }
    default: {
      const value = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (state))[key];
      return (Array.isArray(value) ? value.join(",") : String(value)) || null;
    }
  }
}

/** @param {string} value
 * @returns {Ceiling | null} */
function ceiling(value) {
  const inYen = value.endsWith("jpy");
  const found = amount(inYen ? value.slice(0, -3) : value);
  return found === null ? null : { amount: found, unit: inYen ? "jpy" : "usd" };
}

/** @param {string} value
 * @param {Known} known */
function sortOf(value, known) {
  const descending = value.startsWith("-");
  const field = descending ? value.slice(1) : value;
  return known.sorted.has(field) ? { field, descending } : null;
}

/** Commas stay readable; everything that could end a value is escaped.
 * @param {string} text */
function spelled(text) {
  return encodeURIComponent(text).replace(/%2C/g, ",").replace(/%20/g, "+");
}
