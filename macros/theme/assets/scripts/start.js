// @ts-check
/** Starts what the page at hand asks for by `data-kb-part`; without scripts its static content stays as it is. */

import { start as startEvidence } from "./evidence.js";

/** @type {Record<string, () => Promise<{ start: (element: HTMLElement) => void | Promise<void> }>>} */
const PARTS = {
  compare: () => import("./compare/page.js"),
  copying: () => import("./copying.js"),
  drawer: () => import("./drawer.js"),
  terms: () => import("./terms.js"),
};

startEvidence();

for (const element of document.querySelectorAll("[data-kb-part]")) {
  if (element instanceof HTMLElement) {
    const load = PARTS[element.dataset["kbPart"] ?? ""];
    if (load) {
      const part = await load();
      await part.start(element);
    }
  }
}
