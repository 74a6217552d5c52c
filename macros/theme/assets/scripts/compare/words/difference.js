// @ts-check
/**
 * How models differ on a field, said in words: `macros/views/words/__init__.py`.
 *
 * Everything is computed from the claims' own values, never from displayed numbers. With more than two models, each is
 * set against the first.
 */

import { t } from "../../words.js";
import { sameOrDifferent } from "./agreement.js";
import { notes } from "./circumstances.js";
import { doesNotApply, noFigure } from "./missing.js";
import { againstTheFirst } from "./pairs.js";
import { notComparable } from "./reasons.js";

/** @typedef {import("../comparing.js").Compared} Compared */
/** @typedef {import("../data.js").Claim} Claim */
/** @typedef {{ name: string, claim: Claim }} Side */

/** The difference as a clause without label and full stop.
 * @param {Compared} compared
 * @returns {string} */
export function difference(compared) {
  switch (compared.state) {
    case "unknown":
      return noFigure(compared);
    case "not-applicable":
      return doesNotApply(compared);
    case "not-comparable":
      return notComparable(compared, sidesOf(compared));
    case "side-by-side":
      return sameOrDifferent(sidesOf(compared));
    case "comparable":
      return comparable(compared);
  }
}

/** The sides that have a claim, in the models' order.
 * @param {Pick<Compared, "names" | "claims">} compared
 * @returns {Side[]} */
export function sidesOf({ names, claims }) {
  return claims.flatMap((claim, place) => (claim ? [{ name: names[place] ?? "", claim }] : []));
}

/** @param {Compared} compared */
function comparable(compared) {
  const sides = sidesOf(compared);
  const said = againstTheFirst(sides, compared.field);
  return notes(sides, compared.disputed).reduce((before, note) => t("{said} ({note})", { said: before, note }), said);
}
