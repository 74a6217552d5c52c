// @ts-check
/** macros/theme/assets/scripts/japanese_aid.js */

import assert from "node:assert/strict";
import { test } from "node:test";

import { tokensOf } from "../../macros/theme/assets/scripts/japanese_aid.js";
import { sharedCases } from "./shared.js";

for (const { characters, perToken, tokens, exact } of sharedCases("japanese")) {
  test(`${characters} characters at ${perToken} on a token are computed as the site computes them`, () => {
    const [found, isExact] = tokensOf(characters, perToken);
    assert.deepEqual([found.toFixed(), isExact], [tokens, exact]);
  });
}
