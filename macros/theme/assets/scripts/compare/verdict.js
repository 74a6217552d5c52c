// @ts-check
/** What a row comes to, in a word or two, and whether it is a difference. */

import { t } from "../words.js";
import { areAllTheSame } from "./words/agreement.js";
import { sidesOf } from "./words/difference.js";
import { areApart } from "./words/pairs.js";

/** @typedef {import("./comparing.js").Compared} Compared */
/** @typedef {"differs" | "same" | "unclear" | "not-comparable" | "unknown" | "not-for-all"} Verdict */

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

/** @param {Verdict} verdict
 * @returns {{ sign: string, words: string }} */
export function inWords(verdict) {
  switch (verdict) {
    case "differs":
      return { sign: "≠", words: t("differs") };
    case "same":
      return { sign: "=", words: t("no difference") };
    case "unclear":
      return { sign: "≈", words: t("no clear difference") };
    case "not-comparable":
      return { sign: "×", words: t("not comparable") };
    case "unknown":
      return { sign: "?", words: t("not known for all") };
    case "not-for-all":
      return { sign: "≠", words: t("does not apply to all") };
  }
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
