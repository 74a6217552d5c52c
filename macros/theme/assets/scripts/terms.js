// @ts-check
/**
 * The meaning of a term, over the term, while it is pointed at or has the keyboard's focus.
 *
 * A term is a link to its entry in the glossary, and stays one: a tap or a click follows it. The tip can be pointed at
 * itself, Escape closes it, and it stays until the reader leaves (WCAG 1.4.13). Screen readers read it as the link's
 * description.
 */

import { fetched, own, pageLanguage } from "./words.js";

/** @typedef {Record<string, [word: string, meaning: string]>} Meanings */

const TERM = "a.kb-term";
const OPENS_AFTER = 250;
/** Milliseconds in which a pointer gets from the term to its tip, or past a term it only crosses. */
const CLOSES_AFTER = 200;
/** Pixels between a term and its tip, and between the tip and the edge of the window. */
const GAP = 6;

/** Show tips on this page from now on.
 * @param {HTMLElement} place what asked for it; the tip stands beside it */
export function start(place) {
  const tip = new Tip(place);
  document.addEventListener("pointerover", (event) => tip.pointedAt(event));
  document.addEventListener("focusin", (event) => tip.focused(event.target));
  document.addEventListener("keydown", (event) => tip.pressed(event), { capture: true });
}

/** @param {EventTarget | null} target
 * @returns {HTMLAnchorElement | null} */
function termAt(target) {
  return target instanceof Element ? target.closest(TERM) : null;
}

class Tip {
  /** @param {HTMLElement} place */
  constructor(place) {
    this.box = document.createElement("div");
    this.box.id = "kb-term-tip";
    this.box.className = "kb-tip";
    this.box.setAttribute("role", "tooltip");
    this.box.popover = "manual";
    this.word = document.createElement("strong");
    this.meaning = document.createElement("span");
    this.box.append(this.word, this.meaning);
    place.after(this.box);
    /** @type {HTMLAnchorElement | null} the term whose tip is open */
    this.open = null;
    /** @type {Promise<Meanings> | null} */
    this.meanings = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /** A finger follows the link; it has nothing to point with.
   * @param {PointerEvent} event */
  pointedAt(event) {
    if (event.pointerType === "touch") {
      return;
    }
    const term = termAt(event.target);
    const onTip = event.target instanceof Node && this.box.contains(event.target);
    if (term !== null && term !== this.open) {
      void this.fetchedMeanings();
      this.later(() => this.show(term), OPENS_AFTER);
    } else if (term !== null || onTip) {
      clearTimeout(this.timer);
    } else if (this.open === null) {
      clearTimeout(this.timer);
    } else if (this.open !== document.activeElement) {
      this.later(() => this.close(), CLOSES_AFTER);
    }
  }

  /** Only the keyboard's focus opens a tip: a click is on its way to the glossary.
   * @param {EventTarget | null} target */
  focused(target) {
    const term = termAt(target);
    clearTimeout(this.timer);
    if (term !== null && term.matches(":focus-visible")) {
      void this.show(term);
    } else {
      this.close();
    }
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.key === "Tab") {
      void this.fetchedMeanings(); // there when the focus reaches a term, so that it is read with the link
    } else if (event.key === "Escape" && this.open !== null) {
      event.stopPropagation();
      clearTimeout(this.timer);
      this.close();
    }
  }

  /** @param {HTMLAnchorElement} term */
  async show(term) {
    const meanings = await this.fetchedMeanings();
    const [word, meaning] = meanings[decodeURIComponent(term.hash.slice(1))] ?? ["", ""];
    if (meaning === "" || !term.isConnected || !(term.matches(":hover") || term === document.activeElement)) {
      return;
    }
    this.close();
    this.word.textContent = word;
    this.meaning.textContent = meaning;
    term.setAttribute("aria-describedby", this.box.id);
    this.box.showPopover();
    this.open = term;
    this.stand(term);
  }

  close() {
    if (this.open !== null) {
      this.open.removeAttribute("aria-describedby");
      this.open = null;
      this.box.hidePopover();
    }
  }

  /** Put the tip above the term's first line, or below where there is no room; it scrolls with the page.
   * @param {HTMLAnchorElement} term */
  stand(term) {
    const line = term.getClientRects()[0] ?? term.getBoundingClientRect();
    const { width, height } = this.box.getBoundingClientRect();
    const most = document.documentElement.clientWidth - width - GAP;
    const header = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
    const isAbove = line.top - height - GAP >= header;
    const top = isAbove ? line.top - height - GAP : line.bottom + GAP;
    this.box.style.left = `${Math.max(GAP, Math.min(line.left, most)) + window.scrollX}px`;
    this.box.style.top = `${top + window.scrollY}px`;
  }

  /** The meanings of this language's terms; none where they cannot be fetched, and the links are there still.
   * @returns {Promise<Meanings>} */
  fetchedMeanings() {
    this.meanings ??= fetched(own("data/terms.json", pageLanguage())).catch(() => ({}));
    return this.meanings;
  }

  /** @param {() => void} act
   * @param {number} milliseconds */
  later(act, milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(act, milliseconds);
  }
}
