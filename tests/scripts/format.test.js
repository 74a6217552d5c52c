// @ts-check
/** macros/theme/assets/scripts/format.js */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Exact } from "../../macros/theme/assets/scripts/exact.js";
import * as format from "../../macros/theme/assets/scripts/format.js";
import { sharedCases, speakIn } from "./shared.js";

/** @type {Record<string, (value: string) => string>} */
const WRITTEN_BY = {
  number: format.number,
  money: format.money,
  yen: format.yen,
  tokens: format.tokens,
  percent: format.percent,
  roundedRatio: (value) => said(format.roundedRatio(new Exact(value))),
  roundedPercent: (value) => said(format.roundedPercent(new Exact(value))),
};

/** @param {[import("../../macros/theme/assets/scripts/exact.js").Big, boolean]} rounded */
function said([value, exact]) {
  return `${format.number(value)} ${exact ? "exact" : "rounded"}`;
}

for (const language of /** @type {const} */ (["ja", "en"])) {
  for (const { of, value, [language]: expected } of sharedCases("formatting")) {
    test(`${of} of ${value} in ${language} is what the site writes`, () => {
      speakIn(language);
      assert.equal(WRITTEN_BY[of]?.(value), expected);
    });
  }
}
