// @ts-check
/** What a row comes to, in a word or two, and whether it is a difference. */

import { t } from "../words.js";
import { areAllTheSame } from "./words/agreement.js";
import { sidesOf } from "./words/difference.js";
import { areApart } from "./words/pairs.js";

/** @typedef {import("./comparing.js").Compared} Compared */
/** @typedef {"differs" | "same" | "unclear" | "not-comparable" | "unknown" | "not-for-all"} Verdict */

/** @type {Record<Verdict, string>} */
const SIGNS = { differs: "≠", "not-for-all": "≠", same: "=", unclear: "≈", "not-comparable": "×", unknown: "?" };

/** @param {Compared} compared
 * @returns {Verdict} */
export function verdictOn(compared) {
  switch (compared.state) {
    case "unknown":
    case "not-comparable":
      return compared.state;
    case "not-applicable":
      return compared.choices.every(({ state }) => state === "not-applicable") ? "same" : "not-for-all";
    case "side-by-side":
    case "comparable":
      return ofValues(compared);
  }
}

/** Whether models are known to differ there.
 * @param {Verdict} verdict
 * @returns {boolean} */
export function isDifference(verdict) {
  return verdict === "differs" || verdict === "not-for-all";
}

/** A sign for the eye, and a word where the row's own sentence does not say it: `GPT-4.1 costs 8× as much` does not.
 * @param {Verdict} verdict
 * @param {string} difference that sentence
 * @returns {{ sign: string, word: string }} */
export function marked(verdict, difference) {
  const word = verdict === "differs" ? t("different") : "";
  return { sign: SIGNS[verdict], word: word === difference ? "" : word };
}

/** @param {Compared} compared
 * @returns {Verdict} */
function ofValues({ state, field, names, claims }) {
  const sides = sidesOf({ names, claims });
  if (areAllTheSame(sides)) {
    return "same";
  }
  const [first, ...others] = sides;
  const isScore = state === "comparable" && (field.datatype === "score" || field.datatype === "percent");
  return isScore && others.every((other) => first && !areApart(first, other)) ? "unclear" : "differs";
}
