// @ts-check
/** What would change the answer: figures that are missing or near a bound, ends of service, answers that ask for less. */

import { Exact } from "../exact.js";
import { t, tn } from "../words.js";
import { copyOf, element, sentence } from "./dom.js";
import { demanded, ranking } from "./ranking.js";
import { daysWords, figureWords, nameOf, namesOf, requirementWords } from "./said.js";
import { boundOf, decoded } from "./verdicts.js";

/** @typedef {import("./ranking.js").Ranked} Ranked */
/** @typedef {import("./ranking.js").Held} Held */
/** @typedef {import("./page.js").Known} Known */
/** @typedef {import("./page.js").Question} Question */
/** @typedef {import("./state.js").State} State */

/** A figure this near to its bound, as a part of the bound, may fall on the other side when it is measured again. */
const CLOSE = "0.1";
const MOST = 5;

/** Everything that would change the answer, as a list.
 * @param {Known} known
 * @param {State} state
 * @param {Ranked[]} ranked
 * @param {string} requests a month
 * @returns {HTMLElement} */
export function changes(known, state, ranked, requests) {
  const lines = [...unknown(ranked), ...close(ranked), ...ends(ranked), ...looser(known, state, requests)];
  const nothing = element("p", {}, t("Nothing on record is close to tipping it."));
  return element(
    "section",
    { class: "kb-find-changes" },
    element("h3", {}, t("What would change this answer")),
    lines.length ? element("ul", {}, ...lines) : nothing,
  );
}

/** One line for each requirement of which a figure is missing.
 * @param {Ranked[]} ranked */
function unknown(ranked) {
  const open = ranked.filter((one) => one.standing === "test-first");
  return (open[0]?.held ?? []).flatMap(({ requirement }) => {
    /** @param {Ranked} one */
    const missing = (one) => one.held.find((held) => held.requirement === requirement && held.verdict === "unknown");
    const without = open.filter(missing);
    const held = without[0] && missing(without[0]);
    if (!held) {
      return [];
    }
    const said = t("{names}: nothing is recorded of what is required here: {requirement}. A measurement of your own would decide it.");
    const nodes = { names: namesOf(without, MOST), requirement: requirementWords(held) };
    return [element("li", { "data-kb-change": "unknown" }, sentence(said, nodes))];
  });
}

/** @param {Ranked[]} ranked */
function close(ranked) {
  const pairs = ranked.flatMap((one) => (one.row.ended ? [] : one.held.filter(isClose).map((held) => ({ one, held }))));
  return pairs.slice(0, MOST).map(({ one, held }) => {
    const said =
      held.verdict === "met"
        ? t("{name}: its figure, {figure}, is close to the limit ({requirement}). A slightly stricter limit, or another measurement, would rule it out.")
        : t("{name}: its figure, {figure}, is close to the limit ({requirement}). A slightly looser limit would let it pass.");
    const nodes = { name: nameOf(one), figure: figureWords(held), requirement: requirementWords(held) };
    return element("li", { "data-kb-change": "close" }, sentence(said, nodes));
  });
}

/** @param {Held} held */
function isClose(held) {
  const value = held.figure ? decoded(held.figure.datatype, held.figure.value) : null;
  const bound = boundOf(held.requirement.operator, held.requirement.bound);
  return value instanceof Exact && bound instanceof Exact && value.minus(bound).abs().lte(bound.times(CLOSE));
}

/** Models that only their end of service keeps from being chosen, those that meet everything else first.
 * @param {Ranked[]} ranked */
function ends(ranked) {
  const ending = ranked.filter((one) => one.standing === "existing-only" && one.row.daysLeft !== null);
  return ending.slice(0, MOST).map((one) => {
    // The last day of the horizon counts, so the choice has to end a day before the service.
    const longest = Number(one.row.daysLeft) - 1;
    const said = longest
      ? t("{name} would count if the choice had to last at most {days}, or if the end of its service were put off: {end}")
      : t("{name} would count only if the end of its service were put off: {end}");
    const nodes = { name: nameOf(one), days: daysWords(longest), end: copyOf(one.row.end?.querySelector(".kb-find-end")) };
    return element("li", { "data-kb-change": "horizon" }, sentence(said, nodes));
  });
}

/** For each question the answer that asks for the least less, and lets more models in.
 * @param {Known} known
 * @param {State} state
 * @param {string} requests */
function looser(known, state, requests) {
  const situation = known.situations.get(state.situation);
  if (!situation) {
    return [];
  }
  /** @param {Record<string, string>} answers */
  const counted = (answers) => {
    const ranked = ranking(known, situation, demanded(situation, known.questions, answers), requests);
    const recommended = ranked.filter((one) => one.standing === "recommended").length;
    return { recommended, open: recommended + ranked.filter((one) => one.standing === "test-first").length };
  };
  const now = counted(state.answers);
  return known.questions.flatMap((question) => {
    const gains = question.options
      .filter((option) => option.id !== state.answers[question.id])
      .map((option) => ({ option, then: counted({ ...state.answers, [question.id]: option.id }) }))
      .map(({ option, then }) => ({ option, sure: then.recommended - now.recommended, open: then.open - now.open }))
      .filter(({ sure, open }) => sure > 0 || (sure === 0 && open > 0))
      .sort((one, other) => (one.sure || one.open) - (other.sure || other.open));
    const next = gains[0];
    return next ? [looserLine(question, next.option.label, next.sure, next.open)] : [];
  });
}

/** @param {Question} question
 * @param {string} answer
 * @param {number} sure
 * @param {number} open */
function looserLine(question, answer, sure, open) {
  const said = { question: question.words, answer };
  const words = sure
    ? tn("“{question}” answered with “{answer}” would let {n} more model be recommended.", "“{question}” answered with “{answer}” would let {n} more models be recommended.", sure, said)
    : tn("“{question}” answered with “{answer}” would leave {n} more model to be tested first.", "“{question}” answered with “{answer}” would leave {n} more models to be tested first.", open, said);
  return element("li", { "data-kb-change": "looser" }, words);
}
