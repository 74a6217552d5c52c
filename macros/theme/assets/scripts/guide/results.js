// @ts-check
/** The ranked models, each with the reason per requirement, its service and its cost. */

import { money, number } from "../format.js";
import { inYen } from "../rate.js";
import { asked as rateAsked, asking } from "../rate/address.js";
import { t, tn } from "../words.js";
import { copyOf, element, item, sentence, status } from "./dom.js";
import { costWords, daysWords, figureWords, requirementWords, standingWords, verdictStatus } from "./said.js";
import { ORDER } from "./verdicts.js";

/** @typedef {import("./ranking.js").Ranked} Ranked */
/** @typedef {import("./ranking.js").Demands} Demands */
/** @typedef {import("./page.js").Situation} Situation */
/** @typedef {import("./verdicts.js").Standing} Standing */

/** How many models of one standing are shown at once; the others are one click away. */
const FIRST = 5;

/**
 * @typedef {object} Asked
 * @property {Situation} situation
 * @property {Demands} demands
 * @property {string} requests a month
 * @property {string} calculator where costs are computed, by a query
 * @property {import("../rate.js").Rate | null} rate where amounts are shown in yen as well
 */

/** All models in their places, a section for each standing.
 * @param {Ranked[]} ranked
 * @param {Asked} asked
 * @returns {HTMLElement[]} */
export function groups(ranked, asked) {
  return ORDER.flatMap((standing) => {
    const alike = ranked.filter((one) => one.standing === standing);
    return alike.length ? [group(standing, alike, ranked.indexOf(/** @type {Ranked} */ (alike[0])), asked)] : [];
  });
}

/** @param {Standing} standing
 * @param {Ranked[]} alike
 * @param {number} before how many stand further up
 * @param {Asked} asked */
function group(standing, alike, before, asked) {
  const open = standing === "recommended" || standing === "test-first";
  const count = tn("{number} model", "{number} models", alike.length, { number: number(alike.length) });
  const heading = element("h3", {}, status(standing, standingWords(standing)), " ", t("({words})", { words: count }));
  const first = open ? alike.slice(0, FIRST) : [];
  const rest = alike.slice(first.length);
  return element(
    "section",
    { class: "kb-find-group", "data-kb-standing": standing },
    heading,
    first.length ? list(first, before, asked) : null,
    rest.length ? more(rest, before + first.length, asked) : null,
  );
}

/** @param {Ranked[]} rest
 * @param {number} before
 * @param {Asked} asked */
function more(rest, before, asked) {
  const words = tn("Show {n} model", "Show {n} models", rest.length);
  const made = element("details", { class: "kb-find-rest" }, element("summary", {}, words));
  // Most readers never open it, so it is filled when they do.
  made.addEventListener("toggle", () => made.querySelector("ol") ?? made.append(list(rest, before, asked)), { once: true });
  return made;
}

/** @param {Ranked[]} several
 * @param {number} before
 * @param {Asked} asked */
function list(several, before, asked) {
  const lines = several.map((one) => line(one, asked));
  return element("ol", { class: "kb-find-lines", start: String(before + 1) }, ...lines);
}

/** @param {Ranked} one
 * @param {Asked} asked */
function line(one, asked) {
  const who = element("p", { class: "kb-answer-who" }, element("span", {}, copyOf(one.row.heading)));
  const reason = element("p", { class: "kb-find-reason" }, element("strong", {}, t("Named in the guide")), t(": "), copyOf(one.reason));
  return element(
    "li",
    { class: "kb-find-line", "data-kb-ranked": one.row.model, "data-kb-effort": one.effort },
    who,
    one.curated ? reason : null,
    element("ul", { class: "kb-find-list" }, ...one.held.map(requirement), budget(one, asked), fit(one), service(one, asked), cost(one, asked)),
  );
}

/** @param {import("./ranking.js").Held} held */
function requirement(held) {
  return item(requirementWords(held), verdictStatus(held.verdict), t(": "), figureWords(held));
}

/** @param {Ranked} one
 * @param {Asked} asked */
function budget(one, asked) {
  if (one.affordable === null || asked.demands.budget === null) {
    return null;
  }
  const bound = t("at most {bound}", { bound: money(asked.demands.budget) });
  const said = element("span", { class: "kb-assumption" }, t("Cost a month"), ` ${bound}`, ...beside(asked, asked.demands.budget));
  return item(said, verdictStatus(one.affordable));
}

/** @param {Ranked} one */
function fit(one) {
  return one.fits ? null : item(t("The input that the situation assumes"), status("not-met", t("it does not fit")));
}

/** @param {Ranked} one
 * @param {Asked} asked */
function service(one, asked) {
  const lasts = t("Service that lasts {days}", { days: daysWords(asked.demands.horizonDays) });
  const verdict = one.within === null ? null : verdictStatus(one.within || one.row.ended ? "not-met" : "met");
  return item(element("span", { class: "kb-assumption" }, lasts), verdict, verdict && t(": "), copyOf(one.row.end));
}

/** @param {Ranked} one
 * @param {Asked} asked */
function cost(one, asked) {
  const requests = tn("{number} request", "{number} requests", Number(asked.requests), { number: number(asked.requests) });
  const amount = costWords(one);
  const shown = element("span", { class: amount ? "kb-value" : "kb-missing" }, amount ?? t("a price is missing"));
  const said = t("{amount} (list prices: input {input}, output {output})");
  const nodes = {
    amount: element("span", {}, shown, ...beside(asked, one.month, one.whole)),
    input: copyOf(one.row.figures.get("input_price")?.cell),
    output: copyOf(one.row.figures.get("output_price")?.cell),
  };
  const query = new URLSearchParams({
    use: asked.situation.id,
    requests: asked.requests,
    reasoning: one.row.costs.get(asked.situation.id)?.reasoning ?? "0",
    models: one.row.model,
  });
  const href = asked.calculator + asking(`?${query}`, rateAsked(location.search));
  const link = element("a", { href }, t("Open in the calculator"));
  return item(t("Cost a month ({requests})", { requests }), sentence(said, nodes), " ", link);
}

/** An amount in yen, where the reader asks for yen.
 * @param {Asked} asked
 * @param {import("../exact.js").Big | string | null} dollars
 * @param {boolean} [whole] false: it is that or more
 * @returns {(string | HTMLElement)[]} */
function beside({ rate }, dollars, whole = true) {
  if (!rate || dollars === null) {
    return [];
  }
  const amount = inYen(rate, dollars);
  return [" ", element("span", { class: "kb-in-yen" }, whole ? amount : t("{amount} or more", { amount }))];
}
