// @ts-check
/**
 * Figures as the pages write them: the same rules as `macros/formatting.py` and `macros/yen.py`, held together by shared cases in
 * `tests/fixtures/shared/formatting.json`. Both languages group digits by comma and put a point before decimals.
 */

import { Exact } from "./exact.js";
import { t, tn } from "./words.js";

/** @typedef {import("./exact.js").Big} Big */
/** @typedef {Big | string | number} Amount */

const CENTS_UP_TO = 100;
const HALF_UP = 1;

/** A number with all its digits: `1,047,576`, `0.875`.
 * @param {Amount} value
 * @returns {string} */
export function number(value) {
  const [whole = "", decimals] = plain(new Exact(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals ? `${grouped}.${decimals}` : grouped;
}

/** US dollars: `$0.25`, `$2.00`, `$0.025`, but `$1,250`; nothing is `free`.
 * @param {Amount} amount
 * @returns {string} */
export function money(amount) {
  const exact = new Exact(amount);
  return exact.eq(0) ? t("free") : dollars(exact);
}

/** Yen that an amount comes to: `¥1,234`, `≈¥1,235` where rounding changed it; nothing is `free`.
 * @param {Amount} amount
 * @returns {string} */
export function yen(amount) {
  const exact = new Exact(amount);
  if (exact.eq(0)) {
    return t("free");
  }
  const [said, isExact] = roundedYen(exact);
  const figure = (said.lt(0) ? "-" : "") + t("¥{number}", { number: number(said.abs()) });
  return isExact ? figure : t("≈{amount}", { amount: figure });
}

/** Yen as they are said, and whether that is exact: from 100 on whole, below that two decimals, and never nothing.
 * @param {Big} amount
 * @returns {[Big, boolean]} */
export function roundedYen(amount) {
  const size = amount.abs();
  const tiny = size.gt(0) && size.lt("0.005");
  return rounded(amount, tiny ? -size.e : size.gte(CENTS_UP_TO) ? 0 : 2);
}

/** @param {Amount} count
 * @returns {string} */
export function tokens(count) {
  return tn("{number} token", "{number} tokens", isOne(count), { number: number(count) });
}

/** A percentage (74.9, not 0.749): `74.9%`.
 * @param {Amount} value
 * @returns {string} */
export function percent(value) {
  return `${number(value)}%`;
}

/** A multiple as it is said, and whether that is exact: one decimal below 10, whole numbers below 100, two significant
 * digits from there.
 * @param {Big} ratio
 * @returns {[Big, boolean]} */
export function roundedRatio(ratio) {
  return rounded(ratio, ratio.lt(10) ? 1 : ratio.lt(100) ? 0 : 1 - ratio.e);
}

/** A percentage as it is said, and whether that is exact: whole from 10, one decimal below, and never nothing.
 * @param {Big} value
 * @returns {[Big, boolean]} */
export function roundedPercent(value) {
  const tiny = value.gt(0) && value.lt("0.05");
  return rounded(value, tiny ? -value.e : value.gte(10) ? 0 : 1);
}

/** @param {Big} value
 * @param {number} places
 * @returns {[Big, boolean]} */
function rounded(value, places) {
  const said = value.round(places, HALF_UP);
  return [said, said.eq(value)];
}

/** @param {Big} amount */
function dollars(amount) {
  const size = amount.abs();
  const isWhole = size.round(0, 0).eq(size);
  const [whole, decimals = ""] = number(size).split(".");
  const cents = isWhole && size.gte(CENTS_UP_TO) ? "" : decimals.padEnd(2, "0");
  return `${amount.lt(0) ? "-" : ""}$${whole}${cents && `.${cents}`}`;
}

/** @param {Big} value */
function plain(value) {
  return value.eq(0) ? "0" : value.toFixed();
}

/** A count as English grammar sees it: 1 point, 0.1 points.
 * @param {Amount} count */
function isOne(count) {
  return new Exact(count).eq(1) ? 1 : 2;
}
