// @ts-check
/** Decimal arithmetic without rounding: prices and counts are text in the data and never become floating point. */

import Vendored from "./vendor/big.js";

/** @typedef {import("big.js").Big} Big */

/** @type {import("big.js").BigConstructor} */
const Exact = /** @type {any} */ (Vendored)();
// As many places as Python's decimal has digits by default, so that a quotient is rounded in neither before its end.
Exact.DP = 28;

export { Exact };
