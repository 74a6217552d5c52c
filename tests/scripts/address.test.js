// @ts-check
/** macros/theme/assets/scripts/compare/address.js */

import assert from "node:assert/strict";
import { test } from "node:test";

import { read, written } from "../../macros/theme/assets/scripts/compare/address.js";
import { speakIn } from "./shared.js";

const NAMES = new Map(["nova", "lumen", "vega", "hoshi", "tsuki-2.5"].map((id) => [id, id.toUpperCase()]));

/** @type {[search: string, models: string[], only: boolean, leftOut: RegExp[]][]} */
const READ = [
  ["", [], false, []],
  ["?models=nova", ["nova"], false, []],
  ["?models=nova,tsuki-2.5&only=differences", ["nova", "tsuki-2.5"], true, []],
  ["?models=nova%2Clumen", ["nova", "lumen"], false, []],
  ["?models=nova&models=lumen", ["nova", "lumen"], false, []],
  ["?models=,nova,, lumen ,", ["nova", "lumen"], false, []],
  ["?models=nova,x,lumen", ["nova", "lumen"], false, [/such an id: x\.$/]],
  ["?models=nova,nova,lumen", ["nova", "lumen"], false, [/^Shown once.*NOVA\.$/]],
  ["?models=nova,lumen,vega,hoshi,tsuki-2.5", ["nova", "lumen", "vega", "hoshi"], false, [/^At most four.*TSUKI-2\.5\.$/]],
  ["?models=nova,lumen&only=all", ["nova", "lumen"], false, [/called all\.$/]],
  ["?models=%3Cimg%20src%3Dx%3E", [], false, [/<img src=x>\.$/]],
  [`?models=${"x".repeat(500)}`, [], false, [/: x{60}…\.$/]],
  ["?models=__proto__,constructor", [], false, [/__proto__, constructor/]],
  ["?models=%", [], false, [/: %\.$/]],
];

for (const [search, models, only, leftOut] of READ) {
  test(`${search.slice(0, 60)} asks for ${models.join(" and ") || "nothing"}`, () => {
    speakIn("en");
    const found = read(search, NAMES);
    assert.deepEqual(found.models, models);
    assert.equal(found.only, only);
    assert.equal(found.leftOut.length, leftOut.length);
    leftOut.forEach((sentence, place) => assert.match(found.leftOut[place] ?? "", sentence));
  });
}

test("what is written is read again, and what belongs to others stays", () => {
  const wanted = { models: ["nova", "tsuki-2.5"], only: true };
  const search = written(wanted, "?models=x&input=1000&only=y");
  assert.equal(search, "?models=nova,tsuki-2.5&only=differences&input=1000");
  assert.deepEqual(read(search, NAMES), { ...wanted, leftOut: [] });
  assert.equal(written({ models: [], only: false }, search), "?input=1000");
  assert.equal(written({ models: [], only: false }, ""), "");
});
