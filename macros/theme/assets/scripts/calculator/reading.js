// @ts-check
/** Numbers as people type them: full-width digits, separators between thousands, 万 and 億; never an exponent. */

import { Exact } from "../exact.js";
import { number } from "../format.js";
import { t } from "../words.js";

/** @typedef {{ least: string, most: string, decimals: number }} Bounds */
/** A number as decimal text, or what is wrong with it in a sentence without full stop.
 * @typedef {{ value: string } | { fault: string }} Reading */

const LONGEST = 40;
const NUMBER = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?([万億]?)$/;
/** @type {Record<string, string>} */
const TIMES = { "": "1", 万: "10000", 億: "100000000" };
// A minus, and the dashes that keyboards make of it; the long vowel mark is what a Japanese keyboard gives.
const MINUS = /^[−–‐‑ー]/;

/** @param {string} typed
 * @param {Bounds} bounds
 * @returns {Reading} */
export function read(typed, bounds) {
  const text = typed.normalize("NFKC").trim().replace(MINUS, "-").replace(/\s*%$/, "").replace(/(?<=\d)[\s_](?=\d{3})/g, "");
  if (text === "") {
    return { fault: t("Type a number") };
  }
  const found = text.length > LONGEST ? null : NUMBER.exec(text);
  if (!found) {
    return { fault: t("This is no number; type digits such as {example}", { example: number(bounds.most === "100" ? "60" : "12000") }) };
  }
  const [, sign = "", whole = "", decimals = "", unit = ""] = found;
  return within(new Exact(`${sign}${whole.replaceAll(",", "")}.${decimals || "0"}`).times(TIMES[unit] ?? "1"), bounds);
}

/** @param {import("../exact.js").Big} value
 * @param {Bounds} bounds
 * @returns {Reading} */
function within(value, { least, most, decimals }) {
  if (value.lt(least)) {
    return { fault: t("Type {least} or more", { least: number(least) }) };
  }
  if (value.gt(most)) {
    return { fault: t("Type {most} or less", { most: number(most) }) };
  }
  if (!value.round(decimals, 0).eq(value)) {
    return { fault: decimals ? t("Type at most two digits behind the point") : t("Type a whole number") };
  }
  return { value: value.eq(0) ? "0" : value.toFixed() };
}
