// @ts-check
/** The table of a comparison on the page: the markup of `macros/templates/field_table.html`, with a word on each row. */

import { element, ofTemplate } from "../dom.js";
import { t } from "../words.js";
import { isDifference, marked } from "./verdict.js";

/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./rows.js").Table} Table */

/** How many rows are there at once; those after them appear in steps (later.js). */
const AT_ONCE = 8;

/** Where services end soon or have ended, or that none does.
 * @param {string[]} services HTML
 * @returns {HTMLElement} */
export function notice(services) {
  const title = t("End of service");
  const none = element("p", {}, t("No end of service is recorded within 180 days."));
  return element(
    "aside",
    { class: `kb-service-notice${services.length > 0 ? "" : " kb-service-notice-none"}`, "aria-label": title },
    element("p", { class: "kb-notice-title" }, title),
    ...(services.length > 0 ? services.map(ofTemplate) : [none]),
  );
}

/** @param {Table} table
 * @param {string[]} names of the models
 * @param {Record<string, string>} groups what groups of fields are called, in the site's order
 * @returns {HTMLElement} */
export function drawn({ caption, columns, rows }, names, groups) {
  const each = columns.length > 2 ? "kb-each" : "";
  const head = element(
    "tr",
    {},
    element("th", { scope: "col" }, t("Field")),
    ...columns.map((html) => element("th", { scope: "col" }, ofTemplate(html))),
    element(
      "th",
      { scope: "col", class: each || false },
      t("Difference"),
      " ",
      element("span", { class: "kb-compared" }, t("({words})", { words: names.join(" / ") })),
    ),
  );
  const bodies = Object.entries(groups).map(([group, label]) => body(label, rows.filter((row) => row.group === group), columns.length, each));
  const shown = bodies.filter((one) => one.rows.length > 1);
  for (const row of shown.flatMap((one) => [...one.rows]).slice(AT_ONCE)) {
    row.classList.add("kb-later");
  }
  return element(
    "div",
    { class: "kb-table-scroll", role: "region", "aria-label": caption, tabindex: 0 },
    element("table", { class: "kb-table kb-comparison" }, element("caption", {}, caption), element("thead", {}, head), ...shown),
  );
}

/** Hide the rows that are no known difference, or show them again.
 * @param {HTMLElement} table
 * @param {boolean} only */
export function show(table, only) {
  for (const row of table.querySelectorAll("tr[data-kb-verdict]")) {
    row.toggleAttribute("hidden", only && !row.hasAttribute("data-kb-differs"));
  }
  for (const group of table.querySelectorAll("tbody")) {
    group.hidden = group.querySelector("tr[data-kb-verdict]:not([hidden])") === null;
  }
}

/** @param {string} label
 * @param {Row[]} rows
 * @param {number} models
 * @param {string} each */
function body(label, rows, models, each) {
  const title = element("tr", { class: "kb-compare-group" }, element("th", { scope: "rowgroup", colspan: models + 2 }, label));
  return element("tbody", {}, title, ...rows.map((row) => drawnRow(row, each)));
}

/** @param {Row} row
 * @param {string} each */
function drawnRow({ name, cells, verdict, difference, also }, each) {
  const { sign, word } = marked(verdict, difference);
  const others = element("ul", { class: "kb-also" }, ...also.map(({ figures, said }) => element("li", {}, t("also comparable") + t(": "), ...between(figures), said)));
  return element(
    "tr",
    { "data-kb-verdict": verdict, "data-kb-differs": isDifference(verdict) },
    element("th", { scope: "row" }, ofTemplate(name)),
    ...cells.map((html) => element("td", {}, ofTemplate(html))),
    element(
      "td",
      { class: `kb-difference ${each}`.trim() },
      element("span", { class: "kb-compare-sign", "aria-hidden": "true" }, sign),
      " ",
      ...(word ? [element("span", { class: "kb-compare-word" }, word), " "] : []),
      element("span", { class: "kb-compare-difference" }, difference),
      ...(also.length > 0 ? [others] : []),
    ),
  );
}

/** @param {string[]} figures HTML
 * @returns {(Node | string)[]} */
function between(figures) {
  return figures.flatMap((html, place) => (place > 0 ? [" / ", ofTemplate(html)] : [ofTemplate(html)]));
}
