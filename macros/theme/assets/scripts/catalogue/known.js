// @ts-check
/** What the page at hand offers, by which an address is read. */

import { boxes } from "./controls.js";

/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./rows.js").Column} Column */
/** @typedef {import("./state.js").Known} Known */

/** @param {HTMLFormElement} form
 * @param {readonly Column[]} columns
 * @param {readonly Row[]} rows
 * @param {number} atMost models to compare
 * @returns {Known} */
export function knownTo(form, columns, rows, atMost) {
  const values = (/** @type {string} */ name) => new Set(boxes(form, name).map((box) => box.value));
  const benchmark = /** @type {HTMLSelectElement} */ (form.elements.namedItem("benchmark"));
  return {
    options: {
      provider: values("provider"),
      kind: values("kind"),
      modality: values("modality"),
      benchmark: new Set([...benchmark.options].map((option) => option.value)),
    },
    columns: values("columns"),
    sorted: new Set(columns.map(({ field }) => field)),
    models: new Set(rows.map((row) => row.id)),
    atMost,
  };
}
