// @ts-check
/**
 * The cells of the table by row and column as the server wrote them, wherever they stand by now: the scores that a reader
 * asks for move up to the names.
 */

import { columnsOf, rowOf } from "./rows.js";

/** @typedef {import("./rows.js").Row} Row */

const BEHIND = 1; // the maker's name

export class Grid {
  #forward = -1;

  /** @param {HTMLTableElement} table */
  constructor(table) {
    this.table = table;
    this.columns = columnsOf(table);
    const [head] = table.tHead?.rows ?? [];
    /** @type {HTMLTableCellElement[]} */
    this.heads = head ? [...head.cells] : [];
    /** @type {Map<Row, { line: HTMLTableRowElement, cells: HTMLTableCellElement[] }>} */
    this.lines = new Map();
    for (const line of table.rows) {
      if (line.dataset["model"] !== undefined) {
        const cells = [...line.cells];
        this.lines.set(rowOf(line, cells, this.columns), { line, cells });
      }
    }
  }

  /** @param {string} field
   * @returns {number} its place, as the server wrote it; -1 for none */
  place(field) {
    return this.columns.findIndex((column) => column.field === field);
  }

  /** The heads, then the cells of each row. */
  *all() {
    yield this.heads;
    for (const { cells } of this.lines.values()) {
      yield cells;
    }
  }

  /** Let a column stand beside the names, and the one that stood there so far in its own place again.
   * @param {string} field empty: none */
  bringForward(field) {
    const place = field ? this.place(field) : -1;
    if (place === this.#forward) {
      return;
    }
    const back = this.#forward;
    for (const cells of this.all()) {
      if (back >= 0) {
        put(cells[back - 1], cells[back]);
      }
      if (place >= 0) {
        put(cells[BEHIND], cells[place]);
      }
    }
    this.#forward = place;
  }
}

/** @param {Element | undefined} before
 * @param {Element | undefined} cell */
function put(before, cell) {
  if (before && cell) {
    before.after(cell);
  }
}
