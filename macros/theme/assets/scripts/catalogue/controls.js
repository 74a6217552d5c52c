// @ts-check
/** The controls above the table: from what they hold to a state, and back. */

import { Exact } from "../exact.js";
import { unfiltered } from "./state.js";
import { amount, count, day } from "./typed.js";

/** @typedef {import("../exact.js").Big} Big */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Ceiling} Ceiling */

const LISTS = /** @type {const} */ (["provider", "kind", "modality"]);
const CEILINGS = /** @type {const} */ (["max_input_price", "max_output_price"]);
const PLACES = 6;

/** What the controls ask for, and the names of fields whose text means nothing.
 * @param {HTMLFormElement} form
 * @param {State} before what they do not hold: order, selection, and limits in the other unit
 * @param {boolean} inYen whether prices are shown in yen
 * @returns {{ state: State, invalid: string[] }} */
export function held(form, before, inYen) {
  const state = { ...unfiltered(), sort: before.sort, selected: before.selected };
  /** @type {string[]} */
  const invalid = [];
  /** @type {(name: string, meaning: (text: string) => string | null) => string} */
  const typed = (name, meaning) => {
    const control = named(form, name);
    const text = control.value.trim();
    const found = text ? meaning(text) : "";
    if (found === null) {
      invalid.push(name);
    }
    control.toggleAttribute("aria-invalid", found === null);
    return found ?? "";
  };
  state.search = named(form, "search").value.trim();
  for (const name of LISTS) {
    state[name] = ticked(form, name);
  }
  const weights = named(form, "open_weights").value;
  state.open_weights = weights === "yes" || weights === "no" ? weights : "";
  for (const name of CEILINGS) {
    const found = typed(name, amount);
    const waits = (before[name]?.unit === "jpy") !== inYen;
    state[name] = found ? { amount: found, unit: inYen ? "jpy" : "usd" } : waits ? before[name] : null;
  }
  state.min_context = typed("min_context", count);
  state.benchmark = named(form, "benchmark").value;
  state.in_service = typed("in_service", day);
  const columns = ticked(form, "columns");
  const atFirst = boxes(form, "columns").filter((box) => box.defaultChecked);
  state.columns = columns.join() === atFirst.map((box) => box.value).join() ? null : columns;
  return { state, invalid };
}

/** Let the controls hold a state. A limit in the other unit waits for a rate, and its field stays empty.
 * @param {HTMLFormElement} form
 * @param {State} state
 * @param {boolean} inYen */
export function hold(form, state, inYen) {
  named(form, "search").value = state.search;
  for (const name of LISTS) {
    for (const box of boxes(form, name)) {
      box.checked = state[name].includes(box.value);
    }
  }
  for (const box of boxes(form, "columns")) {
    box.checked = state.columns ? state.columns.includes(box.value) : box.defaultChecked;
  }
  for (const name of CEILINGS) {
    const given = state[name];
    named(form, name).value = given && (given.unit === "jpy") === inYen ? given.amount : "";
  }
  for (const name of /** @type {const} */ (["open_weights", "min_context", "benchmark", "in_service"])) {
    named(form, name).value = state[name];
  }
}

/** A ceiling in the unit in which prices are shown; unchanged where it is in that unit, or no rate is known.
 * @param {Ceiling | null} ceiling
 * @param {Big | null} rate yen for one US dollar; null: prices are shown in dollars
 * @param {Big | null} before the rate so far
 * @returns {Ceiling | null} */
export function inUnit(ceiling, rate, before) {
  const factor = rate ?? before;
  if (!ceiling || !factor || (ceiling.unit === "jpy") === Boolean(rate)) {
    return ceiling;
  }
  const exact = new Exact(ceiling.amount);
  const changed = rate ? exact.times(factor) : exact.div(factor);
  return { amount: changed.round(PLACES).toFixed(), unit: rate ? "jpy" : "usd" };
}

/** What a control is called on the page.
 * @param {HTMLFormElement} form
 * @param {string} name
 * @returns {string} */
export function label(form, name) {
  const control = form.querySelector(`[name="${name}"]`);
  const title = control?.closest("fieldset")?.querySelector("legend") ?? control?.closest("label")?.firstElementChild;
  return title?.firstChild?.textContent?.trim() ?? name;
}

/** @param {HTMLFormElement} form
 * @param {string} name
 * @returns {HTMLInputElement[]} */
export function boxes(form, name) {
  return [...form.querySelectorAll(`input[type="checkbox"][name="${name}"]`)].map((box) => /** @type {any} */ (box));
}

/** @param {HTMLFormElement} form
 * @param {string} name */
function ticked(form, name) {
  return boxes(form, name).filter((box) => box.checked).map((box) => box.value);
}

/** @param {HTMLFormElement} form
 * @param {string} name
 * @returns {HTMLInputElement | HTMLSelectElement} */
function named(form, name) {
  return /** @type {any} */ (form.elements.namedItem(name));
}
