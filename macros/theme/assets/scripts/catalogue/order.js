// @ts-check
/** The order of rows by one column: raw values compared exactly, what is unknown last, ties by name. */

/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./rows.js").Column} Column */
/** @typedef {(one: string, other: string) => number} Collate */

/** Rows in the order of a column, in either direction; those without a value come last in both.
 * @param {readonly Row[]} rows
 * @param {Column} column
 * @param {boolean} descending
 * @param {Collate} collate how the page's language orders words
 * @returns {Row[]} */
export function ordered(rows, column, descending, collate) {
  const compare = comparison(column, collate);
  const byName = (/** @type {Row} */ one, /** @type {Row} */ other) => collate(one.name, other.name);
  const known = rows.filter((row) => isKnown(row, column.field));
  known.sort((one, other) => (descending ? compare(other, one) : compare(one, other)) || byName(one, other));
  return [...known, ...rows.filter((row) => !isKnown(row, column.field)).sort(byName)];
}

/** @param {Row} row
 * @param {string} field */
function isKnown(row, field) {
  return field === "name" || row.values[field] !== undefined;
}

/** @param {Column} column
 * @param {Collate} collate
 * @returns {(one: Row, other: Row) => number} */
function comparison({ field, sorted }, collate) {
  switch (sorted) {
    case "amount":
      return (one, other) => {
        const [first, second] = [one.amounts[field], other.amounts[field]];
        return first && second ? first.cmp(second) : 0;
      };
    case "date":
      // `2025-05` may be any day of May: it stands before its first one, as a year stands before its January.
      return (one, other) => byCharacter(one.values[field] ?? "", other.values[field] ?? "");
    default:
      return (one, other) => collate(one.words[field] ?? "", other.words[field] ?? "");
  }
}

/** @param {string} one
 * @param {string} other */
function byCharacter(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
