// @ts-check
/** What is said of a comparison as a whole: how many rows differ, and which page says more of these models. */

import { element } from "../dom.js";
import { t } from "../words.js";
import { isDifference } from "./verdict.js";

/** @typedef {import("./data.js").Page} Page */
/** @typedef {import("./rows.js").Row} Row */

const PLACE = "\ufffc";

/** How many fields differ, do not, or cannot be told.
 * @param {Pick<Row, "verdict">[]} rows
 * @param {boolean} only whether only differences are shown
 * @returns {string} */
export function counted(rows, only) {
  const differ = rows.filter(({ verdict }) => isDifference(verdict)).length;
  const same = rows.filter(({ verdict }) => verdict === "same" || verdict === "unclear").length;
  const counts = { all: rows.length, differ, same, open: rows.length - differ - same };
  return only
    ? t("Fields shown, those that are known to differ: {differ} of {all}. Hidden: {same} without a clear difference, {open} that are unknown or cannot be compared.", counts)
    : t("Fields: {all}. Known to differ: {differ}. Without a clear difference: {same}. Unknown or not comparable: {open}.", counts);
}

/** A link to the page on which these models are compared, whatever their order there.
 * @param {string[]} models
 * @param {Page[]} pages
 * @returns {HTMLElement | null} */
export function pageOf(models, pages) {
  const page = pages.find((one) => one.models.length === models.length && one.models.every((model) => models.includes(model)));
  if (page === undefined) {
    return null;
  }
  const [before = "", after = ""] = t("These models have a page of their own, which needs no JavaScript: {page}.", { page: PLACE }).split(PLACE);
  return element("p", { class: "kb-compare-page" }, before, element("a", { href: page.href }, page.title), after);
}
