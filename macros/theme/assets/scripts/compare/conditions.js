// @ts-check
/** Whether two claims were made under the same conditions, key by key: `macros/claims/pairs.py`. */

/** @typedef {import("./data.js").Claim} Claim */

const EFFORT = "effort";
const WITHOUT_CHOICE = ["not_applicable", "fixed"];

/** The keys on which any two of the claims do not agree, in the order given.
 * @param {Claim[]} claims
 * @param {string[]} keys
 * @returns {string[]} */
export function differingKeys(claims, keys) {
  return keys.filter((key) => claims.some((one, place) => claims.slice(place + 1).some((other) => !agree(one, other, key))));
}

/** Of the keys on which claims differ, those that tell a reader something; all of them if none does.
 * @param {Claim[]} claims
 * @param {string[]} keys
 * @returns {string[]} */
export function tellingKeys(claims, keys) {
  const telling = keys.filter((key) => key === EFFORT || claims.some((claim) => isStated(claim, key)));
  return telling.length > 0 ? telling : keys;
}

/** @param {Claim} claim
 * @param {string} key
 * @returns {boolean} */
export function isStated(claim, key) {
  return claim.on?.[key] !== undefined;
}

/** The sides that do not state a condition, where that is the reason: an effort that is not stated outweighs others.
 * @template {{ claim: Claim }} T
 * @param {string} key
 * @param {T[]} sides
 * @returns {T[]} */
export function silentOn(key, sides) {
  const silent = sides.filter(({ claim }) => !isStated(claim, key));
  return key === EFFORT || silent.length === sides.length ? silent : [];
}

/** @param {Claim} one
 * @param {Claim} other
 * @param {string} key */
function agree(one, other, key) {
  const [first, second] = [one.on?.[key]?.[0], other.on?.[key]?.[0]];
  if (key === EFFORT) {
    return effortsAgree(first, second);
  }
  if (first !== undefined && second !== undefined) {
    return first === second;
  }
  if (first === undefined && second === undefined) {
    return shareSource(one, other) || shareTester(one, other);
  }
  return shareSource(one, other) && shareTester(one, other);
}

/** @param {string | number | undefined} one
 * @param {string | number | undefined} other */
function effortsAgree(one, other) {
  if (one === undefined || other === undefined) {
    return false;
  }
  return one === other || WITHOUT_CHOICE.includes(String(one)) || WITHOUT_CHOICE.includes(String(other));
}

/** @param {Claim} one
 * @param {Claim} other */
function shareSource(one, other) {
  return one.sources.some((source) => other.sources.includes(source));
}

/** @param {Claim} one
 * @param {Claim} other */
function shareTester(one, other) {
  return one.tester !== undefined && one.tester === other.tester;
}
