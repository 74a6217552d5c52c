// @ts-check
/**
 * The calculator: reads its state from the address and the form, computes, shows and announces.
 *
 * On a page where another part chooses the models, it follows the address: whoever changes the query tells so by
 * `window.dispatchEvent(new Event("kb:state"))`, as this part does.
 */

import { speakAsThePage, t, tn } from "../words.js";
import { amountInWords } from "./amounts.js";
import { element } from "./elements.js";
import { Form } from "./form.js";
import { ranked } from "./ranking.js";
import { results } from "./results.js";
import { sheetsOf } from "./sheets.js";
import { isOf, readState, writeState } from "./state.js";
import { Exact } from "../exact.js";

/** @typedef {import("./state.js").State} State */

const CHANGED = "kb:state";
const WAIT_TO_COMPUTE = 150;
const WAIT_TO_ANNOUNCE = 700;

/** @type {Set<Calculator>} */
const running = new Set();
/** @type {string | null} */
let yenPerDollar = null;

/** Show amounts in yen as well, at so many yen to the dollar (decimal text); null: in dollars alone.
 * @param {string | null} perDollar */
export function showIn(perDollar) {
  yenPerDollar = perDollar;
  running.forEach((one) => one.compute());
}

/** Put an aid below the field for the input, such as how many tokens Japanese text has.
 * @param {Node} aid */
export function addInputAid(aid) {
  document.querySelector(".kb-calc [data-kb-slot=input-aid]")?.append(aid);
}

/** @param {HTMLElement} root */
export async function start(root) {
  const form = root.querySelector("form");
  if (form) {
    await speakAsThePage();
    const one = new Calculator(root, new Form(form));
    running.add(one);
    one.begin();
  }
}

class Calculator {
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
    this.state = { use: "", numbers: form.presets()[0]?.numbers ?? readState(new URLSearchParams(), [], new Set()).state.numbers, models: [] };
    this.turn = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.waiting = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.announcing = undefined;
  }

  begin() {
    this.root.querySelector(".kb-calc-live")?.removeAttribute("hidden");
    const picker = this.form.form.querySelector(".kb-calc-models");
    if (this.followsAnother && picker instanceof HTMLElement) {
      picker.hidden = true;
    }
    this.form.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.form.addEventListener("input", (event) => this.typed(event));
    for (const name of ["popstate", CHANGED]) {
      window.addEventListener(name, (event) => this.follow(event));
    }
    this.readAddress();
  }

  /** Take over what the address says, where somebody else has changed it.
   * @param {Event} event */
  follow(event) {
    if (!(event instanceof CustomEvent && event.detail === this)) {
      this.readAddress();
    }
  }

  readAddress() {
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
    this.form.show(state, this.presets);
    this.root.querySelector(".kb-calc-said")?.replaceChildren(...ignored.map((text) => element("p", {}, text)));
    this.compute();
  }

  /** @param {Event} event */
  typed(event) {
    const target = event.target;
    const preset = target === this.form.use ? this.presets.find((one) => one.id === this.form.use.value) : undefined;
    if (preset) {
      this.form.show({ ...this.state, use: preset.id, numbers: { ...preset.numbers, batch: this.state.numbers.batch } }, this.presets);
    } else if (target === this.form.effort && this.form.effort?.value) {
      this.form.field("reasoning").value = this.form.effort.value;
    }
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.take(target === this.form.use), WAIT_TO_COMPUTE);
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
    this.form.show(this.state, this.presets);
    const query = writeState(this.state, this.presets, location.search, this.isFixed || this.followsAnother ? null : this.given);
    history.replaceState(history.state, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
    window.dispatchEvent(new CustomEvent(CHANGED, { detail: this }));
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
    const { sheets, absent } = await sheetsOf(models);
    if (turn !== this.turn) {
      return; // something else was asked for in the meantime
    }
    const place = this.root.querySelector(".kb-calc-results");
    const share = (/** @type {string} */ percent) => new Exact(percent).div(100).toFixed();
    const work = { ...numbers, cached: share(numbers.cached), batch: share(numbers.batch) };
    const order = ranked(sheets, work);
    const open = new Set([...(place?.querySelectorAll("details[open]") ?? [])].map((one) => one.getAttribute("data-model")));
    const shown = order.length ? results(order, work, yenPerDollar) : new DocumentFragment();
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
