// @ts-check
/** What stands at the end of the page: its references, to which a comparison adds its own, and what figures open. */

import { element, found, ofTemplate } from "../dom.js";
import { t } from "../words.js";
import { Numbering } from "./numbering.js";

const LIST = ".kb-reference-list";
const ADDED = "data-kb-added";

/** The numbering of the page as it came, for a comparison to go on with.
 * @returns {() => Numbering} */
export function numberingOfThePage() {
  const numbers = new Map();
  for (const item of document.querySelectorAll(`${LIST} > li`)) {
    const source = /\/sources\/([^/]+)\/$/.exec(item.querySelector("a.kb-source")?.getAttribute("href") ?? "")?.[1];
    numbers.set(source ?? item.id, numbers.size + 1);
  }
  const popovers = [...document.querySelectorAll("[popover]")].map(({ id }) => Number(/^[a-z]-(\d+)$/.exec(id)?.[1] ?? 0));
  return () => new Numbering(numbers, Math.max(0, ...popovers));
}

/** Take away what the comparison before has added. */
export function clear() {
  document.querySelectorAll(`[${ADDED}]`).forEach((one) => one.remove());
}

/** @param {Numbering} numbering with everything that the comparison shows
 * @param {HTMLElement} root where popovers go, and references on a page that has none */
export function add(numbering, root) {
  const { popovers, references } = numbering.end();
  const entries = references.map(({ number, html }) => element("li", { id: `ref-${number}`, [ADDED]: true }, ofTemplate(html)));
  const holder = element("div", { [ADDED]: true });
  root.append(holder);
  // In the page itself, where a browser that runs scripts keeps the noscript of each as text (popovers.js). This site's
  // own templates wrote them.
  holder.innerHTML = popovers.join("");
  if (entries.length === 0) {
    return;
  }
  if (!document.querySelector(LIST)) {
    const title = element("h2", { id: "references" }, t("References"));
    root.append(element("section", { class: "kb-references", [ADDED]: true }, title, element("ol", { class: "kb-reference-list" })));
  }
  found(document, LIST, HTMLElement).append(...entries);
}
