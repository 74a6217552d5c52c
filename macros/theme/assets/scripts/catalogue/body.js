// @ts-check
/** The body of the table: which rows are shown, in groups by provider or in one order. Each is done in one pass. */

/** @typedef {import("./rows.js").Row} Row */

export class Body {
  /** @type {readonly Row[] | null} */
  #order = null;

  /** @param {HTMLTableElement} table
   * @param {ReadonlyMap<Row, { line: HTMLTableRowElement }>} lines by row, in the order of the page */
  constructor(table, lines) {
    this.table = table;
    this.lines = lines;
    this.makers = [...table.tBodies].map((group) => ({ group, own: [...group.rows] }));
    this.all = document.createElement("tbody");
    this.all.hidden = true;
    table.append(this.all);
  }

  /** @param {readonly Row[]} shown
   * @param {readonly Row[] | null} order of all rows; null: by provider */
  show(shown, order) {
    const visible = new Set(shown);
    for (const [row, { line }] of this.lines) {
      const hidden = !visible.has(row);
      if (line.hidden !== hidden) {
        line.hidden = hidden;
      }
    }
    if (order !== this.#order) {
      this.#arrange(order);
    }
    const makers = new Set(shown.map((row) => row.provider));
    this.all.hidden = !order;
    for (const { group } of this.makers) {
      group.hidden = Boolean(order) || !makers.has(group.dataset["maker"] ?? "");
    }
  }

  /** @param {readonly Row[] | null} order */
  #arrange(order) {
    this.#order = order;
    if (order) {
      const together = document.createDocumentFragment();
      together.append(...order.flatMap((row) => this.lines.get(row)?.line ?? []));
      this.all.append(together);
    } else {
      for (const { group, own } of this.makers) {
        group.append(...own);
      }
    }
  }
}
