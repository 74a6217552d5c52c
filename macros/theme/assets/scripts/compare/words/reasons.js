// @ts-check
/** Why figures must not be compared, named model by model: `macros/views/words/reasons.py`. */

import { join } from "../../phrases.js";
import { t } from "../../words.js";
import { silentOn } from "../conditions.js";

/** @typedef {import("../comparing.js").Compared} Compared */
/** @typedef {import("./difference.js").Side} Side */

/** That the models cannot be compared, and every reason.
 * @param {Compared} compared
 * @param {Side[]} sides
 * @returns {string} */
export function notComparable(compared, sides) {
  const reasons = [...differences(compared, sides), ...doubts(compared, sides)];
  return reasons.length > 0 ? t("not comparable; {reasons}", { reasons: join(reasons) }) : t("not comparable");
}

/** The conditions in which the sides differ, each with its value for every side.
 * @param {Compared} compared
 * @param {Side[]} sides */
function differences({ field, keys }, sides) {
  const labels = new Map(field.comparableOn);
  const notStated = t("not stated");
  return keys.map((key) => {
    const label = labels.get(key) ?? key;
    const silent = silentOn(key, sides);
    if (silent.length > 0) {
      return t("{label} not stated ({models})", { label, models: join(silent.map(({ name }) => name)) });
    }
    const values = sides.map(({ name, claim }) => `${name} ${claim.on?.[key]?.[1] ?? notStated}`);
    return t("different {label} ({values})", { label, values: join(values) });
  });
}

/** Models whose figure is approximate, and those whose figure rests on community sources alone.
 * @param {Compared} compared
 * @param {Side[]} sides */
function doubts({ approximate }, sides) {
  if (!approximate) {
    return [];
  }
  const rough = sides.filter(({ claim }) => claim.approximate).map(({ name }) => name);
  const heard = sides.filter(({ claim }) => claim.community).map(({ name }) => name);
  return [
    ...(rough.length > 0 ? [t("approximate figure ({models})", { models: join(rough) })] : []),
    ...(heard.length > 0 ? [t("community sources only ({models})", { models: join(heard) })] : []),
  ];
}
