// @ts-check
/**
 * The calculator on a page: reads its state from the address and the form, computes, shows and announces.
 *
 * On a page where another part chooses the models, it follows the address. In browsers that do not tell of a replaced
 * query, that part does so by `window.dispatchEvent(new Event("kb:state"))`, as this one does.
 */

import { Exact } from "../exact.js";
import { t, tn } from "../words.js";
import { amountInWords } from "./amounts.js";
import { element } from "./elements.js";
import { outside } from "./outside.js";
import { ranked } from "./ranking.js";
import { results } from "./results.js";
import { sheetsOf } from "./sheets.js";
import { isOf, PLAIN, readState, writeState } from "./state.js";

/** @typedef {import("./form.js").Form} Form */
/** @typedef {import("./state.js").State} State */

const CHANGED = "kb:state";
const WAIT_TO_COMPUTE = 150;
const WAIT_TO_ANNOUNCE = 500;

export class Calculator {
  /** @param {HTMLElement} root
   * @param {Form} form */
  constructor(root, form) {
    this.root = root;
    this.form = form;
    this.presets = form.presets();
    this.isFixed = form.boxes().length === 0;
    this.followsAnother = !this.isFixed && document.querySelector("[data-kb-part=compare]") !== null;
    /** Ids that the page begins with. */
    this.given = this.followsAnother ? [] : (root.dataset["models"] ?? "").split(",").filter(Boolean);
    /** @type {State} */
    this.state = { use: "", numbers: PLAIN, models: [] };
    /** The query that the state was read from or written to. */
    this.query = "";
    this.turn = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.waiting = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.announcing = undefined;
  }

  begin() {
    const picker = this.form.form.querySelector(".kb-calc-models");
    if (this.followsAnother && picker instanceof HTMLElement) {
      picker.hidden = true;
    }
    this.form.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.form.addEventListener("input", (event) => this.typed(event));
    for (const name of ["popstate", CHANGED]) {
      window.addEventListener(name, () => this.follow());
    }
    // Tells of a query that another part has replaced; browsers without it rely on the event.
    window.navigation?.addEventListener("currententrychange", () => this.follow());
    this.readAddress();
  }

  /** Take over what the address says, where somebody else has changed it. */
  follow() {
    if (location.search !== this.query) {
      this.readAddress();
    }
  }

  readAddress() {
    this.query = location.search;
    const known = new Set(this.isFixed ? this.given : this.form.boxes().map((box) => box.value));
    const asked = new URLSearchParams(location.search);
    if (this.isFixed || this.followsAnother) {
      // Another part says what it does not know; here the address only adds the work.
      const ours = (asked.get("models") ?? "").split(",").filter((id) => known.has(id));
      asked.set("models", (this.isFixed ? this.given : ours).join(","));
    }
    const { state, ignored } = readState(asked, this.presets, known);
    if (!asked.has("models")) {
      state.models = this.given;
    }
    this.state = state;
    this.form.show(state);
    this.root.querySelector(".kb-calc-said")?.replaceChildren(...ignored.map((text) => element("p", {}, text)));
    this.compute();
  }

  /** @param {Event} event */
  typed(event) {
    const target = event.target;
    const preset = target === this.form.use ? this.presets.find((one) => one.id === this.form.use.value) : undefined;
    if (preset) {
      this.form.show({ ...this.state, use: preset.id, numbers: { ...preset.numbers, batch: this.state.numbers.batch } });
    } else if (target === this.form.effort && this.form.effort?.value) {
      this.form.field("reasoning").value = this.form.effort.value;
    }
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.take(target === this.form.use), WAIT_TO_COMPUTE);
  }

  /** @param {import("./state.js").Quantity} name
   * @param {string} value */
  enter(name, value) {
    this.form.field(name).value = value;
    this.take(false);
  }

  /** Take over what the form says.
   * @param {boolean} choseWork */
  take(choseWork) {
    const numbers = this.form.numbers();
    if (!numbers) {
      this.announce(t("Correct the marked numbers; the costs below still belong to the numbers before."), 0);
      return;
    }
    const wanted = choseWork ? this.form.use.value : this.form.use.value || this.state.use;
    const preset = this.presets.find((one) => one.id === wanted);
    const use = preset && isOf(preset, numbers) && !(choseWork && !this.form.use.value) ? preset.id : "";
    this.state = { use, numbers, models: this.models() };
    this.form.show(this.state);
    const query = writeState(this.state, this.presets, location.search, this.isFixed || this.followsAnother ? null : this.given);
    this.query = query && `?${query}`;
    history.replaceState(history.state, "", `${location.pathname}${this.query}${location.hash}`);
    this.query = location.search;
    window.dispatchEvent(new Event(CHANGED));
    this.root.querySelector(".kb-calc-said")?.replaceChildren();
    this.compute();
  }

  /** Ids of the models, those that were there before in their order. */
  models() {
    if (this.isFixed || this.followsAnother) {
      return this.state.models;
    }
    const ticked = this.form.boxes().filter((box) => box.checked).map((box) => box.value);
    const kept = this.state.models.filter((id) => ticked.includes(id));
    return [...kept, ...ticked.filter((id) => !kept.includes(id))];
  }

  async compute() {
    const turn = ++this.turn;
    const { numbers, models } = this.state;
    outside.listening.forEach((listener) => listener(models));
    const { sheets, absent } = await sheetsOf(models);
    if (turn !== this.turn) {
      return; // something else was asked for in the meantime
    }
    const place = this.root.querySelector(".kb-calc-results");
    const share = (/** @type {string} */ percent) => new Exact(percent).div(100).toFixed();
    const work = { ...numbers, cached: share(numbers.cached), batch: share(numbers.batch) };
    const order = ranked(sheets, work);
    const open = new Set([...(place?.querySelectorAll("details[open]") ?? [])].map((one) => one.getAttribute("data-model")));
    const shown = order.length ? results(order, work, outside.yen) : new DocumentFragment();
    for (const one of shown.querySelectorAll("details")) {
      one.open = open.has(one.getAttribute("data-model"));
    }
    if (absent.length) {
      shown.prepend(element("p", { class: "kb-missing" }, t("The prices of these models could not be fetched: {models}.", { models: absent.join(t(", ")) })));
    }
    const full = this.root.dataset["full"];
    if (full) {
      const query = writeState(this.state, this.presets, "", []);
      shown.append(element("p", {}, element("a", { href: `${full}?${query}` }, t("Set it beside other models"))));
    }
    place?.replaceChildren(shown);
    this.announce(summary(order, work.requests), WAIT_TO_ANNOUNCE);
  }

  /** Say something to who cannot see that the results have changed, once typing has paused.
   * @param {string} text
   * @param {number} after milliseconds */
  announce(text, after) {
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => {
      const place = this.root.querySelector(".kb-calc-status");
      if (place) {
        place.textContent = text;
      }
    }, after);
  }
}

/** @param {import("./ranking.js").Ranked[]} order
 * @param {string} requests */
function summary(order, requests) {
  const first = order[0];
  if (!first) {
    return t("Choose a model to compute its cost.");
  }
  const cost = amountInWords(first.bill, requests);
  if (order.length === 1) {
    return t("{model}: {cost} a month.", { model: first.sheet.name, cost });
  }
  const count = tn("{number} model", "{number} models", order.length, { number: order.length });
  return first.place === null
    ? t("{count}; of none is the cost known.", { count })
    : t("{count}; the cheapest is {model} at {cost} a month.", { count, model: first.sheet.name, cost });
}
