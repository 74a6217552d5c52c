// @ts-check
/** macros/theme/assets/scripts/guide/ */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Exact } from "../../macros/theme/assets/scripts/exact.js";
import { demanded } from "../../macros/theme/assets/scripts/guide/ranking.js";
import { fromAddress, requestsIn, toAddress } from "../../macros/theme/assets/scripts/guide/state.js";
import * as rules from "../../macros/theme/assets/scripts/guide/verdicts.js";
import { sharedCases } from "./shared.js";

/** @typedef {import("../../macros/theme/assets/scripts/guide/page.js").Question} Question */
/** @typedef {import("../../macros/theme/assets/scripts/guide/page.js").Situation} Situation */

/** @param {string} field
 * @param {string} operator
 * @param {string} bound */
function limit(field, operator, bound) {
  return { field, operator, bound, words: null };
}

const nothing = { label: "", requirements: [], horizonDays: null, horizon: "", budget: null };
/** @type {Question[]} */
const QUESTIONS = [
  { id: "wait", words: "", fields: ["wait"], options: [{ ...nothing, id: "short", requirements: [limit("wait", "<=", "1")] }, { ...nothing, id: "any" }] },
  { id: "time", words: "", fields: [], options: [{ ...nothing, id: "long", horizonDays: 730 }] },
  { id: "money", words: "", fields: [], options: [{ ...nothing, id: "little", budget: "100" }] },
];
/** @type {Situation} The same as in `tests/claims/test_shared_requirements.py`. */
const SITUATION = {
  id: "chat",
  title: "",
  guide: "",
  requests: "1",
  horizonDays: 365,
  horizon: "",
  requirements: [limit("wait", "<=", "3"), limit("window", ">=", "1000")],
};

/** @type {Record<string, (of: any) => unknown>} */
const FOUND = {
  verdict: (of) => rules.verdictOn(rules.decoded(of.datatype, of.value), of.operator, rules.boundOf(of.operator, of.bound)),
  within: (of) => rules.within(of.daysLeft, of.horizon),
  standing: (of) => rules.standingOf(of.verdicts, of.ended, of.within),
  budget: (of) => rules.withinBudget({ perRequest: of.perRequest, whole: of.whole }, of.requests, of.budget),
  order: (of) =>
    of.models
      .map((/** @type {any} */ one) => ({ effort: "", ...one, month: one.month === null ? null : new Exact(one.month) }))
      .sort(rules.byPlace)
      .map((/** @type {any} */ one) => one.name),
  demands: (of) => {
    const found = demanded(SITUATION, QUESTIONS, of.answers);
    const requirements = found.requirements.map((one) => `${one.field} ${one.operator} ${one.bound}`);
    return { requirements, horizon: found.horizonDays, budget: found.budget };
  },
};

for (const of of sharedCases("requirements")) {
  test(`${of.of}: ${of.what}`, () => {
    assert.deepEqual(FOUND[of.of]?.(of), of.is);
  });
}

const KNOWN = { situations: new Map([["chat", SITUATION]]), questions: QUESTIONS, rows: [], reasons: new Map() };

test("an address says the state and is read back as the same", () => {
  const [state, ignored] = fromAddress("?for=chat&wait=short&money=little&requests=200000", KNOWN);
  assert.deepEqual(ignored, []);
  assert.deepEqual(state, { situation: "chat", answers: { wait: "short", money: "little" }, requests: "200000" });
  assert.equal(toAddress(state), "?for=chat&wait=short&money=little&requests=200000");
  assert.equal(toAddress({ situation: "", answers: {}, requests: "" }), "");
});

test("the currency in an address is the rate's own business", () => {
  const [state, ignored] = fromAddress("?currency=jpy&for=chat&rate=150", KNOWN);
  assert.deepEqual([state.situation, ignored, toAddress(state)], ["chat", [], "?for=chat"]);
});

test("what an address asks for and nobody knows is left out and named", () => {
  const [state, ignored] = fromAddress("?for=__proto__&wait=%3Cb%3E&requests=-1&constructor=x&wait=any", KNOWN);
  assert.deepEqual(state, { situation: "", answers: { wait: "any" }, requests: "" });
  assert.deepEqual(ignored, ["for=__proto__", "wait=<b>", "requests=-1", "constructor=x"]);
});

for (const [typed, read] of [["200,000", "200000"], ["２０万", "200000"], ["万", null], ["999999万", null], ["２００，０００", "200000"], ["007", "7"], ["0", null], ["1e5", null], ["", null], ["9999999999", null]]) {
  test(`${typed || "nothing"} as a number of requests`, () => {
    assert.equal(requestsIn(typed ?? ""), read);
  });
}
