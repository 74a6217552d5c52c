// @ts-check
/**
 * Amounts as the calculator says them: the rules of `macros/views/calculator/amounts.py`, held to them by
 * `tests/fixtures/shared/costs.json`.
 */

import { Exact } from "../exact.js";
import { money, yen } from "../format.js";
import { t } from "../words.js";

/** @typedef {import("../exact.js").Big} Big */
/** @typedef {import("./bill.js").Bill} Bill */

const HALF_UP = 1;
const SIGNIFICANT = 4;

/** To the cent; below one dollar to four significant digits. And whether that is exact.
 * @param {Big} amount
 * @returns {[Big, boolean]} */
export function roundedMoney(amount) {
  const said = amount.round(amount.abs().gte(1) || amount.eq(0) ? 2 : SIGNIFICANT - 1 - amount.e, HALF_UP);
  return [said, said.eq(amount)];
}

/** What so many requests cost: an amount, one that it cannot exceed or fall below, or that none can be computed.
 * @param {Bill} charged
 * @param {string} count
 * @returns {string} */
export function amountInWords(charged, count) {
  return open(charged, (amount) => inDollars(amount.times(count))) ?? t("cannot be computed");
}

/** The same in yen; empty where none can be computed. Yen are rounded by `format.js`: whole from 100 yen on, two
 * decimals below.
 * @param {Bill} charged
 * @param {string} count
 * @param {Big | string} perDollar
 * @returns {string} */
export function amountInYen(charged, count, perDollar) {
  return open(charged, (amount) => inYen(amount.times(count).times(perDollar))) ?? "";
}

/** @param {Bill} charged
 * @param {(amount: Big) => string} say
 * @returns {string | null} */
function open(charged, say) {
  if (charged.exact !== null) {
    return say(charged.exact);
  }
  if (charged.most !== null) {
    return t("{amount} or less", { amount: say(charged.most) });
  }
  return charged.least.gt(0) ? t("{amount} or more", { amount: say(charged.least) }) : null;
}

/** @param {Big} amount */
function inDollars(amount) {
  const [said, exact] = roundedMoney(amount);
  return exact ? money(said) : t("about {amount}", { amount: money(said) });
}

/** @param {Big} amount */
function inYen(amount) {
  const places = amount.lt(100) ? 2 : 0;
  const exact = amount.round(places, HALF_UP).eq(amount);
  return exact ? yen(amount) : t("about {amount}", { amount: yen(amount) });
}

/** All digits of an amount in dollars, for a step that a reader repeats.
 * @param {Big | string} amount */
export function allDigits(amount) {
  return money(new Exact(amount));
}
