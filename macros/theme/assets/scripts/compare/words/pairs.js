// @ts-check
/** The difference between two figures that may be compared: `macros/views/words/pairs.py`. */

import { Exact } from "../../exact.js";
import { number, roundedPercent, roundedRatio } from "../../format.js";
import { joinClauses, points } from "../../phrases.js";
import { t } from "../../words.js";
import { allTheSame, areAllTheSame, sameAsTheFirst, sayTheSame } from "./agreement.js";
import { later } from "./dates.js";

/** @typedef {import("../../exact.js").Big} Big */
/** @typedef {import("../data.js").Field} Field */
/** @typedef {import("./difference.js").Side} Side */
/** @typedef {{ more: string, less: string }} Names */

/** From this ratio on a difference is said as a multiple, below it in percent. */
const A_MULTIPLE_FROM = new Exact("1.5");

/** @type {Record<string, (names: Names, times: string) => string>} */
const MULTIPLES = {
  money: (names, times) => t("{more} costs {times}× as much as {less}", { ...names, times }),
  tokens: (names, times) => t("{more} allows {times}× as much as {less}", { ...names, times }),
  duration: (names, times) => t("{more} takes {times}× as long as {less}", { ...names, times }),
  speed: (names, times) => t("{more} is {times}× as fast as {less}", { ...names, times }),
  density: (names, times) => t("{more} holds {times}× as much as {less}", { ...names, times }),
};
/** @type {Record<string, (names: Names, share: string) => string>} */
const SHARES = {
  money: (names, share) => t("{less} is {share}% cheaper than {more}", { ...names, share }),
  tokens: (names, share) => t("{more} is {share}% larger than {less}", { ...names, share }),
  duration: (names, share) => t("{more} takes {share}% longer than {less}", { ...names, share }),
  speed: (names, share) => t("{more} is {share}% faster than {less}", { ...names, share }),
  density: (names, share) => t("{more} holds {share}% more than {less}", { ...names, share }),
};

/** Every side set against the first one; one word for all where none differs.
 * @param {Side[]} sides
 * @param {Field} field
 * @returns {string} */
export function againstTheFirst(sides, field) {
  const [first, ...others] = sides;
  if (first === undefined) {
    return "";
  }
  if (areAllTheSame(sides)) {
    return allTheSame(first);
  }
  return joinClauses([...new Set(others.map((other) => pair(first, other, field)))]);
}

/** Whether the figures lie further apart than the ± printed with both.
 * @param {Side} one
 * @param {Side} other
 * @returns {boolean} */
export function areApart(one, other) {
  return figureOf(one).minus(figureOf(other)).abs().gt(printedMargin(one, other));
}

/** @param {Side} first
 * @param {Side} other
 * @param {Field} field */
function pair(first, other, field) {
  if (sayTheSame(first, other)) {
    return sameAsTheFirst(first, other);
  }
  if (field.datatype === "date") {
    return later(first, other, field);
  }
  const [more, less] = figureOf(first).gt(figureOf(other)) ? [first, other] : [other, first];
  return field.datatype === "score" || field.datatype === "percent" ? inPoints(more, less, field) : asRatio(more, less, field);
}

/** @param {Side} more
 * @param {Side} less
 * @param {Field} field */
function asRatio(more, less, { datatype }) {
  const [high, low] = [figureOf(more), figureOf(less)];
  if (low.eq(0)) {
    return datatype === "money" ? t("{model} is free", { model: less.name }) : t("different");
  }
  const names = { more: more.name, less: less.name };
  const ratio = high.div(low);
  if (ratio.gte(A_MULTIPLE_FROM)) {
    return MULTIPLES[datatype]?.(names, said(roundedRatio(ratio))) ?? t("different");
  }
  // A saving is a share of the dearer price, a surplus one of the smaller figure.
  const share = datatype === "money" ? new Exact(1).minus(low.div(high)) : ratio.minus(1);
  return SHARES[datatype]?.(names, said(roundedPercent(share.times(100)))) ?? t("different");
}

/** @param {Side} more
 * @param {Side} less
 * @param {Field} field */
function inPoints(more, less, { lower }) {
  const gap = points(figureOf(more).minus(figureOf(less)));
  if (!areApart(more, less)) {
    return t("no clear difference ({gap}, within the printed ±{margin})", { gap, margin: number(printedMargin(more, less)) });
  }
  const names = { more: more.name, less: less.name };
  return lower
    ? t("{less} is {gap} lower than {more} (lower is better)", { ...names, gap })
    : t("{more} is {gap} higher than {less}", { ...names, gap });
}

/** @param {[Big, boolean]} rounded */
function said([shown, exact]) {
  return exact ? number(shown) : t("about {number}", { number: number(shown) });
}

/** @param {Side} side */
function figureOf({ claim }) {
  return new Exact(claim.value ?? "");
}

/** @param {...Side} sides */
function printedMargin(...sides) {
  return sides.reduce((sum, { claim }) => sum.plus(claim.margin ?? 0), new Exact(0));
}
