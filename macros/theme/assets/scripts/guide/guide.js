// @ts-check
/** The choosing guide: a form, the ranked models for what it says, and an address that says the same. */

import { startRate } from "../rate.js";
import { asked as rateAsked, asking, CHANGED } from "../rate/address.js";
import { t, tn, speakAsThePage } from "../words.js";
import { found } from "../dom.js";
import { changes } from "./changes.js";
import { element } from "./dom.js";
import { choose, chosen, follow, mark } from "./form.js";
import { excluded } from "./none.js";
import { read } from "./page.js";
import { demanded, ranking } from "./ranking.js";
import { groups } from "./results.js";
import { namesOf } from "./said.js";
import { fromAddress, toAddress } from "./state.js";

/** @typedef {import("../rate.js").Rate} Rate */
/** @typedef {import("./page.js").Known} Known */
/** @typedef {import("./page.js").Situation} Situation */
/** @typedef {import("./ranking.js").Ranked} Ranked */
/** @typedef {import("./state.js").State} State */

const COMPARED = 4;

/** Show the form and answer it.
 * @param {HTMLElement} root */
export async function start(root) {
  await speakAsThePage();
  const known = read(document);
  const form = root.querySelector("form");
  if (!form || !known.situations.size) {
    return;
  }
  const [state, ignored] = fromAddress(location.search, known);
  choose(form, known, state);
  say(root, ".kb-find-fault", ignored.length ? t("The address asked for something that this guide does not know, which was left out: {parts}", { parts: ignored.join(t(", ")) }) : "");
  /** @type {Rate | null} */
  let rate = null;
  const update = () => {
    const [now, readable] = chosen(form, known);
    mark(form, readable);
    const query = asking(toAddress(now), rateAsked(location.search));
    history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
    answer(root, form, known, now, readable, rate);
  };
  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof Element && target.closest("[data-kb-rate]"))) {
      update(); // the control of the currency has a listener of its own
    }
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => {
    update(); // the fields are emptied after the event
    document.dispatchEvent(new CustomEvent(CHANGED)); // the currency is no answer, and stays as the address has it
  }));
  root.hidden = false;
  startRate(found(form, "[data-kb-rate]", HTMLElement), (given) => {
    rate = given;
    answer(root, form, known, ...chosen(form, known), rate);
  });
}

/** @param {HTMLElement} root
 * @param {HTMLFormElement} form
 * @param {Known} known
 * @param {State} state
 * @param {boolean} readable
 * @param {Rate | null} rate */
function answer(root, form, known, state, readable, rate) {
  const situation = known.situations.get(state.situation);
  follow(form, known, situation);
  const results = root.querySelector(".kb-find-results");
  const go = root.querySelector(".kb-find-go");
  go?.toggleAttribute("hidden", situation === undefined);
  if (!situation) {
    results?.replaceChildren();
    say(root, ".kb-find-status", t("Choose the situation that is nearest to yours."));
    return;
  }
  const requests = state.requests || situation.requests;
  const demands = demanded(situation, known.questions, state.answers);
  const ranked = ranking(known, situation, demands, requests);
  const asked = { situation, demands, requests, calculator: root.dataset["kbCalculator"] ?? "", rate };
  const lists = groups(ranked, asked);
  const none = excluded(ranked, demands, root.dataset["kbNoneFits"] ?? "");
  const isNone = none.dataset["kbNone"] !== undefined;
  results?.replaceChildren(
    head(root, situation, ranked),
    ...(isNone ? [none, ...lists] : [...lists, none]),
    changes(known, state, ranked, requests),
  );
  say(root, ".kb-find-status", readable ? counted(ranked) : t("The number of requests cannot be read; the result assumes {number}.", { number: requests }));
}

/** The answer in one sentence, and where to go on with it.
 * @param {HTMLElement} root
 * @param {Situation} situation
 * @param {Ranked[]} ranked */
function head(root, situation, ranked) {
  const recommended = ranked.filter((one) => one.standing === "recommended");
  const untested = ranked.filter((one) => one.standing === "test-first");
  const open = recommended.length ? recommended : untested;
  const words = recommended.length
    ? t("For new work: {models}.", { models: namesOf(recommended, 3) })
    : untested.length
      ? t("No model can be recommended as it stands. To be tested first: {models}.", { models: namesOf(untested, 3) })
      : t("No model meets what you ask for.");
  const models = [...new Set(open.map((one) => one.row.model))].slice(0, COMPARED);
  const compare = element("a", { href: `${root.dataset["kbCompare"] ?? ""}?models=${models.join(",")}` }, tn("Compare the first {n}", "Compare the first {n}", models.length));
  const guide = element("a", { href: situation.guide }, t("Read the guide to this situation: {title}", { title: situation.title }));
  return element(
    "div",
    { class: "kb-answer kb-find-answer" },
    element("p", { class: "kb-answer-headline" }, words),
    element("p", {}, t("The order follows from the requirements, the gaps in the record and the cost, in this order. It says nothing of how good the answers are.")),
    element("p", { class: "kb-find-links" }, models.length > 1 ? compare : null, models.length > 1 ? " " : null, guide),
  );
}

/** @param {Ranked[]} ranked */
function counted(ranked) {
  /** @param {(one: Ranked) => boolean} which */
  const count = (which) => ranked.filter(which).length;
  const recommended = count((one) => one.standing === "recommended");
  const untested = count((one) => one.standing === "test-first");
  return t("{all} models: {recommended} for new work, {untested} to be tested first, {others} not for new work", {
    all: ranked.length,
    recommended,
    untested,
    others: ranked.length - recommended - untested,
  });
}

/** @param {HTMLElement} root
 * @param {string} selector
 * @param {string} words */
function say(root, selector, words) {
  const place = root.querySelector(selector);
  if (place instanceof HTMLElement) {
    place.textContent = words;
    place.hidden = !words;
  }
}
