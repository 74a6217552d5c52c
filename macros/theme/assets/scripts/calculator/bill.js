// @ts-check
/**
 * What a request costs: the arithmetic of `macros/claims/bill.py`, held to it by `tests/fixtures/shared/costs.json`.
 * Every amount is exact; nothing is rounded here.
 */

import { Exact } from "../exact.js";

/** @typedef {import("../exact.js").Big} Big */
/** @typedef {"input" | "cached" | "output" | "batch_input" | "batch_cached" | "batch_output"} Rate */
/** @typedef {"input" | "cached" | "output" | "reasoning" | "batch_input" | "batch_cached" | "batch_output" | "batch_reasoning"} PartName */

/** What is asked for, as decimal text: shares are between 0 and 1.
 * @typedef {{ requests: string, input: string, cached: string, visible: string, reasoning: string, batch: string }} Work */

/** @typedef {{ value: string | null, missing: string, marks: string[] }} Price */

/** @typedef {{ value: string, field: string, label: string }} Limit tokens, as decimal text */

/** A model as `data/prices/<model>.json` has it.
 * @typedef {{
 *   id: string, name: string, platform: string, reasons: boolean, typeIsKnown: boolean,
 *   bands: { over: string, prices: Partial<Record<Rate, Price>> }[],
 *   limit: Limit | null, outputLimit: Limit | null,
 *   service: string, hasEnded: boolean, changes: string[],
 * }} Sheet */

/** Tokens that are charged at one price. `isMost`: they may cost less, because no cached price of the batch API is
 * recorded and its input price stands in. `amount` is null where there are tokens and no price of them.
 * @typedef {{ name: PartName, rate: Rate, tokens: Big, price: Big | null, amount: Big | null, isMost: boolean }} Part */

/** `least` counts nothing for parts without a price, so it is no cost where there are any; `most` is null then.
 * @typedef {{ parts: Part[], least: Big, most: Big | null, exact: Big | null, unknown: Part[] }} Bill */

const PER_TOKEN = new Exact("0.000001");

/** The prices that an input of this length is charged at.
 * @param {Sheet} sheet
 * @param {string} input
 * @returns {Partial<Record<Rate, Price>>} */
export function pricesFor(sheet, input) {
  const length = new Exact(input);
  const covering = sheet.bands.filter((band, place) => place === 0 || length.gt(band.over));
  return covering.at(-1)?.prices ?? {};
}

/** Whether the input keeps to the model's limit; one without a recorded limit excludes nothing.
 * @param {Sheet} sheet
 * @param {string} input */
export function fits(sheet, input) {
  return sheet.limit === null || new Exact(input).lte(sheet.limit.value);
}

/** Whether what the model writes, reasoning included, keeps to its limit; one without a recorded limit excludes nothing.
 * @param {Sheet} sheet
 * @param {Work} work */
export function outputFits(sheet, work) {
  const written = new Exact(work.visible).plus(sheet.reasons ? work.reasoning : 0);
  return sheet.outputLimit === null || written.lte(sheet.outputLimit.value);
}

/** What an average request of the work costs.
 * @param {Sheet} sheet
 * @param {Work} work
 * @returns {Bill} */
export function bill(sheet, work) {
  const prices = pricesFor(sheet, work.input);
  const cached = new Exact(work.input).times(work.cached);
  const fresh = new Exact(work.input).minus(cached);
  const visible = new Exact(work.visible);
  const reasoning = new Exact(sheet.reasons ? work.reasoning : 0);
  const batch = new Exact(work.batch);
  const now = new Exact(1).minus(batch);
  /** @type {Part[]} */
  const parts = [];
  /** @param {PartName} name
   * @param {Rate} rate
   * @param {Big} tokens */
  const charge = (name, rate, tokens, isMost = false) => parts.push(part(prices, name, rate, tokens, isMost));
  if (now.gt(0)) {
    charge("input", "input", fresh.times(now));
    if (cached.gt(0)) charge("cached", "cached", cached.times(now));
    charge("output", "output", visible.times(now));
    if (reasoning.gt(0)) charge("reasoning", "output", reasoning.times(now));
  }
  if (batch.gt(0)) {
    charge("batch_input", "batch_input", fresh.times(batch));
    if (cached.gt(0)) {
      const isMost = priceOf(prices, "batch_cached") === null;
      charge("batch_cached", isMost ? "batch_input" : "batch_cached", cached.times(batch), isMost);
    }
    charge("batch_output", "batch_output", visible.times(batch));
    if (reasoning.gt(0)) charge("batch_reasoning", "batch_output", reasoning.times(batch));
  }
  return summed(parts);
}

/** @param {Part[]} parts
 * @returns {Bill} */
function summed(parts) {
  const zero = new Exact(0);
  const unknown = parts.filter((one) => one.amount === null);
  const least = parts.reduce((sum, one) => (one.isMost ? sum : sum.plus(one.amount ?? 0)), zero);
  const most = unknown.length ? null : parts.reduce((sum, one) => sum.plus(one.amount ?? 0), zero);
  return { parts, least, most, exact: most?.eq(least) ? most : null, unknown };
}

/** @param {Partial<Record<Rate, Price>>} prices
 * @param {PartName} name
 * @param {Rate} rate
 * @param {Big} tokens
 * @param {boolean} isMost
 * @returns {Part} */
function part(prices, name, rate, tokens, isMost) {
  const price = priceOf(prices, rate);
  const amount = price === null && tokens.gt(0) ? null : tokens.times(price ?? 0).times(PER_TOKEN);
  // What costs nothing at most costs exactly that.
  return { name, rate, tokens, price, amount, isMost: isMost && amount !== null && amount.gt(0) };
}

/** @param {Partial<Record<Rate, Price>>} prices
 * @param {Rate} rate */
function priceOf(prices, rate) {
  const text = prices[rate]?.value ?? null;
  return text === null ? null : new Exact(text);
}
