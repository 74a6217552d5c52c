// @ts-check
/**
 * The switch of prices between dollars and yen (`templates/_rate.html`): by the rate that is recorded, or by one that the
 * reader types. Which of them amounts rest on is always said.
 */

import { Exact } from "./exact.js";
import { number, yen } from "./format.js";
import { asked, asking, CHANGED } from "./rate/address.js";
import { readRate } from "./rate/reading.js";
import { t } from "./words.js";

/** @typedef {import("./exact.js").Big} Big */
/** @typedef {{ value: Big, own: boolean, words: string }} Rate yen for one dollar; whether the reader typed it; what is said beside amounts */

/** An amount of dollars in yen, in words: `¥1,234`, `≈¥1,235`.
 * @param {Rate} rate
 * @param {Big | string} dollars
 * @returns {string} */
export function inYen(rate, dollars) {
  return yen(new Exact(dollars).times(rate.value));
}

/**
 * Show the control and keep it and the address alike. `speakAsThePage` has to be done before.
 * @param {HTMLElement} element the fieldset
 * @param {(rate: Rate | null) => void} onChange called at once and on every change; null: prices are in dollars
 */
export function startRate(element, onChange) {
  const control = new Control(element, onChange);
  document.addEventListener(CHANGED, () => control.follow());
  addEventListener("popstate", () => control.follow());
  element.hidden = false;
  control.follow();
}

class Control {
  /** @param {HTMLElement} element
   * @param {(rate: Rate | null) => void} onChange */
  constructor(element, onChange) {
    this.onChange = onChange;
    this.choices = [...element.querySelectorAll("input")].filter((input) => input.type === "radio");
    this.typed = /** @type {HTMLInputElement} */ (element.querySelector("[data-kb-rate-own]"));
    this.status = /** @type {HTMLElement} */ (element.querySelector("[data-kb-rate-status]"));
    const value = element.dataset["rate"];
    /** @type {Rate | null} */
    this.recorded = value ? { value: new Exact(value), own: false, words: element.dataset["words"] ?? "" } : null;
    for (const choice of this.choices) {
      choice.addEventListener("change", () => this.ask({ currency: choice.value === "jpy" ? "jpy" : "usd" }));
    }
    this.typed.addEventListener("change", () => this.type());
  }

  /** Do as the address asks. */
  follow() {
    const { currency, own, ignored } = asked(location.search);
    for (const choice of this.choices) {
      choice.checked = choice.value === currency;
    }
    this.typed.value = own ? own.toFixed() : "";
    this.typed.removeAttribute("aria-invalid");
    const rate = currency === "usd" ? null : own ? ownRate(own) : this.recorded;
    this.status.textContent = [
      ...ignored.map((key) => t("“{key}” in the address means nothing here and is ignored.", { key })),
      ...(currency === "jpy" ? [whatYenRestOn(rate)] : []),
    ].join(" ");
    this.onChange(rate);
  }

  /** Take what was typed; what is no rate changes nothing. A rate is typed to see yen, so they are shown. */
  type() {
    if (this.typed.value.trim() === "") {
      this.ask({ own: null });
      return;
    }
    const own = readRate(this.typed.value);
    if (own) {
      this.ask({ own, currency: "jpy" });
      return;
    }
    this.typed.setAttribute("aria-invalid", "true");
    this.status.textContent = t("“{typed}” is no rate, so nothing has changed. Write how many yen one dollar is, such as 155.2.", {
      typed: this.typed.value,
    });
  }

  /** @param {{ currency?: "usd" | "jpy", own?: Big | null }} change */
  ask(change) {
    const { currency, own } = asked(location.search);
    const query = asking(location.search, { currency, own, ...change });
    history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
    document.dispatchEvent(new CustomEvent(CHANGED));
  }
}

/** What is said beside the control, which has the recorded rate itself.
 * @param {Rate | null} rate */
function whatYenRestOn(rate) {
  if (!rate) {
    return t("Type a rate to see prices in yen.");
  }
  return rate.own ? t("Yen {rate}.", { rate: rate.words }) : t("Prices are in yen at the recorded rate.");
}

/** @param {Big} value
 * @returns {Rate} */
function ownRate(value) {
  const rate = t("¥{number}", { number: number(value) });
  return { value, own: true, words: t("at your own rate of {rate} for one US dollar", { rate }) };
}
