// @ts-check
/**
 * Whether a model meets what is required, what may then be said of it, and its place among the others.
 *
 * The same rules as `macros/claims/requirements.py`, `advice.py` and `guide.py`, held together by shared cases in
 * `tests/fixtures/shared/requirements.json`.
 */

import { Exact } from "../exact.js";

/** @typedef {import("../exact.js").Big} Big */
/** @typedef {"met" | "not-met" | "unknown"} Verdict */
/** @typedef {"recommended" | "test-first" | "existing-only" | "ended" | "ruled-out"} Standing */
/** @typedef {Big | boolean | string | string[] | null} Value  null: nothing is recorded */
/**
 * @typedef {object} Cost
 * @property {string | null} perRequest null: a price is missing
 * @property {boolean} whole nothing of it is left out
 * @property {boolean} [fits] whether the input fits the model
 * @property {string} [reasoning] tokens that are assumed
 */

/** @type {Standing[]} */
export const ORDER = ["recommended", "test-first", "existing-only", "ended", "ruled-out"];

const NUMBERS = new Set(["money", "tokens", "duration", "speed", "score", "percent"]);
const WITHHELD = new Set(["not_disclosed", "not_applicable"]);

/** A value as the page carries it: digits, `true`, words parted by commas.
 * @param {string} datatype
 * @param {string | null} text
 * @returns {Value} */
export function decoded(datatype, text) {
  if (text === null || WITHHELD.has(text)) {
    return text;
  }
  if (NUMBERS.has(datatype)) {
    return new Exact(text);
  }
  return datatype === "flag" ? text === "true" : datatype === "list" ? text.split(",") : text;
}

/** Whether a value meets a bound, both decoded. What is withheld or unknown is neither met nor missed.
 * @param {Value} value
 * @param {string} operator
 * @param {Value} bound
 * @returns {Verdict} */
export function verdictOn(value, operator, bound) {
  if (value === null || (typeof value === "string" && WITHHELD.has(value))) {
    return "unknown";
  }
  if (operator === "includes") {
    return Array.isArray(value) ? said(typeof bound === "string" && value.includes(bound)) : "unknown";
  }
  if (operator === "is") {
    return typeof value === "boolean" || typeof value === "string" ? said(value === bound) : "unknown";
  }
  if (value instanceof Exact && bound instanceof Exact) {
    return said(operator === "<=" ? value.lte(bound) : value.gte(bound));
  }
  return "unknown";
}

/** The bound of a requirement, decoded as its operator reads it.
 * @param {string} operator
 * @param {string} text
 * @returns {Value} */
export function boundOf(operator, text) {
  if (operator === "includes") {
    return text;
  }
  return operator === "is" ? (text === "true" || text === "false" ? text === "true" : text) : new Exact(text);
}

/** What follows from the verdicts and the end of service: what rules out first, then what shortens the use.
 * @param {Verdict[]} verdicts
 * @param {boolean} ended
 * @param {boolean | null} within
 * @returns {Standing} */
export function standingOf(verdicts, ended, within) {
  if (verdicts.includes("not-met")) {
    return "ruled-out";
  }
  if (ended) {
    return "ended";
  }
  return within ? "existing-only" : verdicts.includes("unknown") ? "test-first" : "recommended";
}

/** Whether a service ends within so many days; null where no day is recorded.
 * @param {number | null} daysLeft
 * @param {number} horizonDays
 * @returns {boolean | null} */
export function within(daysLeft, horizonDays) {
  return daysLeft === null ? null : daysLeft <= horizonDays;
}

/** What a month costs; null where a price is missing.
 * @param {Cost} cost
 * @param {string} requests
 * @returns {Big | null} */
export function monthly(cost, requests) {
  return cost.perRequest === null ? null : new Exact(cost.perRequest).times(requests);
}

/** Whether a month stays within the budget; a cost that is only the least it can be never proves that it does.
 * @param {Cost} cost
 * @param {string} requests
 * @param {string} budget
 * @returns {Verdict} */
export function withinBudget(cost, requests, budget) {
  const month = monthly(cost, requests);
  if (month === null) {
    return "unknown";
  }
  return month.gt(budget) ? "not-met" : cost.whole ? "met" : "unknown";
}

/**
 * @typedef {object} Placed
 * @property {Standing} standing
 * @property {number} unknown how many requirements nobody can tell of
 * @property {Big | null} month
 * @property {boolean} whole
 * @property {string} name
 * @property {string} effort
 */

/** Which of two comes first: by standing, then unknown requirements, then cost, then name.
 * @param {Placed} one
 * @param {Placed} other
 * @returns {number} */
export function byPlace(one, other) {
  return (
    ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing) ||
    one.unknown - other.unknown ||
    kindOfCost(one) - kindOfCost(other) ||
    (one.month && other.month ? one.month.cmp(other.month) : 0) ||
    alphabetical(one.name, other.name) ||
    alphabetical(one.effort, other.effort)
  );
}

/** @param {Placed} one */
function kindOfCost(one) {
  return one.month === null ? 2 : one.whole ? 0 : 1;
}

/** @param {string} one
 * @param {string} other */
function alphabetical(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** @param {boolean} met
 * @returns {Verdict} */
function said(met) {
  return met ? "met" : "not-met";
}
