// @ts-check
/** What the table says of itself: how many models are shown, why others are not, and what scores mean. */

import { number } from "../format.js";
import { t, tn } from "../words.js";

/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./rows.js").Column} Column */
/** @typedef {import("./filters.js").Matches} Matches */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./address.js").Ignored} Ignored */
/** @typedef {{ text: string, link?: { href: string, text: string }, remove?: string }} Note `remove`: a filter */

/** How many models are shown, and in which order.
 * @param {number} shown
 * @param {number} total
 * @param {State["sort"]} sort
 * @param {string} column its name
 * @returns {string} */
export function counted(shown, total, sort, column) {
  const models =
    shown === total
      ? tn("All {number} model", "All {number} models", total, { number: number(total) })
      : t("{shown} of {total} models", { shown: number(shown), total: number(total) });
  if (!sort) {
    return t("{models}, by provider", { models });
  }
  return sort.descending
    ? t("{models}, sorted by {column}, descending", { models, column })
    : t("{models}, sorted by {column}, ascending", { models, column });
}

/** Why models are left out, where a count does not say it.
 * @param {Matches} matches
 * @param {number} total
 * @param {(key: string) => string} label of a filter
 * @returns {Note[]} */
export function leftOut({ shown, unknown, strictest }, total, label) {
  /** @type {Note[]} */
  const notes = [];
  if (!shown.length && strictest) {
    const { key, excluded, without } = strictest;
    const filter = label(key);
    const counts = { filter, excluded: number(excluded), total: number(total), without: number(without) };
    notes.push({
      text: without
        ? tn(
            "No model meets every filter. “{filter}” leaves out the most ({excluded} of {total}); without it {without} model is left.",
            "No model meets every filter. “{filter}” leaves out the most ({excluded} of {total}); without it {without} models are left.",
            without,
            counts,
          )
        : t("No model meets every filter. “{filter}” leaves out the most ({excluded} of {total}), but others leave out the rest.", counts),
      remove: key,
    });
  }
  if (unknown) {
    notes.push({
      text: tn(
        "{number} model is left out only because a value that a filter asks for is not recorded.",
        "{number} models are left out only because a value that a filter asks for is not recorded.",
        unknown,
        { number: number(unknown) },
      ),
    });
  }
  return notes;
}

/** What the order of scores means: those of one group of comparable runs are ranked, others only stand in a column.
 * @param {readonly Row[]} shown
 * @param {string} benchmark
 * @param {string} name
 * @param {string} href the page with all its runs
 * @returns {Note} */
export function ofScores(shown, benchmark, name, href) {
  const link = { href, text: t("All runs of {benchmark}", { benchmark: name }) };
  return areComparable(shown, benchmark)
    ? { text: t("The scores shown were measured in the same way, so they may be compared."), link }
    : { text: t("The scores come from different runs. They can be put in order here, but that is no ranking."), link };
}

/** Whether one group of comparable runs holds every score that is shown.
 * @param {readonly Row[]} shown
 * @param {string} benchmark
 * @returns {boolean} */
export function areComparable(shown, benchmark) {
  const [first, ...others] = shown.map((row) => row.groups[benchmark] ?? []);
  return Boolean(first?.some((group) => others.every((groups) => groups.includes(group))));
}

/** What a day of service says of models without a recorded end.
 * @param {readonly Row[]} shown
 * @returns {Note[]} */
export function ofEnds(shown) {
  const open = shown.filter((row) => row.values["shutdown_date"] === undefined).length;
  if (!open) {
    return [];
  }
  const text = tn(
    "For {number} of the models shown no end is recorded; that does not promise that the service goes on.",
    "For {number} of the models shown no end is recorded; that does not promise that their service goes on.",
    open,
    { number: number(open) },
  );
  return [{ text }];
}

/** @param {readonly Ignored[]} ignored
 * @returns {Note[]} */
export function ofIgnored(ignored) {
  return ignored.map(({ key, value }) => ({
    text: t("The address asks for “{asked}”, which this page does not know; the rest of it is shown.", { asked: `${key}=${value}` }),
  }));
}

/** @param {readonly string[]} names of fields whose text means nothing
 * @returns {Note[]} */
export function ofInvalid(names) {
  return names.map((name) => ({ text: t("What stands in “{field}” is not used: it takes digits only.", { field: name }) }));
}
