// @ts-check
/** Which rows meet what a reader asks for. A value that nobody recorded meets nothing, and is told from one that fails. */

import { Exact } from "../exact.js";
import { wordsOf } from "./names.js";
import { lastDay } from "./typed.js";

/** @typedef {import("../exact.js").Big} Big */
/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Ceiling} Ceiling */
/** @typedef {"met" | "missed" | "unknown"} Verdict */
/** @typedef {{ key: string, judge: (row: Row) => Verdict }} Filter */

/**
 * @typedef {object} Matches
 * @property {Row[]} shown
 * @property {number} unknown rows left out only because a value is not recorded
 * @property {{ key: string, excluded: number, without: number } | null} strictest of several filters the one that
 *   leaves out the most, and how many rows would be shown without it
 */

/** The filters that a state asks for.
 * @param {State} state
 * @param {Big | null} rate yen for one US dollar, where prices are shown in yen
 * @returns {Filter[]} */
export function filtersOf(state, rate) {
  /** @type {Filter[]} */
  const filters = [];
  /** @type {(key: string, asked: unknown, judge: (row: Row) => Verdict) => void} */
  const add = (key, asked, judge) => {
    if (asked) {
      filters.push({ key, judge });
    }
  };
  const words = wordsOf(state.search);
  add("search", words.length, (row) => verdict(words.every((word) => row.names.includes(word))));
  add("provider", state.provider.length, (row) => verdict(state.provider.includes(row.provider)));
  add("kind", state.kind.length, ifKnown("model_type", (value) => state.kind.includes(value)));
  add("modality", state.modality.length, ifKnown("input_modalities", (value) => {
    const taken = value.split(",");
    return state.modality.every((one) => taken.includes(one));
  }));
  add("open_weights", state.open_weights, ifKnown("open_weights", (value) => value === state.open_weights));
  for (const [key, field] of /** @type {const} */ ([["max_input_price", "input_price"], ["max_output_price", "output_price"]])) {
    const ceiling = state[key];
    // In yen both sides are multiplied, so that nothing is rounded.
    const factor = ceiling?.unit === "jpy" ? rate : new Exact(1);
    if (ceiling && factor) {
      const most = new Exact(ceiling.amount);
      add(key, true, amountIs(field, (price) => price.times(factor).lte(most)));
    }
  }
  if (state.min_context) {
    const least = new Exact(state.min_context);
    add("min_context", true, amountIs("context_window", (window) => window.gte(least)));
  }
  add("benchmark", state.benchmark, (row) => (row.values[state.benchmark] === undefined ? "missed" : "met"));
  add("in_service", state.in_service, (row) => verdict(isInService(row, state.in_service)));
  return filters;
}

/** Whether a model is out on a day, and not known to have ended; without a recorded end it counts as in service.
 * @param {Row} row
 * @param {string} day
 * @returns {boolean} */
export function isInService(row, day) {
  const released = row.values["release_date"];
  const end = row.values["shutdown_date"];
  return !(released && released > day) && !(end && lastDay(end) <= day);
}

/** The rows that meet every filter, and what is to be said of the others.
 * @param {readonly Row[]} rows
 * @param {readonly Filter[]} filters
 * @returns {Matches} */
export function matching(rows, filters) {
  const excluded = filters.map(() => 0);
  const alone = filters.map(() => 0);
  let unknown = 0;
  const shown = rows.filter((row) => {
    const verdicts = filters.map((filter) => filter.judge(row));
    const failing = verdicts.flatMap((one, place) => (one === "met" ? [] : [place]));
    for (const place of failing) {
      excluded[place] = (excluded[place] ?? 0) + 1;
    }
    const [first] = failing;
    if (failing.length === 1 && first !== undefined) {
      alone[first] = (alone[first] ?? 0) + 1;
    }
    unknown += failing.length && !verdicts.includes("missed") ? 1 : 0;
    return !failing.length;
  });
  const most = Math.max(...excluded);
  const place = excluded.indexOf(most);
  const strictest = filters[place];
  return {
    shown,
    unknown,
    strictest: strictest ? { key: strictest.key, excluded: most, without: shown.length + (alone[place] ?? 0) } : null,
  };
}

/** @param {string} field
 * @param {(value: string) => boolean} holds
 * @returns {(row: Row) => Verdict} */
function ifKnown(field, holds) {
  return (row) => {
    const value = row.values[field];
    return value === undefined ? "unknown" : verdict(holds(value));
  };
}

/** @param {string} field
 * @param {(amount: Big) => boolean} holds
 * @returns {(row: Row) => Verdict} */
function amountIs(field, holds) {
  return (row) => {
    const amount = row.amounts[field];
    return amount === undefined ? "unknown" : verdict(holds(amount));
  };
}

/** @param {boolean} holds
 * @returns {Verdict} */
function verdict(holds) {
  return holds ? "met" : "missed";
}
