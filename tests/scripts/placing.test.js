// @ts-check
/** macros/theme/assets/scripts/placing.js */

import assert from "node:assert/strict";
import { test } from "node:test";

import { besideFigure, GAP } from "../../macros/theme/assets/scripts/placing.js";

const VIEW = { width: 1000, height: 800 };

/** @param {number} left
 * @param {number} top */
const figure = (left, top) => ({ left, top, right: left + 60, bottom: top + 20 });

test("a popover stands below its figure where it fits", () => {
  assert.deepEqual(besideFigure(figure(100, 100), { width: 300, height: 400 }, VIEW), { left: 100, top: 120 + GAP, most: 666 });
});

test("where it does not fit and there is more room, it stands above, and touches its figure's gap", () => {
  const { top, most } = besideFigure(figure(100, 700), { width: 300, height: 400 }, VIEW);
  assert.equal(top + 400, 700 - GAP);
  assert.ok(most >= 400);
});

test("it never leaves the window, wherever the figure is and however large it is", () => {
  for (let left = -50; left < 1050; left += 70) {
    for (let y = 0; y < 800; y += 90) {
      for (const height of [50, 300, 2000]) {
        const at = besideFigure(figure(left, y), { width: 320, height }, VIEW);
        assert.ok(at.left >= 0 && at.left + 320 <= VIEW.width);
        assert.ok(at.top >= 0 && at.top + Math.min(height, at.most) <= VIEW.height);
        assert.ok(at.top >= y + 20 || at.top + Math.min(height, at.most) <= y, "it covers its own figure");
      }
    }
  }
});
