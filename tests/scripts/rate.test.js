// @ts-check
/** macros/theme/assets/scripts/rate.js and what is below rate/ */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Exact } from "../../macros/theme/assets/scripts/exact.js";
import { asked, asking } from "../../macros/theme/assets/scripts/rate/address.js";
import { readCount, readRate } from "../../macros/theme/assets/scripts/rate/reading.js";
import { inYen } from "../../macros/theme/assets/scripts/rate.js";
import { sharedCases, speakIn } from "./shared.js";

for (const { text, value } of sharedCases("rate")) {
  test(`${JSON.stringify(text)} is read as the site reads a rate`, () => {
    const read = readRate(text);
    assert.equal(read?.toFixed() ?? null, value === null ? null : new Exact(value).toFixed());
  });
}

test("a count is whole, in any width of digits", () => {
  assert.equal(readCount("１，２００")?.toFixed(), "1200");
  assert.equal(readCount("0")?.toFixed(), "0");
  for (const text of ["", "1.5", "-3", "12,00", "1e3", "千"]) {
    assert.equal(readCount(text), null);
  }
});

test("the address says the currency and the reader's own rate", () => {
  const { currency, own, ignored } = asked("?models=a,b&currency=jpy&rate=155.20");
  assert.deepEqual([currency, own?.toFixed(), ignored], ["jpy", "155.2", []]);
  assert.deepEqual(asked(""), { currency: "usd", own: null, ignored: [] });
});

test("what means nothing in the address is named and otherwise as if it were not there", () => {
  assert.deepEqual(asked("?currency=eur&rate=<script>"), { currency: "usd", own: null, ignored: ["currency", "rate"] });
  assert.deepEqual(asked("?currency=&rate=-1"), { currency: "usd", own: null, ignored: ["currency", "rate"] });
});

test("a change of the address leaves every other parameter as it was", () => {
  const own = new Exact("155.20");
  assert.equal(asking("?models=a%2Cb&sort=price", { currency: "jpy", own }), "?models=a%2Cb&sort=price&currency=jpy&rate=155.2");
  assert.equal(asking("?currency=jpy&rate=155.2&q=x", { currency: "usd", own: null }), "?q=x");
  assert.equal(asking("?currency=jpy", { currency: "usd", own: null }), "");
});

test("an address that was written is read as the same", () => {
  for (const currency of /** @type {const} */ (["usd", "jpy"])) {
    for (const value of [null, "0.0063", "155", "9999999.12345678"]) {
      const own = value === null ? null : new Exact(value);
      const read = asked(asking("?a=1", { currency, own }));
      assert.deepEqual([read.currency, read.own?.toFixed() ?? null, read.ignored], [currency, value, []]);
    }
  }
});

test("an amount in yen is multiplied exactly, and says so where it was rounded", () => {
  const rate = { value: new Exact("158.48"), own: false, words: "" };
  speakIn("en");
  assert.equal(inYen(rate, "0.25"), "¥39.62");
  assert.equal(inYen(rate, "412.37"), "≈¥65,352");
  speakIn("ja");
  assert.equal(inYen(rate, new Exact("0.001")), "約0.16円");
});
