// @ts-check
/** Whether models can be ranked or put into a ratio on a field, and by which claims: `macros/claims/comparable.py`. */

import { differingKeys, tellingKeys } from "./conditions.js";
import { comparableCombinations } from "./joint.js";

/** @typedef {import("./data.js").Claim} Claim */
/** @typedef {import("./data.js").Field} Field */
/** @typedef {import("./data.js").Model} Model */
/** @typedef {import("./data.js").OfField} OfField */
/** @typedef {"comparable" | "not-comparable" | "side-by-side" | "unknown" | "not-applicable"} State */

/** @typedef {object} Compared
 * @property {Field} field
 * @property {string[]} names of the models
 * @property {State} state
 * @property {(Claim | null)[]} claims what is shown of each: of the common run where there is one, else its own
 * @property {OfField[]} choices
 * @property {Claim[][]} also the other comparable combinations, best first
 * @property {string[]} keys not comparable: the conditions on which the claims differ
 * @property {boolean} disputed sources disagree about a fact that is compared
 * @property {boolean} approximate not comparable because a value is approximate or doubtful */

const NOT_RANKED = ["choice", "list", "flag", "text"];
/** @type {OfField} */
const NOTHING = { state: "unknown" };

/** Two or more models on one field.
 * @param {Pick<Model, "name" | "fields">[]} models
 * @param {Field} field
 * @returns {Compared} */
export function compare(models, field) {
  const choices = models.map(({ fields }) => fields[field.id] ?? NOTHING);
  const claims = choices.map(chosen);
  const keys = field.comparableOn.map(([key]) => key);
  const shown = { field, names: models.map(({ name }) => name), choices, claims, also: [], keys: [], disputed: false, approximate: false };
  const state = withoutComparison(choices, claims, field);
  if (state) {
    return { ...shown, state };
  }
  const known = claims.filter((claim) => claim !== null);
  if (field.measured) {
    const [best, ...also] = comparableCombinations(choices, keys);
    if (best) {
      return { ...shown, state: "comparable", claims: best, also };
    }
    return known.length < claims.length ? { ...shown, state: "unknown" } : { ...shown, ...refused(known, keys, field) };
  }
  if (known.some(({ approximate }) => approximate) || differingKeys(known, keys).length > 0) {
    return { ...shown, ...refused(known, keys, field) };
  }
  return { ...shown, state: "comparable", disputed: choices.some(({ disputed }) => disputed) };
}

/** @param {OfField} choice
 * @returns {Claim | null} */
function chosen({ chosen: isChosen, claims }) {
  return isChosen ? (claims?.[0] ?? null) : null;
}

/** The state where there is nothing to rank: a value is missing or kept secret, or values have no order.
 * @param {OfField[]} choices
 * @param {(Claim | null)[]} claims
 * @param {Field} field
 * @returns {State | null} */
function withoutComparison(choices, claims, field) {
  if (choices.some(({ state }) => state === "not-applicable")) {
    return "not-applicable";
  }
  // Of several runs that are equally good, one common to all models may still decide.
  if (choices.some(({ state }, place) => claims[place] === null && !(field.measured && state === "tied"))) {
    return "unknown";
  }
  if (NOT_RANKED.includes(field.datatype)) {
    return "side-by-side";
  }
  return claims.some((claim) => claim?.secret) ? "unknown" : null;
}

/** @param {Claim[]} claims
 * @param {string[]} keys
 * @param {Field} field
 * @returns {Pick<Compared, "keys" | "approximate"> & { state: "not-comparable" }} */
function refused(claims, keys, field) {
  return {
    state: "not-comparable",
    keys: tellingKeys(claims, differingKeys(claims, keys)),
    approximate: claims.some(({ approximate, community }) => approximate || (field.measured && community)),
  };
}
