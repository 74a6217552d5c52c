// @ts-check
/** The guide's form: what is chosen in it, and what it shows of the situation that is chosen. */

import { number } from "../format.js";
import { t } from "../words.js";
import { daysWords } from "./said.js";
import { requestsIn } from "./state.js";

/** @typedef {import("./page.js").Known} Known */
/** @typedef {import("./page.js").Situation} Situation */
/** @typedef {import("./page.js").Question} Question */
/** @typedef {import("./state.js").State} State */

/** What is chosen in the form, and whether the number of requests can be read.
 * @param {HTMLFormElement} form
 * @param {Known} known
 * @returns {[State, boolean]} */
export function chosen(form, known) {
  const data = new FormData(form);
  const typed = String(data.get("requests") ?? "").trim();
  const requests = requestsIn(typed);
  const answers = known.questions.flatMap(({ id }) => (data.get(id) ? [[id, String(data.get(id))]] : []));
  const situation = String(data.get("for") ?? "");
  const assumed = known.situations.get(situation)?.requests;
  const own = requests && requests !== assumed ? requests : "";
  return [{ situation, answers: Object.fromEntries(answers), requests: own }, !typed || requests !== null];
}

/** Choose in the form what the state says.
 * @param {HTMLFormElement} form
 * @param {Known} known
 * @param {State} state */
export function choose(form, known, state) {
  pick(form, "for", state.situation);
  for (const { id } of known.questions) {
    pick(form, id, state.answers[id] ?? "");
  }
  requestsOf(form).value = state.requests && number(state.requests);
}

/** Show the questions once a situation is chosen, and what it assumes beside each.
 * @param {HTMLFormElement} form
 * @param {Known} known
 * @param {Situation | undefined} situation */
export function follow(form, known, situation) {
  const questions = form.querySelector(".kb-find-questions");
  if (questions instanceof HTMLElement) {
    questions.hidden = situation === undefined;
  }
  if (!situation) {
    return;
  }
  const hint = form.querySelector("#kb-find-requests-hint");
  const assumed = number(situation.requests);
  hint?.replaceChildren(t("The situation assumes {number}.", { number: assumed }));
  requestsOf(form).placeholder = assumed;
  for (const question of known.questions) {
    const place = form.querySelector(`[data-kb-question="${question.id}"]`);
    place?.querySelector("[data-kb-assumed]")?.replaceChildren(assumedWords(question, situation));
    const answer = place?.querySelector("label:has(input:checked)");
    const parts = [".kb-find-label", ".kb-find-hint"].map((part) => answer?.querySelector(part)?.textContent?.trim() ?? "");
    place?.querySelector("[data-kb-now]")?.replaceChildren(parts.filter(Boolean).join(t(": ")));
  }
}

/** Whether the number of requests is marked as one that cannot be read.
 * @param {HTMLFormElement} form
 * @param {boolean} readable */
export function mark(form, readable) {
  requestsOf(form).setAttribute("aria-invalid", String(!readable));
}

/** @param {Question} question
 * @param {Situation} situation */
function assumedWords(question, situation) {
  if (question.options.some((option) => option.horizonDays !== null)) {
    return daysWords(situation.horizonDays);
  }
  const own = situation.requirements.filter((one) => question.fields.includes(one.field));
  const words = own.map((one) => one.words?.textContent?.trim() ?? "").join(t("; "));
  return words || t("no limit");
}

/** @param {HTMLFormElement} form
 * @param {string} name
 * @param {string} value */
function pick(form, name, value) {
  for (const input of form.querySelectorAll(`input[name="${name}"]`)) {
    if (input instanceof HTMLInputElement) {
      input.checked = input.value === value;
    }
  }
}

/** @param {HTMLFormElement} form
 * @returns {HTMLInputElement} */
function requestsOf(form) {
  return /** @type {HTMLInputElement} */ (form.elements.namedItem("requests"));
}

