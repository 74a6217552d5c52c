// @ts-check
/** Sentences below the controls, and the same for assistive technology once a reader pauses. */

import { t } from "../words.js";

/** @typedef {import("./saying.js").Note} Note */

const UNTIL_SAID = 500;

export class Notes {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;
  #seen = "";

  /** @param {HTMLElement} place
   * @param {HTMLElement} status
   * @param {(filter: string) => void} remove */
  constructor(place, status, remove) {
    this.place = place;
    this.status = status;
    this.remove = remove;
  }

  /** @param {string} count
   * @param {readonly Note[]} notes */
  show(count, notes) {
    const said = [count, ...notes.map(({ text }) => text)].join(" ");
    if (said !== this.#seen) {
      this.place.replaceChildren(...notes.map((note) => this.#paragraph(note)));
      // What a page shows at first is read as part of it.
      if (this.#seen) {
        this.say(said);
      }
      this.#seen = said;
    }
  }

  /** Announce a sentence, and nothing that was about to be said before it.
   * @param {string} text */
  say(text) {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.status.textContent = text;
    }, UNTIL_SAID);
  }

  /** @param {Note} note */
  #paragraph({ text, link, remove }) {
    const paragraph = document.createElement("p");
    paragraph.append(text);
    if (link?.href) {
      const anchor = document.createElement("a");
      anchor.href = link.href;
      anchor.textContent = link.text;
      paragraph.append(" ", anchor);
    }
    if (remove) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "kb-button";
      button.textContent = t("Remove this filter");
      button.addEventListener("click", () => this.remove(remove));
      paragraph.append(" ", button);
    }
    return paragraph;
  }
}
