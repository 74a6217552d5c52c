// @ts-check
/** macros/theme/assets/scripts/calculator/: the arithmetic, by the cases that the Python part is held to as well */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Exact } from "../../macros/theme/assets/scripts/exact.js";
import { amountInWords, amountInYen } from "../../macros/theme/assets/scripts/calculator/amounts.js";
import { bill, fits, outputFits } from "../../macros/theme/assets/scripts/calculator/bill.js";
import { ranked } from "../../macros/theme/assets/scripts/calculator/ranking.js";
import { steps } from "../../macros/theme/assets/scripts/calculator/steps.js";
import { breakEvens } from "../../macros/theme/assets/scripts/calculator/break_even.js";
import { turningPoint } from "../../macros/theme/assets/scripts/calculator/turning.js";
import { sharedCases, speakIn } from "./shared.js";

/** @typedef {import("../../macros/theme/assets/scripts/calculator/bill.js").Sheet} Sheet */
/** @typedef {import("../../macros/theme/assets/scripts/calculator/bill.js").Work} Work */

/** The file of a case's model.
 * @param {any} model
 * @param {string} [id]
 * @returns {Sheet} */
function sheet(model, id = "m") {
  const bands = model.bands.map((/** @type {any} */ band) => ({
    over: band.over,
    prices: Object.fromEntries(Object.entries(band.prices).map(([rate, value]) => [rate, { value, missing: "", marks: [] }])),
  }));
  return {
    id,
    name: id.toUpperCase(),
    platform: "",
    reasons: model.reasons !== "non-reasoning",
    typeIsKnown: model.reasons !== null,
    bands,
    limit: model.limit ? { value: model.limit, field: "context_window", label: "" } : null,
    outputLimit: model.outputLimit ? { value: model.outputLimit, field: "max_output_tokens", label: "" } : null,
    service: "",
    hasEnded: model.hasEnded ?? false,
    changes: [],
  };
}

/** @param {import("../../macros/theme/assets/scripts/exact.js").Big | null} value */
function text(value) {
  return value === null ? null : value.toFixed();
}

const CASES = sharedCases("costs");

for (const one of CASES.filter(({ of }) => of === "cost")) {
  test(`a cost is what the site computes: ${one.name}`, () => {
    const found = bill(sheet(one.model), one.work);
    const month = found.exact?.times(one.work.requests) ?? null;
    assert.deepEqual([text(found.exact), text(found.least), text(found.most), text(month)], [one.exact, one.least, one.most, one.month]);
    assert.deepEqual(found.unknown.map((part) => part.name), one.unknown);
    assert.equal(fits(sheet(one.model), one.work.input), one.fits);
  });
}

for (const one of CASES.filter(({ of }) => of === "turning")) {
  test(`a turning point is what the site computes: ${one.name}`, () => {
    /** @type {any} */
    const found = turningPoint(sheet(one.model), sheet(one.than), one.work);
    assert.deepEqual([found.state, found.tokens], [one.state, one.tokens]);
  });
}

for (const language of /** @type {const} */ (["ja", "en"])) {
  for (const one of CASES.filter(({ of }) => of === "amount")) {
    test(`an amount is said as the site says it: ${one.value} in ${language}`, () => {
      speakIn(language);
      const amount = new Exact(one.value);
      assert.equal(amountInWords({ parts: [], least: amount, most: amount, exact: amount, unknown: [] }, "1"), one[language]);
    });
  }
}

const NOVA = { reasons: "reasoning", bands: [{ over: "0", prices: { input: "0.25", cached: "0.025", output: "2" } }] };
const LUMEN = { reasons: "non-reasoning", bands: [{ over: "0", prices: { input: "2", cached: "0.5", output: "8" } }] };
const SMALL = { ...NOVA, limit: "1000" };
const GAP = { reasons: "reasoning", bands: [{ over: "0", prices: { input: "0.01" } }] };
const NOTHING = { reasons: "reasoning", bands: [{ over: "0", prices: {} }] };
const BATCHES = { reasons: "reasoning", bands: [{ over: "0", prices: { input: "1", cached: "0.1", output: "10", batch_input: "0.5", batch_output: "5" } }] };
const WORK = { requests: "1000", input: "8000", cached: "0", visible: "500", reasoning: "900", batch: "0" };

test("the cheapest comes first, equal costs share a place, and what is not known or not to be had has none", () => {
  const models = { a: LUMEN, b: NOVA, c: NOVA, small: SMALL, gap: GAP, nothing: NOTHING, gone: { ...NOVA, hasEnded: true } };
  const order = ranked(Object.entries(models).map(([id, model]) => sheet(model, id)), WORK);
  assert.deepEqual(order.map((one) => [one.sheet.id, one.place]), [
    ["b", 1],
    ["c", 1],
    ["a", 3],
    ["gap", null],
    ["nothing", null],
    ["small", null],
    ["gone", null],
  ]);
});

