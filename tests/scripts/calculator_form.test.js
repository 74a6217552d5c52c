// @ts-check
/** macros/theme/assets/scripts/calculator/reading.js, state.js: what people type, and what an address asks for */

import assert from "node:assert/strict";
import { test } from "node:test";

import { read } from "../../macros/theme/assets/scripts/calculator/reading.js";
import { BOUNDS, PLAIN, readState, writeState } from "../../macros/theme/assets/scripts/calculator/state.js";
import { speakIn } from "./shared.js";

speakIn("en");

/** @type {[string, string][]} */
const NUMBERS = [
  ["1200", "1200"],
  [" 1,200 ", "1200"],
  ["1_200", "1200"],
  ["1 200 000", "1200000"],
  ["１２００", "1200"],
  ["１，２００", "1200"],
  ["20万", "200000"],
  ["1.5万", "15000"],
  ["0", "0"],
  ["007", "7"],
  ["12.0", "12"],
];
for (const [typed, value] of NUMBERS) {
  test(`“${typed}” is read as ${value}`, () => {
    assert.deepEqual(read(typed, BOUNDS.input), { value });
  });
}

/** @type {[string, string][]} */
const FAULTS = [
  ["", "Type a number"],
  ["   ", "Type a number"],
  ["abc", "This is no number; type digits such as 12,000"],
  ["1e6", "This is no number; type digits such as 12,000"],
  ["NaN", "This is no number; type digits such as 12,000"],
  ["Infinity", "This is no number; type digits such as 12,000"],
  ["0x10", "This is no number; type digits such as 12,000"],
  ["1,5", "This is no number; type digits such as 12,000"],
  ["1.2.3", "This is no number; type digits such as 12,000"],
  ["<b>1</b>", "This is no number; type digits such as 12,000"],
  ["9".repeat(60), "This is no number; type digits such as 12,000"],
  ["-1", "Type 0 or more"],
  ["−１", "Type 0 or more"],
  ["100000001", "Type 100,000,000 or less"],
  ["9".repeat(39), "Type 100,000,000 or less"],
  ["1.5", "Type a whole number"],
];
for (const [typed, fault] of FAULTS) {
  test(`“${typed.slice(0, 20)}” is refused: ${fault}`, () => {
    assert.deepEqual(read(typed, BOUNDS.input), { fault });
  });
}

test("a share may have a percent sign and two digits behind the point, and no more", () => {
  assert.deepEqual(read("33.33％", BOUNDS.cached), { value: "33.33" });
  assert.deepEqual(read("33.333", BOUNDS.cached), { fault: "Type at most two digits behind the point" });
  assert.deepEqual(read("100.01", BOUNDS.cached), { fault: "Type 100 or less" });
});

const SUPPORT = { id: "support", numbers: { ...PLAIN, requests: "120000", input: "6000", cached: "70", visible: "250", reasoning: "900" } };
const CHAT = { id: "chat", numbers: { ...PLAIN, requests: "300000", input: "1200", cached: "60", visible: "150", reasoning: "500" } };
const PRESETS = [SUPPORT, CHAT];
const KNOWN = new Set(["nova", "lumen", "vega"]);

/** @param {string} query */
function asked(query) {
  return readState(new URLSearchParams(query), PRESETS, KNOWN);
}

test("an address that asks for nothing gives the first guide's work", () => {
  assert.deepEqual(asked(""), { state: { use: "support", numbers: SUPPORT.numbers, models: [] }, ignored: [] });
});

test("what an address asks for is kept, and the rest comes from the guide", () => {
  const { state, ignored } = asked("use=chat&reasoning=0&batch=12.5&models=vega,nova");
  assert.deepEqual(state, { use: "chat", numbers: { ...CHAT.numbers, reasoning: "0", batch: "12.5" }, models: ["vega", "nova"] });
  assert.deepEqual(ignored, []);
});

test("other numbers than the guide's are the reader's own", () => {
  assert.equal(asked("use=chat&input=1201").state.use, "");
  assert.equal(asked("input=1201").state.numbers.requests, PLAIN.requests);
});

test("what cannot be used is said and left out, never a crash", () => {
  const { state, ignored } = asked("use=<script>&input=1e9&cached=-3&models=nova,nowhere,nova&visible=10");
  assert.deepEqual(state.models, ["nova"]);
  assert.equal(state.numbers.visible, "10");
  assert.deepEqual(ignored, [
    "The address names work that is not known here: <script>.",
    "The address has a number that cannot be used: input=1e9.",
    "The address has a number that cannot be used: cached=-3.",
    "The address names a model that is not here: nowhere.",
  ]);
});

for (const query of ["use=chat", "use=chat&reasoning=0&models=vega,nova", "requests=5&input=7&visible=1&batch=50&models=lumen", "use=support&models="]) {
  test(`an address can be handed on: ${query}`, () => {
    const { state } = asked(query);
    assert.equal(writeState(state, PRESETS, "", ["nova"]), state.models.length || query.endsWith("models=") ? query : `${query}&models=`);
  });
}

test("what other parts of the page keep in the address stays, and models that a page begins with need no mention", () => {
  const { state } = asked("use=chat&models=nova");
  assert.equal(writeState(state, PRESETS, "only=differences&input=3", ["nova"]), "only=differences&use=chat");
  assert.equal(writeState(state, PRESETS, "models=vega&q=1", null), "models=vega&q=1&use=chat");
});
