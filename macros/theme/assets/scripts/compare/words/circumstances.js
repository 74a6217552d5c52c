// @ts-check
/** Under which conditions a difference holds: `macros/views/words/circumstances.py`. */

import { joinClauses } from "../../phrases.js";
import { t } from "../../words.js";

/** @typedef {import("./difference.js").Side} Side */

/** What has to be said beside a difference, one note after the other.
 * @param {Side[]} sides
 * @param {boolean} disputed
 * @returns {string[]} */
export function notes(sides, disputed) {
  const inputs = ofEach(sides, sides.map(({ claim }) => claim.inputs ?? ""));
  const isByEffort = sides.some(({ claim }) => claim.reasons);
  return [
    ...(inputs ? [inputs] : []),
    ...(disputed ? [t("sources disagree")] : []),
    ...(isByEffort ? [ofEach(sides, sides.map(({ claim }) => claim.effort ?? ""))] : []),
  ];
}

/** The circumstance of each side; said once where all share it. A side without one is left out.
 * @param {Side[]} sides
 * @param {string[]} circumstances */
function ofEach(sides, circumstances) {
  const [how, ...others] = new Set(circumstances);
  if (how && others.length === 0) {
    return sides.length === 2 ? t("both {how}", { how }) : t("all {how}", { how });
  }
  return joinClauses(
    sides.flatMap(({ name }, place) => (circumstances[place] ? [t("{model} {how}", { model: name, how: circumstances[place] })] : [])),
  );
}
