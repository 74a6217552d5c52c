// @ts-check
/** Measurements of several models from one run, the best combination first: `macros/claims/joint.py`. */

import { differingKeys } from "./conditions.js";

/** @typedef {import("./data.js").Claim} Claim */
/** @typedef {import("./data.js").OfField} OfField */
/** @typedef {{ claims: Claim[], rank: number[] }} Combination */

/** All combinations of one claim per model that can be ranked against each other, best first.
 * @param {OfField[]} models one field of each
 * @param {string[]} keys what comparability depends on
 * @returns {Claim[][]} */
export function comparableCombinations(models, keys) {
  /** @type {Combination[]} */
  let found = [{ claims: [], rank: [] }];
  for (const { claims = [], usable = [] } of models) {
    found = found.flatMap((combination) => usable.flatMap(([place, ...rank]) => joined(combination, claims[place], rank, keys)));
  }
  return found.sort((one, other) => byRank(one.rank, other.rank)).map(({ claims }) => claims);
}

/** @param {Combination} combination
 * @param {Claim | undefined} claim
 * @param {number[]} rank
 * @param {string[]} keys
 * @returns {Combination[]} */
function joined(combination, claim, rank, keys) {
  if (claim === undefined || combination.claims.some((other) => differingKeys([claim, other], keys).length > 0)) {
    return [];
  }
  const sum = rank.map((part, place) => part + (combination.rank[place] ?? 0));
  return [{ claims: [...combination.claims, claim], rank: sum }];
}

/** @param {number[]} one
 * @param {number[]} other */
function byRank(one, other) {
  const place = one.findIndex((part, at) => part !== other[at]);
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}
