// @ts-check
/** The break-even in words: how much hidden reasoning the cheapest model may write before another one is cheaper. */

import { tokens } from "../format.js";
import { t } from "../words.js";
import { turningPoint } from "./turning.js";

/** @typedef {import("./ranking.js").Ranked} Ranked */
/** @typedef {import("./bill.js").Work} Work */

/** A sentence for the cheapest model and each other one that has a place; none where there are not two.
 * @param {Ranked[]} order
 * @param {Work} work
 * @returns {string[]} */
export function breakEvens(order, work) {
  const [first, ...others] = order.filter((one) => one.place !== null);
  if (!first) {
    return [];
  }
  const said = others.map((other) => ({ name: other.sheet.name, text: inWords(first, other, work) }));
  const unsaid = said.filter(({ text }) => text === null).map(({ name }) => name);
  const sentences = said.map(({ text }) => text).filter((text) => text !== null);
  return unsaid.length ? [...sentences, unknown(first.sheet.name, unsaid)] : sentences;
}

/** @param {Ranked} first
 * @param {Ranked} other
 * @param {Work} work
 * @returns {string | null} null: a price that it takes is not known */
function inWords(first, other, work) {
  const [a, b] = [first.sheet.name, other.sheet.name];
  if (!first.sheet.reasons && !other.sheet.reasons) {
    return t("Neither {a} nor {b} reasons, so hidden reasoning changes nothing between them.", { a, b });
  }
  if (!first.sheet.reasons) {
    return ofOther(first, other, work);
  }
  const found = turningPoint(first.sheet, other.sheet, work);
  switch (found.state) {
    case "until":
      return until(first, other, work, found.tokens);
    case "never":
      return t("{a} stays cheaper than {b} however much it reasons, because its output is free.", { a, b });
    case "already":
      return already(a, b);
    default:
      return null;
  }
}

/** @param {Ranked} first
 * @param {Ranked} other
 * @param {Work} work
 * @param {string} most */
function until(first, other, work, most) {
  const [a, b] = [first.sheet.name, other.sheet.name];
  if (most === "0") {
    return atOnce(a, b);
  }
  const filled = { a, b, tokens: tokens(most) };
  if (other.sheet.reasons) {
    return t("{a} stays cheaper than {b}, which reasons with {theirs} here, until its own hidden reasoning exceeds {tokens} per request.", {
      ...filled,
      theirs: tokens(work.reasoning),
    });
  }
  return t("{a} stays cheaper than {b} until its hidden reasoning exceeds {tokens} per request.", filled);
}

/** Of a cheapest model that does not reason: whether the other could come below it by reasoning less.
 * @param {Ranked} first
 * @param {Ranked} other
 * @param {Work} work */
function ofOther(first, other, work) {
  const [a, b] = [first.sheet.name, other.sheet.name];
  const found = turningPoint(other.sheet, first.sheet, work);
  switch (found.state) {
    case "already":
      return already(b, a);
    case "until":
      return found.tokens === "0"
        ? atOnce(b, a)
        : t("{b} would be cheaper than {a} with less than {tokens} of hidden reasoning per request; here it reasons with {theirs}.", { a, b, tokens: tokens(found.tokens), theirs: tokens(work.reasoning) });
    case "never":
      return t("{a} and {b} cost the same however much {b} reasons, because its output is free.", { a, b });
    default:
      return null;
  }
}

/** @param {string} a
 * @param {string} b */
function already(a, b) {
  return t("{a} costs more than {b} even without any hidden reasoning.", { a, b });
}

/** @param {string} a
 * @param {string} b */
function atOnce(a, b) {
  return t("{a} costs more than {b} as soon as it reasons at all.", { a, b });
}

/** @param {string} a
 * @param {string[]} others */
function unknown(a, others) {
  return t("How much hidden reasoning would turn the order of {a} and {others} cannot be said: not every price it takes is recorded.", { a, others: others.join(t(", ")) });
}
