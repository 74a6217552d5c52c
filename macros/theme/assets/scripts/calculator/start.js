// @ts-check
/** Starts the calculator with what stands in its form beside the numbers: the switch to yen, and the aid for Japanese text. */

import { speakAsThePage } from "../words.js";

/** What an address says to the calculator; the models of a page with a folded form are fixed. */
const OURS = /[?&](use|requests|input|cached|visible|reasoning|batch)=/;

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
    new Calculator(root, new Form(form)).begin();
    form.hidden = false; // only now: what was typed before would be lost
    reveal(root);
  }
}

/** @param {HTMLElement} root */
function reveal(root) {
  root.querySelector(".kb-calc-live")?.removeAttribute("hidden");
}
