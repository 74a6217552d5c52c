// @ts-check
/**
 * Up to how many reasoning tokens one model costs no more than another: the arithmetic of `macros/claims/turning.py`,
 * held to it by `tests/fixtures/shared/costs.json`.
 */

import { Exact } from "../exact.js";
import { bill } from "./bill.js";

/** @typedef {import("./bill.js").Sheet} Sheet */
/** @typedef {import("./bill.js").Work} Work */

/** `until`: it costs no more up to so many tokens; `already`: it costs more without any; `never`: its reasoning is free,
 * and it costs no more; `no-reasoning`: it writes none; `unknown`: a price is missing on either side.
 * @typedef {{ state: "until", tokens: string } | { state: "already" | "never" | "no-reasoning" | "unknown" }} Turning */

const Whole = /** @type {import("big.js").BigConstructor} */ (/** @type {any} */ (Exact)());
Whole.DP = 0;
Whole.RM = 0;

/** When reasoning makes a model dearer than another, which writes the reasoning tokens of the work if it can.
 * @param {Sheet} sheet
 * @param {Sheet} than
 * @param {Work} work
 * @returns {Turning} */
export function turningPoint(sheet, than, work) {
  if (!sheet.reasons) {
    return { state: "no-reasoning" };
  }
  const silent = bill(sheet, { ...work, reasoning: "0" }).exact;
  const oneToken = bill(sheet, { ...work, reasoning: "1" }).exact;
  const other = bill(than, work).exact;
  if (silent === null || oneToken === null || other === null) {
    return { state: "unknown" };
  }
  if (silent.gt(other)) {
    return { state: "already" };
  }
  const perToken = oneToken.minus(silent);
  if (perToken.eq(0)) {
    return { state: "never" };
  }
  return { state: "until", tokens: new Whole(other.minus(silent).toFixed()).div(perToken.toFixed()).toFixed() };
}
