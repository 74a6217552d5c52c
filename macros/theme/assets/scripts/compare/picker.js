// @ts-check
/** The models that are compared, each in a select of its own, with buttons that move or remove it. */

import { found } from "../dom.js";
import { t } from "../words.js";
import { MOST } from "./address.js";

/** @typedef {"earlier" | "later" | "remove"} Deed */
/** @typedef {{ item: HTMLElement, select: HTMLSelectElement, buttons: Record<Deed, HTMLButtonElement> }} Slot */

const LEAST = 2;
/** @type {Deed[]} */
const DEEDS = ["earlier", "later", "remove"];

export class Picker {
  /** @type {Slot[]} */
  #slots;
  /** @type {string[]} */
  #models = [];
  #changed;

  /** @param {HTMLElement} list where the selects go
   * @param {HTMLTemplateElement} template one of them
   * @param {(models: string[]) => void} changed called with the ids whenever a reader changes them */
  constructor(list, template, changed) {
    this.#changed = changed;
    this.#slots = Array.from({ length: MOST }, (_, place) => this.#slot(template, place));
    list.append(...this.#slots.map(({ item }) => item));
  }

  /** What each model is called, by id.
   * @returns {Map<string, string>} */
  get names() {
    const options = [...(this.#slots[0]?.select.options ?? [])].filter(({ value }) => value);
    return new Map(options.map(({ value, text }) => [value, text]));
  }

  /** Show these models, and a place for one more.
   * @param {string[]} models */
  show(models) {
    this.#models = models;
    const names = this.names;
    this.#slots.forEach(({ item, select, buttons }, place) => {
      const own = models[place] ?? "";
      item.hidden = place >= Math.max(LEAST, models.length + 1);
      select.value = own;
      for (const option of select.options) {
        option.disabled = option.value !== own && models.includes(option.value);
      }
      const model = names.get(own) ?? "";
      found(item, ".kb-compare-moves", HTMLElement).hidden = own === "";
      buttons.earlier.disabled = place === 0;
      buttons.later.disabled = place >= models.length - 1;
      buttons.earlier.setAttribute("aria-label", t("Move {model} to the left", { model }));
      buttons.later.setAttribute("aria-label", t("Move {model} to the right", { model }));
      buttons.remove.setAttribute("aria-label", t("Remove {model}", { model }));
    });
  }

  /** @param {HTMLTemplateElement} template
   * @param {number} place
   * @returns {Slot} */
  #slot(template, place) {
    const part = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    const item = found(part, "li", HTMLElement);
    const select = found(item, "select", HTMLSelectElement);
    found(item, ".kb-compare-number", HTMLElement).textContent = t("Model {n}", { n: place + 1 });
    select.addEventListener("change", () => this.#take(this.#slots.map((slot) => slot.select.value)));
    const buttons = /** @type {Record<Deed, HTMLButtonElement>} */ (
      Object.fromEntries(DEEDS.map((deed) => [deed, found(item, `[data-kb-do="${deed}"]`, HTMLButtonElement)]))
    );
    buttons.earlier.addEventListener("click", () => this.#move(place, place - 1, "earlier", "later"));
    buttons.later.addEventListener("click", () => this.#move(place, place + 1, "later", "earlier"));
    buttons.remove.addEventListener("click", () => {
      this.#take(this.#models.filter((_, at) => at !== place));
      select.focus();
    });
    return { item, select, buttons };
  }

  /** Swap two neighbours. The button that was pressed stays under the finger: that of the model which it moved.
   * @param {number} from
   * @param {number} to
   * @param {Deed} deed
   * @param {Deed} instead where the model has come to the end */
  #move(from, to, deed, instead) {
    const models = [...this.#models];
    [models[from], models[to]] = [models[to] ?? "", models[from] ?? ""];
    this.#take(models);
    const buttons = this.#slots[to]?.buttons;
    (buttons?.[deed].disabled ? buttons[instead] : buttons?.[deed])?.focus();
  }

  /** @param {string[]} models */
  #take(models) {
    const taken = models.filter((model) => model);
    this.show(taken);
    this.#changed(taken);
  }
}
