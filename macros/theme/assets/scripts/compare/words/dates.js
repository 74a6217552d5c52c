// @ts-check
/** Which of two dates is later, and by how much: `macros/views/words/dates.py`. */

import { days, months } from "../../phrases.js";
import { t } from "../../words.js";

/** @typedef {import("../data.js").Field} Field */
/** @typedef {import("./difference.js").Side} Side */

const DAY = "2024-06-30".length;
const MILLISECONDS = 86_400_000;

/** In days where both give one and the day matters, else in months.
 * @param {Side} first
 * @param {Side} other
 * @param {Field} field
 * @returns {string} */
export function later(first, other, field) {
  const [early, late] = written(other) < written(first) ? [other, first] : [first, other];
  const names = { later: late.name, earlier: early.name };
  if (field.dayMatters && written(early).length === DAY && written(late).length === DAY) {
    const count = Math.round((Date.parse(written(late)) - Date.parse(written(early))) / MILLISECONDS);
    return t("{later} is {gap} later than {earlier}", { ...names, gap: days(count) });
  }
  const count = monthsOf(late) - monthsOf(early);
  return count === 0
    ? t("{first} and {other} in the same month", { first: first.name, other: other.name })
    : t("{later} is {gap} later than {earlier}", { ...names, gap: months(count) });
}

/** @param {Side} side */
function written({ claim }) {
  return claim.value ?? "";
}

/** @param {Side} side */
function monthsOf(side) {
  const [year, month] = written(side).split("-").map(Number);
  return (year ?? 0) * 12 + (month ?? 1);
}
