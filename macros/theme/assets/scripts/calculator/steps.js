// @ts-check
/** How a cost is computed, step by step, as a reader can repeat it; the sentences are those of `macros/views/steps.py`. */

import { number, tokens } from "../format.js";
import { t } from "../words.js";
import { allDigits } from "./amounts.js";
import { pricesFor } from "./bill.js";

/** @typedef {import("./bill.js").Part} Part */
/** @typedef {import("./bill.js").PartName} PartName */
/** A step, and the field whose evidence its price has.
 * @typedef {{ text: string, field: string | null }} Step */

/** @type {Record<import("./bill.js").Rate, string>} */
const FIELD_OF = {
  input: "input_price",
  cached: "cached_input_price",
  output: "output_price",
  batch_input: "batch_input_price",
  batch_cached: "cached_input_price",
  batch_output: "batch_output_price",
};

/** @param {import("./ranking.js").Ranked} of
 * @param {import("./bill.js").Work} work
 * @returns {Step[]} */
export function steps({ sheet, bill }, work) {
  const prices = pricesFor(sheet, work.input);
  /** @type {Step[]} */
  const said = bill.parts.map((part) => ({
    text: part.amount === null ? unpriced(part, prices[part.rate]?.missing ?? "") : priced(part),
    field: part.price === null ? null : FIELD_OF[part.rate],
  }));
  if (work.reasoning !== "0" && !sheet.reasons) {
    said.push(plain(t("This model does not reason, so no reasoning tokens are charged")));
  }
  if (bill.exact !== null) {
    const cost = allDigits(bill.exact);
    said.push(plain(t("Together: {cost}", { cost })));
    if (work.requests !== "1") {
      const month = allDigits(bill.exact.times(work.requests));
      said.push(plain(t("A month: {requests} requests × {cost} = {month}", { requests: number(work.requests), cost, month })));
    }
  } else if (bill.most !== null) {
    const [least, most] = [allDigits(bill.least), allDigits(bill.most)];
    said.push(plain(t("Together: {most} or less, and {least} or more", { most, least })));
  } else if (bill.least.gt(0)) {
    said.push(plain(t("What is known comes to {least}; the rest comes on top", { least: allDigits(bill.least) })));
  }
  return said;
}

/** The cautions of the prices that a bill rests on, each once.
 * @param {import("./ranking.js").Ranked} of
 * @param {string} input
 * @returns {string[]} */
export function cautions({ sheet, bill }, input) {
  const prices = pricesFor(sheet, input);
  return [...new Set(bill.parts.flatMap((part) => prices[part.rate]?.marks ?? []))];
}

/** @param {string} text
 * @returns {Step} */
function plain(text) {
  return { text, field: null };
}

/** @param {Part} part */
function priced(part) {
  const filled = { tokens: tokens(part.tokens), price: allDigits(part.price ?? "0"), cost: allDigits(part.amount ?? "0") };
  if (part.isMost) {
    return t(
      "Batch, input from the cache: {tokens} × {price} per 1M tokens = {cost} at most (no cached price of the batch API is recorded, so its input price stands in)",
      filled,
    );
  }
  /** @type {Record<PartName, () => string>} */
  const said = {
    input: () => t("Input: {tokens} × {price} per 1M tokens = {cost}", filled),
    cached: () => t("Input from the cache: {tokens} × {price} per 1M tokens = {cost}", filled),
    output: () => t("Visible output: {tokens} × {price} per 1M tokens = {cost}", filled),
    reasoning: () => t("Reasoning, charged as output: {tokens} × {price} per 1M tokens = {cost}", filled),
    batch_input: () => t("Batch, input: {tokens} × {price} per 1M tokens = {cost}", filled),
    batch_cached: () => t("Batch, input from the cache: {tokens} × {price} per 1M tokens = {cost}", filled),
    batch_output: () => t("Batch, visible output: {tokens} × {price} per 1M tokens = {cost}", filled),
    batch_reasoning: () => t("Batch, reasoning charged as output: {tokens} × {price} per 1M tokens = {cost}", filled),
  };
  return said[part.name]();
}

/** @param {Part} part
 * @param {string} why */
function unpriced(part, why) {
  return t("{what}: {tokens} at a price that is missing ({why})", { what: partName(part.name), tokens: tokens(part.tokens), why });
}

/** What a price is called.
 * @param {import("./bill.js").Rate} rate
 * @returns {string} */
export function priceName(rate) {
  const said = {
    input: () => t("input price"),
    cached: () => t("price of cached input"),
    output: () => t("output price"),
    batch_input: () => t("batch price of input"),
    batch_cached: () => t("batch price of cached input"),
    batch_output: () => t("batch price of output"),
  };
  return said[rate]();
}

/** What tokens are called by themselves.
 * @param {PartName} name
 * @returns {string} */
function partName(name) {
  /** @type {Record<PartName, () => string>} */
  const said = {
    input: () => t("Input"),
    cached: () => t("Input from the cache"),
    output: () => t("Visible output"),
    reasoning: () => t("Reasoning, charged as output"),
    batch_input: () => t("Batch, input"),
    batch_cached: () => t("Batch, input from the cache"),
    batch_output: () => t("Batch, visible output"),
    batch_reasoning: () => t("Batch, reasoning charged as output"),
  };
  return said[name]();
}
