// @ts-check
/**
 * Prices in the table, in US dollars or in yen at a rate. Only what is seen changes: raw values stay in dollars, and the
 * evidence of a price keeps the figure as it is printed.
 */

import { Exact } from "../exact.js";
import { yen } from "../format.js";
import { t } from "../words.js";

/** @typedef {import("../exact.js").Big} Big */

/** What rewrites the prices of a table and the units beside them.
 * @param {import("./grid.js").Grid} grid
 * @param {HTMLFormElement} form
 * @returns {(rate: Big | null) => void} `showPricesIn`: yen for one US dollar, or null for dollars again */
export function pricesOf({ heads, lines }, form) {
  /** @type {Map<Element, string>} */
  const inDollars = new Map();
  /** @type {(element: Element, text: string | null) => void} */
  const write = (element, text) => {
    const own = inDollars.get(element) ?? element.textContent ?? "";
    const wanted = text ?? own;
    inDollars.set(element, own);
    if (element.textContent !== wanted) {
      element.textContent = wanted;
    }
  };
  return function showPricesIn(rate) {
    const units = [...heads.filter(isPrice).map((head) => head.querySelector(".kb-unit")), ...form.querySelectorAll("[data-kb-unit]")];
    const inYen = t("yen per 1M tokens");
    for (const unit of units) {
      if (unit) {
        write(unit, rate && t("({words})", { words: inYen }));
      }
    }
    for (const place of heads.flatMap((head, index) => (isPrice(head) ? [index] : []))) {
      for (const { cells } of lines.values()) {
        const cell = cells[place];
        const { value, others } = cell?.dataset ?? {};
        const amounts = value !== undefined ? [value] : (others?.split(",") ?? []);
        const written = [...(cell?.querySelectorAll(".kb-value") ?? [])];
        written.slice(0, amounts.length).forEach((element, index) => {
          const said = rate && yen(new Exact(amounts[index] ?? 0).times(rate));
          // A figure in the cell itself has its unit in the head; one of another platform says it.
          write(element, said && value === undefined && amounts[index] !== "0" ? t("{amount} per 1M tokens", { amount: said }) : said);
        });
      }
    }
  };
}

/** @param {HTMLElement} head */
function isPrice(head) {
  return head.dataset["price"] !== undefined;
}
