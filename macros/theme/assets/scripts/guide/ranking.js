// @ts-check
/** A reader's answers become demands, and all models are ranked by them, as `macros/claims/guide.py` does. */

import { boundOf, byPlace, decoded, monthly, standingOf, verdictOn, within, withinBudget } from "./verdicts.js";

/** @typedef {import("../exact.js").Big} Big */
/** @typedef {import("./page.js").Known} Known */
/** @typedef {import("./page.js").Requirement} Requirement */
/** @typedef {import("./page.js").Situation} Situation */
/** @typedef {import("./page.js").Question} Question */
/** @typedef {import("./page.js").Figure} Figure */
/** @typedef {import("./page.js").Row} Row */
/** @typedef {import("./verdicts.js").Verdict} Verdict */
/** @typedef {import("./verdicts.js").Standing} Standing */
/** @typedef {{ requirements: Requirement[], horizonDays: number, budget: string | null }} Demands */
/** @typedef {{ requirement: Requirement, figure: Figure | undefined, verdict: Verdict }} Held */
/** @typedef {Record<string, string>} Answers ids of options by ids of questions */

/**
 * @typedef {object} Ranked
 * @property {Row} row
 * @property {string} name
 * @property {string} effort
 * @property {boolean} curated
 * @property {Element | undefined} reason
 * @property {Held[]} held
 * @property {Verdict | null} affordable
 * @property {boolean} fits
 * @property {boolean | null} within
 * @property {Standing} standing
 * @property {number} unknown
 * @property {Big | null} month
 * @property {boolean} whole
 */

/** What the work asks for: an answer takes the place of what the situation says of the fields it is about.
 * @param {Situation} situation
 * @param {Question[]} questions
 * @param {Answers} answers
 * @returns {Demands} */
export function demanded(situation, questions, answers) {
  /** @type {Demands} */
  let demands = { requirements: situation.requirements, horizonDays: situation.horizonDays, budget: null };
  for (const question of questions) {
    const option = question.options.find((one) => one.id === answers[question.id]);
    if (option) {
      const kept = demands.requirements.filter((one) => !question.fields.includes(one.field));
      demands = {
        requirements: [...kept, ...option.requirements],
        horizonDays: option.horizonDays ?? demands.horizonDays,
        budget: option.budget ?? demands.budget,
      };
    }
  }
  return demands;
}

/** Every model in its place.
 * @param {Known} known
 * @param {Situation} situation
 * @param {Demands} demands
 * @param {string} requests a month
 * @returns {Ranked[]} */
export function ranking(known, situation, demands, requests) {
  return contenders(known, situation).map((row) => ranked(known, situation, demands, requests, row)).sort(byPlace);
}

/** The situation's candidates at their efforts, and every other model at the one it uses by itself.
 * @param {Known} known
 * @param {Situation} situation
 * @returns {Row[]} */
function contenders(known, situation) {
  const curated = known.rows.filter((row) => known.reasons.has(key(situation, row)));
  const named = new Set(curated.map((row) => row.model));
  return [...curated, ...known.rows.filter((row) => row.byDefault && !named.has(row.model))];
}

/** @param {Known} known
 * @param {Situation} situation
 * @param {Demands} demands
 * @param {string} requests
 * @param {Row} row
 * @returns {Ranked} */
function ranked(known, situation, demands, requests, row) {
  const cost = row.costs.get(situation.id) ?? { perRequest: null, whole: false };
  const held = demands.requirements.map((requirement) => hold(situation, row, requirement));
  const affordable = demands.budget === null ? null : withinBudget(cost, requests, demands.budget);
  const ends = within(row.daysLeft, demands.horizonDays);
  const verdicts = [...held.map((one) => one.verdict), ...(affordable ? [affordable] : [])];
  const reason = known.reasons.get(key(situation, row));
  return {
    row,
    name: row.name,
    effort: row.effort,
    curated: reason !== undefined,
    reason,
    held,
    affordable,
    fits: cost.fits !== false,
    within: ends,
    standing: standingOf(cost.fits !== false ? verdicts : [...verdicts, "not-met"], row.ended, ends),
    unknown: verdicts.filter((one) => one === "unknown").length,
    month: monthly(cost, requests),
    whole: cost.whole,
  };
}

/** @param {Situation} situation
 * @param {Row} row
 * @param {Requirement} requirement
 * @returns {Held} */
function hold(situation, row, requirement) {
  const { field, operator, bound } = requirement;
  const figure = row.figures.get(`${field}@${situation.id}`) ?? row.figures.get(field);
  const value = figure ? decoded(figure.datatype, figure.value) : null;
  return { requirement, figure, verdict: verdictOn(value, operator, boundOf(operator, bound)) };
}

/** @param {Situation} situation
 * @param {Row} row */
function key(situation, row) {
  return [situation.id, row.model, row.effort].filter(Boolean).join(" ");
}
