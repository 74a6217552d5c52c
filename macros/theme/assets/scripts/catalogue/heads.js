// @ts-check
/** The head of the table: by which column it is sorted, and which columns are shown. */

/** @typedef {import("./grid.js").Grid} Grid */
/** @typedef {import("./rows.js").Column} Column */
/** @typedef {import("./state.js").Sort} Sort */

/** Let the button in every head sort by its column.
 * @param {Grid} grid
 * @param {(column: Column) => void} chosen */
export function addSorting({ heads, columns }, chosen) {
  columns.forEach((column, place) => {
    heads[place]?.querySelector(".kb-sort")?.addEventListener("click", () => chosen(column));
  });
}

/** What a click on a column's button asks for: the end that readers look for first, then the other, then no order.
 * @param {Sort | null} sort
 * @param {Column} column
 * @returns {Sort | null} */
export function nextSort(sort, column) {
  if (sort?.field !== column.field) {
    return { field: column.field, descending: column.greatestFirst };
  }
  return sort.descending === column.greatestFirst ? { ...sort, descending: !sort.descending } : null;
}

/** @param {Grid} grid
 * @param {Sort | null} sort */
export function tellSorting({ heads, columns }, sort) {
  columns.forEach(({ field }, place) => {
    if (sort?.field === field) {
      heads[place]?.setAttribute("aria-sort", sort.descending ? "descending" : "ascending");
    } else {
      heads[place]?.removeAttribute("aria-sort");
    }
  });
}

/** What hides a cell (catalogue.css): the class that the server gives to the columns which are not shown at first, so that
 * a page that is opened as it is touches none of their thousand cells. */
const HIDDEN = "kb-extra";

/** Show these columns, with the name before and the provider, which stands above its models unless they are sorted.
 * @param {Grid} grid
 * @param {ReadonlySet<string>} fields
 * @param {boolean} sorted */
export function showColumns(grid, fields, sorted) {
  const hidden = grid.columns.map(({ field }) => (field === "provider" ? !sorted : field !== "name" && !fields.has(field)));
  for (const cells of grid.all()) {
    hidden.forEach((isHidden, place) => {
      cells[place]?.classList.toggle(HIDDEN, isHidden);
    });
  }
  for (const maker of grid.table.querySelectorAll(".kb-maker > th")) {
    /** @type {HTMLTableCellElement} */ (maker).colSpan = hidden.filter((isHidden) => !isHidden).length;
  }
}
