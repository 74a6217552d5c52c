// @ts-check
/** The table as a reader sees it: draws a state, and touches only what differs from the one before. */

import { language, t } from "../words.js";
import { Body } from "./body.js";
import { label } from "./controls.js";
import { filtersOf, matching } from "./filters.js";
import { Grid } from "./grid.js";
import { showColumns, tellSorting } from "./heads.js";
import { ordered } from "./order.js";
import { counted, leftOut, ofEnds, ofIgnored, ofInvalid, ofScores } from "./saying.js";

/** @typedef {import("../exact.js").Big} Big */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./saying.js").Note} Note */

/**
 * @typedef {object} Beside what is said besides
 * @property {Big | null} rate yen for one US dollar, where prices are shown in yen
 * @property {readonly import("./address.js").Ignored[]} ignored
 * @property {readonly string[]} invalid names of fields
 */

export class View {
  /** @type {{ by: string, rows: Row[] | null }} */
  #order = { by: "none", rows: null };
  #columns = "";

  /** @param {HTMLFormElement} form
   * @param {HTMLTableElement} table */
  constructor(form, table) {
    this.form = form;
    this.grid = new Grid(table);
    this.rows = [...this.grid.lines.keys()];
    this.body = new Body(table, this.grid.lines);
    this.collator = new Intl.Collator(language(), { numeric: true });
  }

  /** Draw a state.
   * @param {State} state
   * @param {Beside} beside
   * @returns {{ count: string, notes: Note[], filters: number }} what is to be said, and how many filters are set */
  show(state, beside) {
    const filters = filtersOf(state, beside.rate);
    const matches = matching(this.rows, filters);
    const order = this.#ordered(state.sort);
    this.body.show(matches.shown, order);
    this.#showColumns(state, order !== null);
    const count = counted(matches.shown.length, this.rows.length, state.sort, this.#name(state.sort?.field));
    const notes = [
      ...ofIgnored(beside.ignored),
      ...ofInvalid(beside.invalid.map((one) => label(this.form, one))),
      ...withoutRate(state, beside.rate),
      ...leftOut(matches, this.rows.length, (key) => label(this.form, key)),
      ...(state.benchmark && matches.shown.length > 1 ? [this.#ofScores(matches.shown, state.benchmark)] : []),
      ...(state.in_service ? ofEnds(matches.shown) : []),
    ];
    return { count, notes, filters: filters.length };
  }

  /** @param {State["sort"]} sort
   * @returns {readonly Row[] | null} */
  #ordered(sort) {
    const by = JSON.stringify(sort);
    if (by !== this.#order.by) {
      const column = this.grid.columns.find(({ field }) => field === sort?.field);
      const rows = sort && column ? ordered(this.rows, column, sort.descending, this.collator.compare) : null;
      this.#order = { by, rows };
      tellSorting(this.grid, sort);
      this.grid.table.dataset["order"] = rows ? "sorted" : "by-maker";
    }
    return this.#order.rows;
  }

  /** @param {State} state
   * @param {boolean} sorted */
  #showColumns(state, sorted) {
    const atFirst = [...this.form.querySelectorAll('[name="columns"][checked]')].map((box) => box.getAttribute("value") ?? "");
    const fields = [...(state.columns ?? atFirst), state.benchmark];
    const wanted = [...fields, sorted].join();
    if (wanted !== this.#columns) {
      this.#columns = wanted;
      this.grid.bringForward(state.benchmark);
      showColumns(this.grid, new Set(fields), sorted);
    }
  }

  /** @param {readonly Row[]} shown
   * @param {string} benchmark */
  #ofScores(shown, benchmark) {
    const head = this.grid.heads[this.grid.place(benchmark)];
    return ofScores(shown, benchmark, this.#name(benchmark), head?.dataset["benchmark"] ?? "");
  }

  /** @param {string | undefined} field */
  #name(field) {
    return this.grid.columns.find((column) => column.field === field)?.label ?? "";
  }
}

/** @param {State} state
 * @param {Big | null} rate
 * @returns {Note[]} */
function withoutRate(state, rate) {
  const inYen = [state.max_input_price, state.max_output_price].some((ceiling) => ceiling?.unit === "jpy");
  return inYen && !rate ? [{ text: t("A price limit in yen needs an exchange rate, so it is not applied.") }] : [];
}
