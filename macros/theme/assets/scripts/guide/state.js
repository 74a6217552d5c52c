// @ts-check
/** What the reader has answered, and the page's address that says the same. */

import { KEYS } from "../rate/address.js";

/** @typedef {import("./page.js").Known} Known */
/** @typedef {import("./ranking.js").Answers} Answers */

/**
 * @typedef {object} State
 * @property {string} situation id; empty: none is chosen yet
 * @property {Answers} answers
 * @property {string} requests a month; empty: as the situation assumes
 */

const SITUATION = "for";
const REQUESTS = "requests";

const MOST = 999_999_999;

/** A whole number of requests that somebody typed: `200,000`, `２０００００`, `20万`; null for anything else.
 * @param {string} typed
 * @returns {string | null} */
export function requestsIn(typed) {
  const [, digits = "", tens] = /^(\d{1,9})(万)?$/.exec(typed.normalize("NFKC").replace(/[\s,、_]/g, "")) ?? [];
  const requests = Number(digits) * (tens ? 10_000 : 1);
  return requests >= 1 && requests <= MOST ? String(requests) : null;
}

/** The state an address asks for, and the parts of it that mean nothing here.
 * @param {string} query
 * @param {Known} known
 * @returns {[State, string[]]} */
export function fromAddress(query, known) {
  /** @type {State} */
  const state = { situation: "", answers: {}, requests: "" };
  /** @type {string[]} */
  const ignored = [];
  for (const [name, value] of new URLSearchParams(query)) {
    const question = known.questions.find((one) => one.id === name);
    const requests = name === REQUESTS ? requestsIn(value) : null;
    if (name === SITUATION && known.situations.has(value)) {
      state.situation = value;
    } else if (requests) {
      state.requests = requests;
    } else if (question?.options.some((one) => one.id === value)) {
      state.answers[name] = value;
    } else if (!KEYS.includes(name)) {
      ignored.push(`${name}=${value}`);
    }
  }
  return [state, ignored];
}

/** The address that says the state: `?for=voice&wait=chat`; empty where nothing is chosen.
 * @param {State} state
 * @returns {string} */
export function toAddress(state) {
  const parts = new URLSearchParams();
  if (state.situation) {
    parts.set(SITUATION, state.situation);
  }
  for (const [question, option] of Object.entries(state.answers)) {
    parts.set(question, option);
  }
  if (state.requests) {
    parts.set(REQUESTS, state.requests);
  }
  const query = parts.toString();
  return query && `?${query}`;
}
