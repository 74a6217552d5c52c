// @ts-check
/**
 * The aid for Japanese text (`templates/_japanese.html`): characters into tokens of the chosen model, by a measurement that
 * the page cites. Where none is recorded, it says so and computes nothing.
 */

import { Exact } from "./exact.js";
import { number, tokens } from "./format.js";
import { readCount } from "./rate/reading.js";
import { t } from "./words.js";

/** @typedef {import("./exact.js").Big} Big */

const HALF_UP = 1;

/** Whole tokens that so many characters take, and whether that is exact; the rule of `macros/claims/japanese.py`.
 * @param {Big | string} characters
 * @param {Big | string} perToken characters on a token
 * @returns {[Big, boolean]} */
export function tokensOf(characters, perToken) {
  const said = new Exact(characters).div(perToken).round(0, HALF_UP);
  return [said, said.times(perToken).eq(characters)];
}

/**
 * Show the aid. `speakAsThePage` has to be done before.
 * @param {HTMLElement} element the fieldset
 * @param {(tokens: Big) => void} onTokens called with whole tokens when the reader wants them as input
 * @returns {{ show: (model: string | null) => void }} `show` says which model is meant; null hides the aid
 */
export function startJapaneseAid(element, onTokens) {
  const aid = new Aid(element, onTokens);
  return { show: (model) => aid.show(model) };
}

class Aid {
  /** @param {HTMLElement} element
   * @param {(tokens: Big) => void} onTokens */
  constructor(element, onTokens) {
    this.element = element;
    /** @type {HTMLElement[]} */
    this.measured = [...element.querySelectorAll("[data-kb-japanese-of]")].filter((one) => one instanceof HTMLElement);
    this.ask = /** @type {HTMLElement} */ (element.querySelector("[data-kb-japanese-ask]"));
    this.typed = /** @type {HTMLInputElement} */ (element.querySelector("[data-kb-japanese-count]"));
    this.use = /** @type {HTMLButtonElement} */ (element.querySelector("[data-kb-japanese-use]"));
    this.status = /** @type {HTMLElement} */ (element.querySelector("[data-kb-japanese-status]"));
    this.none = /** @type {HTMLElement} */ (element.querySelector("[data-kb-japanese-none]"));
    /** @type {string | null} */
    this.perToken = null;
    /** @type {Big | null} */
    this.found = null;
    this.typed.addEventListener("input", () => this.compute());
    this.use.addEventListener("click", () => this.found && onTokens(this.found));
  }

  /** @param {string | null} model */
  show(model) {
    this.element.hidden = model === null;
    this.perToken = null;
    for (const one of this.measured) {
      one.hidden = one.dataset["kbJapaneseOf"] !== model;
      if (!one.hidden) {
        this.perToken = one.dataset["perToken"] ?? null;
      }
    }
    this.ask.hidden = this.perToken === null;
    this.none.hidden = this.perToken !== null;
    this.compute();
  }

  compute() {
    const characters = readCount(this.typed.value);
    const isTyped = this.typed.value.trim() !== "";
    this.typed.removeAttribute("aria-invalid");
    this.found = null;
    this.status.textContent = "";
    if (this.perToken !== null && isTyped && characters === null) {
      this.typed.setAttribute("aria-invalid", "true");
      this.status.textContent = t("Write a whole number of characters, such as 1,200.");
    } else if (this.perToken !== null && characters !== null) {
      const [found, isExact] = tokensOf(characters, this.perToken);
      this.found = found;
      // apart: the sentences of scripts are found by their calls, and one inside another is not
      const said = isExact ? tokens(found) : t("about {number}", { number: tokens(found) });
      this.status.textContent = t("{characters} characters: {tokens}", { characters: number(characters), tokens: said });
    }
    this.use.hidden = this.found === null;
  }
}
