// @ts-check
/** Figures as people type them: the same rules as `read_rate` of `macros/claims/rates.py`, held together by shared cases. */

import { Exact } from "../exact.js";

/** @typedef {import("../exact.js").Big} Big */

const FIGURE = /^([¥￥]?) ?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,7})(\.[0-9]{1,8})? ?(円?)$/u;
const COUNT = /^(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})$/u;

/** The rate that is typed: `158.48`, `1,234.5`, `¥158`, `158円`, in any width of digits; null for anything else.
 * @param {string} text
 * @returns {Big | null} */
export function readRate(text) {
  const found = FIGURE.exec(trimmed(text));
  if (!found || (found[1] && found[4])) {
    return null;
  }
  const value = new Exact(`${found[2]?.replaceAll(",", "")}${found[3] ?? ""}`);
  return value.eq(0) ? null : value;
}

/** The whole number that is typed: `1,200`, `１２００`; null for anything else.
 * @param {string} text
 * @returns {Big | null} */
export function readCount(text) {
  const typed = trimmed(text);
  return COUNT.test(typed) ? new Exact(typed.replaceAll(",", "")) : null;
}

/** @param {string} text */
function trimmed(text) {
  return text.normalize("NFKC").trim();
}
