// @ts-check
/** Choosing models to compare: a box in each row, and a bar that leads to the page which sets them side by side. */

import { t } from "../words.js";

/** @typedef {import("./rows.js").Row} Row */

const LEAST = 2;

/**
 * @typedef {object} Selection
 * @property {(ids: readonly string[]) => void} show
 */

/** Let the box in each row choose its model. One beyond the limit is not taken, and that is said.
 * @param {HTMLElement} bar
 * @param {ReadonlyMap<Row, { cells: HTMLTableCellElement[] }>} lines
 * @param {{ compare: string, atMost: number, say: (text: string) => void, changed: (ids: string[]) => void }} given
 * @returns {Selection} */
export function addSelection(bar, lines, { compare, atMost, say, changed }) {
  /** @type {Map<string, HTMLInputElement>} */
  const boxes = new Map();
  const names = new Map([...lines.keys()].map((row) => [row.id, row.name]));
  /** @type {readonly string[]} */
  let chosen = [];
  /** @type {(id: string, wanted: boolean) => void} */
  const choose = (id, wanted) => {
    if (wanted && chosen.length >= atMost) {
      show(chosen);
      say(t("At most {n} models can be compared; take one away first.", { n: atMost }));
      return;
    }
    const ids = wanted ? [...chosen, id] : chosen.filter((one) => one !== id);
    if (ids.length !== chosen.length) {
      changed(ids);
      say(said(ids));
    }
  };
  /** @type {(ids: readonly string[]) => string} */
  const said = (ids) => {
    const models = ids.map((id) => names.get(id) ?? id).join(t(", "));
    if (ids.length < LEAST) {
      return ids.length ? t("Chosen to compare: {models}. Choose one more.", { models }) : t("No model is chosen.");
    }
    return t("Chosen to compare: {models}", { models });
  };
  for (const [row, { cells }] of lines) {
    const box = cells[0]?.querySelector(".kb-choose");
    if (box instanceof HTMLInputElement) {
      box.addEventListener("change", () => choose(row.id, box.checked));
      boxes.set(row.id, box);
    }
  }
  bar.querySelector("button")?.addEventListener("click", () => {
    changed([]);
    say(said([]));
  });
  const link = bar.querySelector("a");
  const words = bar.querySelector("p");
  /** @type {Selection["show"]} */
  const show = (ids) => {
    chosen = ids;
    for (const [id, box] of boxes) {
      box.checked = ids.includes(id);
    }
    bar.hidden = !ids.length;
    if (link && words) {
      words.textContent = said(ids);
      link.hidden = ids.length < LEAST;
      link.href = `${compare}?models=${ids.map(encodeURIComponent).join(",")}`;
    }
  };
  return { show };
}
