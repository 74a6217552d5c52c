// @ts-check
/** When nothing fits: which requirement excludes how many models, and what comes closest. */

import { number } from "../format.js";
import { t } from "../words.js";
import { copyOf, element, item, sentence } from "./dom.js";
import { daysWords, figureWords, nameOf, namesOf, requirementWords } from "./said.js";

/** @typedef {import("./ranking.js").Ranked} Ranked */
/** @typedef {import("./ranking.js").Demands} Demands */
/** @typedef {import("./verdicts.js").Verdict} Verdict */

/** So few models that their names say more than their number. */
const FEW = 3;

/** What each requirement does to the models, and where to go on.
 * @param {Ranked[]} ranked
 * @param {Demands} demands
 * @param {string} help where it is said what to do when nothing fits
 * @returns {HTMLElement} */
export function excluded(ranked, demands, help) {
  const none = !ranked.some((one) => one.standing === "recommended");
  const untested = ranked.some((one) => one.standing === "test-first");
  const heading = none ? t("None of these as it stands") : t("What excludes the others");
  const why = untested
    ? t("No model is known to meet every requirement. Test those first of which a figure is missing; a gap is not a pass.")
    : t("No model meets every requirement. What follows says which of them would have to give way.");
  return element(
    "section",
    { class: "kb-find-none", ...(none ? { "data-kb-none": "" } : {}) },
    element("h3", {}, heading),
    none ? element("p", { class: "kb-caution" }, why) : null,
    element("ul", { class: "kb-find-list" }, ...reasons(ranked, demands)),
    closest(ranked),
    element("p", {}, element("a", { href: help }, t("What to do when none of these fits"))),
  );
}

/** @param {Ranked[]} ranked
 * @param {Demands} demands */
function reasons(ranked, demands) {
  const lines = demands.requirements.map((_, place) => {
    const first = ranked[0]?.held[place];
    const verdicts = ranked.flatMap((one) => one.held[place]?.verdict ?? []);
    const meeting = ranked.filter((one) => one.held[place]?.verdict === "met");
    const few = meeting.length > 0 && meeting.length <= FEW ? " " + t("({words})", { words: namesOf(meeting, FEW) }) : "";
    return first ? item(requirementWords(first), counts(verdicts), few) : null;
  });
  const budgets = ranked.flatMap((one) => one.affordable ?? []);
  const short = ranked.filter((one) => one.within || one.row.ended).length;
  const long = ranked.filter((one) => !one.fits).length;
  const lasts = t("Service that lasts {days}", { days: daysWords(demands.horizonDays) });
  const ends = t("ended or ending for {n} of {all}, no end recorded for {unknown}", {
    n: short,
    all: ranked.length,
    unknown: ranked.filter((one) => one.within === null).length,
  });
  return [
    ...lines,
    budgets.length ? item(t("Cost a month"), counts(budgets)) : null,
    long ? item(t("The input that the situation assumes"), t("does not fit {n} of {all}", { n: long, all: ranked.length })) : null,
    item(lasts, ends),
  ];
}

/** @param {Verdict[]} verdicts */
function counts(verdicts) {
  /** @param {Verdict} verdict */
  const of = (verdict) => number(verdicts.filter((one) => one === verdict).length);
  return t("excludes {out} of {all}, unknown for {unknown}, met by {met}", {
    out: of("not-met"),
    all: number(verdicts.length),
    unknown: of("unknown"),
    met: of("met"),
  });
}

/** The model that is still offered and misses the fewest requirements.
 * @param {Ranked[]} ranked */
function closest(ranked) {
  if (ranked.some((one) => one.standing === "recommended" || one.standing === "test-first")) {
    return null;
  }
  const offered = ranked.filter((one) => !one.row.ended);
  const [nearest] = [...offered].sort((one, other) => misses(one) - misses(other));
  if (!nearest) {
    return null;
  }
  const missed = nearest.held.filter((held) => held.verdict === "not-met");
  const fields = missed.flatMap((held, place) => [place ? t("; ") : "", requirementWords(held), " ", figureWords(held)]);
  const nodes = { name: copyOf(nearest.row.heading), fields: element("span", {}, ...fields, ...others(nearest, missed.length > 0)) };
  return element("p", { "data-kb-closest": nameOf(nearest) }, sentence(t("Closest is {name}. It misses: {fields}."), nodes));
}

/** What a model misses beside the requirements of its figures.
 * @param {Ranked} one
 * @param {boolean} follows */
function others(one, follows) {
  const said = [
    one.within ? copyOf(one.row.end) : null,
    one.affordable === "not-met" ? t("Cost a month") : null,
    one.fits ? null : t("The input that the situation assumes"),
  ].filter((part) => part !== null);
  return said.flatMap((part, place) => [place || follows ? t("; ") : "", part]);
}

/** @param {Ranked} one */
function misses(one) {
  const verdicts = [...one.held.map((held) => held.verdict), one.affordable, one.fits ? "met" : "not-met", one.within ? "not-met" : "met"];
  return verdicts.filter((verdict) => verdict === "not-met").length;
}
