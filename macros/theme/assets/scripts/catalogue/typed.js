// @ts-check
/** What readers type into a field, in half-width and full-width characters, as exact text; `null` where it says nothing. */

/** An amount of zero or more, with or without commas between its thousands, as decimal text.
 * @param {string} text
 * @returns {string | null} */
export function amount(text) {
  const plain = text.normalize("NFKC").replace(/[\s,]/g, "");
  const found = /^0*(\d{1,15}(?:\.\d{1,12})?)$/.exec(plain);
  return found?.[1] ?? null;
}

/** A whole number above zero, as decimal text.
 * @param {string} text
 * @returns {string | null} */
export function count(text) {
  const found = amount(text);
  return found && /^[1-9]\d*$/.test(found) ? found : null;
}

/** A day of the calendar, in ISO form.
 * @param {string} text
 * @returns {string | null} */
export function day(text) {
  const found = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return found && !Number.isNaN(found.getTime()) && found.toISOString().startsWith(text) ? text : null;
}

/** The last day that a date of any precision may mean. Nothing has ended that may still run.
 * @param {string} date `2026`, `2026-02` or `2026-02-28`
 * @returns {string} */
export function lastDay(date) {
  const [year = "", month = "12", day] = date.split("-");
  return day ? date : new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
