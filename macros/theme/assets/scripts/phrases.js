// @ts-check
/** Counts of things, and lists, as the pages write them: the same rules as `macros/formatting.py`. */

import { Exact } from "./exact.js";
import { number } from "./format.js";
import { language, tn } from "./words.js";

/** @typedef {import("./format.js").Amount} Amount */

/** A difference of two percentages: `16.8 points`.
 * @param {Amount} value
 * @returns {string} */
export function points(value) {
  return tn("{number} point", "{number} points", oneOrMany(value), { number: number(value) });
}

/** @param {number} count
 * @returns {string} */
export function days(count) {
  return tn("{number} day", "{number} days", count, { number: number(count) });
}

/** @param {number} count
 * @returns {string} */
export function months(count) {
  return tn("{number} month", "{number} months", count, { number: number(count) });
}

/** The items of a list: `text, image`.
 * @param {string[]} items
 * @returns {string} */
export function join(items) {
  return items.join(language() === "ja" ? "、" : ", ");
}

/** Statements that may contain commas themselves.
 * @param {string[]} clauses
 * @returns {string} */
export function joinClauses(clauses) {
  return clauses.join(language() === "ja" ? "、" : "; ");
}

/** @param {Amount} count */
function oneOrMany(count) {
  return new Exact(count).eq(1) ? 1 : 2;
}
