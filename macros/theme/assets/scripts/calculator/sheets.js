// @ts-check
/** The price file of each model, fetched once. */

import { fetched, own } from "../words.js";

/** @typedef {import("./bill.js").Sheet} Sheet */

/** @type {Map<string, Promise<Sheet | null>>} */
const asked = new Map();

/** The prices of these models; those whose file cannot be fetched are left out and named.
 * @param {string[]} models
 * @returns {Promise<{ sheets: Sheet[], absent: string[] }>} */
export async function sheetsOf(models) {
  const found = await Promise.all(models.map(sheetOf));
  return {
    sheets: found.filter((sheet) => sheet !== null),
    absent: models.filter((_, index) => found[index] === null),
  };
}

/** @param {string} model */
function sheetOf(model) {
  const known = asked.get(model);
  if (known) {
    return known;
  }
  const coming = fetched(own(`data/prices/${model}.json`)).catch(() => {
    asked.delete(model); // so that the next try asks again
    return null;
  });
  asked.set(model, coming);
  return coming;
}
