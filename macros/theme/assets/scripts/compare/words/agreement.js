// @ts-check
/** When two values say the same, and the words for it: `macros/views/words/agreement.py`. */

import { t } from "../../words.js";

/** @typedef {import("./difference.js").Side} Side */

/** @param {Side} one
 * @param {Side} other
 * @returns {boolean} */
export function sayTheSame(one, other) {
  return one.claim.form === other.claim.form;
}

/** The verdict on values that are set side by side without being ranked.
 * @param {Side[]} sides
 * @returns {string} */
export function sameOrDifferent(sides) {
  return areAllTheSame(sides) ? t("the same") : t("different");
}

/** @param {Side[]} sides
 * @returns {boolean} */
export function areAllTheSame([first, ...others]) {
  return others.every((other) => first && sayTheSame(first, other));
}

/** That every side has this value: `the same (0.7%)`.
 * @param {Side} side
 * @returns {string} */
export function allTheSame({ claim: { alone } }) {
  return alone ? t("the same ({value})", { value: alone }) : t("the same");
}

/** That one side of several equals the first.
 * @param {Side} first
 * @param {Side} other
 * @returns {string} */
export function sameAsTheFirst(first, other) {
  const names = { first: first.name, other: other.name };
  const { alone } = first.claim;
  return alone
    ? t("{other} is the same as {first} ({value})", { ...names, value: alone })
    : t("{other} is the same as {first}", names);
}
