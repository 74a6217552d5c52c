// @ts-check
/**
 * The currency and the reader's own rate in the page's address: `?currency=jpy&rate=155.2`.
 *
 * Whatever on a page shows prices reads them there, so that all of it agrees; `CHANGED` tells that they are others now.
 */

import { readRate } from "./reading.js";

/** @typedef {import("../exact.js").Big} Big */
/** @typedef {{ currency: "usd" | "jpy", own: Big | null, ignored: string[] }} Asked `ignored`: keys whose values mean nothing */

/** The event on the document that tells of a change. */
export const CHANGED = "kb-rate-changed";

const CURRENCY = "currency";
const RATE = "rate";
/** What the address says here; the other parts of a page leave it alone. */
export const KEYS = [CURRENCY, RATE];

/** What the address asks for; what means nothing is as if it were not there.
 * @param {string} query
 * @returns {Asked} */
export function asked(query) {
  const parameters = new URLSearchParams(query);
  const currency = parameters.get(CURRENCY);
  const typed = parameters.get(RATE);
  const own = typed === null ? null : readRate(typed);
  /** @type {string[]} */
  const ignored = [];
  if (currency !== null && currency !== "jpy" && currency !== "usd") {
    ignored.push(CURRENCY);
  }
  if (typed !== null && own === null) {
    ignored.push(RATE);
  }
  return { currency: currency === "jpy" ? "jpy" : "usd", own, ignored };
}

/** The query that asks for this, every other parameter as it was; dollars and the recorded rate go without saying.
 * @param {string} query
 * @param {{ currency: "usd" | "jpy", own: Big | null }} state
 * @returns {string} */
export function asking(query, { currency, own }) {
  const parameters = new URLSearchParams(query);
  for (const [key, value] of [[CURRENCY, currency === "jpy" ? currency : ""], [RATE, own ? own.toFixed() : ""]]) {
    if (value) {
      parameters.set(String(key), value);
    } else {
      parameters.delete(String(key));
    }
  }
  const written = parameters.toString();
  return written && `?${written}`;
}
