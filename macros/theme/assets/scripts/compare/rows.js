// @ts-check
/** Models side by side as a table of texts and HTML: what `macros/views/table.py` makes for the pages. */

import { join } from "../phrases.js";
import { t } from "../words.js";
import { compare } from "./comparing.js";
import { verdictOn } from "./verdict.js";
import { difference } from "./words/difference.js";

/** @typedef {import("./comparing.js").Compared} Compared */
/** @typedef {import("./data.js").Common} Common */
/** @typedef {import("./data.js").Claim} Claim */
/** @typedef {import("./data.js").Model} Model */
/** @typedef {import("./numbering.js").Numbering} Numbering */
/** @typedef {import("./verdict.js").Verdict} Verdict */

/** @typedef {object} Row
 * @property {string} field its id
 * @property {string} group
 * @property {string} name HTML
 * @property {string[]} cells HTML
 * @property {Verdict} verdict
 * @property {string} difference
 * @property {Also[]} also other runs that all models share
 *
 * @typedef {{ figures: string[], said: string }} Also figures as HTML, and what is said behind them
 *
 * @typedef {{ caption: string, services: string[], columns: string[], rows: Row[] }} Table HTML but for the caption */

/** The table of two or more models: every field of which anything is known of any of them, in the site's order.
 * @param {Model[]} models
 * @param {Common} common
 * @param {Numbering} numbering gives numbers in the order in which the page shows them
 * @returns {Table} */
export function tableOf(models, common, numbering) {
  const services = models.flatMap((model) => (model.service ? [numbering.placed(model, model.service)] : []));
  const columns = models.map((model) => numbering.placed(model, model.column));
  const known = common.fields.map((field) => compare(models, field)).filter(isKnown);
  return { caption: titleOf(models), services, columns, rows: known.map((compared) => row(compared, models, common, numbering)) };
}

/** What the comparison is called: two models as on their own page.
 * @param {Pick<Model, "name">[]} models
 * @returns {string} */
export function titleOf(models) {
  const names = models.map(({ name }) => name);
  const [first = "", second = ""] = names;
  return names.length === 2 ? t("{first} vs {second}", { first, second }) : t("{models} compared", { models: join(names) });
}

/** @param {Compared} compared */
function isKnown({ claims, choices }) {
  return claims.some((claim) => claim) || choices.some(({ elsewhere }) => elsewhere);
}

/** @param {Compared} compared
 * @param {Model[]} models
 * @param {Common} common
 * @param {Numbering} numbering
 * @returns {Row} */
function row(compared, models, common, numbering) {
  const { field } = compared;
  return {
    field: field.id,
    group: field.group,
    name: numbering.placed(common, field.name),
    cells: models.map((model, place) => numbering.placed(model, compared.claims[place]?.cell ?? compared.choices[place]?.missing ?? [])),
    verdict: verdictOn(compared),
    difference: difference(compared),
    also: compared.also.map((claims) => also(compared, claims, models, numbering)),
  };
}

/** @param {Compared} compared
 * @param {Claim[]} claims
 * @param {Model[]} models
 * @param {Numbering} numbering
 * @returns {Also} */
function also(compared, claims, models, numbering) {
  const figures = models.map((model, place) => numbering.placed(model, claims[place]?.figure ?? []));
  const tester = claims[0]?.by;
  const said = [difference({ ...compared, claims }), ...(tester ? [tester] : [])];
  return { figures, said: said.map((one) => t("; ") + one).join("") };
}
