// @ts-check
/** The table of all models: search, filters, order, columns and a choice of models, all of it in the page's address. */

import { startRate } from "../rate.js";
import { speakAsThePage, t } from "../words.js";
import { read, written } from "./address.js";
import { held, hold, inUnit } from "./controls.js";
import { addSorting, nextSort } from "./heads.js";
import { knownTo } from "./known.js";
import { Notes } from "./notes.js";
import { pricesOf } from "./prices.js";
import { addSelection } from "./selection.js";
import { unfiltered } from "./state.js";
import { View } from "./view.js";

/** @typedef {import("../exact.js").Big} Big */
/** @typedef {import("./state.js").State} State */

/** Start the table in `element`; where that fails its static content stays.
 * @param {HTMLElement} element */
export async function start(element) {
  try {
    await speakAsThePage();
    run(element);
    element.dataset["kbReady"] = "";
    performance.mark("kb-catalogue-ready"); // for bench/filtering.py
  } catch (error) {
    element.dataset["kbFailed"] = "";
    throw error;
  }
}

/** @param {HTMLElement} element */
function run(element) {
  /** @type {(selector: string) => any} */
  const part = (selector) => element.querySelector(selector);
  /** @type {HTMLFormElement} */
  const form = part("form");
  const view = new View(form, part("table"));
  const showPricesIn = pricesOf(view.grid, form);
  const atMost = Number(element.dataset["atMost"]);
  const known = knownTo(form, view.grid.columns, view.rows, atMost);
  const notes = new Notes(part("[data-kb-notes]"), part(".kb-unseen[role=status]"), (filter) => {
    change({ ...state, [filter]: unfiltered()[/** @type {keyof State} */ (filter)] }, { push: true });
    part("[name=search]").focus();
  });
  const selection = addSelection(part(".kb-compare-bar"), view.grid.lines, {
    compare: element.dataset["compare"] ?? "",
    atMost,
    say: (text) => notes.say(text),
    changed: (selected) => change({ ...state, selected }, { push: true }),
  });
  /** @type {State} */
  let state = unfiltered();
  /** @type {import("./address.js").Ignored[]} */
  let ignored = [];
  /** @type {string[]} */
  let invalid = [];
  /** @type {Big | null} */
  let rate = null;

  const show = () => {
    const said = view.show(state, { rate, ignored, invalid });
    const count = part("[data-kb-count]");
    if (count.textContent !== said.count) {
      count.textContent = said.count; // else it says so already, and nothing has to be laid out again
    }
    part("[data-kb-active]").textContent = said.filters ? t(" ({n} set)", { n: said.filters }) : "";
    part("[data-kb-clear]").hidden = written({ ...state, selected: [] }, "") === "" && !invalid.length;
    notes.show(said.count, said.notes);
    selection.show(state.selected);
  };

  /** Take a state on; typing goes on in one entry of the history, every other change is one to go back from.
   * @param {State} to
   * @param {{ push: boolean, keep?: boolean, isNew?: boolean }} how `keep`: the controls hold it already; `isNew`: what
   *   was said of the address holds no more */
  const change = (to, { push, keep = false, isNew = true }) => {
    state = to;
    ignored = isNew ? [] : ignored;
    if (!keep) {
      invalid = [];
      hold(form, state, rate !== null);
    }
    const address = location.pathname + written(state, location.search) + location.hash;
    if (address !== location.pathname + location.search + location.hash) {
      history[push ? "pushState" : "replaceState"](history.state, "", address);
    }
    show();
  };

  const readAddress = () => {
    ({ state, ignored } = read(location.search, known));
    invalid = [];
    state = inUnitShown(state);
    hold(form, state, rate !== null);
    show();
  };

  /** @param {State} of
   * @param {Big | null} [before] the rate so far
   * @returns {State} with limits in the unit in which prices are shown */
  const inUnitShown = (of, before = null) => ({
    ...of,
    max_input_price: inUnit(of.max_input_price, rate, before),
    max_output_price: inUnit(of.max_output_price, rate, before),
  });

  /** @param {import("../rate.js").Rate | null} given */
  const takeRate = (given) => {
    const before = rate;
    rate = given ? given.value : null;
    showPricesIn(rate);
    change(inUnitShown(state, before), { push: false, isNew: false });
  };

  /** @param {Event} event */
  const takeControls = (event) => {
    if (event.target instanceof Element && event.target.closest("[data-kb-rate]")) {
      return; // it has a listener of its own
    }
    const found = held(form, state, rate !== null);
    invalid = found.invalid;
    change(found.state, { push: event.type !== "input", keep: true });
  };

  addSorting(view.grid, (column) => {
    change({ ...state, sort: nextSort(state.sort, column) }, { push: true });
  });
  form.addEventListener("input", (event) => {
    // A text field tells of each key; boxes and lists tell once, by `change`.
    if (event.target instanceof HTMLInputElement && event.target.type !== "checkbox") {
      takeControls(event);
    }
  });
  form.addEventListener("change", takeControls);
  form.addEventListener("submit", (event) => event.preventDefault());
  part("[data-kb-clear]").addEventListener("click", () => {
    change({ ...unfiltered(), selected: state.selected }, { push: true });
    part("[name=search]").focus();
  });
  addEventListener("popstate", readAddress);

  form.hidden = false;
  readAddress();
  startRate(part("[data-kb-rate]"), takeRate);
}
