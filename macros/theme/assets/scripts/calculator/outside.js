// @ts-check
/** What other parts of a page have added to the calculator, and the calculators they have added it to. */

/** Yen for one dollar, and what is said of that rate beside amounts.
 * @typedef {{ value: import("../exact.js").Big | string, words: string }} Yen */

export const outside = {
  /** What amounts are shown in beside dollars.
   * @type {Yen | null} */
  yen: null,
  /** Who wants to know which models are computed.
   * @type {Set<(models: string[]) => void>} */
  listening: new Set(),
  /** @type {Set<import("./page.js").Calculator>} */
  running: new Set(),
};
