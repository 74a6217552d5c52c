// @ts-check
/** Words that the parts of a result share, the same as in `macros/views/use_cases/words.py`. */

import { money, number } from "../format.js";
import { t, tn } from "../words.js";
import { copyOf, element, status } from "./dom.js";

/** @typedef {import("./ranking.js").Ranked} Ranked */
/** @typedef {import("./ranking.js").Held} Held */
/** @typedef {import("./verdicts.js").Standing} Standing */
/** @typedef {import("./verdicts.js").Verdict} Verdict */

/** What is said of a model.
 * @param {Standing} standing
 * @returns {string} */
export function standingWords(standing) {
  return {
    recommended: () => t("recommended for new work"),
    "test-first": () => t("test first"),
    "existing-only": () => t("only for what already runs on it"),
    ended: () => t("no longer offered"),
    "ruled-out": () => t("does not meet the requirements"),
  }[standing]();
}

/** What is said of a requirement, as an element.
 * @param {Verdict} verdict
 * @returns {HTMLElement} */
export function verdictStatus(verdict) {
  const words = { met: () => t("met"), "not-met": () => t("not met"), unknown: () => t("unknown: test first") };
  return status(verdict, words[verdict]());
}

/** A model's name as the page writes it, with its effort.
 * @param {Ranked} one
 * @returns {string} */
export function nameOf(one) {
  const said = one.row.heading?.textContent?.trim().replace(/\s+/g, " ") ?? one.name;
  return said.replaceAll(" （", "（");
}

/** Several names in one line; the rest of them counted.
 * @param {Ranked[]} several
 * @param {number} most
 * @returns {string} */
export function namesOf(several, most) {
  const names = several.slice(0, most).map(nameOf).join(t(", "));
  const rest = several.length - most;
  return rest > 0 ? tn("{names} and {n} other", "{names} and {n} others", rest, { names }) : names;
}

/** The cost of a month in words; null where a price is missing.
 * @param {Ranked} one
 * @returns {string | null} */
export function costWords(one) {
  if (one.month === null) {
    return null;
  }
  return one.whole ? money(one.month) : t("{amount} or more", { amount: money(one.month) });
}

/** A number of days.
 * @param {number} count
 * @returns {string} */
export function daysWords(count) {
  return tn("{number} day", "{number} days", count, { number: number(count) });
}

/** What a requirement asks for, with the field's own button.
 * @param {Held} held
 * @returns {DocumentFragment} */
export function requirementWords(held) {
  return copyOf(held.requirement.words);
}

/** A figure with the button that opens its evidence.
 * @param {Held} held
 * @returns {HTMLElement} */
export function figureWords(held) {
  return element("span", { class: "kb-find-figure" }, copyOf(held.figure?.cell));
}

