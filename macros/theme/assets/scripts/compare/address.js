// @ts-check
/** What is compared, as the address of the page says it: `?models=gpt-5-mini,gpt-4.1&only=differences`. */

import { join } from "../phrases.js";
import { t } from "../words.js";

/** @typedef {{ models: string[], only: boolean }} Wanted ids, in order; whether only differences are shown */

export const MOST = 4;
const [MODELS, ONLY] = ["models", "only"];
const DIFFERENCES = "differences";
/** Of a word that nobody knows here, this much is repeated to the reader. */
const REPEATED = 60;

/** What the address asks for, and in sentences what of it is left out.
 * @param {string} search
 * @param {Map<string, string>} names of all models, by id
 * @returns {Wanted & { leftOut: string[] }} */
export function read(search, names) {
  const asked = new URLSearchParams(search);
  const ids = asked.getAll(MODELS).flatMap((list) => list.split(",")).map((id) => id.trim()).filter((id) => id);
  const known = [...new Set(ids)].filter((id) => names.has(id));
  const only = asked.get(ONLY);
  return { models: known.slice(0, MOST), only: only === DIFFERENCES, leftOut: leftOut(ids, known, only, names) };
}

/** The address of a comparison, with whatever else it says.
 * @param {Wanted} wanted
 * @param {string} search
 * @returns {string} */
export function written({ models, only }, search) {
  const rest = new URLSearchParams(search);
  rest.delete(MODELS);
  rest.delete(ONLY);
  // Ids have nothing that an address would have to spell otherwise, so their commas stay commas.
  const own = [...(models.length > 0 ? [`${MODELS}=${models.join(",")}`] : []), ...(only ? [`${ONLY}=${DIFFERENCES}`] : [])];
  const all = [...own, rest.toString()].filter((part) => part).join("&");
  return all ? `?${all}` : "";
}

/** @param {string[]} ids
 * @param {string[]} known
 * @param {string | null} only
 * @param {Map<string, string>} names */
function leftOut(ids, known, only, names) {
  const strange = [...new Set(ids.filter((id) => !names.has(id)))].map(shortened);
  const repeated = known.filter((id) => ids.indexOf(id) !== ids.lastIndexOf(id));
  const tooMany = known.slice(MOST);
  return [
    ...(strange.length > 0 ? [t("Left out, because no model here has such an id: {ids}.", { ids: join(strange) })] : []),
    ...(repeated.length > 0 ? [t("Shown once, although the address names it more often: {models}.", { models: named(repeated, names) })] : []),
    ...(tooMany.length > 0 ? [t("At most four models are compared at once. Left out: {models}.", { models: named(tooMany, names) })] : []),
    ...(only && only !== DIFFERENCES ? [t("All rows are shown, because nothing here is called {word}.", { word: shortened(only) })] : []),
  ];
}

/** @param {string[]} ids
 * @param {Map<string, string>} names */
function named(ids, names) {
  return join(ids.map((id) => names.get(id) ?? id));
}

/** @param {string} word */
function shortened(word) {
  return word.length > REPEATED ? `${word.slice(0, REPEATED)}…` : word;
}
