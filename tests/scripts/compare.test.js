// @ts-check
/** macros/theme/assets/scripts/compare/comparing.js and words/, by the cases that the Python part is held to as well */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";

import { compare } from "../../macros/theme/assets/scripts/compare/comparing.js";
import { isDifference, verdictOn } from "../../macros/theme/assets/scripts/compare/verdict.js";
import { difference } from "../../macros/theme/assets/scripts/compare/words/difference.js";
import { sharedCases, speakIn } from "./shared.js";

const options = /** @type {const} */ ({ cwd: new URL("../..", import.meta.url), encoding: "utf-8", maxBuffer: 2 ** 28 });
/** What the site's own code writes for scripts to fetch, of the models of each case. */
const fetched = JSON.parse(execFileSync(process.env["PYTHON"] ?? ".venv/bin/python", ["-m", "tests.support.comparing"], options));

for (const language of /** @type {const} */ (["ja", "en"])) {
  sharedCases("comparing").forEach(({ about, field, state, keys = [], also = 0, [language]: said }, place) => {
    test(`${about}: compared as the site compares, in ${language}`, () => {
      speakIn(language);
      const { models, common } = fetched[language][place];
      const compared = compare(models, common.fields.find((/** @type {{ id: string }} */ { id }) => id === field));
      assert.equal(compared.state, state);
      assert.deepEqual(compared.keys, keys);
      assert.equal(compared.also.length, also);
      assert.equal(difference(compared), said);
    });
  });
}

test("what is no more than a sign of the same is no difference, and what cannot be compared is none either", () => {
  /** @type {Record<string, string[]>} */
  const about = {};
  sharedCases("comparing").forEach((one, place) => {
    const { models, common } = fetched.en[place];
    const verdict = verdictOn(compare(models, common.fields.find((/** @type {{ id: string }} */ { id }) => id === one.field)));
    (about[verdict] ??= []).push(one.en);
    const isSame = /^(the same|no clear difference)/.test(one.en);
    assert.equal(isDifference(verdict), !isSame && !["unknown", "not-comparable"].includes(one.state), one.about);
  });
  assert.deepEqual(Object.keys(about).sort(), ["differs", "not-comparable", "not-for-all", "same", "unclear", "unknown"]);
});