test("what a model writes is held against its limit, with the reasoning that it is charged for", () => {
  const written = (/** @type {any} */ model) => outputFits(sheet(model), WORK);
  assert.deepEqual([1400, 1399].map((most) => written({ ...NOVA, outputLimit: String(most) })), [true, false]);
  assert.deepEqual([500, 499].map((most) => written({ ...LUMEN, outputLimit: String(most) })), [true, false]);
  assert.equal(written(NOVA), true);
  const [first, last] = ranked([sheet({ ...NOVA, outputLimit: "1000" }, "short"), sheet(LUMEN, "long")], WORK);
  assert.deepEqual([first?.sheet.id, last?.sheet.id, last?.place], ["long", "short", null]);
});

test("a cost that is known in part is said to be more, one with an assumed price to be less", () => {
  speakIn("en");
  assert.equal(amountInWords(bill(sheet(GAP), WORK), "1000"), "$0.08 or more");
  assert.equal(amountInWords(bill(sheet(BATCHES), { ...WORK, cached: "0.5", batch: "0.5" }), "1"), "$0.0147 or less");
  assert.equal(amountInWords(bill(sheet(NOTHING), WORK), "1000"), "cannot be computed");
});

test("yen are rounded to whole yen from 100 on, and it is said where that changed them", () => {
  speakIn("en");
  const charged = bill(sheet(NOVA), WORK);
  assert.equal(amountInYen(charged, "1", "150"), "¥0.72");
  assert.equal(amountInYen(charged, "1", "151.13"), "≈¥0.73");
  assert.equal(amountInYen(charged, "1000000", "151.13"), "¥725,424");
  assert.equal(amountInYen(bill(sheet(NOTHING), WORK), "1", "150"), "");
});

test("the steps of a cost can be repeated, and lead to the evidence of each price", () => {
  speakIn("en");
  const [ranking] = ranked([sheet(NOVA)], { ...WORK, cached: "0.5" });
  assert.ok(ranking);
  assert.deepEqual(steps(ranking, { ...WORK, cached: "0.5" }), [
    { text: "Input: 4,000 tokens × $0.25 per 1M tokens = $0.001", field: "input_price" },
    { text: "Input from the cache: 4,000 tokens × $0.025 per 1M tokens = $0.0001", field: "cached_input_price" },
    { text: "Visible output: 500 tokens × $2.00 per 1M tokens = $0.001", field: "output_price" },
    { text: "Reasoning, charged as output: 900 tokens × $2.00 per 1M tokens = $0.0018", field: "output_price" },
    { text: "Together: $0.0039", field: null },
    { text: "A month: 1,000 requests × $0.0039 = $3.90", field: null },
  ]);
});

/** @type {[string, Record<string, any>, Work, string[]][]} */
const BREAK_EVENS = [
  ["a model that does not reason", { nova: NOVA, lumen: LUMEN }, WORK, ["NOVA stays cheaper than LUMEN until its hidden reasoning exceeds 8,500 tokens per request."]],
  [
    "another that reasons too",
    { nova: NOVA, batches: BATCHES },
    WORK,
    ["NOVA stays cheaper than BATCHES, which reasons with 900 tokens here, until its own hidden reasoning exceeds 9,500 tokens per request."],
  ],
  [
    "a cheapest one that does not reason",
    { lumen: LUMEN, nova: NOVA },
    { ...WORK, reasoning: "20000" },
    ["NOVA would be cheaper than LUMEN with less than 8,500 tokens of hidden reasoning per request; here it reasons with 20,000 tokens."],
  ],
  ["neither reasons", { a: LUMEN, b: LUMEN }, WORK, ["Neither A nor B reasons, so hidden reasoning changes nothing between them."]],
  [
    "dearer already",
    { lumen: { ...LUMEN, bands: [{ over: "0", prices: { input: "0.1", output: "0.1" } }] }, nova: NOVA },
    WORK,
    ["NOVA costs more than LUMEN even without any hidden reasoning."],
  ],
  ["no second model", { nova: NOVA }, WORK, []],
];

for (const [name, models, work, expected] of BREAK_EVENS) {
  test(`the break-even in words: ${name}`, () => {
    speakIn("en");
    const order = ranked(Object.entries(models).map(([id, model]) => sheet(model, id)), work);
    assert.deepEqual(breakEvens(order, work), expected);
  });
}
