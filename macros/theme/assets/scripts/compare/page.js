// @ts-check
/** The page that compares any two to four models. Without this script it shows the comparisons that have pages. */

import { element, found } from "../dom.js";
import { fetched, own, speakAsThePage, t } from "../words.js";
import { read, written } from "./address.js";
import { drawn, notice, show } from "./drawing.js";
import { add, clear, numberingOfThePage } from "./ends.js";
import { Picker } from "./picker.js";
import { tableOf } from "./rows.js";
import { share } from "./sharing.js";
import { counted, pageOf } from "./telling.js";
import { titles } from "./titles.js";

/** @typedef {import("./data.js").Common} Common */
/** @typedef {import("./data.js").Model} Model */
/** @typedef {import("./rows.js").Table} Table */

/** Told to the rest of the page, with the ids, whenever other models are compared. */
export const COMPARED = "kb:compared";

/** @param {HTMLElement} root
 * @returns {Promise<void>} */
export async function start(root) {
  try {
    await speakAsThePage();
  } catch {
    root.classList.remove("kb-compare-asked"); // without its words the page stays as it came
    return;
  }
  found(root, ".kb-compare-without", HTMLElement).hidden = true;
  found(root, ".kb-compare-form", HTMLElement).hidden = false;
  await new Comparison(root).begin();
}

class Comparison {
  #root;
  #shown;
  #said;
  #only;
  #picker;
  #numbering = numberingOfThePage();
  #title = titles();
  /** @type {string[]} */
  #models = [];
  /** @type {string[]} */
  #leftOut = [];
  /** @type {Map<string, Promise<any>>} */
  #files = new Map();
  /** @type {Table | null} */
  #table = null;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#shown = found(root, ".kb-compare-shown", HTMLElement);
    this.#said = found(root, ".kb-compare-said", HTMLElement);
    this.#only = found(root, "[name=only]", HTMLInputElement);
    this.#picker = new Picker(found(root, ".kb-compare-slots", HTMLElement), found(root, "template", HTMLTemplateElement), (models) => this.#compare(models));
    found(root, "form", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
    this.#only.addEventListener("change", () => this.#tell());
    const button = found(root, "[data-kb-do=share]", HTMLButtonElement);
    button.addEventListener("click", async () => this.#say(await share(button)));
  }

  /** Compare what the address asks for. */
  async begin() {
    const { models, only, leftOut } = read(location.search, this.#picker.names);
    this.#leftOut = leftOut;
    this.#only.checked = only;
    this.#picker.show(models);
    await this.#compare(models, false);
    this.#root.classList.remove("kb-compare-asked");
  }

  /** @param {string[]} models
   * @param {boolean} chosen by the reader, and not by the address */
  async #compare(models, chosen = true) {
    this.#models = models;
    if (chosen) {
      this.#leftOut = [];
      this.#keep();
    }
    document.dispatchEvent(new CustomEvent(COMPARED, { detail: { models } }));
    found(this.#root, ".kb-compare-options", HTMLElement).hidden = models.length < 2;
    if (models.length < 2) {
      this.#leave();
      return;
    }
    this.#shown.setAttribute("aria-busy", "true");
    try {
      const [common, ...each] = await Promise.all([this.#file("data/compare.json"), ...models.map((model) => this.#file(`data/models/${model}.json`))]);
      if (this.#models === models) {
        this.#draw(common, each);
      }
    } catch {
      this.#files.clear();
      if (this.#models === models) {
        this.#leave();
        this.#say(t("The figures could not be fetched. Choose again, or load the page anew."));
      }
    }
    this.#shown.removeAttribute("aria-busy");
  }

  /** @param {Common} common
   * @param {Model[]} models */
  #draw(common, models) {
    clear();
    const numbering = this.#numbering();
    const table = tableOf(models, common, numbering);
    const page = pageOf(this.#models, common.pages);
    const names = models.map(({ name }) => name);
    this.#shown.replaceChildren(notice(table.services), ...(page ? [page] : []), drawn(table, names, common.groups));
    add(numbering, this.#root);
    this.#title(table.caption);
    this.#table = table;
    this.#tell();
    document.dispatchEvent(new CustomEvent("kb:later"));
  }

  /** Show all rows or some, and say how many. */
  #tell() {
    const only = this.#only.checked;
    if (this.#table) {
      show(this.#shown, only);
      this.#say(counted(this.#table.rows, only));
    }
    this.#keep();
  }

  /** Show no comparison. */
  #leave() {
    clear();
    this.#table = null;
    this.#shown.replaceChildren();
    this.#title(null);
    const [model] = this.#models.map((id) => this.#picker.names.get(id) ?? id);
    this.#say(model ? t("Choose a second model to compare {model} with.", { model }) : "");
  }

  /** @param {string} sentence */
  #say(sentence) {
    const sentences = [...this.#leftOut, sentence].filter((one) => one);
    this.#said.replaceChildren(...sentences.map((one) => element("p", {}, one)));
  }

  /** Keep in the address what is compared. */
  #keep() {
    const search = written({ models: this.#models, only: this.#only.checked }, location.search);
    history.replaceState(history.state, "", `${location.pathname}${search}${location.hash}`);
  }

  /** @param {string} path
   * @returns {Promise<any>} */
  #file(path) {
    const asked = this.#files.get(path) ?? fetched(own(path));
    this.#files.set(path, asked);
    return asked;
  }
}
