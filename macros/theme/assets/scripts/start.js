// @ts-check
/** Starts what the page at hand asks for by `data-kb-part`; without scripts its static content stays as it is. */

import { start as startEvidence } from "./evidence.js";
import { start as startPopovers } from "./popovers.js";

/** @type {Record<string, () => Promise<{ start: (element: HTMLElement) => void | Promise<void> }>>} */
const PARTS = {
  calculator: () => import("./calculator/start.js"),
  catalogue: () => import("./catalogue/start.js"),
  compare: () => import("./compare/page.js"),
  copying: () => import("./copying.js"),
  drawer: () => import("./drawer.js"),
  guide: () => import("./guide/guide.js"),
  terms: () => import("./terms.js"),
};

startPopovers();
startEvidence();

/** @param {Element} element */
async function begin(element) {
  const load = element instanceof HTMLElement && PARTS[element.dataset["kbPart"] ?? ""];
  if (load) {
    const part = await load();
    await part.start(element);
  }
}

await Promise.all([...document.querySelectorAll("[data-kb-part]")].map(begin));
