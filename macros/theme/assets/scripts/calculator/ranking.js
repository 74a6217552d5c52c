// @ts-check
/** Models in the order of what the work costs on them; what is not known, or not to be had, has no place. */

import { bill, fits, outputFits } from "./bill.js";

/** @typedef {import("./bill.js").Sheet} Sheet */
/** @typedef {import("./bill.js").Work} Work */

/** `place` is 1 for the cheapest and the same for equal costs; null where the cost is not known, the input or the output
 * does not fit, or the service has ended.
 * @typedef {{ sheet: Sheet, bill: import("./bill.js").Bill, fits: boolean, outputFits: boolean, place: number | null }} Ranked */

/** Cheapest first; then what costs at least so much, what cannot be computed, and what cannot be had.
 * @param {Sheet[]} sheets
 * @param {Work} work
 * @returns {Ranked[]} */
export function ranked(sheets, work) {
  /** @type {Ranked[]} */
  const all = sheets.map((sheet) => ({
    sheet,
    bill: bill(sheet, work),
    fits: fits(sheet, work.input),
    outputFits: outputFits(sheet, work),
    place: null,
  }));
  const order = all.map((one, given) => ({ one, given })).sort((a, b) => compare(a.one, b.one) || a.given - b.given);
  const sorted = order.map(({ one }) => one);
  sorted.forEach((one, index) => {
    const before = sorted[index - 1];
    if (group(one) === 0 && one.bill.most) {
      one.place = before?.bill.most?.eq(one.bill.most) ? before.place : index + 1;
    }
  });
  return sorted;
}

/** @param {Ranked} one */
function group(one) {
  if (!one.fits || !one.outputFits || one.sheet.hasEnded) {
    return 3;
  }
  return one.bill.most ? 0 : one.bill.least.gt(0) ? 1 : 2;
}

/** @param {Ranked} one
 * @param {Ranked} other */
function compare(one, other) {
  const apart = group(one) - group(other);
  return apart || (one.bill.most ?? one.bill.least).cmp(other.bill.most ?? other.bill.least);
}
