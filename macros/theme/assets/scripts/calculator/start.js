// @ts-check
/** Starts the calculator, and lets other parts of a page add to it: amounts in yen, and an aid for the input. */

import { speakAsThePage } from "../words.js";
import { outside } from "./outside.js";

/** @typedef {import("../exact.js").Big} Big */
/** @typedef {import("./outside.js").Yen} Yen */

/** What an address says to the calculator; the models of a page with a folded form are fixed. */
const OURS = /[?&](use|requests|input|cached|visible|reasoning|batch)=/;

/** Show amounts in yen as well; null: in dollars alone. `rate.js` gives such a rate.
 * @param {Yen | null} rate */
export function showIn(rate) {
  outside.yen = rate;
  outside.running.forEach((one) => one.compute());
}

/** Put an aid below the field for the input, such as how many tokens Japanese text has.
 * @param {Node} aid */
export function addInputAid(aid) {
  document.querySelector(".kb-calc [data-kb-slot=input-aid]")?.append(aid);
}

/** Enter a number of input tokens, as if somebody had typed it.
 * @param {Big | string} tokens */
export function setInput(tokens) {
  outside.running.forEach((one) => one.enter("input", String(tokens)));
}

/** Tell which models are computed, at once and whenever that changes.
 * @param {(models: string[]) => void} listener */
export function watchModels(listener) {
  outside.listening.add(listener);
  outside.running.forEach((one) => listener(one.state.models));
}

/** Start at once; where the form is folded, when it is opened, or where the address has numbers for it.
 * @param {HTMLElement} root */
export async function start(root) {
  const fold = root.querySelector("details.kb-calc-fold");
  if (!(fold instanceof HTMLDetailsElement)) {
    return begin(root);
  }
  if (OURS.test(location.search)) {
    fold.open = true;
    return begin(root);
  }
  fold.addEventListener("toggle", () => begin(root), { once: true });
  reveal(root);
}

/** @param {HTMLElement} root */
async function begin(root) {
  const form = root.querySelector("form");
  if (form) {
    const [{ Form }, { Calculator }] = await Promise.all([import("./form.js"), import("./page.js"), speakAsThePage()]);
    const one = new Calculator(root, new Form(form));
    outside.running.add(one);
    one.begin();
    form.hidden = false; // only now: what was typed before would be lost
    reveal(root);
  }
}

/** @param {HTMLElement} root */
function reveal(root) {
  root.querySelector(".kb-calc-live")?.removeAttribute("hidden");
}
