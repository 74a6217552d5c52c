// @ts-check
/** The rows of the table as data: read once from what the server wrote. */

import { Exact } from "../exact.js";
import { searchable } from "./names.js";

/** @typedef {import("../exact.js").Big} Big */

/**
 * @typedef {object} Column
 * @property {string} field
 * @property {"amount" | "date" | "words"} sorted
 * @property {boolean} greatestFirst
 * @property {string} label
 */

/**
 * @typedef {object} Row
 * @property {string} id
 * @property {string} name
 * @property {string} provider
 * @property {string} names everything it is called, as `searchable` writes it
 * @property {Record<string, string>} values raw values by field: decimal text, dates, ids between commas
 * @property {Record<string, Big>} amounts those that are amounts
 * @property {Record<string, string>} words what is sorted by words, as readers see it
 * @property {Record<string, string[]>} groups the groups of comparable runs of each score
 */

/** A row from its parts.
 * @param {{ id: string, name: string, provider: string, named: string, values: Record<string, string>,
 *   words?: Record<string, string>, groups?: Record<string, string[]> }} parts
 * @param {readonly Column[]} columns
 * @returns {Row} */
export function row(parts, columns) {
  /** @type {Record<string, Big>} */
  const amounts = {};
  for (const { field, sorted } of columns) {
    const value = parts.values[field];
    if (sorted === "amount" && value !== undefined) {
      amounts[field] = new Exact(value);
    }
  }
  return {
    id: parts.id,
    name: parts.name,
    provider: parts.provider,
    names: searchable(parts.named.split("\n")),
    values: parts.values,
    amounts,
    words: parts.words ?? {},
    groups: parts.groups ?? {},
  };
}

/** The columns that a table's head names.
 * @param {HTMLTableElement} table
 * @returns {Column[]} */
export function columnsOf(table) {
  return [...(table.tHead?.rows[0]?.cells ?? [])].map((head) => {
    const { field = "", sorted, greatestFirst } = head.dataset;
    return {
      field,
      sorted: sorted === "amount" || sorted === "date" ? sorted : "words",
      greatestFirst: greatestFirst !== undefined,
      label: /** @type {HTMLTableCellElement} */ (head).abbr,
    };
  });
}

/** A table's row as data.
 * @param {HTMLTableRowElement} line
 * @param {readonly HTMLTableCellElement[]} cells
 * @param {readonly Column[]} columns
 * @returns {Row} */
export function rowOf(line, cells, columns) {
  /** @type {Record<string, string>} */
  const values = {};
  /** @type {Record<string, string>} */
  const words = {};
  /** @type {Record<string, string[]>} */
  const groups = {};
  columns.forEach(({ field, sorted }, place) => {
    const cell = cells[place];
    const value = cell?.dataset["value"];
    if (cell && value !== undefined) {
      values[field] = value;
      if (sorted === "words") {
        words[field] = text(cell.querySelector("a, .kb-value"));
      }
      groups[field] = cell.dataset["groups"]?.split(",") ?? [];
    }
  });
  const name = text(line.querySelector(".kb-model"));
  words["name"] = name;
  const { model: id = "", named = "" } = line.dataset;
  return row({ id, name, provider: values["provider"] ?? "", named, values, words, groups }, columns);
}

/** @param {Element | null} element */
function text(element) {
  return element?.textContent?.trim() ?? "";
}
