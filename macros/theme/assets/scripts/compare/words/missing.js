// @ts-check
/** What is said where a model has no figure: `macros/views/words/missing.py`. */

import { join, joinClauses } from "../../phrases.js";
import { t } from "../../words.js";

/** @typedef {import("../comparing.js").Compared} Compared */

/** Which models have no figure, and which have one that their maker keeps to itself.
 * @param {Compared} compared
 * @returns {string} */
export function noFigure({ names, claims }) {
  const absent = names.filter((_, place) => claims[place] === null);
  const secret = names.filter((_, place) => claims[place]?.secret);
  return joinClauses([
    ...(absent.length > 0 ? [t("no figure recorded here for {models}", { models: join(absent) })] : []),
    ...(secret.length > 0 ? [t("not disclosed for {models}", { models: join(secret) })] : []),
  ]);
}

/** For which models the field does not exist, and that they do not reason where that is why.
 * @param {Compared} compared
 * @returns {string} */
export function doesNotApply({ field, names, choices }) {
  const concerned = choices.map(({ state }) => state === "not-applicable");
  const byType = choices.every(({ chosen }, place) => !concerned[place] || !chosen);
  const models = join(names.filter((_, place) => concerned[place]));
  return byType && field.needsReasoning
    ? t("does not apply to {models} (no reasoning)", { models })
    : t("does not apply to {models}", { models });
}
