// @ts-check
/** The form: what was typed becomes numbers, or a sentence at the field that says what is wrong. */

import { number } from "../format.js";
import { t } from "../words.js";
import { read } from "./reading.js";
import { BOUNDS, QUANTITIES } from "./state.js";

/** @typedef {import("./state.js").Quantity} Quantity */
/** @typedef {import("./state.js").Numbers} Numbers */
/** @typedef {import("./state.js").Preset} Preset */
/** @typedef {import("./state.js").State} State */

export class Form {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.use = /** @type {HTMLSelectElement} */ (form.elements.namedItem("use"));
    /** @type {HTMLElement | null} */
    this.efforts = form.querySelector(".kb-calc-efforts");
    /** @type {HTMLSelectElement | null} */
    this.effort = form.querySelector("#kb-calc-effort");
    /** What every guide assumes at each effort; only those of the chosen one are offered. */
    this.assumed = [...(this.effort?.options ?? [])];
  }

  /** The workloads to begin with.
   * @returns {Preset[]} */
  presets() {
    return [...this.use.options].filter((option) => option.value).map(({ value, dataset }) => ({
      id: value,
      numbers: {
        requests: dataset["requests"] ?? "1",
        input: dataset["input"] ?? "0",
        cached: dataset["cached"] ?? "0",
        visible: dataset["visible"] ?? "0",
        reasoning: dataset["reasoning"] ?? "0",
        batch: "0",
      },
    }));
  }

  /** @param {Quantity} name
   * @returns {HTMLInputElement} */
  field(name) {
    return /** @type {HTMLInputElement} */ (this.form.elements.namedItem(name));
  }

  /** The check boxes of the models; none on the page of one.
   * @returns {HTMLInputElement[]} */
  boxes() {
    return [...this.form.querySelectorAll("input[name=models]")].filter((box) => box instanceof HTMLInputElement);
  }

  /** What is typed; null where some of it is no number, which is then said at the field.
   * @returns {Numbers | null} */
  numbers() {
    /** @type {Partial<Numbers>} */
    const found = {};
    for (const name of QUANTITIES) {
      const reading = read(this.field(name).value, BOUNDS[name]);
      this.say(name, "fault" in reading ? reading.fault : "");
      if ("value" in reading) {
        found[name] = reading.value;
      }
    }
    return QUANTITIES.every((name) => name in found) ? /** @type {Numbers} */ (found) : null;
  }

  /** @param {Quantity} name
   * @param {string} fault */
  say(name, fault) {
    const field = this.field(name);
    const place = this.form.querySelector(`#${field.id}-fault`);
    if (place && place.textContent !== fault) {
      place.textContent = fault;
    }
    if (fault) {
      field.setAttribute("aria-invalid", "true");
    } else {
      field.removeAttribute("aria-invalid");
    }
  }

  /** Show a state. A field that somebody is typing in stays as it is typed.
   * @param {State} state */
  show(state) {
    this.use.value = state.use;
    for (const name of QUANTITIES) {
      const field = this.field(name);
      const typed = read(field.value, BOUNDS[name]);
      if (!("value" in typed) || typed.value !== state.numbers[name]) {
        field.value = number(state.numbers[name]);
      }
      this.say(name, "");
    }
    for (const box of this.boxes()) {
      box.checked = state.models.includes(box.value);
    }
    const picked = this.form.querySelector(".kb-calc-picked");
    if (picked) {
      picked.textContent = t("({number} chosen)", { number: state.models.length });
    }
    this.offer(state.use, state.numbers.reasoning);
  }

  /** Offer the reasoning that the guide assumes at each effort.
   * @param {string} use
   * @param {string} reasoning */
  offer(use, reasoning) {
    if (!this.efforts || !this.effort) {
      return;
    }
    const offered = this.assumed.filter((option) => option.dataset["use"] === use);
    const chosen = offered.find((option) => option.value === reasoning);
    const none = this.assumed.filter((option) => option.value === "" && !chosen);
    this.effort.replaceChildren(...none, ...offered);
    this.effort.value = chosen ? reasoning : "";
    this.efforts.hidden = offered.length === 0;
  }
}
